import { bodyAtEnd, committeeName, goesOn } from '../committees.js';
import { DATE, SHORT_DATE, TERM, isoDate } from '../dates.js';
import { CITED_LABEL } from '../item-label.js';
import { jointBodies } from '../joint.js';
import type { Line } from '../lines.js';
import { listedBodies } from '../listed-bodies.js';
import { outcomeOf } from '../outcome.js';
import { warn, type Reading } from '../reading.js';
import type { Reference } from '../referat.js';
import { citedItem, restatedIn } from '../restated.js';
import { withoutAttendance } from './absence.js';
import { handlingOf, type StepLines } from './handling.js';
import { joinedAt, type JoinedLines } from './reference-lines.js';
import { joined, type SectionContext, type SectionReader } from './section.js';

/** `Socialudvalget den 1.april 2025: Pkt.32 …`: where a reference begins. */
const HEAD = new RegExp(
  String.raw`(?<committee>\p{L}[^.:;()]{1,100}?),? (?:(?:den|d\.|på møde(?:t)? (?:den|d\.)) ?)?(?<date>${DATE}|${SHORT_DATE}(?!\d))(?: ?[:,–-]{1,2} ?| |$)(?:\(?(?:(?:(?<closed>lukket)|åbent) )?(?:dagsordens)?(?:punkt|pkt|sag)\.?(?: ?nr\.?)? ?(?<item>${CITED_LABEL})(?<more>(?:, ?\d{1,3}){0,9} (?:og|samt) \d{1,4}(?!\d|[./-]\d))?\)?(?: ?[.:,–-] ?| |$))?`,
  'giu',
);

/** No outcome that stands behind a reference is longer. */
const LONGEST_OUTCOME = 100;
const OUTCOME_ALONE =
  /^(?:(?:ikke|ej|enstemmigt) )?(?:godkendt|vedtaget|tiltrådt|tiltrædes|anbefal(?:es|et)|drøftet|udsat|afvist|oversendt|(?:tages |taget )?til efterretning|(?:anbefal(?:es|et)|indstilles) godkendt)$/iu;

/** Whether what stands behind a reference is a decision: `Udsat sag om skoler` is a title. */
const readsAsOutcome = (text: string): boolean =>
  text.length <= LONGEST_OUTCOME && (text.endsWith('.') || OUTCOME_ALONE.test(text));

interface Head {
  /** The further items of that meeting that are named with it: `pkt. 8 og 9`. */
  readonly more: readonly string[];
  readonly at: number;
  /** Where what leads to it begins: `Link til sagen på mødet i`. */
  readonly begins: number;
  readonly behind: number;
  readonly reference: Omit<Reference, 'title' | 'span'>;
}

/** *Sagshistorik, henvisninger*: the earlier items that this one points to, one or several a line. */
export const readReferences: SectionReader = (section, draft, context) => {
  const { reading } = context;
  const { steps, others } = stepsApart(section.lines, context);
  const told = steps.map((step) => handlingOf(step, reading));
  const text = joinedAt(others);
  const heads = headsOf(text, context);
  warnOfUnread(section.start, text.joined.slice(0, heads[0]?.begins), text.lineAt(0), reading);
  for (const [index, head] of heads.entries()) {
    const end = heads[index + 1]?.begins ?? text.joined.length;
    const title = withoutJoint(text.joined.slice(head.behind, end)).replace(/^\((?<inner>[^()]+)\)\.?$/u, '$<inner>');
    const span = { start: text.lineAt(head.at), end: text.lineAt(Math.max(head.at, end - 1)) };
    if (head.reference.date === null) {
      const message = `The reference to ${head.reference.committee} bears no date of the calendar.`;
      warn(reading, 'REFERENCE_UNREAD', span.start, message);
    }
    // What stands behind several numbers may be said of all or of the last.
    const only = head.more.length === 0 && title !== '' ? title : null;
    // `Byrådet 25. marts 2025, pkt. 30: Anbefales.` What the meeting decided is no title: the line restates a step.
    const outcome = head.reference.date !== null && readsAsOutcome(title) ? outcomeOf(only) : 'OTHER';
    if (outcome !== 'OTHER' && outcome !== 'NONE') {
      told.push({ ...head.reference, outcome, text: only, receivers: [], absent: [], span });
      continue;
    }
    draft.references.push({ ...head.reference, title: only, span });
    for (const further of head.more)
      draft.references.push({ ...head.reference, ...citedItem(further, head.reference.closed), title: only, span });
  }
  // As printed.
  for (const handling of told.toSorted((one, other) => one.span.start - other.span.start))
    draft.handlings.push(handling);
  return section.lines.length;
};

/** A body and a day on a line of their own, above what came of it, restate a step; all other lines refer. */
function stepsApart(lines: readonly Line[], context: SectionContext): { steps: StepLines[]; others: readonly Line[] } {
  const { reading } = context;
  const begins = lines.map((line) => ({ step: restatedIn(line, reading), refers: false }));
  if (begins.every(({ step }) => step === null)) return { steps: [], others: lines };
  for (const [index, line] of lines.entries()) {
    const found = begins[index];
    if (found !== undefined && found.step === null) found.refers = headsOf(joinedAt([line]), context).length > 0;
  }
  const steps: StepLines[] = [];
  const others: Line[] = [];
  for (let index = 0; index < lines.length;) {
    const step = begins[index]?.step ?? null;
    let end = index + 1;
    while (end < lines.length && begins[end]?.step === null && begins[end]?.refers === false) end += 1;
    const own = lines.slice(index, step === null ? index + 1 : end);
    if (step !== null && step.date !== null && tellsOutcome(own.slice(1), reading)) {
      steps.push({ ...step, start: own[0]?.number ?? 1, lines: own.slice(1) });
    } else others.push(...own);
    index += own.length;
  }
  return { steps, others };
}

function tellsOutcome(lines: readonly Line[], reading: Reading): boolean {
  const { words } = withoutAttendance(lines, { ...reading, warnings: [] });
  const outcome = outcomeOf(joined(words), reading.words.notReleased);
  if (outcome === 'OTHER' || outcome === 'NONE') return false;
  return outcome === 'NOT_RELEASED' || words.some(({ text }) => text.endsWith('.') || OUTCOME_ALONE.test(text));
}

function warnOfUnread(start: number, text: string, line: number, reading: Reading): void {
  const unread = text.trim();
  if (/^(?:-|–|ingen(?: [^.]{1,40})?|ikke (?:tidligere behandlet|relevant)|)\.?$/iu.test(unread)) return;
  const message = `No reference was understood in "${unread.slice(0, 120)}".`;
  warn(reading, 'REFERENCE_UNREAD', line === 0 ? start : line, message);
}

function headsOf(lines: JoinedLines, { committee }: SectionContext): Head[] {
  const { joined: text, startAt } = lines;
  const heads: Head[] = [];
  for (const found of text.matchAll(HEAD)) {
    const groups = found.groups ?? {};
    const before = groups['committee'] ?? '';
    const printed = asPrinted(before);
    const body = bodyBefore(before, found.index, lines);
    const same = body === null ? sameAsBefore(printed, groups['item'], heads.at(-1)) : null;
    if (body === null && same === null) continue;
    const at = found.index + printed.length - (body ?? JOINT.exec(printed)?.[0] ?? printed).length;
    const lead = leadTo(text.slice(startAt(at), at), groups['item'] !== undefined);
    // In `Opfølgning på møde i Socialudvalget den 3. maj` the body belongs to a title.
    if (lead === null) continue;
    const end = found.index + found[0].length;
    // In `pkt. 8 og 9 nye stier` the second number counts something.
    const more = /^(?!(?:samt|og) )\p{Ll}/u.test(text.slice(end)) ? undefined : groups['more'];
    const name = same ?? committeeName(body ?? '');
    heads.push({
      at,
      begins: at - lead.length,
      more: more?.match(/\d+/gu) ?? [],
      behind: more === groups['more'] ? end : found.index + found[0].lastIndexOf(groups['more'] ?? ''),
      reference: {
        // `Udvalgsmøde den 3. maj 2025`: the body whose minutes these are.
        committee: name === 'Udvalget' || name === 'Rådet' ? committee : name,
        date: isoDate(groups['date'] ?? ''),
        ...citedItem(groups['item'], groups['closed']),
      },
    });
  }
  return heads;
}

const asPrinted = (text: string): string => text.replace(SMALL, capital).replace(MEETING_OF, '$1');

/**
 * The body at the end of what stands before a day, read from the line on which it ends: the line before may end in another
 * body that belongs to a title. Only where that line is open, or this one goes on, the name began there.
 */
function bodyBefore(before: string, from: number, { joined: text, startAt }: JoinedLines): string | null {
  const line = startAt(from + before.length - 1);
  if (line <= from) return bodyOfLine(asPrinted(before), line === from);
  const own = asPrinted(text.slice(line, from + before.length));
  const above = text.slice(from, line - 1);
  const body = bodyOfLine(own, true);
  if (body === own && jointBodies(own) !== null) return own;
  if (body !== null && (body !== own || (!above.endsWith('-') && !/-,? (?:og|samt)$/u.test(above)))) return body;
  return body !== null || goesOn(above, own) ? bodyAtEnd(asPrinted(before)) : null;
}

/** `Teknik og Miljøudvalget` is one name where nothing else stands on its line. */
const UNHYPHENATED = /^\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)* og \p{Lu}\p{L}*(?:udvalget|rådet)$/u;

function bodyOfLine(text: string, whole: boolean): string | null {
  // Which bodies met together is told where the item is put together.
  if (whole && jointBodies(text) !== null) return text;
  if (whole && UNHYPHENATED.test(text) && listedBodies(text)?.length === 1) return text;
  return bodyAtEnd(text);
}

/** `Kommunalbestyrelsens møde`: the body. */
const MEETING_OF =
  /(\p{L}(?:udvalget|rådet|nævnet|bestyrelsen|direktionen))s (?:(?:ekstra)?ordinære )?(?:møde|behandling|beslutning)$/iu;

/** `…, samt økonomiudvalgsmøde den 10. maj 2023`: written small where a sentence goes on. */
const SMALL =
  /(?<=(?:^|[ ,;])(?:samt|og|[Ee]kstraordinært|[Oo]rdinært) )\p{Ll}[\p{Ll}-]*(?:udvalget|rådet|bestyrelsen|direktionen|smødet?)$/u;
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const JOINT = /(?<=^|[ ,;])(?:samt|og)$/u;

/** `…, samt den 1. april 2025: Pkt. 41`: another meeting of the body named before, where an item's number stands with it. */
function sameAsBefore(printed: string, item: string | undefined, before: Head | undefined): string | null {
  if (item === undefined || before === undefined || !JOINT.test(printed)) return null;
  return before.reference.committee;
}

/** What leads to a reference from the beginning of its line on; empty where a title may stand there, null where the body belongs to one. */
function leadTo(before: string, numbered: boolean): string | null {
  if (BESIDE_BODY.test(before)) return before;
  if (!/(?:^|\s)(?:i|fra|på|af|til|for|med)\s*$/iu.test(before.slice(-8))) return '';
  return numbered && LEAD.test(before) ? before : null;
}

/** A term, or the kind of meeting, before the body at the beginning of a line. */
const BESIDE_BODY = new RegExp(String.raw`^(?:${TERM}|(?:ekstra)?ordinært) $`, 'iu');
const LEAD =
  /^(?:(?:link til|se|jf\.?|jævnfør) )?(?:(?:også )?sag(?:en)?|punkt(?:et)?)?(?:,? ?(?:(?:der|som) )?(?:blev|er|var|har været|senest|tidligere|sidst|behandlet|drøftet|forelagt|besluttet|godkendt) ?){0,4}(?: ?på)?(?: ?mødet?)? ?(?:i|på|fra|for)? ?$/iu;

/** A title without what joins it to the next reference: a comma, `samt`. */
function withoutJoint(text: string): string {
  let end = text.length;
  for (;;) {
    while (end > 0 && ',; -'.includes(text.charAt(end - 1))) end -= 1;
    const joint = /(?:^|[ ,])(samt|og)$/u.exec(text.slice(Math.max(0, end - 5), end))?.[1];
    if (joint === undefined) return text.slice(0, end).trim();
    end -= joint.length;
  }
}

import { BODY_WORDS, committeeName } from '../committees.js';
import { DATE, isoDate } from '../dates.js';
import type { Line } from '../lines.js';
import { withoutInlineMarks } from '../marks.js';
import { outcomeOf } from '../outcome.js';
import { warn, type Reading } from '../reading.js';
import type { Reference } from '../referat.js';
import type { SectionReader } from './section.js';

/** `Socialudvalget den 1.april 2025: Pkt.32 …`: where a reference begins. */
const HEAD = new RegExp(
  String.raw`(?<committee>\p{L}[^.:;()]{2,100}?),? (?:(?:den|d\.|på møde(?:t)? (?:den|d\.)) ?)?(?<date>${DATE})(?: ?[:,–-]{1,2} ?| |$)(?:\(?(?:dagsordens)?(?:punkt|pkt|sag)\.?(?: ?nr\.?)? ?(?<item>\d{1,4})(?<more>(?:, ?\d{1,3}){0,9} (?:og|samt) \d{1,4}(?!\d|[./-]\d))?\)?(?: ?[.:,–-] ?| |$))?`,
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
  readonly more: readonly number[];
  readonly at: number;
  readonly behind: number;
  readonly reference: Omit<Reference, 'title' | 'span'>;
}

/** *Sagshistorik, henvisninger*: the earlier items that this one points to, one or several a line. */
export const readReferences: SectionReader = (section, draft, { reading }) => {
  const text = joinedAt(section.lines);
  const heads = headsOf(text.joined);
  warnOfUnread(section.start, text.joined.slice(0, heads[0]?.at), text.lineAt(0), reading);
  for (const [index, head] of heads.entries()) {
    const end = heads[index + 1]?.at ?? text.joined.length;
    const title = withoutJoint(text.joined.slice(head.behind, end));
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
      draft.handlings.push({ ...head.reference, outcome, text: only, absent: [], span });
      continue;
    }
    for (const item of [head.reference.item, ...head.more])
      draft.references.push({ ...head.reference, item, title: only, span });
  }
  return section.lines.length;
};

function warnOfUnread(start: number, text: string, line: number, reading: Reading): void {
  const unread = text.trim();
  if (/^(?:-|–|ingen|ikke relevant|)\.?$/iu.test(unread)) return;
  const message = `No reference was understood in "${unread.slice(0, 120)}".`;
  warn(reading, 'REFERENCE_UNREAD', line === 0 ? start : line, message);
}

function headsOf(text: string): Head[] {
  const heads: Head[] = [];
  for (const found of text.matchAll(HEAD)) {
    const groups = found.groups ?? {};
    const printed = bodyAtEnd(groups['committee'] ?? '');
    if (printed === null) continue;
    const at = found.index + (groups['committee'] ?? '').length - printed.length;
    // In `Opfølgning på møde i Socialudvalget den 3. maj` the body belongs to a title.
    if (/(?:^|\s)(?:i|fra|på|af|til|for|med)\s*$/u.test(text.slice(Math.max(0, at - 8), at))) continue;
    const end = found.index + found[0].length;
    // In `pkt. 8 og 9 nye stier` the second number counts something.
    const more = /^(?!(?:samt|og) )\p{Ll}/u.test(text.slice(end)) ? undefined : groups['more'];
    heads.push({
      at,
      more: (more?.match(/\d+/gu) ?? []).map(Number),
      behind: more === groups['more'] ? end : found.index + found[0].lastIndexOf(groups['more'] ?? ''),
      reference: {
        committee: committeeName(printed),
        date: isoDate(groups['date'] ?? ''),
        item: groups['item'] === undefined ? null : Number(groups['item']),
      },
    });
  }
  return heads;
}

/** The words small within a name, or with a capital as one: `Direktionen`. */
const BODIES = BODY_WORDS.replace(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const BODY_AT_END = new RegExp(
  String.raw`(?:^|.*?[\s,])(?<body>(?:Udvalget for |Rådet for |§ ?17)[\p{L}\d][\p{L}\d.,\s-]*|(?:\p{Lu}[\p{L}-]*-,? (?:og )?)*\p{Lu}?[\p{L}-]*(?:${BODIES})\p{L}*(?: \(?\d{2,4} ?[-–] ?\d{2,4}\)?)?)$`,
  'u',
);

/** The body's name at the end of what stands before a date: a title that runs on before it is left out. */
function bodyAtEnd(printed: string): string | null {
  const body = BODY_AT_END.exec(printed)?.groups?.['body'];
  return body === undefined || !/^[\p{Lu}§]/u.test(body) ? null : body;
}

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

/** The lines as one text, and which line a place in it comes from. */
function joinedAt(lines: readonly Line[]): { joined: string; lineAt: (index: number) => number } {
  const starts: { at: number; line: number }[] = [];
  const texts: string[] = [];
  let at = 0;
  // A link may open on one line and close on another; taken off as one, the lines' places would be lost.
  const opened = lines.some((line) => line.text.includes('[')) && lines.some((line) => line.text.includes(']('));
  for (const line of lines) {
    const text = opened ? withoutLink(line.text) : line.text;
    const bare = text.replace(/^- /u, '');
    starts.push({ at, line: line.number });
    texts.push(bare);
    at += bare.length + 1;
  }
  const lineAt = (index: number): number => starts[lastAtOrBefore(starts, index)]?.line ?? lines[0]?.number ?? 0;
  return { joined: texts.join(' '), lineAt };
}

function withoutLink(text: string): string {
  return withoutInlineMarks(text)
    .replace(/\]\([^()\s]*\)/gu, '')
    .replaceAll('[', '');
}

/** Index of the last place at or before one, by halving. */
function lastAtOrBefore(starts: readonly { at: number }[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.at ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

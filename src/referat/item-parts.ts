import { isBody } from './committees.js';
import { comparable } from './contents.js';
import { isNear } from './impossible-dates.js';
import { itemNumbered, type ItemStart } from './item-start.js';
import { loneAttachment, spelledHead, withLastLineAsDecision, withMinutesAsDecision } from './item-heads.js';
import { withText, type Line } from './lines.js';
import { withoutMarkers } from './markers.js';
import { outcomeOf } from './outcome.js';
import { headingOf, inlineHeadingOf, leadingHeadingOf, type Reading } from './reading.js';
import type { SectionKind } from './referat.js';
import { attributionOf, freeStepIn, isOwnDecision, restatedIn, type RestatedStep } from './restated.js';
import { FACTS, isAttachment, isOfProcess, isRecommendation, isWordOf } from './part-words.js';
import { itemTypeOf } from './sections/route.js';
import { isDecisionBelow, isSameBody, undatedDecisionIn } from './undated.js';
import type { ItemDraft, SectionContext, SectionText } from './sections/section.js';
import { repeatedTitleLines, wholeTitle } from './sections/title.js';

/** What all items of a document are cut into sections against. */
export interface PartContext extends SectionContext {
  /** The titles of the table of contents, for comparison. */
  readonly contents: readonly string[];
}

/** A section as it was cut out, before its reader has seen it. */
export interface Part extends SectionText {
  readonly lines: Line[];
  /** Whether its heading was marked as one. */
  readonly marked?: boolean;
  /** The last line of the title itself, in an item's first section. */
  readonly titleEnd?: number;
}

/** Cuts an item into sections: at headings, which are known by their words, and where the title is printed again. */
export function cut(start: ItemStart, lines: readonly Line[], draft: ItemDraft, context: PartContext): readonly Part[] {
  const { reading, contents } = context;
  const { above } = start;
  const further = lines.slice(above + 1, above + 6);
  const opened = wholeTitle(lines[above], further, draft.title, start.label, contents, reading);
  draft.title = opened.title;
  const wanted = comparable(draft.title);
  const below = above + 1 + opened.count;
  const again = repeatedTitleLines(lines.slice(below, below + 4), draft.title, start.label, reading.style);
  const opening = above + opened.count + again;
  const parts: Part[] = [
    { kind: 'TITLE', heading: null, start: lines[0]?.number ?? 1, lines: [], titleEnd: lines[opening]?.end ?? 1 },
  ];
  let decided = false;
  for (let index = 1 + opening; index < lines.length; index += 1) {
    const line = lines[index];
    const open = parts.at(-1);
    if (line === undefined || open === undefined) continue;
    const inline =
      inlineHeadingOf(line, reading) ??
      leadingHeadingOf(line, reading) ??
      loneAttachment(line, open, lines[index + 1], reading);
    const kind = headingOf(line, reading);
    const head = spelledHead(line, context.spelledOut);
    const numbered = repeatedTitleLines(lines.slice(index, index + 4), draft.title, start.label, reading.style);
    const repeated = numbered === 0 && open.kind === 'TITLE' && isTitleAgain(line, wanted) ? 1 : numbered;
    const next = lines[index + 1];
    const named = NO_STEPS.has(open.kind) && open.kind !== 'ATTACHMENTS' ? null : undatedDecisionIn(head);
    const isHeading = kind === 'DECISION' && open.kind !== 'ATTACHMENTS';
    const undated = named !== null && (isHeading || isDecisionBelow(line, next, open.kind)) ? named : null;
    const isWord =
      isWordOf(open, line, kind ?? inline?.kind, decided, reading) ||
      isAttachment(open, line, kind, next, reading) ||
      (open.kind === 'ATTACHMENTS' && open.marked === true && !isMarked(line)) ||
      isOfProcess(line, next, decided) ||
      (named !== null && undated === null);
    const step = restates(line, open, freeStepIn(head, reading), context);
    if (isOwnDecision(line, context.date, reading)) {
      parts.push({ kind: 'DECISION', heading: line.text, start: line.number, lines: [] });
      decided = true;
    } else if (step !== null) {
      // Under its own heading the history lists every step, the meeting's own as well.
      const listed: boolean = decided && parts.findLast((part) => part.heading !== null)?.kind === 'HISTORY';
      const own: boolean = !listed && isOwnStep(step, start.number, context);
      const heading = own ? line.text : null;
      parts.push({ kind: own ? 'DECISION' : 'HISTORY', heading, start: line.number, lines: own ? [] : [head] });
      decided ||= own;
    } else if (undated !== null && !isWord) {
      const own = undated.general || isSameBody(undated.committee, context.committee);
      const body = withText(line, undated.committee);
      parts.push({
        kind: own ? 'DECISION' : 'HISTORY',
        heading: own ? line.text : null,
        start: line.number,
        lines: own ? [] : [body],
      });
      decided ||= own;
    } else if (inline !== null && !isWord) {
      const rest = behind(line, inline.rest);
      // Below the body and the day of an earlier step the word opens what that one decided.
      if (isOfStep(open, inline.kind, reading)) {
        open.lines.push(rest);
        continue;
      }
      parts.push({ kind: inline.kind, heading: inline.heading, start: line.number, lines: [rest] });
      decided ||= inline.kind === 'DECISION';
    } else if (kind !== null && !isWord) {
      parts.push({
        kind: isOfDocument(line, next, context) ? 'OTHER' : kind,
        heading: line.text,
        start: line.number,
        lines: [],
        marked: isMarked(line),
      });
      decided ||= kind === 'DECISION';
    } else if (isRecommendation(open, line, next)) {
      parts.push({ kind: 'RECOMMENDATION', heading: line.text, start: line.number, lines: [] });
    } else if (endsFacts(open, line, reading)) {
      parts.push({ kind: 'OTHER', heading: line.text, start: line.number, lines: [] });
    } else if (repeated > 0) {
      parts.push({ kind: 'TITLE', heading: null, start: line.number, lines: [] });
      index += repeated - 1;
    } else {
      const isWithin = open.kind === 'HISTORY' && inline?.kind === 'DECISION';
      open.lines.push(isWithin ? behind(line, inline.rest) : line);
    }
  }
  if (decided) return parts;
  const minuted = withMinutesAsDecision(parts, reading);
  return minuted === parts ? withLastLineAsDecision(parts, context) : minuted;
}

/** Whether a decision beside its heading is that of a restated step, whose first line stands above it. */
function isOfStep(open: Part, kind: SectionKind, reading: Reading): boolean {
  const last = open.lines.at(-1);
  return kind === 'DECISION' && open.kind === 'HISTORY' && last !== undefined && restatedIn(last, reading) !== null;
}

/** Where the heading above a list is marked, so is the next one: a word alone that is not marked is a part of the list. */
const isMarked = ({ heading }: Line): boolean => heading === 'marked' || heading === 'emphasised';

/** What stands on a line behind the heading that opens it. */
const behind = (line: Line, rest: string): Line => ({ ...withText(line, rest), whole: line });

/** *Bilagsoversigt* behind the last item, above the titles of all of them: the attachments of the whole document. */
function isOfDocument(line: Line, next: Line | undefined, { contents, reading }: PartContext): boolean {
  if (!/^(?:bilagsoversigt|(?:samlet )?bilagsliste)$/u.test(line.folded) || next === undefined) return false;
  const title = comparable(itemNumbered(next, reading.style)?.title ?? '');
  // An entry may bear its number.
  return title !== '' && contents.some((entry) => entry.includes(title) || title.startsWith(entry));
}

/**
 * Whether a line above the first heading prints the title a second time.
 * @param wanted the title, comparable: no line that prints it is shorter.
 */
function isTitleAgain(line: Line, wanted: string): boolean {
  if (wanted === '' || line.row || line.text.length < wanted.length) return false;
  return comparable(withoutMarkers(line.text).title) === wanted;
}

function endsFacts(open: Part, line: Line, reading: Reading): boolean {
  const isHeading =
    line.heading === 'marked' || (open.kind === 'DECISION' && line.apart && IN_CAPITALS.test(line.text));
  if (!FACTS.has(open.kind) || !isHeading || open.lines.length === 0) return false;
  if (!/^\p{Lu}[^.]{2,60}$/u.test(line.text)) return false;
  // The people who were away may have been given a heading.
  if (reading.words.absence.includes(line.folded) || reading.words.attendance.includes(line.folded)) return false;
  const isStep = attributionOf(line, reading) !== null || restatedIn(line, reading) !== null;
  if (open.kind === 'DECISION') return !OF_DECISION.test(line.text) && outcomeOf(line.text) === 'OTHER' && !isStep;
  if (open.kind === 'ATTACHMENTS') return !line.text.startsWith('Bilag ');
  return !isStep && !isBody(line.text) && itemTypeOf(line.folded) === null;
}

/** `FORSLAG FRA TO MEDLEMMER`: several words in capitals, behind a blank line, begin what is no part of the decision. */
const IN_CAPITALS = /^\p{Lu}{3,} [\p{Lu}\d ,&–-]{6,70}$/u;

/** Words that a rendering may have made a heading within a decision: a vote, a reservation, a point of it. */
const OF_DECISION =
  /^(?:(?:ad|pkt\.?|punkt|at|vedr\.?) ?\d|(?:for|imod)(?: |:|$)|afstemning|(?:et )?(?:mindretal|flertal)|protokol|særudtalelse|særstandpunkt|forbehold|inhabil|habilitet|bemærkning|tilføjelse|ændringsforslag|undlod)/iu;

/** Sections in which a body and a day tell something else than a step. */
const NO_STEPS: ReadonlySet<SectionKind> = new Set(['ROUTE', 'REFERENCES', 'UPCOMING', 'ATTACHMENTS']);

/** The step that a line opens where it stands: a body and a day alone are a plan where they lie ahead, or under such a heading. */
function restates(line: Line, open: Part, step: RestatedStep | null, context: PartContext): RestatedStep | null {
  if (
    step === null ||
    /^(?:beslutning(?:er)?|behandling|afgørelse)[ ,:–-]|s (?:beslutning|møde|behandling) /iu.test(line.text)
  )
    return step;
  // A day that no plan can name is a mistyped one.
  if (step.date !== null && step.date > context.date && isNear(step.date, context.date)) return null;
  // A plan does not know the item's number yet.
  const told = open.kind === 'ROUTE' && step.item !== null;
  return NO_STEPS.has(open.kind) && !told ? null : step;
}

/** Whether a step is this meeting's own decision: the day tells, with the body, or its item's number beside a longer name. */
function isOwnStep(step: RestatedStep, number: number, context: PartContext): boolean {
  if (step.date !== context.date) return false;
  const [one, other] = [comparable(step.committee), comparable(context.committee)];
  // Bodies that meet on one day may have items of one number: the name is the body's own but for words beside it.
  return one === other || (step.item === number && (one.includes(other) || other.includes(one)));
}

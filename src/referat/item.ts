import type { ItemStart } from './items.js';
import { comparable } from './contents.js';
import { lawsIn } from './laws.js';
import { foldedWords, type Line } from './lines.js';
import { mentionsIn } from './mentions/mentions.js';
import { withoutMarkers } from './markers.js';
import { guestsIn } from './guests.js';
import { tookNoPartIn } from './disqualified.js';
import { headingOf, inlineHeadingOf, warn, type Reading } from './reading.js';
import { policiesIn } from './policies/item-policies.js';
import type { KnownPolicies } from './policies/known.js';
import type { Item, ItemKind, Municipality, Section, SectionKind } from './referat.js';
import { attributionOf, freeStepIn, isOwnDecision, restatedIn, type RestatedStep } from './restated.js';
import { itemTypeOf } from './sections/route.js';
import type { ItemDraft, SectionContext, SectionText } from './sections/section.js';
import { SECTION_READERS } from './sections/table.js';
import { repeatedTitleLines, wholeTitle } from './sections/title.js';
import type { HouseStyle } from './style.js';

/** What all items of a document are read against. */
export interface ItemContext extends SectionContext {
  readonly reading: Reading;
  /** The titles of the table of contents, for comparison. */
  readonly contents: readonly string[];
  /** The policies that the document names anywhere. */
  readonly policies: KnownPolicies;
  /** Tells its own bodies from those of a neighbour; null where it is not known. */
  readonly municipality: Municipality | null;
  /** Names of the members in the header, who are no guests. */
  readonly members: ReadonlySet<string>;
}

/** Reads one item: `printed` are its lines, the first one being where it begins; `end` is the last line of the file that is its. */
export function readItem(start: ItemStart, printed: readonly Line[], end: number, context: ItemContext): Item {
  const draft: ItemDraft = {
    title: start.title,
    journalNumber: null,
    closed: start.closed,
    type: start.type,
    decision: null,
    decisionSpan: null,
    absent: [],
    plannedRoute: [],
    handlings: [],
    references: [],
    attachments: [],
  };
  takeBracketed(draft, context.reading.style);
  const lines = printed.filter((line) => !line.furniture);
  const first = lines[0]?.number ?? 1;
  const parts = cut(start, lines, draft, context);
  const texts: SectionText[] = [];
  for (const [index, part] of parts.entries()) {
    for (const text of read(part, parts[index - 1], draft, context)) texts.push(text);
  }
  const sections = spansOf(texts, first, end);
  const lawLines = new Set(parts.filter((part) => part.kind === 'LAW').flatMap((part) => part.lines));
  const titleSpan = { start: first, end: parts[0]?.titleEnd ?? first };
  const decisive = new Set(parts.filter(({ kind }) => isDecisive(kind)).flatMap((part) => part.lines));
  const decides = (line: Line): boolean => decisive.has(line);
  const outcome = draft.decision?.outcome ?? 'NONE';
  const tookNoPart = tookNoPartIn(texts, context.members);
  return {
    number: start.number,
    title: draft.title === '' ? null : draft.title,
    journalNumber: draft.journalNumber,
    kind: kindOf(draft.title, context.reading.style),
    closed: draft.closed,
    type: draft.type,
    decision: draft.decision,
    absent: [...draft.absent, ...tookNoPart.absent],
    plannedRoute: draft.plannedRoute,
    handlings: draft.handlings,
    references: draft.references,
    attachments: draft.attachments,
    laws: lawsIn(lines, (line) => lawLines.has(line)),
    policies: policiesIn(
      { title: draft.title, titleSpan, lines, decides, type: draft.type, outcome },
      context.policies,
    ),
    mentions: mentionsIn(texts, (line) => isStep(line, context.reading), { ...context, route: draft.plannedRoute }),
    guests: guestsIn(texts, context.members),
    disqualified: tookNoPart.disqualified,
    sections,
    span: { start: first, end },
    titleSpan,
    decisionSpan: draft.decisionSpan,
  };
}

/** `Regnskab (2024-0054321)`: a case's number behind its title. */
function takeBracketed(draft: ItemDraft, { bracketedNumber }: HouseStyle): void {
  const found = bracketedNumber.map((pattern) => pattern.exec(draft.title)).find((match) => match !== null);
  if (found === undefined || found === null) return;
  draft.journalNumber = found.groups?.['journalNumber'] ?? null;
  draft.title = draft.title.slice(0, found.index).trim();
}

/** A line that attributes or restates is read where it stands; it tells nothing in running text. */
const isStep = (line: Line, reading: Reading): boolean =>
  attributionOf(line, reading) !== null || restatedIn(line, reading) !== null;

const isDecisive = (kind: SectionKind): boolean => kind === 'DECISION' || kind === 'RECOMMENDATION';

interface Part extends SectionText {
  readonly lines: Line[];
  /** The last line of the title itself, in an item's first section. */
  readonly titleEnd?: number;
}

/** Cuts an item into sections: at headings, which are known by their words, and where the title is printed again. */
function cut(start: ItemStart, lines: readonly Line[], draft: ItemDraft, context: ItemContext): Part[] {
  const { reading, contents } = context;
  const { above } = start;
  const further = lines.slice(above + 1, above + 6);
  const opened = wholeTitle(lines[above], further, draft.title, start.number, contents, reading);
  draft.title = opened.title;
  const wanted = comparable(draft.title);
  const below = above + 1 + opened.count;
  const again = repeatedTitleLines(lines.slice(below, below + 4), draft.title, start.number, reading.style);
  const opening = above + opened.count + again;
  const parts: Part[] = [
    { kind: 'TITLE', heading: null, start: lines[0]?.number ?? 1, lines: [], titleEnd: lines[opening]?.end ?? 1 },
  ];
  let decided = false;
  for (let index = 1 + opening; index < lines.length; index += 1) {
    const line = lines[index];
    const open = parts.at(-1);
    if (line === undefined || open === undefined) continue;
    const inline = inlineHeadingOf(line, reading);
    const kind = headingOf(line, reading);
    const numbered = repeatedTitleLines(lines.slice(index, index + 4), draft.title, start.number, reading.style);
    const repeated = numbered === 0 && open.kind === 'TITLE' && isTitleAgain(line, wanted) ? 1 : numbered;
    const isWord = isWordOf(open, line, decided, reading) || isAttachment(open, line, kind, lines[index + 1]);
    const step = restates(line, open, freeStepIn(line, reading), context);
    if (isOwnDecision(line, context.date, reading)) {
      parts.push({ kind: 'DECISION', heading: line.text, start: line.number, lines: [] });
      decided = true;
    } else if (step !== null) {
      const own = isOwnStep(step, start.number, context);
      const heading = own ? line.text : null;
      parts.push({ kind: own ? 'DECISION' : 'HISTORY', heading, start: line.number, lines: own ? [] : [line] });
      decided ||= own;
    } else if (inline !== null && !isWord) {
      const rest = { ...line, text: inline.rest, folded: foldedWords(inline.rest) };
      parts.push({ kind: inline.kind, heading: inline.heading, start: line.number, lines: [rest] });
      decided ||= inline.kind === 'DECISION';
    } else if (kind !== null && !isWord) {
      parts.push({ kind, heading: line.text, start: line.number, lines: [] });
      decided ||= kind === 'DECISION';
    } else if (endsFacts(open, line)) {
      parts.push({ kind: 'OTHER', heading: line.text, start: line.number, lines: [] });
    } else if (repeated > 0) {
      parts.push({ kind: 'TITLE', heading: null, start: line.number, lines: [] });
      index += repeated - 1;
    } else {
      open.lines.push(line);
    }
  }
  return parts;
}

/**
 * Whether a line above the first heading prints the title a second time.
 * @param wanted the title, comparable: no line that prints it is shorter.
 */
function isTitleAgain(line: Line, wanted: string): boolean {
  if (wanted === '' || line.row || line.text.length < wanted.length) return false;
  return comparable(withoutMarkers(line.text).title) === wanted;
}

/** Sections whose lines are facts: a heading in Markdown that is not known ends them all the same. */
const FACTS: ReadonlySet<SectionKind> = new Set(['DECISION', 'ROUTE', 'HISTORY', 'REFERENCES', 'ATTACHMENTS']);

function endsFacts(open: Part, line: Line): boolean {
  return (
    FACTS.has(open.kind) && line.heading === 'marked' && open.lines.length > 0 && /^\p{Lu}[^.]{2,60}$/u.test(line.text)
  );
}

/** Sections in which a body and a day tell something else than a step. */
const NO_STEPS: ReadonlySet<SectionKind> = new Set(['ROUTE', 'REFERENCES', 'UPCOMING', 'ATTACHMENTS']);

/** The step that a line opens where it stands: a body and a day alone are a plan where they lie ahead, or under such a heading. */
function restates(line: Line, open: Part, step: RestatedStep | null, context: ItemContext): RestatedStep | null {
  if (step === null || /^(?:beslutning|behandling) |s (?:beslutning|møde|behandling) /iu.test(line.text)) return step;
  return NO_STEPS.has(open.kind) || step.date === null || step.date > context.date ? null : step;
}

/** Whether a step is this meeting's own decision: the day tells, with the body, or its item's number beside a longer name. */
function isOwnStep(step: RestatedStep, number: number, context: ItemContext): boolean {
  if (step.date !== context.date) return false;
  const [one, other] = [comparable(step.committee), comparable(context.committee)];
  // Bodies that meet on one day may have items of one number: the name is the body's own but for words beside it.
  return one === other || (step.item === number && (one.includes(other) || other.includes(one)));
}

/** Kinds of section whose headings are frequent names of attachments as well: `Høringssvar`, `Tidsplan`. */
const ALSO_ATTACHMENTS: ReadonlySet<SectionKind> = new Set(['HEARING', 'CONSEQUENCES', 'OTHER']);

const ATTACHED = /^(?:præsentation|redegørelse|introduktion|bevilling|alternativer|historik)$/u;

/** Whether a heading's word inside a list of attachments is one of them: no sentence stands below it. */
function isAttachment(open: Part, line: Line, kind: SectionKind | null, next: Line | undefined): boolean {
  if (open.kind !== 'ATTACHMENTS' || kind === null) return false;
  if (!ALSO_ATTACHMENTS.has(kind) && !ATTACHED.test(line.folded)) return false;
  return next === undefined || !/\p{Ll} .*[.:]$/u.test(next.text);
}

/** Whether "Beslutning" is no heading, but the type of a case behind its route or a word within a restated step. */
function isWordOf(open: Part, line: Line, decided: boolean, reading: Reading): boolean {
  const last = open.lines.at(-1);
  if (last === undefined || headingOf(line, reading) !== 'DECISION') return false;
  if (open.kind === 'ROUTE') return decided && itemTypeOf(line.folded) !== null;
  return open.kind === 'HISTORY' && restatedIn(last, reading) !== null;
}

/** Reads a section's facts. Lines that are no part of it make a section without a heading behind it. */
function read(section: Part, before: Part | undefined, draft: ItemDraft, context: ItemContext): SectionText[] {
  const reader = SECTION_READERS[section.kind];
  if (reader === undefined) return [section];
  const count = reader(section, draft, context);
  const rest = section.lines.slice(count);
  const first = rest[0];
  if (first === undefined) return [section];
  if (section.kind === 'TITLE') {
    const message = `This text stands under no heading that is known: "${first.text.slice(0, 120)}".`;
    warn(context.reading, 'TEXT_WITHOUT_HEADING', first.number, message);
    return [section, { kind: 'OTHER', heading: null, start: first.number, lines: rest }];
  }
  if (count === 0)
    return [{ ...section, kind: before === undefined || before.kind === 'TITLE' ? 'OTHER' : before.kind }];
  // A route printed inside the summary interrupts it: the text behind goes on with what the route stands in.
  const kind = before !== undefined && before.lines.length === 0 && before.kind !== 'TITLE' ? before.kind : 'OTHER';
  return [section, { kind, heading: null, start: first.number, lines: rest }];
}

/** The lines of each section, without a gap: from its first one up to the next section's. */
function spansOf(texts: readonly SectionText[], first: number, end: number): Section[] {
  const spans: Section[] = [];
  for (const [index, { kind, heading, start, lines }] of texts.entries()) {
    const from = index === 0 ? first : start;
    // Where a file parts its lines by other signs than line feeds, several sections stand on one line.
    const to = Math.max(from, (texts[index + 1]?.start ?? end + 1) - 1);
    spans.push({
      kind,
      heading,
      span: { start: from, end: to },
      text: lines.map((line) => line.text).join('\n'),
    });
  }
  return spans;
}

function kindOf(title: string, style: HouseStyle): ItemKind {
  // `ØU - Godkendelse af dagsorden`: whose agenda it is.
  const plain = title
    .replace(/\s+/gu, ' ')
    .replace(/\.$|^\p{Lu}{2,5} - /gu, '')
    .trim();
  return style.procedural.some((pattern) => pattern.test(plain)) ? 'PROCEDURAL' : 'CASE';
}

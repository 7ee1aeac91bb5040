import { headApart } from './item-heads.js';
import { citationsIn, ofThisCase } from './citations/citations.js';
import { cut, type Part, type PartContext } from './item-parts.js';
import { outcomeOf } from './outcome.js';
import type { ItemStart } from './item-start.js';
import { lawsIn } from './laws.js';
import { withLabelledSteps } from './labelled-steps.js';
import { ofEachBody } from './joint.js';
import type { Line } from './lines.js';
import { withPossibleDates, withPossiblePlan, withPossibleReferences } from './impossible-dates.js';
import { mentionsIn } from './mentions/mentions.js';
import { guestsIn } from './guests.js';
import { tookNoPartIn } from './disqualified.js';
import { warn, type Reading } from './reading.js';
import { receiversIn } from './receivers/receivers.js';
import { policiesIn } from './policies/item-policies.js';
import type { KnownPolicies } from './policies/known.js';
import type {
  Item,
  ItemKind,
  Municipality,
  Receiver,
  Reference,
  RestatedHandling,
  Section,
  SectionKind,
} from './referat.js';
import { attributionOf, restatedIn } from './restated.js';
import { numbersIn } from './sections/journal-number.js';
import type { ItemDraft, SectionText } from './sections/section.js';
import { SECTION_READERS } from './sections/table.js';
import type { HouseStyle } from './style.js';

/** What all items of a document are read against. */
export interface ItemContext extends PartContext {
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
    journalNumbers: [...(start.journalNumbers ?? [])],
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
  const apart = printed.filter((line) => !line.furniture).flatMap((line) => headApart(line, context));
  const lines = withLabelledSteps(apart);
  const first = lines[0]?.number ?? 1;
  const parts = cut(start, lines, draft, context);
  const texts: SectionText[] = [];
  for (const [index, part] of parts.entries()) {
    for (const text of read(part, parts[index - 1], draft, context)) texts.push(text);
  }
  const sections = spansOf(texts, first, end);
  const lawLines = printedIn(parts.filter((part) => part.kind === 'LAW'));
  const titleSpan = { start: first, end: parts[0]?.titleEnd ?? first };
  const decisive = printedIn(parts.filter(({ kind }) => isDecisive(kind)));
  const decides = (line: Line): boolean => decisive.has(line);
  const outcome = outcomeOf(draft.decision, context.reading.words.notReleased);
  const known = [...draft.plannedRoute, ...draft.handlings]
    .map(({ committee }) => committee)
    .filter((name) => name !== '');
  const receivers = (text: string | null, committee: string, date: string): readonly Receiver[] =>
    receiversIn(text, { committee, date, known, municipality: context.municipality, spelledOut: context.spelledOut });
  const tookNoPart = tookNoPartIn(texts, context.members);
  const prose = { ...context, route: draft.plannedRoute };
  const cited = citationsIn(texts, draft, prose);
  const references = ofEachBody(draft.references);
  const dating = { date: context.date, lines, reading: context.reading };
  return {
    number: start.number,
    title: draft.title === '' ? null : draft.title,
    journalNumber: draft.journalNumbers[0] ?? null,
    journalNumbers: draft.journalNumbers,
    kind: kindOf(draft.title, context.reading.style),
    closed: draft.closed,
    type: draft.type,
    decision: draft.decision === null ? null : { text: draft.decision, outcome },
    receivers: receivers(draft.decision, context.committee, context.date),
    absent: [...draft.absent, ...tookNoPart.absent],
    plannedRoute: withPossiblePlan(draft.plannedRoute, dating),
    handlings: withPossibleDates(withoutEmptyTwins(ofEachBody(draft.handlings)), dating).map((step) => ({
      ...step,
      receivers: receivers(step.text, step.committee, step.date ?? context.date),
    })),
    references: withPossibleReferences([...references, ...unlisted(cited.items, references)], dating),
    caseReferences: cited.cases,
    attachments: draft.attachments,
    laws: lawsIn(lines, (line) => lawLines.has(line)),
    policies: policiesIn(
      { title: draft.title, titleSpan, lines, decides, type: draft.type, outcome },
      context.policies,
    ),
    mentions: ofThisCase(
      mentionsIn(texts, (line) => isStep(line, context.reading), prose),
      cited.cases,
    ),
    guests: guestsIn(texts, context.members),
    disqualified: tookNoPart.disqualified,
    sections,
    span: { start: first, end },
    titleSpan,
    decisionSpan: draft.decisionSpan,
  };
}

/** The references that a list does not hold yet. */
const unlisted = (references: readonly Reference[], listed: readonly Reference[]): Reference[] =>
  references.filter(
    ({ committee, date, item }) =>
      !listed.some((other) => other.committee === committee && other.date === date && other.item === item),
  );

/** The lines of sections as they are printed. */
const printedIn = (parts: readonly Part[]): ReadonlySet<Line> =>
  new Set(parts.flatMap((part) => part.lines.map((line) => line.whole ?? line)));

/** A body and a day that stand alone, where the same step is told with its outcome elsewhere in the item, say nothing more. */
function withoutEmptyTwins(handlings: readonly RestatedHandling[]): RestatedHandling[] {
  const told = new Set(
    handlings.filter(({ text }) => text !== null).map(({ committee, date }) => `${date} ${committee}`),
  );
  return handlings.filter(({ text, committee, date }) => text !== null || !told.has(`${date} ${committee}`));
}

/** `Regnskab (2024-0054321)`: a case's number behind its title. */
function takeBracketed(draft: ItemDraft, { bracketedNumber }: HouseStyle): void {
  const found = bracketedNumber.map((pattern) => pattern.exec(draft.title)).find((match) => match !== null);
  if (found === undefined || found === null) return;
  draft.journalNumbers = [...numbersIn(found.groups ?? {})];
  draft.title = draft.title.slice(0, found.index).trim();
}

/** A line that attributes or restates is read where it stands; it tells nothing in running text. */
const isStep = (line: Line, reading: Reading): boolean =>
  attributionOf(line, reading) !== null || restatedIn(line, reading) !== null;

const isDecisive = (kind: SectionKind): boolean => kind === 'DECISION' || kind === 'RECOMMENDATION';

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
  if (count === 0 && section.kind !== 'HISTORY')
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

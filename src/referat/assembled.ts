import { citationsIn, ofThisCase } from './citations/citations.js';
import { tookNoPartIn } from './disqualified.js';
import { guestsIn } from './guests.js';
import { withPossibleDates, withPossiblePlan, withPossibleReferences } from './impossible-dates.js';
import type { ItemContext } from './item.js';
import { ofEachBody } from './joint.js';
import { lawsIn } from './laws.js';
import type { Line } from './lines.js';
import { mentionsIn } from './mentions/mentions.js';
import { outcomeOf } from './outcome.js';
import { policiesIn } from './policies/item-policies.js';
import type { Reading } from './reading.js';
import { receiversIn } from './receivers/receivers.js';
import type { Item, ItemKind, Receiver, Reference, RestatedHandling, Section, Span } from './referat.js';
import { attributionOf, restatedIn } from './restated.js';
import type { ItemDraft, SectionText } from './sections/section.js';
import type { HouseStyle } from './style.js';

/** What the sections of an item have said, and the lines that they stand on. */
export interface ReadSections {
  readonly number: number;
  readonly label: string;
  readonly series: number;
  readonly draft: ItemDraft;
  readonly texts: readonly SectionText[];
  /** All lines of it, as printed. */
  readonly lines: readonly Line[];
  readonly ofLaw: ReadonlySet<Line>;
  /** The lines of its decision and of what was recommended. */
  readonly decisive: ReadonlySet<Line>;
  readonly sections: readonly Section[];
  readonly span: Span;
  readonly titleSpan: Span;
}

/** The item, with what its running text tells beside what its sections say. */
export function itemFrom(
  { number, label, series, draft, texts, lines, ofLaw, decisive, sections, span, titleSpan }: ReadSections,
  context: ItemContext,
): Item {
  const journalNumbers = [...draft.journalNumbers.keys()];
  const outcome = outcomeOf(draft.decision, context.reading.words.notReleased);
  const known = [...draft.plannedRoute, ...draft.handlings]
    .map(({ committee }) => committee)
    .filter((name) => name !== '');
  const receivers = (text: string | null, committee: string, date: string): readonly Receiver[] =>
    receiversIn(text, { committee, date, known, municipality: context.municipality, spelledOut: context.spelledOut });
  const tookNoPart = tookNoPartIn(texts, context.members);
  const prose = { ...context, route: draft.plannedRoute };
  const cited = citationsIn(texts, { journalNumbers }, prose);
  const references = ofEachBody(draft.references);
  const dating = { date: context.date, lines, reading: context.reading };
  return {
    number,
    label,
    series,
    title: draft.title === '' ? null : draft.title,
    journalNumber: journalNumbers[0] ?? null,
    journalNumbers,
    numberSpans: [...draft.journalNumbers.values()].map((printed) => printed ?? titleSpan),
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
    laws: lawsIn(lines, (line) => ofLaw.has(line)),
    policies: policiesIn(
      { title: draft.title, titleSpan, lines, decides: (line) => decisive.has(line), type: draft.type, outcome },
      context.policies,
    ),
    mentions: ofThisCase(
      mentionsIn(texts, (line) => isStep(line, context.reading), prose),
      cited.cases,
    ),
    guests: guestsIn(texts, context.members),
    disqualified: tookNoPart.disqualified,
    sections,
    span,
    titleSpan,
    decisionSpan: draft.decisionSpan,
    closedSpan: draft.closed ? (draft.closedSpan ?? titleSpan) : null,
    typeSpan: draft.type === null ? null : (draft.typeSpan ?? titleSpan),
  };
}

/** The references that a list does not hold yet. */
const unlisted = (references: readonly Reference[], listed: readonly Reference[]): Reference[] =>
  references.filter(
    ({ committee, date, item }) =>
      !listed.some((other) => other.committee === committee && other.date === date && other.item === item),
  );

/** A body and a day that stand alone, where the same step is told with its outcome elsewhere in the item, say nothing more. */
function withoutEmptyTwins(handlings: readonly RestatedHandling[]): RestatedHandling[] {
  const told = new Set(
    handlings.filter(({ text }) => text !== null).map(({ committee, date }) => `${date} ${committee}`),
  );
  return handlings.filter(({ text, committee, date }) => text !== null || !told.has(`${date} ${committee}`));
}

/** A line that attributes or restates is read where it stands; it tells nothing in running text. */
const isStep = (line: Line, reading: Reading): boolean =>
  attributionOf(line, reading) !== null || restatedIn(line, reading) !== null;

function kindOf(title: string, style: HouseStyle): ItemKind {
  // `ØU - Godkendelse af dagsorden`: whose agenda it is.
  const plain = title
    .replace(/\s+/gu, ' ')
    .replace(/\.$|^\p{Lu}{2,5} - /gu, '')
    .trim();
  return style.procedural.some((pattern) => pattern.test(plain)) ? 'PROCEDURAL' : 'CASE';
}

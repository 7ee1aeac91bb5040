/**
 * What a document says, as a set of facts that can be compared with its truth: of the meeting and of each item by its
 * number. White space, marks of Markdown and a trailing full stop make no other fact.
 */

export const FACT_KINDS = [
  'municipality',
  'committee',
  'term',
  'date',
  'start',
  'place',
  'present',
  'title',
  'journal',
  'type',
  'decision',
  'outcome',
  'plan',
  'handling',
  'absent',
  'ref',
  'attachment',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

interface Step {
  readonly date: string | null;
  readonly committee: string;
  readonly outcome: string;
  readonly text: string | null;
  readonly absent: readonly string[];
  readonly alsoOutcome?: readonly string[] | string | undefined;
  /** It stands in running text only, and may be given or left. */
  readonly optional?: boolean | undefined;
}

interface SaidOfItem {
  readonly number: number;
  readonly title: string | null;
  readonly journalNumber: string | null;
  readonly type: string | null;
  readonly decision: { readonly text: string; readonly outcome: string } | null;
  readonly plannedRoute: readonly {
    readonly committee: string;
    readonly action: string | null;
    readonly date: string | null;
  }[];
  readonly handlings: readonly Step[];
  readonly references: readonly {
    readonly committee: string;
    readonly date: string | null;
    readonly item: number | null;
    readonly title: string | null;
  }[];
  readonly attachments: readonly string[];
  readonly alsoTitle?: readonly string[] | undefined;
  readonly alsoOutcome?: readonly string[] | string | undefined;
}

/** What is said of a meeting, in a truth as in what `parse` prints (there the meeting stands apart). */
export interface Said {
  readonly municipality: { readonly code: string } | null;
  readonly committee: string;
  readonly term: string | null;
  readonly date: string;
  readonly startTime: string | null;
  readonly place: string | null;
  readonly present: readonly string[];
  readonly items: readonly SaidOfItem[];
}

/** A truth, with what softens the comparison where several readings are equally right. */
export interface Truth extends Said {
  /** Kinds of facts that are not compared. */
  readonly ignore?: readonly string[] | undefined;
  /** A printed form and what stands for it in the truth, in any field. */
  readonly accept?: Readonly<Record<string, string>> | undefined;
}

export type Facts = ReadonlyMap<FactKind, readonly string[]>;

/** What the comparison accepts: null where a truth itself is made to facts. */
export function factsOf(said: Said, truth: Truth | null): Facts {
  const facts = new Map<FactKind, string[]>(FACT_KINDS.map((kind) => [kind, []]));
  const accepted = new Map(Object.entries(truth?.accept ?? {}).map(([one, other]) => [folded(one), folded(other)]));
  const plain = (value: string | number | null): string => {
    const text = folded(String(value ?? '–'));
    return accepted.get(text) ?? text;
  };
  const add = (kind: FactKind, ...values: readonly (string | number | null)[]): void => {
    if (truth?.ignore?.includes(kind) !== true) facts.get(kind)?.push(values.map(plain).join(' | '));
  };
  const known = (kind: FactKind, value: string | null, ...place: readonly number[]): void => {
    if (value !== null) add(kind, ...place, value);
  };
  known('municipality', said.municipality?.code ?? null);
  known('committee', said.committee);
  known('term', said.term);
  known('date', said.date);
  known('start', said.startTime);
  known('place', said.place);
  for (const name of said.present) add('present', name);
  const meant = itemsMeant(said, truth);
  for (const item of meant) {
    const { number } = item;
    known('title', item.title, number);
    known('journal', item.journalNumber, number);
    known('type', item.type, number);
    known('decision', item.decision?.text ?? null, number);
    known('outcome', item.decision?.outcome ?? null, number);
    for (const [index, step] of item.plannedRoute.entries()) {
      add('plan', number, index + 1, step.committee, step.action, step.date);
    }
    for (const { date, committee, outcome, text, absent } of item.handlings) {
      add('handling', number, date, committee, outcome, text);
      for (const name of absent) add('absent', number, date, committee, name);
    }
    for (const reference of item.references) {
      add('ref', number, reference.committee, reference.date, reference.item, reference.title);
    }
    for (const title of item.attachments) add('attachment', number, title);
  }
  return facts;
}

/** The items of what was found, each in the words of the truth where the truth allows others. */
function itemsMeant({ items }: Said, truth: Truth | null): readonly SaidOfItem[] {
  if (truth === null) return items.map((item) => ({ ...item, handlings: item.handlings.filter(isOwed) }));
  return items.map((item) => {
    const meant = truth.items.find(({ number }) => number === item.number);
    if (meant === undefined) return item;
    const also = (meant.alsoTitle ?? []).map(folded);
    const title = item.title !== null && also.includes(folded(item.title)) ? meant.title : item.title;
    const decision = item.decision === null ? null : { ...item.decision, outcome: outcomeMeant(item.decision, meant) };
    return { ...item, title, decision, handlings: item.handlings.flatMap((step) => stepMeant(step, meant)) };
  });
}

const isOwed = ({ optional }: Step): boolean => optional !== true;
const isAmong = (outcome: string, also: readonly string[] | string | undefined): boolean =>
  typeof also === 'string' ? also === outcome : (also?.includes(outcome) ?? false);

function outcomeMeant({ outcome }: { readonly outcome: string }, { alsoOutcome, decision }: SaidOfItem): string {
  return isAmong(outcome, alsoOutcome) ? (decision?.outcome ?? outcome) : outcome;
}

/** A step as the truth has it; none where it is one that may be left. */
function stepMeant(step: Step, { handlings }: SaidOfItem): readonly Step[] {
  const same = handlings.find(
    ({ date, committee }) => date === step.date && folded(committee) === folded(step.committee),
  );
  if (same === undefined) return [step];
  if (!isOwed(same)) return [];
  return [isAmong(step.outcome, same.alsoOutcome) ? { ...step, outcome: same.outcome } : step];
}

function folded(text: string): string {
  return text
    .replace(/[*\\_]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\.$/u, '');
}

import type { Truth } from '../truth/model.js';
import type { Measures } from './measure.js';

/** What a graph holds of the documents, whichever way it was read. */
export interface FoundGraph {
  /** Steps by key. */
  readonly handlings: ReadonlyMap<string, FoundHandling>;
  /** From item to item. */
  readonly references: readonly (readonly [string, string])[];
  /** The case of each item that concerns one. */
  readonly caseOfItem: ReadonlyMap<string, string>;
  /** By case: the latest printed route beside what was done; cases without one are left out. */
  readonly plans: ReadonlyMap<string, FoundPlan>;
  /** Pairs of cases, each once or both ways round. */
  readonly related: readonly FoundRelation[];
  /** Case and the policy that a title of its items names; null where the graph knows no policies yet. */
  readonly about: readonly (readonly [string, string])[] | null;
}

export interface FoundHandling {
  readonly outcome: string;
  /** Slugs of names. */
  readonly absent: readonly string[];
}

export interface FoundRelation {
  readonly a: string;
  readonly b: string;
  /** As the truth names them. */
  readonly kinds: readonly string[];
}

export interface FoundPlan {
  /** Bodies by their slugs. */
  readonly steps: readonly { readonly committee: string; readonly status: string; readonly handling: string | null }[];
  /** Keys of handlings. */
  readonly unplanned: readonly string[];
}

/** Compares a graph with the truth. */
export function compareGraph(
  measures: Measures,
  graph: FoundGraph,
  truth: Truth,
  slugOf: (name: string) => string,
): void {
  const handlings = truth.cases.flatMap((sag) => sag.handlings);
  compareByStart(
    measures,
    'merged handlings',
    [...graph.handlings.keys()],
    handlings.map(({ key }) => key),
  );
  for (const { key, outcome, absent, undecided } of handlings) {
    const found = graph.handlings.get(key);
    if (found === undefined) continue;
    if (!undecided) measures.of('outcomes of handlings').compare([found.outcome], [outcome], key);
    if (outcome === 'NOT_RECOMMENDED' || found.outcome === 'NOT_RECOMMENDED') {
      const of = (one: string): string[] => (one === 'NOT_RECOMMENDED' ? [key] : []);
      measures.of('recommendations against').compare(of(found.outcome), of(outcome), key);
    }
    measures.of('absentees of handlings').compare([...found.absent].sort(), absent.map(slugOf).sort(), key);
  }
  const line = ([from, to]: readonly [string, string]): string => `${from} -> ${to}`;
  const expected = truth.references.map(({ from, to }) => line([from, to]));
  compareByStart(measures, 'references', graph.references.map(line), expected);
  compareCases(measures, graph.caseOfItem, truth);
  comparePlans(measures, graph.plans, truth, slugOf);
  compareRelated(measures, graph.related, truth);
  if (graph.about !== null) {
    const policies = truth.policies.flatMap(({ key, inTitleOf }) => inTitleOf.map((sag) => line([sag, key])));
    compareByStart(measures, 'policies of cases', graph.about.map(line), policies);
  }
}

/** Compares in one go, and notes each difference by itself. */
function compareByStart(measures: Measures, name: string, found: readonly string[], expected: readonly string[]): void {
  const measure = measures.of(name);
  const [isFound, isTrue] = [new Set(found), new Set(expected)];
  const right = [...isFound].filter((fact) => isTrue.has(fact)).length;
  measure.add(right, isFound.size, isTrue.size);
  for (const fact of isTrue) if (!isFound.has(fact)) measure.note('', [fact], []);
  for (const fact of isFound) if (!isTrue.has(fact)) measure.note('', [], [fact]);
}

function comparePlans(
  measures: Measures,
  found: ReadonlyMap<string, FoundPlan>,
  truth: Truth,
  slugOf: (name: string) => string,
): void {
  const lines = (key: string, steps: FoundPlan['steps']): string[] =>
    steps.map(({ committee, status, handling }, place) =>
      [key, place + 1, committee, status, handling ?? 'no step'].join(' '),
    );
  compareByStart(
    measures,
    'plan statuses',
    [...found].flatMap(([key, { steps }]) => lines(key, steps)),
    truth.plans.flatMap((plan) =>
      lines(
        plan.case,
        plan.steps.map((step) => ({ ...step, committee: slugOf(step.committee) })),
      ),
    ),
  );
  // Planned under the one name and taken under the other.
  const renamed = (key: string, steps: FoundPlan['steps']): string[] =>
    lines(
      key,
      steps.filter(({ committee, handling }) => handling?.includes(`:${committee}:`) === false),
    );
  compareByStart(
    measures,
    'renamed bodies',
    [...found].flatMap(([key, { steps }]) => renamed(key, steps)),
    truth.plans.flatMap(({ case: key, steps }) =>
      renamed(
        key,
        steps.map((step) => ({ ...step, committee: slugOf(step.committee) })),
      ),
    ),
  );
  compareByStart(
    measures,
    'unplanned steps',
    [...found.values()].flatMap(({ unplanned }) => unplanned),
    truth.plans.flatMap(({ beyond, repeated }) => [...beyond, ...repeated]),
  );
}

/** Case identity by pairs of items: a pair counts where both concern one case. */
function compareCases(measures: Measures, found: ReadonlyMap<string, string>, truth: Truth): void {
  const trueCase = new Map(truth.cases.flatMap(({ key, items }) => items.map((item) => [item, key])));
  const measure = measures.of('case identity (pairs)');
  const both = [...found].flatMap(([item, key]) => {
    const expected = trueCase.get(item);
    return expected === undefined ? [] : [`${key} ${expected}`];
  });
  measure.add(pairs(both), pairs([...found.values()]), pairs([...trueCase.values()]));
  const line = ([item, key]: readonly [string, string]): string => `${item} -> ${key}`;
  compareByStart(measures, 'case keys of items', [...found].map(line), [...trueCase].map(line));
}

/** How many pairs bear the same label. */
function pairs(labels: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

function compareRelated(measures: Measures, related: readonly FoundRelation[], truth: Truth): void {
  const line = (a: string, b: string): string => [a, b].sort().join(' ~ ');
  const found = new Set(related.map(({ a, b }) => line(a, b)));
  const expected = truth.related.map(({ a, b }) => line(a, b));
  compareByStart(measures, 'related cases', [...found], expected);
  // By reason: a pair that is found for one reason may be true for another.
  const of = (pairs: readonly FoundRelation[], kind: string): Set<string> =>
    new Set(pairs.filter(({ kinds }) => kinds.includes(kind)).map(({ a, b }) => line(a, b)));
  const kinds = new Set(truth.related.flatMap((pair) => pair.kinds));
  for (const kind of [...kinds].sort()) {
    compareByStart(measures, `- ${kind.toLowerCase()}`, [...of(related, kind)], [...of(truth.related, kind)]);
  }
  const cited = truth.cited.map(({ a, b }) => line(a, b));
  const byReference = of(truth.related, 'REFERENCE');
  const otherwise = new Set([...byReference].filter((pair) => !cited.includes(pair)));
  const foundCited = [...of(related, 'REFERENCE')].filter((pair) => !otherwise.has(pair));
  compareByStart(measures, 'references in prose', foundCited, cited);
  const misses = truth.nearMisses.filter(({ a, b }) => !expected.includes(line(a, b)));
  const kept = misses.filter(({ a, b }) => !found.has(line(a, b)));
  measures.of('near misses kept apart').add(kept.length, misses.length, misses.length);
}

import { committeeKeyOf } from '../keys.js';
import type { CaseTruth, Truth } from '../truth/model.js';
import type { Measures } from './measure.js';

/** How cases pass between bodies, whichever way it was read: one line a fact. */
export interface FoundFlows {
  readonly handoffs: readonly HandoffFacts[];
  readonly variants: readonly VariantFacts[];
}

export interface HandoffFacts {
  /** Keys of the bodies. */
  readonly from: string;
  readonly to: string;
  /** How many hand-offs, different cases, and returns to a body that had the case before. */
  readonly handoffs: number;
  readonly cases: number;
  readonly returns: number;
  readonly medianDays: number;
  readonly p90Days: number;
}

export interface VariantFacts {
  readonly committees: readonly string[];
  /** Keys. */
  readonly cases: readonly string[];
}

/** Compares the flows of all municipalities and all time with those of the true journeys. */
export function compareFlows(measures: Measures, found: FoundFlows, truth: Truth): void {
  const trueFlows = flowsOf(truth.cases);
  const handoff = ({ from, to, handoffs, cases, returns, medianDays, p90Days }: HandoffFacts): string =>
    [from, to, handoffs, cases, returns, medianDays.toFixed(4), p90Days.toFixed(4)].join(' ');
  measures.of('handoffs').compare(found.handoffs.map(handoff), trueFlows.handoffs.map(handoff), '');
  const variant = ({ committees, cases }: VariantFacts): string =>
    `${committees.join(' > ')}: ${[...cases].sort().join(' ')}`;
  measures.of('journey variants').compare(found.variants.map(variant), trueFlows.variants.map(variant), '');
}

function flowsOf(cases: readonly CaseTruth[]): FoundFlows {
  const moves = cases.flatMap((sag) => {
    const way = stepsOf(sag);
    return way.flatMap(({ body: to, date }) => {
      // Bodies that have a case on one day have it side by side: each takes it from those of the day before.
      const before = way.findLast((step) => step.date < date);
      const givers = way.filter((step) => step.date === before?.date);
      if (before === undefined || givers.some(({ body }) => body === to)) return [];
      const isReturn = way.some((step) => step.date < date && step.body === to);
      const days = (Date.parse(date) - Date.parse(before.date)) / 86_400_000;
      return givers.map(({ body: from }) => ({ pair: `${from} ${to}`, sag: sag.key, days, isReturn }));
    });
  });
  const handoffs = [...grouped(moves, ({ pair }) => pair)].map(([pair, group]): HandoffFacts => {
    const [from = '', to = ''] = pair.split(' ');
    const days = group.map((move) => move.days).sort((a, b) => a - b);
    return {
      from,
      to,
      handoffs: group.length,
      cases: new Set(group.map(({ sag }) => sag)).size,
      returns: group.filter(({ isReturn }) => isReturn).length,
      medianDays: quantile(days, 0.5),
      p90Days: quantile(days, 0.9),
    };
  });
  const ways = cases.flatMap((sag) => {
    const bodies = stepsOf(sag).map(({ body }) => body);
    const line = bodies.filter((body, place) => place === 0 || body !== bodies[place - 1]).join(' ');
    return line === '' ? [] : [{ line, sag: sag.key }];
  });
  const variants = [...grouped(ways, ({ line }) => line)].map(([line, group]) => ({
    committees: line.split(' '),
    cases: group.map(({ sag }) => sag),
  }));
  return { handoffs, variants };
}

const stepsOf = ({ municipality, handlings }: CaseTruth): { readonly body: string; readonly date: string }[] =>
  handlings.map(({ committee, date }) => ({ body: committeeKeyOf(municipality, committee), date }));

/** The value below which this share of sorted numbers lies, interpolated linearly. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

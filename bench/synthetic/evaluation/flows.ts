import { committeeKeyOf } from '../keys.js';
import type { CaseTruth, HandlingTruth, Truth } from '../truth/model.js';
import { MUNICIPALITIES, type BodyKind } from '../world/municipalities.js';
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
    return way.flatMap((step, place) => {
      const before = way[place - 1];
      if (before === undefined || before.body === step.body) return [];
      const isReturn = way.slice(0, place).some(({ body }) => body === step.body);
      const days = (Date.parse(step.date) - Date.parse(before.date)) / 86_400_000;
      return [{ pair: `${before.body} ${step.body}`, sag: sag.key, days, isReturn }];
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

/** From the body that prepares a case to the one that decides it. */
const ORDER: readonly BodyKind[] = ['ADMINISTRATION', 'ADVISORY', 'STANDING', 'FINANCE', 'COUNCIL'];

/** Steps in order of date, those of one day by the kind of their bodies, then by their keys. */
function stepsOf({ municipality, handlings }: CaseTruth): { readonly body: string; readonly date: string }[] {
  const bodies = MUNICIPALITIES.find(({ code }) => code === municipality)?.bodies ?? [];
  const placeOf = ({ date, committee, key }: HandlingTruth): string => {
    const kind = bodies.find(({ name }) => name === committee)?.kind;
    return `${date} ${kind === undefined ? '?' : ORDER.indexOf(kind)} ${key}`;
  };
  return [...handlings]
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map(({ committee, date }) => ({ body: committeeKeyOf(municipality, committee), date }));
}

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

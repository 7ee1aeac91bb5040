import { daysBetween } from './journey/steps.js';

/** The steps of one case in the order of its journey. */
export interface TravelledCase {
  /** The case's key. */
  readonly id: string;
  readonly steps: readonly TravelledStep[];
}

/** One step: its ISO date and the key of its body. */
export interface TravelledStep {
  readonly date: string;
  readonly committee: string;
  /** Keys of the bodies that it names as the next; left out where it names none. */
  readonly names?: readonly string[];
}

/** ISO dates, both included; null sets no bound. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** A case behind a number: its key, and the ISO date of the step that brought it there, the latest of several. */
export interface CountedCase {
  readonly id: string;
  readonly date: string;
}

/** What two bodies hand over from one to the other. */
export interface Handoff {
  /** Keys of the bodies. */
  readonly from: string;
  readonly to: string;
  /** How often it happened; a case that goes the same way twice counts twice. */
  readonly handoffs: number;
  /** Of those, how often `to` had had the case before. */
  readonly returns: number;
  /** Days between the two steps, over all that happened. */
  readonly medianDays: number;
  readonly p90Days: number;
  /** Each case once. */
  readonly cases: readonly CountedCase[];
}

/**
 * What bodies hand over to others: what follows each other in different bodies is a hand-off, which belongs to the date of
 * the later step. Bodies that have a case on one day have it side by side: nothing passes between them unless one names
 * the other, and each takes it from the day before and gives it to the next. By the number of cases, the largest first,
 * then by the keys of the bodies.
 * @param committee keeps only what this body gives or receives; null keeps all.
 */
export function handoffsOf(cases: readonly TravelledCase[], period: Period, committee: string | null): Handoff[] {
  const ways = new Map<
    string,
    { from: string; to: string; returns: number; days: number[]; cases: Map<string, string> }
  >();
  for (const { id, steps } of cases) {
    for (const { from, to, days, date, isReturn } of movesOf(steps)) {
      if (!isWithin(date, period) || (committee !== null && from !== committee && to !== committee)) continue;
      const key = `${from} ${to}`;
      let way = ways.get(key);
      if (way === undefined) ways.set(key, (way = { from, to, returns: 0, days: [], cases: new Map() }));
      way.days.push(days);
      way.returns += Number(isReturn);
      way.cases.set(id, date);
    }
  }
  return [...ways.values()]
    .map(({ from, to, returns, days, cases: members }) => ({
      from,
      to,
      handoffs: days.length,
      returns,
      medianDays: percentile(days, 50),
      p90Days: percentile(days, 90),
      cases: counted(members),
    }))
    .sort((a, b) => b.cases.length - a.cases.length || compare(a.from, b.from) || compare(a.to, b.to));
}

/** A case that passes from one body to another. */
interface Move {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly date: string;
  /** Whether the receiving body had a step of the case on an earlier day. */
  readonly isReturn: boolean;
}

function movesOf(steps: readonly TravelledStep[]): Move[] {
  const moves: Move[] = [];
  const seen = new Set<string>();
  let before: Day | null = null;
  for (const day of daysOf(steps)) {
    const { date, bodies, within } = day;
    const move = (from: string, to: string, since: string): void => {
      moves.push({ from, to, days: daysBetween(since, date), date, isReturn: seen.has(to) });
    };
    const given = new Set(within.map(([, to]) => to));
    for (const from of before?.givers ?? []) {
      for (const to of bodies) {
        if (!given.has(to) && before?.bodies.includes(to) === false) move(from, to, before.date);
      }
    }
    for (const [from, to] of within) move(from, to, date);
    for (const body of bodies) seen.add(body);
    before = day;
  }
  return moves;
}

/** What happened on one day: the bodies, in order. */
interface Day {
  readonly date: string;
  readonly bodies: readonly string[];
  /** Which of them named which later one. */
  readonly within: readonly (readonly [string, string])[];
  /** Those that kept it for the next day. */
  readonly givers: readonly string[];
}

function daysOf(steps: readonly TravelledStep[]): Day[] {
  const days: Day[] = [];
  for (let at = 0; at < steps.length;) {
    const date = steps[at]?.date ?? '';
    const end = steps.findIndex((step, place) => place >= at && step.date !== date);
    const ofDay = steps.slice(at, end === -1 ? steps.length : end);
    at += ofDay.length;
    const bodies = [...new Set(ofDay.map(({ committee }) => committee))];
    const within = bodies.flatMap((from, place) => {
      const named = new Set(ofDay.flatMap((step) => (step.committee === from ? (step.names ?? []) : [])));
      return bodies.slice(place + 1).flatMap((to) => (named.has(to) ? [[from, to] as const] : []));
    });
    const gave = new Set(within.map(([from]) => from));
    days.push({ date, bodies, within, givers: bodies.filter((body) => !gave.has(body)) });
  }
  return days;
}

/** A way that cases take: the bodies one after the other. */
export interface Variant {
  /** `variant:0326:direktionen>socialudvalget`: its bodies, which tell it from every other. */
  readonly id: string;
  /** Keys of the bodies; never the same one twice in a row. */
  readonly committees: readonly string[];
  /** Days from the first to the last step. */
  readonly medianDays: number;
  readonly p90Days: number;
  readonly cases: readonly CountedCase[];
}

/**
 * The ways that these cases took, each case with all its steps; several steps in a row of one body are one. By the
 * number of cases, the largest first, then by their ids. A case without steps took none.
 */
export function variantsOf(cases: readonly TravelledCase[]): Variant[] {
  const ways = new Map<string, { committees: readonly string[]; days: number[]; cases: Map<string, string> }>();
  for (const { id, steps } of cases) {
    const [first] = steps;
    const last = steps.at(-1);
    if (first === undefined || last === undefined) continue;
    const committees = folded(steps);
    const key = committees.join(' ');
    let way = ways.get(key);
    if (way === undefined) ways.set(key, (way = { committees, days: [], cases: new Map() }));
    way.days.push(daysBetween(first.date, last.date));
    way.cases.set(id, last.date);
  }
  return [...ways.values()]
    .map(({ committees, days, cases: members }) => ({
      id: variantId(committees),
      committees,
      medianDays: percentile(days, 50),
      p90Days: percentile(days, 90),
      cases: counted(members),
    }))
    .sort((a, b) => b.cases.length - a.cases.length || compare(a.id, b.id));
}

/**
 * The percentile of whole numbers, interpolated linearly between the two that lie nearest, as `percentileCont` of
 * Cypher and SQL does. It is divided once and last, so that it does not depend on how a fraction is rounded.
 * @param percent a whole number from 0 to 100.
 * @throws RangeError where there is no number.
 */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * percent;
  const index = Math.floor(place / 100);
  const lower = sorted[index];
  if (lower === undefined) throw new RangeError('No numbers have no percentile');
  const upper = sorted[index + 1] ?? lower;
  const share = place % 100;
  return (lower * (100 - share) + upper * share) / 100;
}

function folded(steps: readonly TravelledStep[]): string[] {
  return steps.map(({ committee }) => committee).filter((committee, place, all) => committee !== all[place - 1]);
}

/** All bodies of a case are of one municipality, whose code stands once. */
function variantId(committees: readonly string[]): string {
  const [, code = ''] = committees[0]?.split(':') ?? [];
  return `variant:${code}:${committees.map((committee) => committee.split(':').slice(2).join(':')).join('>')}`;
}

/** The latest first, then by key backward, as a list of cases stands. */
function counted(members: ReadonlyMap<string, string>): CountedCase[] {
  return [...members]
    .map(([id, date]) => ({ id, date }))
    .sort((a, b) => compare(b.date, a.date) || compare(b.id, a.id));
}

function isWithin(date: string, { from, to }: Period): boolean {
  return (from === null || date >= from) && (to === null || date <= to);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

import { planOf, type Plan, type PlanFacts } from './plan.js';
import { byDate, type ActualStep, type RouteEntry } from './steps.js';

/** Whether more is to come, as far as the documents tell. */
export const CASE_STATUSES = ['WAITING', 'ENDED', 'UNKNOWN'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What the journey of one case is read from, in any order. */
export interface JourneyFacts<Step extends ActualStep, Entry extends RouteEntry> extends PlanFacts<Step, Entry> {
  /** ISO date of the latest meeting of the municipality whose minutes are loaded; null where there is none. */
  readonly latestLoaded: string | null;
}

/** Where a case has been, where it is, and what comes next. */
export interface CaseJourney<Step extends ActualStep, Entry extends RouteEntry> {
  /** In order of date. */
  readonly steps: readonly Step[];
  /** Null where no route is printed. */
  readonly plan: Plan<Step, Entry> | null;
  readonly status: CaseStatus;
  /** The next step of the plan; null where it has ended, or where no document tells. */
  readonly next: Entry | null;
  /** The day from which it is looked at; null where nothing is dated. */
  readonly asOf: string | null;
}

/**
 * The journey of a case.
 * @param asOf hides what is dated later. Null hides nothing: the day is then that of the municipality's latest loaded
 *   meeting, or that of the last step where minutes tell of a later one.
 */
export function caseJourney<Step extends ActualStep, Entry extends RouteEntry>(
  facts: JourneyFacts<Step, Entry>,
  asOf: string | null,
): CaseJourney<Step, Entry> {
  const steps = byDate(facts.steps).filter(({ date }) => asOf === null || date <= asOf);
  const last = steps.at(-1) ?? null;
  const plan = planOf(facts, asOf);
  const status = statusOf(last, plan);
  return {
    steps,
    plan,
    status,
    next: status === 'ENDED' ? null : (plan?.remaining[0] ?? null),
    asOf: asOf ?? later(facts.latestLoaded, last?.date ?? null),
  };
}

/** Outcomes that leave the decision to another body or another day, or, not being released, may have done so. */
const GOES_ON: ReadonlySet<string> = new Set([
  'POSTPONED',
  'REFERRED',
  'HEARING',
  'RECOMMENDED',
  'NOT_RECOMMENDED',
  'NOT_RELEASED',
]);

function statusOf(last: ActualStep | null, plan: Plan<ActualStep, RouteEntry> | null): CaseStatus {
  if (last === null) return plan === null ? 'UNKNOWN' : 'WAITING';
  if (last.outcome === 'WITHDRAWN') return 'ENDED';
  // A body that advises against a case does not keep the next one from taking it.
  if (plan !== null && plan.remaining.length > 0) return 'WAITING';
  if (last.outcome === 'REJECTED') return 'ENDED';
  return plan === null || GOES_ON.has(last.outcome) ? 'UNKNOWN' : 'ENDED';
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** The status of several cases together. */
export function mergedStatus(statuses: readonly CaseStatus[]): CaseStatus {
  if (statuses.includes('WAITING')) return 'WAITING';
  return statuses.length > 0 && statuses.every((status) => status === 'ENDED') ? 'ENDED' : 'UNKNOWN';
}

import { nextOf, type NextBody } from './next.js';
import { planOf, type Plan, type PlanFacts } from './plan.js';
import { areOneBody, byDate, namesOf, type ActualStep, type RouteEntry } from './steps.js';

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
  /** Who is to have it next; null where it has ended, or where no document tells. */
  readonly next: NextBody | null;
  /** ISO date of the last step of a case that waits for somebody; null for any other. */
  readonly waitingSince: string | null;
  /**
   * Whether minutes of the next body after that day are loaded: if none are, nobody can tell that the case still waits.
   * Null where nobody is next.
   */
  readonly nextKnown: boolean | null;
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
  const found = nextOf(steps, plan);
  const status = statusOf(last, plan, found);
  const next = status === 'WAITING' ? found : null;
  const since = last?.date ?? null;
  return {
    steps,
    plan: plan === null || next === null ? plan : withNamedDay(plan, next),
    status,
    next,
    waitingSince: next === null ? null : since,
    nextKnown: next === null ? null : isKnownSince(facts, next, since, asOf),
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

function statusOf(
  last: ActualStep | null,
  plan: Plan<ActualStep, RouteEntry> | null,
  next: NextBody | null,
): CaseStatus {
  if (last === null) return next === null ? 'UNKNOWN' : 'WAITING';
  if (last.outcome === 'WITHDRAWN' && next?.named !== true) return wentBack(last) ? 'UNKNOWN' : 'ENDED';
  // A body that advises against a case does not keep the next one from taking it.
  if (next !== null) return 'WAITING';
  // That more is to come is plain, but not from whom.
  if (wentBack(last)) return 'UNKNOWN';
  if (last.outcome === 'REJECTED') return 'ENDED';
  return plan === null || GOES_ON.has(last.outcome) ? 'UNKNOWN' : 'ENDED';
}

/** Whether a step sends the case back to the administration. */
function wentBack({ sentTo = [] }: ActualStep): boolean {
  return sentTo.some(({ committee }) => committee === null);
}

/** The plan with the day that a decision names for its next step: it was put off to that day, or moved. */
function withNamedDay<Step extends ActualStep, Entry extends RouteEntry>(
  plan: Plan<Step, Entry>,
  next: NextBody,
): Plan<Step, Entry> {
  const { date, named } = next;
  const entry = plan.remaining.find((one) => areOneBody(one, next));
  if (!named || date === null || entry === undefined) return plan;
  return { ...plan, steps: plan.steps.map((step) => (step.entry === entry ? { ...step, date } : step)) };
}

/** Whether minutes of a body after a day are loaded, so that they would tell of the case if it had had it. */
function isKnownSince(
  { meetings }: PlanFacts<ActualStep, RouteEntry>,
  next: NextBody,
  since: string | null,
  asOf: string | null,
): boolean {
  if (since === null) return false;
  return meetings.some(
    (meeting) =>
      namesOf(next).includes(meeting.committee) &&
      meeting.loaded &&
      meeting.date > since &&
      (asOf === null || meeting.date <= asOf),
  );
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

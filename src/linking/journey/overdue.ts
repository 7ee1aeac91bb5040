import { caseJourney, type JourneyFacts } from './journey.js';
import type { PlanStatus } from './plan.js';
import { areOneBody, type ActualStep, type RouteEntry } from './steps.js';

/** A planned step whose printed day has passed. */
export interface OverdueStep<Entry extends RouteEntry> {
  readonly entry: Entry;
  /** The printed day. */
  readonly date: string;
  /** Key of the item that prints the route. */
  readonly item: string;
  /** How the step stands: anything but DONE. */
  readonly status: PlanStatus;
  /** The day from which it is looked at. */
  readonly day: string;
}

/**
 * The steps of a case's plan whose printed day lies before the day of looking and that are not done. A body that had the
 * case on that very day has kept to the plan, whatever came later; a case that was withdrawn awaits nothing.
 * @param asOf hides what is dated later. Null hides nothing: the day is then that of the municipality's latest loaded
 *   meeting.
 */
export function overdueSteps<Step extends ActualStep, Entry extends RouteEntry>(
  facts: JourneyFacts<Step, Entry>,
  asOf: string | null,
): OverdueStep<Entry>[] {
  const day = asOf ?? facts.latestLoaded;
  if (day === null) return [];
  const { plan, status: standing } = caseJourney(facts, asOf);
  const unawaited = standing === 'ENDED' ? (plan?.remaining ?? []) : [];
  return (plan?.steps ?? []).flatMap(({ entry, status, date: moved }) => {
    const { date } = entry;
    const item = facts.routes.find(({ entries }) => entries.includes(entry))?.item;
    if (date === null || item === undefined || date >= day || status === 'DONE') return [];
    // A decision names another day for it, which has not passed.
    if (unawaited.includes(entry) || (moved !== null && moved >= day)) return [];
    const isKept = facts.steps.some(
      (step) => areOneBody(step, entry) && step.date === date && step.outcome !== 'POSTPONED',
    );
    return isKept ? [] : [{ entry, date, item, status, day }];
  });
}

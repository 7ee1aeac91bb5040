import { align, type Slot } from './alignment.js';
import {
  areOneBody,
  byDate,
  namesOf,
  type ActualStep,
  type KnownMeeting,
  type PossibleDay,
  type PrintedRoute,
  type RouteEntry,
} from './steps.js';

/** How a planned step stands (docs/journeys.md). */
export const PLAN_STATUSES = ['DONE', 'POSTPONED', 'PENDING', 'SKIPPED', 'NOT_SEEN'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** All that a plan is read from, in any order. */
export interface PlanFacts<Step extends ActualStep, Entry extends RouteEntry> {
  readonly steps: readonly Step[];
  /** The routes that the items of the case print. */
  readonly routes: readonly PrintedRoute<Entry>[];
  /** The known meetings of those bodies and of those that decisions name: from the first step to the last, and the first behind it. */
  readonly meetings: readonly KnownMeeting[];
  /** The days on which those bodies may have had the case, at any time. */
  readonly possible: readonly PossibleDay[];
}

/** A step of the plan. `step` is the latest actual one that was taken for it; null where there is none. */
export interface PlannedStep<Step extends ActualStep, Entry extends RouteEntry> {
  readonly entry: Entry;
  readonly status: PlanStatus;
  readonly step: Step | null;
  /** The planned day: the one that the latest decision names for it, else the printed one; null where neither is. */
  readonly date: string | null;
}

/** The latest printed route beside what was done. */
export interface Plan<Step extends ActualStep, Entry extends RouteEntry> {
  readonly steps: readonly PlannedStep<Step, Entry>[];
  /** Actual steps beyond the plan, and earlier ones of a planned body that came back to the case, by date. */
  readonly unplanned: readonly Step[];
  /** What is still to come: pending steps, and a postponed one after which the case has not gone on. */
  readonly remaining: readonly Entry[];
}

/**
 * The plan of a case; null where no route is printed. Steps up to the last item that printed another route belong to
 * that older plan, and are neither planned nor unplanned here.
 * @param asOf hides routes, steps and meetings that are dated later.
 */
export function planOf<Step extends ActualStep, Entry extends RouteEntry>(
  facts: PlanFacts<Step, Entry>,
  asOf: string | null,
): Plan<Step, Entry> | null {
  const isKnown = ({ date }: { readonly date: string }): boolean => asOf === null || date <= asOf;
  const routes = inOrder(facts.routes.filter((route) => isKnown(route) && route.entries.length > 0));
  const latest = routes.at(-1);
  if (latest === undefined) return null;
  const older = routes.findLast((route) => route.date < latest.date && bodiesOf(route) !== bodiesOf(latest));
  const since = older?.date ?? '';
  const entries = [...latest.entries].sort((a, b) => a.position - b.position);
  const steps = facts.steps.filter((step) => isKnown(step) && step.date > since);
  const { slots, unplanned } = align(entries, steps);
  const known: Known = { meetings: facts.meetings.filter(isKnown), possible: facts.possible.filter(isKnown) };
  const planned = slots.map(({ entry, steps: taken }, place) => ({
    entry,
    status: statusOf(slots, place, known),
    step: taken.at(-1) ?? null,
    date: entry.date,
  }));
  const remaining = planned.flatMap(({ entry, status }, place) =>
    status === 'PENDING' || (status === 'POSTPONED' && !isOvertaken(slots, place)) ? [entry] : [],
  );
  return { steps: planned, unplanned, remaining };
}

/** Of routes printed on one day the longest counts, since each names at least what lies ahead of its own body. */
function inOrder<Entry extends RouteEntry>(routes: readonly PrintedRoute<Entry>[]): PrintedRoute<Entry>[] {
  const order = ({ date, entries, item }: PrintedRoute<Entry>): string =>
    `${date} ${String(entries.length).padStart(6, '0')} ${item}`;
  return [...routes].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Two routes are one where they name the same bodies in the same order: a new date for a meeting is no new plan. */
function bodiesOf({ entries }: PrintedRoute<RouteEntry>): string {
  const inPlace = [...entries].sort((a, b) => a.position - b.position);
  return inPlace.map((entry) => namesOf(entry).at(-1)).join(' ');
}

type Slots = readonly Slot<ActualStep, RouteEntry>[];

interface Known {
  readonly meetings: readonly KnownMeeting[];
  readonly possible: readonly PossibleDay[];
}

function statusOf(slots: Slots, place: number, known: Known): PlanStatus {
  const slot = slots[place];
  const step = slot?.steps.at(-1);
  if (step !== undefined) return step.outcome === 'POSTPONED' ? 'POSTPONED' : 'DONE';
  const [to] = stepsOf(slots.slice(place + 1));
  if (to === undefined) return 'PENDING';
  const from = stepsOf(slots.slice(0, place)).findLast(({ date }) => date < to.date);
  if (from === undefined || slot === undefined) return 'NOT_SEEN';
  if (mayHaveHadIt(slots, slot.entry, known.possible)) return 'NOT_SEEN';
  return passedBy(slots, slot.entry, { from: from.date, to: to.date }, known.meetings) ? 'SKIPPED' : 'NOT_SEEN';
}

/**
 * Whether a body is known to have met without the case. What it did on the two days themselves may have come before or
 * after: such a meeting shows nothing, but unless its minutes show all its items it may hide the step. So may the printed
 * day, whether or not anything else tells of a meeting on it.
 */
function passedBy(
  slots: Slots,
  entry: RouteEntry,
  { from, to }: { readonly from: string; readonly to: string },
  meetings: readonly KnownMeeting[],
): boolean {
  const names = namesOf(entry);
  const planned = entry.date;
  const known = meetings.filter(({ committee, date }) => names.includes(committee) && date >= from && date <= to);
  const between = known.filter(({ date }) => date > from && date < to);
  if (planned !== null && !known.some(({ date }) => date === planned)) return false;
  const taken = new Set(stepsOf(slots).flatMap((step) => (areOneBody(entry, step) ? [step.date] : [])));
  return between.length > 0 && known.every(({ shown }) => shown) && between.every(({ date }) => !taken.has(date));
}

/** Whether a body may have had the case, since the plan's first step, on a day of which no step tells. */
function mayHaveHadIt(slots: Slots, entry: RouteEntry, possible: readonly PossibleDay[]): boolean {
  const steps = stepsOf(slots);
  const first = steps[0]?.date ?? '';
  const taken = new Set(steps.flatMap((step) => (areOneBody(entry, step) ? [step.date] : [])));
  const names = namesOf(entry);
  return possible.some(({ committee, date }) => names.includes(committee) && date >= first && !taken.has(date));
}

/** Whether a body that is planned later has had the case since. */
function isOvertaken(slots: Slots, place: number): boolean {
  const step = slots[place]?.steps.at(-1);
  return step !== undefined && stepsOf(slots.slice(place + 1)).some(({ date }) => date > step.date);
}

function stepsOf(slots: Slots): ActualStep[] {
  return byDate(slots.flatMap(({ steps }) => steps));
}

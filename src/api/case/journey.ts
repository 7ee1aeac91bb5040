import type { CommitteeRecord } from '../../graph/read/committees.js';
import type { HandlingRecord, JourneyRecord, PlannedRecord } from '../../graph/read/journeys.js';
import { caseJourney, mergedStatus, type CaseJourney, type CaseStatus } from '../../linking/journey/journey.js';
import type { PlanStatus } from '../../linking/journey/plan.js';
import { areOneBody, byDate, daysBetween, namesOf, turnOfStep } from '../../linking/journey/steps.js';
import type { Journey, PlannedStep } from './journey-types.js';

/** A journey with what its remaining fields are resolved from. */
export interface JourneyAnswer extends Journey {
  /** Key of the case or the policy whose journey it is. */
  readonly of: string;
  /** Keys of the cases whose journey it is. */
  readonly cases: readonly string[];
  /** The day after which everything is hidden; null hides nothing. */
  readonly hiddenAfter: string | null;
}

type Travelled = CaseJourney<HandlingRecord, PlannedRecord>;

/**
 * The journey of a case, or the merged one of several: all their steps in order of date, their plans one after the
 * other. What comes next is told of the case that moved last, whether or not its documents tell of it. Where `planned`
 * has not been read, the plan and what follows from it are empty.
 * @param of the key of the case or of the policy
 * @param asOf hides what is dated later; null hides nothing.
 */
export function journeyOf(of: string, cases: readonly JourneyRecord[], asOf: string | null): JourneyAnswer {
  const travelled = cases.map((record) => ({ record, way: wayOf(record, asOf) })).sort(byFirstStep);
  const ways = travelled.map(({ way }) => way);
  const steps = byDate(ways.flatMap((way) => way.steps));
  const latest = ways.filter((way) => !isOvertaken(way, steps));
  const open = latest.filter(({ status }) => status !== 'ENDED').sort(byLastStep);
  const day =
    ways
      .flatMap((way) => way.asOf ?? [])
      .sort()
      .at(-1) ?? null;
  const [first] = steps;
  const last = steps.at(-1);
  const moved = open.at(-1);
  const since = moved?.waitingSince ?? null;
  const nextKnown = moved?.nextKnown ?? null;
  const bodies = cases.flatMap(bodiesOf);
  return {
    of,
    cases: travelled.map(({ record }) => record.id),
    hiddenAfter: asOf,
    asOf: day,
    status: mergedStatus(latest.map(({ status }) => status)),
    steps,
    plan: travelled.flatMap(({ record, way }) => plannedSteps(record, way)),
    unplanned: byDate(ways.flatMap((way) => way.plan?.unplanned ?? [])),
    currentCommittee: last?.committee ?? null,
    nextCommittee: bodies.find(({ id }) => id === presentNameOf(moved?.next)) ?? null,
    nextDate: moved?.next?.date ?? null,
    waitingSince: since,
    nextKnown,
    daysWaiting: since === null || day === null || nextKnown !== true ? null : daysBetween(since, day),
    durationDays: first === undefined || last === undefined ? null : daysBetween(first.date, last.date),
  };
}

/**
 * Whether the body that a case is to go to next has since taken another case of the same journey: what was planned of
 * the matter has happened there.
 */
function isOvertaken({ steps, next }: Travelled, all: readonly HandlingRecord[]): boolean {
  const last = steps.at(-1);
  if (last === undefined || next === null) return false;
  return all.some((step) => areOneBody(step, next) && step.date > last.date && step.outcome !== 'POSTPONED');
}

/** Whether more is to come for a case, as far as the documents tell. */
export function statusOf(record: JourneyRecord): CaseStatus {
  return wayOf(record, null).status;
}

/** How the steps of its plan stand; none where no route is printed. */
export function planStatusesOf(record: JourneyRecord): PlanStatus[] {
  return (wayOf(record, null).plan?.steps ?? []).map(({ status }) => status);
}

/** The key of the body that is next under the name that it bears now. */
const presentNameOf = (next: Travelled['next'] | undefined): string | undefined =>
  next == null ? undefined : namesOf(next).at(-1);

/** The bodies that may be next. */
function bodiesOf({ steps, planned }: JourneyRecord): CommitteeRecord[] {
  const named = [...(planned?.receivers ?? []), ...steps.map(({ committee }) => committee)];
  const present = (planned?.successions ?? []).map((succession) => succession.present);
  return [
    ...named,
    ...present,
    ...(planned?.routes ?? []).flatMap(({ entries }) => entries.map(({ committee }) => committee)),
  ];
}

/** Who is to have the case next, and since when it has waited; null where it waits for nobody. */
export function waitingOf(record: JourneyRecord): { readonly committee: string; readonly since: string | null } | null {
  const { next, waitingSince } = wayOf(record, null);
  return next === null ? null : { committee: namesOf(next).at(-1) ?? next.committee.id, since: waitingSince };
}

function wayOf({ steps, planned }: JourneyRecord, asOf: string | null): Travelled {
  const { routes = [], meetings = [], possible = [], latestLoaded = null } = planned ?? {};
  return caseJourney({ steps, routes, meetings, possible, latestLoaded }, asOf);
}

function plannedSteps(record: JourneyRecord, { plan }: Travelled): PlannedStep[] {
  const { id, journalNumber, title, municipality } = record;
  return (plan?.steps ?? []).map(({ entry, status, step, date }) => ({
    position: entry.position,
    committee: entry.committee,
    action: entry.action,
    date,
    status,
    handling: step,
    case: { id, journalNumber, title, municipality },
  }));
}

interface Way {
  readonly record: JourneyRecord;
  readonly way: Travelled;
}

function byFirstStep(a: Way, b: Way): number {
  const order = ({ record, way }: Way): string => `${way.steps[0]?.date ?? '9999'} ${record.id}`;
  return order(a) < order(b) ? -1 : 1;
}

function byLastStep(a: Travelled, b: Travelled): number {
  const order = ({ steps }: Travelled): string => {
    const last = steps.at(-1);
    return last === undefined ? '' : `${turnOfStep(last)} ${last.id}`;
  };
  return order(a) < order(b) ? -1 : 1;
}

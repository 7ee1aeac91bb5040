import { readCasesPage, type CasesFilter } from '../../graph/read/cases.js';
import { readPlannedJourneys, type JourneyRecord } from '../../graph/read/journeys.js';
import type { Reader } from '../../graph/store.js';
import type { CaseStatus } from '../../linking/journey/journey.js';
import type { PlanStatus } from '../../linking/journey/plan.js';
import { badUserInput } from '../errors.js';
import { planStatusesOf, statusOf, waitingOf } from './journey.js';

/** No statement can lay a plan beside its steps, so each case is looked at; so many of them are in good time. */
export const MOST_CASES_WITH_STATUS = 2_000;

/** So much do the filters by status count, in objects, in the cost of an operation: some four of them fit into one. */
const STATUS_COST = 5 * MOST_CASES_WITH_STATUS;

/** What a list of cases counts beside its page. */
export function casesWork({ filter }: Readonly<Record<string, unknown>>): number {
  const given = new Map(Object.entries(Object(filter)));
  return ['status', 'planStatus', 'nextCommittee'].some((name) => (given.get(name) ?? null) !== null) ? STATUS_COST : 0;
}

/** Which cases to keep by how their plans stand; null keeps all. */
export interface AskedStatus {
  /** The statuses of which a step of the plan has one. */
  readonly planStatus: readonly PlanStatus[] | null;
  /** The statuses of which the case has one. */
  readonly status: readonly CaseStatus[] | null;
  /** The key of the committee that is to have the case next. */
  readonly next: string | null;
}

/**
 * The keys of the cases that a filter and the statuses keep; null where no status is asked for.
 * @throws BAD_USER_INPUT where the filter alone keeps more cases than are looked at.
 */
export async function casesWithStatus(
  reader: Reader,
  filter: CasesFilter,
  asked: AskedStatus,
): Promise<readonly string[] | null> {
  const { planStatus, status, next } = asked;
  if (planStatus === null && status === null && next === null) return null;
  if (planStatus?.length === 0 || status?.length === 0) return [];
  // Only what is planned or sent to somebody has a planned step, or can be waited for.
  const planned = planStatus !== null || next !== null || (status ?? []).every((one) => one === 'WAITING');
  const limit = MOST_CASES_WITH_STATUS + 1;
  const stretch = { ascending: true, above: null, below: null, limit };
  const cases = await readCasesPage(reader, { ...filter, planned }, 'JOURNAL_NUMBER', stretch);
  if (cases.length === limit) {
    throw badUserInput(
      `The statuses of more than ${MOST_CASES_WITH_STATUS} cases would have to be worked out. Ask for one municipality, committee, policy or text, or for fewer days.`,
    );
  }
  if (cases.length === 0) return [];
  const journeys = await readPlannedJourneys(
    reader,
    cases.map(({ record }) => record.id),
  );
  return journeys.filter((journey) => isKept(journey, asked)).map(({ id }) => id);
}

function isKept(journey: JourneyRecord, { planStatus, status, next }: AskedStatus): boolean {
  if (next !== null && waitingOf(journey)?.committee !== next) return false;
  const stands = planStatus === null || planStatusesOf(journey).some((one) => planStatus.includes(one));
  return stands && (status === null || status.includes(statusOf(journey)));
}

import { readPlannedJourneys, type JourneyRecord } from '../../graph/read/journeys.js';
import { readCasesAwaited, readCasesSentOn } from '../../graph/read/waiting.js';
import type { Reader } from '../../graph/store.js';
import { badUserInput } from '../errors.js';
import { waitingOf } from './journey.js';
import { MOST_CASES_WITH_STATUS } from './with-status.js';

/** A case that waits for a committee, since a day: empty where no step of it is known. */
export interface WaitingCase {
  readonly record: JourneyRecord;
  readonly since: string;
}

/** WAITING: those for which each committee is next. SENT_ON: those that it had last and that wait for another. */
export type WaitingKind = 'WAITING' | 'SENT_ON';

/** So many cases are looked at for all committees of an operation together. */
const MOST_TOGETHER = 5 * MOST_CASES_WITH_STATUS;

/**
 * The cases that wait, for each of these committees, in two statements: those that may, and the plans of all of them.
 * Where they are too many to look at, an error stands in the place of a committee's list.
 */
export async function casesWaiting(
  reader: Reader,
  committees: readonly string[],
  kind: WaitingKind,
): Promise<(readonly WaitingCase[] | Error)[]> {
  const read = kind === 'WAITING' ? readCasesAwaited : readCasesSentOn;
  const rows = await read(reader, committees, MOST_TOGETHER + 1);
  const candidates = new Map<string, string[]>(committees.map((committee) => [committee, []]));
  for (const { parent, id } of rows) candidates.get(parent)?.push(id);
  if (rows.length > MOST_TOGETHER) return committees.map(() => tooMany('these committees', MOST_TOGETHER));
  const looked = [...candidates.values()].filter((ids) => ids.length <= MOST_CASES_WITH_STATUS).flat();
  const journeys = looked.length === 0 ? [] : await readPlannedJourneys(reader, [...new Set(looked)].sort());
  const byId = new Map(journeys.map((journey) => [journey.id, journey]));
  return committees.map((committee) => {
    const ids = candidates.get(committee) ?? [];
    if (ids.length > MOST_CASES_WITH_STATUS) return tooMany(committee, MOST_CASES_WITH_STATUS);
    return ids.flatMap((id) => {
      const record = byId.get(id);
      const waiting = record === undefined ? null : waitingOf(record);
      if (record === undefined || waiting === null) return [];
      const isKept = (waiting.committee === committee) === (kind === 'WAITING');
      return isKept ? [{ record, since: waiting.since ?? '' }] : [];
    });
  });
}

/**
 * The keys of the cases that a committee may have to take next; null where none is asked for.
 * @throws BAD_USER_INPUT where they are more than a list is chosen from.
 */
export async function casesAwaiting(reader: Reader, committee: string | null): Promise<readonly string[] | null> {
  if (committee === null) return null;
  const rows = await readCasesAwaited(reader, [committee], MOST_TOGETHER + 1);
  if (rows.length > MOST_TOGETHER) throw tooMany(committee, MOST_TOGETHER);
  return rows.map(({ id }) => id);
}

function tooMany(of: string, most: number): Error {
  return badUserInput(
    `The plans of more than ${most} cases would have to be looked at for ${of}. Ask for cases with \`nextCommittee\` and fewer days, a policy or a text.`,
  );
}

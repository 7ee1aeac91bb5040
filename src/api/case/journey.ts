import type { HandlingRecord } from '../../graph/read/journeys.js';
import { daysBetween } from '../date.js';
import type { Journey } from './types.js';

/** The journey of these steps, which are in order of date; those after `asOf` do not count. */
export function journeyOf(steps: readonly HandlingRecord[], asOf: string | null): Journey {
  const known = asOf === null ? steps : steps.filter(({ date }) => date <= asOf);
  const first = known[0];
  const last = known.at(-1);
  return {
    steps: known,
    currentCommittee: last?.committee ?? null,
    durationDays: first === undefined || last === undefined ? null : daysBetween(first.date, last.date),
  };
}

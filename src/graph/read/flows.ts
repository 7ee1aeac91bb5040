import { z } from 'zod';
import type { Period, TravelledCase } from '../../linking/flows.js';
import { sentToIn } from '../../linking/sent-to.js';
import type { Reader } from '../store.js';
import { readRows } from './rows.js';

/** Whose steps to give; null keeps all. */
export interface FlowsFilter extends Period {
  /** Four-digit code. */
  readonly municipality: string | null;
  /** The key of a committee that has had the case, on whatever day. */
  readonly committee: string | null;
}

const texts = z.array(z.string());
const travelledForm = z
  .object({ id: z.string(), dates: texts, committees: texts, sentTo: texts, passesTo: texts })
  .transform(({ id, ...lists }): TravelledCase => ({ id, steps: stepsOf(lists) }));

/**
 * The cases with a step in the period, each with all its steps, those outside of the period too, in order of the cases'
 * keys; at most `limit`.
 */
export function readTravelledCases(reader: Reader, filter: FlowsFilter, limit: number): Promise<TravelledCase[]> {
  return readRows(reader, 'flows', { ...filter, limit }, travelledForm);
}

/** Of each step what the statement gives in lists. */
type Lists = Readonly<Record<'dates' | 'committees' | 'sentTo' | 'passesTo', readonly string[]>>;

function stepsOf({ dates, committees, sentTo, passesTo }: Lists): TravelledCase['steps'] {
  return dates.map((date, place) => {
    const committee = committees[place];
    if (committee === undefined) throw new Error('The statement read/flows gave a step without a body');
    const names = namesOf(sentTo[place] ?? '', passesTo[place] ?? '');
    return names.length === 0 ? { date, committee } : { date, committee, names };
  });
}

/** The bodies that a step names as the next, and the one that a document puts behind it and that decides on what it says. */
function namesOf(sentTo: string, passesTo: string): string[] {
  if (sentTo === '') return passesTo === '' ? [] : [passesTo];
  return [...sentToIn(sentTo).flatMap(({ committee }) => committee?.id ?? []), ...(passesTo === '' ? [] : [passesTo])];
}

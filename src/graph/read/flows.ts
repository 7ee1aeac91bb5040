import { z } from 'zod';
import type { Period, TravelledCase } from '../../linking/flows.js';
import type { Reader } from '../store.js';
import { readRows } from './rows.js';

/** Whose steps to give; null keeps all. */
export interface FlowsFilter extends Period {
  /** Four-digit code. */
  readonly municipality: string | null;
  /** The key of a committee that has had the case, on whatever day. */
  readonly committee: string | null;
}

const travelledForm = z
  .object({ id: z.string(), dates: z.array(z.string()), committees: z.array(z.string()) })
  .transform(({ id, dates, committees }): TravelledCase => ({ id, steps: stepsOf(dates, committees) }));

/**
 * The cases with a step in the period, each with all its steps, those outside of the period too, in order of the cases'
 * keys; at most `limit`.
 */
export function readTravelledCases(reader: Reader, filter: FlowsFilter, limit: number): Promise<TravelledCase[]> {
  return readRows(reader, 'flows', { ...filter, limit }, travelledForm);
}

function stepsOf(dates: readonly string[], committees: readonly string[]): TravelledCase['steps'] {
  return dates.map((date, place) => {
    const committee = committees[place];
    if (committee === undefined) throw new Error('The statement read/flows gave a step without a body');
    return { date, committee };
  });
}

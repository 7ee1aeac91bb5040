import { z } from 'zod';
import { overdueSteps } from '../../linking/journey/overdue.js';
import type { PlanStatus } from '../../linking/journey/plan.js';
import type { Reader } from '../store.js';
import { evidenceForm } from './documents.js';
import { readPlannedJourneys } from './journeys.js';
import type { Position } from './pages.js';
import { readRows } from './rows.js';

const printedForm = evidenceForm.omit({ quote: true });
/** Where a document prints the entry of a route. */
export type PrintedEntry = z.infer<typeof printedForm>;

const entryForm = printedForm.extend({
  case: z.string(),
  item: z.string(),
  entry: z.number(),
  date: z.string(),
});

/** A planned step whose printed day has passed. `case`, `item` (which prints the plan) and `committee` are keys. */
export interface OverdueRecord {
  readonly kind: 'OVERDUE';
  readonly case: string;
  readonly item: string;
  /** Place in the route, from 1. */
  readonly entry: number;
  readonly committee: string;
  /** The printed day. */
  readonly date: string;
  readonly status: PlanStatus;
  /** The day from which it is looked at. */
  readonly day: string;
  readonly printed: readonly PrintedEntry[];
}

/**
 * The overdue steps of the cases of some municipalities (four-digit codes), in no order that counts. The graph finds the
 * entries of routes that nobody kept to on the day; which of them are open their cases' plans tell.
 * @param asOf as of `overdueSteps`
 */
export async function readOverdue(
  reader: Reader,
  municipalities: readonly string[],
  asOf: string | null,
): Promise<OverdueRecord[]> {
  const rows = await readRows(reader, 'overdue-entries', { municipalities, asOf }, entryForm);
  if (rows.length === 0) return [];
  const printed = new Map<string, PrintedEntry[]>();
  for (const { case: itsCase, item, entry, date: _, ...place } of rows) {
    const key = entryKey(itsCase, item, entry);
    printed.set(key, [...(printed.get(key) ?? []), place]);
  }
  const journeys = await readPlannedJourneys(reader, [...new Set(rows.map((row) => row.case))]);
  return journeys.flatMap(({ id, steps, planned }) =>
    planned === undefined
      ? []
      : overdueSteps({ steps, ...planned }, asOf).map(({ entry, date, item, status, day }) => ({
          kind: 'OVERDUE',
          case: id,
          item,
          entry: entry.position,
          committee: entry.committee.id,
          date,
          status,
          day,
          printed: printed.get(entryKey(id, item, entry.position)) ?? [],
        })),
  );
}

/** By the printed day; no two have one key. */
export function overduePosition({ date, case: itsCase, item, entry }: OverdueRecord): Position {
  return { value: date, key: entryKey(itsCase, item, entry) };
}

function entryKey(itsCase: string, item: string, entry: number): string {
  return `${itsCase} ${item} ${entry}`;
}

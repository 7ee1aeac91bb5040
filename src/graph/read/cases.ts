import { z } from 'zod';
import type { ItemType, Outcome } from '../../referat/referat.js';
import type { Reader } from '../store.js';
import { casesParameters } from './cases-start.js';
import { pageParameters, pageStatement, placedForm, type Placed, type Stretch } from './pages.js';
import { readRows, readTotal } from './rows.js';

export const CASE_SORTS = ['LATEST_STEP', 'TITLE', 'JOURNAL_NUMBER'] as const;
/** By the date of the latest step, by title in Danish order, by journal number (cases without one last). */
export type CaseSort = (typeof CASE_SORTS)[number];

export const caseForm = z.object({
  id: z.string(),
  journalNumber: z.string().nullable(),
  title: z.string().nullable(),
  municipality: z.string(),
});
/** A case without its steps. `municipality` is a four-digit code. */
export type CaseRecord = z.infer<typeof caseForm>;

const itemCaseForm = caseForm.extend({ parent: z.string() });

/** Which cases to keep; null keeps all. One and the same step must meet committee, dates, outcome and person. */
export interface CasesFilter {
  /** Four-digit code. */
  readonly municipality: string | null;
  /** A committee's key. */
  readonly committee: string | null;
  /** ISO dates, both included. */
  readonly from: string | null;
  readonly to: string | null;
  /** The outcomes of which a step has one. */
  readonly outcome: readonly Outcome[] | null;
  /** Key of a person who was present at a step's meeting or absent from it, or absent from the step. */
  readonly person: string | null;
  /** The types of which an item has one. */
  readonly type: readonly ItemType[] | null;
  /** A policy's key. */
  readonly policy: string | null;
  /** In normal form. */
  readonly journalNumber: string | null;
  /** Key of the committee of the latest step. */
  readonly currentCommittee: string | null;
  /** The outcomes of which the latest step has one. */
  readonly latestOutcome: readonly Outcome[] | null;
  /** Whether to keep only those of which an item prints a route, or a decision names a committee as the next. */
  readonly planned: boolean;
  /** The cases to choose from, by key. */
  readonly keys: readonly string[] | null;
}

/** Keeps all. */
export const ANY_CASE: CasesFilter = {
  municipality: null,
  committee: null,
  from: null,
  to: null,
  outcome: null,
  person: null,
  type: null,
  policy: null,
  journalNumber: null,
  currentCommittee: null,
  latestOutcome: null,
  planned: false,
  keys: null,
};

/** The cases of these keys; a key that nothing has is left out. */
export function readCases(reader: Reader, keys: readonly string[]): Promise<CaseRecord[]> {
  return readRows(reader, 'cases', { keys }, caseForm);
}

/** A stretch of the cases in one order. */
export function readCasesPage(
  reader: Reader,
  filter: CasesFilter,
  sort: CaseSort,
  stretch: Stretch,
): Promise<Placed<CaseRecord>[]> {
  const parameters = pageParameters({ ...casesParameters(filter), order: sort }, stretch);
  return readRows(reader, pageStatement('cases', stretch), parameters, placedForm(caseForm));
}

/** How many cases the filter keeps. */
export function countCases(reader: Reader, filter: CasesFilter): Promise<number> {
  return readTotal(reader, 'cases-count', { filter: casesParameters(filter) });
}

/** The cases that these items (`parent`) concern. */
export function readCasesOfItems(reader: Reader, items: readonly string[]) {
  return readRows(reader, 'cases-of-items', { keys: items }, itemCaseForm);
}

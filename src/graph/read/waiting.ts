import { z } from 'zod';
import type { Reader } from '../store.js';
import { committeeForm } from './committees.js';
import { evidenceForm } from './documents.js';
import { readRows } from './rows.js';

const candidateForm = z.object({ parent: z.string(), id: z.string() });

/** The keys of the cases that these committees (`parent`) may have to take next; their plans tell which they have. */
export function readCasesAwaited(reader: Reader, committees: readonly string[], limit: number) {
  return readRows(reader, 'cases-awaited', { keys: committees, limit }, candidateForm);
}

/** The keys of the cases whose last step is of these committees (`parent`) and that may go on from there. */
export function readCasesSentOn(reader: Reader, committees: readonly string[], limit: number) {
  return readRows(reader, 'cases-sent-on', { keys: committees, limit }, candidateForm);
}

const receiverForm = evidenceForm.extend({ parent: z.string(), committee: committeeForm });

/** The committees that these handlings (`parent`) name as the next, a row for each place where a document says so. */
export function readReceiversOfHandlings(reader: Reader, handlings: readonly string[]) {
  return readRows(reader, 'receivers-of-handlings', { keys: handlings }, receiverForm);
}

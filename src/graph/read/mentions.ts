import { z } from 'zod';
import type { Reader } from '../store.js';
import { evidenceForm } from './documents.js';
import { handlingForm, type HandlingRecord } from './journeys.js';
import { personForm } from './people.js';
import { readRows } from './rows.js';

const mentionForm = handlingForm
  .extend({ parent: z.string(), absent: z.array(personForm), evidence: z.array(evidenceForm) })
  .transform((row) => ({ ...row, mentioned: true }));

/** A handling that running text alone tells of, of the case whose key `parent` is. */
export interface MentionRecord extends HandlingRecord {
  readonly parent: string;
}

/** The handlings of these cases (`parent`) that running text alone tells of, in order of date. */
export function readMentionsOfCases(reader: Reader, cases: readonly string[]): Promise<MentionRecord[]> {
  return readRows(reader, 'mentions-of-cases', { keys: cases }, mentionForm);
}

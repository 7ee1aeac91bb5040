import { z } from 'zod';
import { COMMITTEE_KINDS } from '../../linking/committees.js';
import type { Reader } from '../store.js';
import { readRows } from './rows.js';

export const committeeForm = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(COMMITTEE_KINDS),
  municipality: z.string(),
});
/** A committee or another body. `municipality` is its four-digit code. */
export type CommitteeRecord = z.infer<typeof committeeForm>;

/** The committees of these keys, in no order that counts; a key that nothing has is left out. */
export function readCommittees(reader: Reader, keys: readonly string[]): Promise<CommitteeRecord[]> {
  return readRows(reader, 'committees', { keys }, committeeForm);
}

const successionForm = z.object({
  parent: z.string(),
  succeededOn: z.string().nullable(),
  succeededBy: z.array(committeeForm),
  precededBy: z.array(committeeForm),
});
/** What the committee whose key `parent` is has become, and what it was. */
export type SuccessionRecord = z.infer<typeof successionForm>;

/** Which names these committees (`parent`) bear now, and which they bore. */
export function readSuccessions(reader: Reader, committees: readonly string[]): Promise<SuccessionRecord[]> {
  return readRows(reader, 'successions-of-committees', { keys: committees }, successionForm);
}

/** The committees of a municipality (four-digit code) and of a kind; null keeps all. */
export function readCommitteesOf(
  reader: Reader,
  municipality: string | null,
  kind: CommitteeRecord['kind'] | null = null,
): Promise<CommitteeRecord[]> {
  return readRows(reader, 'committees-of-municipality', { municipality, kind }, committeeForm);
}

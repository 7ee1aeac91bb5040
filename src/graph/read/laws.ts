import { z } from 'zod';
import type { Reader } from '../store.js';
import { childItemForm, type ChildItemRecord } from './items.js';
import { readRows } from './rows.js';

const lawForm = z.object({
  id: z.string(),
  name: z.string(),
  section: z.string().nullable(),
  eli: z.string().nullable(),
});
/** A law, or one section of it; the same in all municipalities. */
export type LawRecord = z.infer<typeof lawForm>;

/** So many items of a law are given at most. */
export const MOST_ITEMS_OF_LAW = 100;

/** The laws of these keys; a key that nothing has is left out. */
export function readLaws(reader: Reader, keys: readonly string[]): Promise<LawRecord[]> {
  return readRows(reader, 'laws', { keys }, lawForm);
}

/** The laws that these items (`parent`) cite, in the order of the document. */
export function readLawsOfItems(reader: Reader, items: readonly string[]) {
  return readRows(reader, 'laws-of-items', { keys: items }, lawForm.extend({ parent: z.string() }));
}

/** The items that cite these laws (`parent`), the latest first, at most `MOST_ITEMS_OF_LAW` of each. */
export function readItemsOfLaws(reader: Reader, laws: readonly string[]): Promise<ChildItemRecord[]> {
  return readRows(reader, 'items-of-laws', { keys: laws, limit: MOST_ITEMS_OF_LAW }, childItemForm);
}

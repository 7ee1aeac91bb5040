import { z } from 'zod';
import { CHANGE_KINDS } from '../change-log.js';
import type { Reader } from '../store.js';
import type { Placed, Position } from './pages.js';
import { readRows, readTotal } from './rows.js';

const changeForm = z
  .object({
    version: z.number(),
    part: z.number(),
    place: z.number(),
    at: z.string().nullable(),
    kind: z.enum(CHANGE_KINDS),
    id: z.string(),
    lastTitle: z.string().nullable(),
    titles: z.array(z.string()),
    documents: z.array(z.array(z.string())),
  })
  .transform(({ version, part, place, lastTitle, titles, documents, ...change }) => {
    const title = lastTitle ?? titles[0] ?? '';
    return {
      record: { ...change, version, title: title === '' ? null : title, documents: documents.flat() },
      position: { value: String(version), key: `${part}.${place}` },
    };
  });

/**
 * What became of one node in one change of the graph. `title` is the last one of a withdrawn node, the present one of
 * any other; null where it has none. `documents` are the keys of those that the change loaded or withdrew.
 */
export type ChangeRecord = z.output<typeof changeForm>['record'];

/** Whether this may be a place in the log: a version, a part of it and a place there. */
export function isLogPlace({ value, key }: Position): boolean {
  return /^\d{1,9}$/.test(value) && /^\d{1,9}\.\d{1,9}$/.test(key);
}

/** Which changes to keep. */
export interface ChangesFilter {
  /** Only those after this version. */
  readonly since: number;
  /** Four-digit code; null keeps all. */
  readonly municipality: string | null;
}

/** The changes after a place in the log, earliest first, at most `limit`. */
export function readChanges(
  reader: Reader,
  { since, municipality }: ChangesFilter,
  after: Position | null,
  limit: number,
): Promise<Placed<ChangeRecord>[]> {
  const [part = 0, place = 0] = (after?.key ?? '').split('.').map(Number);
  // A cursor of an earlier version than `since` says no more than `since` does.
  const goesOn = after !== null && Number(after.value) > since;
  const start = goesOn
    ? { afterVersion: Number(after.value), afterPart: part, afterPlace: place }
    : { afterVersion: since + 1, afterPart: 0, afterPlace: -1 };
  // Each part gives one at least, but for the one that the place stands in.
  return readRows(reader, 'changes', { ...start, municipality, limit, parts: limit + 1 }, changeForm);
}

/** How many changes the filter keeps. */
export function countChanges(reader: Reader, { since, municipality }: ChangesFilter): Promise<number> {
  return readTotal(reader, 'changes-count', { since, municipality });
}

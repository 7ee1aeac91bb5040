import { z } from 'zod';
import type { SearchTerm } from '../../linking/search-terms.js';
import type { Outcome } from '../../referat/referat.js';
import type { Parameters, Reader } from '../store.js';
import { documentForm } from './documents.js';
import { sectionsForm } from './items.js';
import type { Placed, Position, Stretch } from './pages.js';
import { readRows, readTotal } from './rows.js';
import { searchParameters } from './search-forms.js';

export const SEARCH_KINDS = ['CASE', 'ITEM', 'MEETING', 'COMMITTEE', 'PERSON', 'POLICY', 'LAW'] as const;
/** What can be found. */
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SEARCH_PLACES = ['TITLE', 'DECISION', 'TEXT'] as const;
/** Where all that is asked for stands: in the title or name, in title and decision, in all that is printed. */
export type SearchPlace = (typeof SEARCH_PLACES)[number];

/** Which hits to keep; null keeps all. */
export interface SearchFilter {
  readonly kinds: ReadonlySet<SearchKind>;
  /** Four-digit code. */
  readonly municipality: string | null;
  /** A committee's key. */
  readonly committee: string | null;
  /** ISO dates, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly outcome: Outcome | null;
}

const hitForm = z
  .object({
    kind: z.enum(SEARCH_KINDS),
    id: z.string(),
    title: z.string(),
    municipality: z.string().nullable(),
    date: z.string(),
    source: z.string(),
    rank: z.number(),
  })
  .transform(({ rank, date, ...hit }) => ({
    record: { ...hit, place: placeOf(rank), date: date === '' ? null : date },
    position: { value: `${rank} ${date}`, key: hit.id },
  }));
/** Something found. `date` is its day or that of its latest step; `source` the key of the node that its snippets are of. */
export type HitRecord = z.infer<typeof hitForm>['record'];

/** Whether this may be the place of a hit: its rank and its day, where it has one. */
export function isHitPlace({ value }: Position): boolean {
  return /^\d{1,2} (?:\d{4}-\d{2}-\d{2})?$/.test(value);
}

const keyForm = z.object({ id: z.string() });

const sourceForm = z.object({
  id: z.string(),
  sections: sectionsForm,
  startLine: z.number(),
  endLine: z.number(),
  document: documentForm,
});
/** Where a node is printed. `sections` is empty for all but items. */
export type SourceRecord = z.infer<typeof sourceForm>;

/** A stretch of what has all the terms: the best place first, then the latest, then by key. */
export function readHits(
  reader: Reader,
  terms: readonly SearchTerm[],
  filter: SearchFilter,
  { above, limit }: Stretch,
): Promise<Placed<HitRecord>[]> {
  const [rank = '0', date = ''] = above?.value.split(' ') ?? [];
  const after = { afterRank: Number(rank), afterDate: date, afterKey: above?.key ?? '' };
  return readRows(reader, 'search', { sought: { ...soughtOf(terms, filter), ...after }, limit }, hitForm);
}

/** How many have all the terms. */
export function countHits(reader: Reader, terms: readonly SearchTerm[], filter: SearchFilter): Promise<number> {
  return readTotal(reader, 'search-count', { sought: soughtOf(terms, filter) });
}

/**
 * The keys of the cases of whose items one has all the terms in its titles or in all that is printed of it.
 * @param municipality a four-digit code; null for all
 * @param limit how many at most
 */
export async function readCasesWithWords(
  reader: Reader,
  terms: readonly SearchTerm[],
  municipality: string | null,
  limit: number,
): Promise<string[]> {
  const sought = { ...searchParameters(terms), municipality: municipality ?? '' };
  const rows = await readRows(reader, 'cases-with-words', { sought, limit }, keyForm);
  return rows.map(({ id }) => id);
}

/** Where these nodes are printed. */
export function readSearchSources(reader: Reader, keys: readonly string[]): Promise<SourceRecord[]> {
  return readRows(reader, 'search-sources', { keys }, sourceForm);
}

/** What the statements look for. */
function soughtOf(terms: readonly SearchTerm[], filter: SearchFilter): Parameters {
  const { kinds, municipality, committee, from, to, outcome } = filter;
  const anyStep = committee === null && from === null && to === null && outcome === null;
  // What has no day and no committee is none of those that are asked for.
  const named = (kind: SearchKind): boolean => kinds.has(kind) && anyStep;
  return {
    ...searchParameters(terms),
    items: kinds.has('ITEM'),
    cases: kinds.has('CASE'),
    meetings: kinds.has('MEETING') && outcome === null,
    committees: named('COMMITTEE'),
    people: named('PERSON'),
    policies: named('POLICY'),
    laws: named('LAW') && municipality === null,
    municipality: municipality ?? '',
    committee: committee ?? '',
    itemsOfCommittee: committee === null ? 'item:' : `${committee.replace(/^committee:/u, 'item:')}:`,
    from: from ?? '',
    to: to ?? '9999-12-31',
    outcome: outcome ?? '',
    anyStep,
  };
}

/** The statement's ranks: tens for the place, then the whole words before beginnings, then names before titles. */
function placeOf(rank: number): SearchPlace {
  return SEARCH_PLACES[Math.floor(rank / 10) - 1] ?? 'TEXT';
}

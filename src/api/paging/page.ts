import type { Placed, Position, Stretch } from '../../graph/read/pages.js';
import { badUserInput } from '../errors.js';
import { decodeCursor, encodeCursor, noCursor } from './cursor.js';
import { DEFAULT_PAGE, MAX_PAGE } from './size.js';
import type { PageArguments, PageInfo } from './types.js';

/** A list that can be paged: what it is called in its cursors, and which end comes first. */
export interface Order {
  readonly name: string;
  readonly ascending: boolean;
  /** Whether a place is one of this list's, where more is read from it than two texts. */
  readonly isPlace?: (place: Position) => boolean;
}

/** A Relay connection. */
export interface Page<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  /** Counted when it is called, which GraphQL does only where the field is selected. */
  readonly totalCount: () => Promise<number>;
}

/** Where a list gets its records. */
export interface PageSource<T> {
  readonly read: (stretch: Stretch) => Promise<Placed<T>[]>;
  readonly count: () => Promise<number>;
}

/**
 * Reads a page by keyset: what lies between two cursors, from one end, with one record more than asked for, which tells
 * whether there are others. A page's place thus does not shift when documents are loaded meanwhile.
 * @throws GraphQLError BAD_USER_INPUT for a size out of bounds, both sizes, or a cursor of another list.
 */
export async function readPage<T>(args: PageArguments, order: Order, source: PageSource<T>): Promise<Page<T>> {
  const { size, backward } = pageSize(args);
  const after = position(order, args.after, 'after');
  const before = position(order, args.before, 'before');
  const [above, below] = order.ascending ? [after, before] : [before, after];
  const ascending = order.ascending !== backward;
  const rows = await source.read({ ascending, above, below, limit: size + 1 });
  const hasMore = rows.length > size;
  const page = rows.slice(0, size);
  if (backward) page.reverse();
  const edges = page.map(({ record, position }) => ({ node: record, cursor: encodeCursor(order.name, position) }));
  return {
    edges,
    nodes: page.map(({ record }) => record),
    pageInfo: {
      // Beyond the cursor that bounds the other side stands at least the record that the cursor was taken from.
      hasNextPage: backward ? before !== null : hasMore,
      hasPreviousPage: backward ? hasMore : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: source.count,
  };
}

function pageSize(args: PageArguments): { size: number; backward: boolean } {
  const first = args.first ?? null;
  const last = args.last ?? null;
  if (first !== null && last !== null) throw badUserInput('Give `first` or `last`, not both.');
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size !== null && (size < 0 || size > MAX_PAGE)) {
      throw badUserInput(`\`${name}\` is ${size}; a page holds 0 to ${MAX_PAGE}.`);
    }
  }
  if (last !== null) return { size: last, backward: true };
  return { size: first ?? DEFAULT_PAGE, backward: first === null && isGiven(args.before) && !isGiven(args.after) };
}

function position(order: Order, cursor: string | null | undefined, argument: string): Position | null {
  if (!isGiven(cursor)) return null;
  const place = decodeCursor(order.name, cursor, argument);
  if (order.isPlace?.(place) === false) throw noCursor(argument);
  return place;
}

function isGiven(cursor: string | null | undefined): cursor is string {
  return cursor !== null && cursor !== undefined;
}

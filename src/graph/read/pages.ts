import { z } from 'zod';

/** Where a record stands in an order: its sort value, then its key, which no other has. */
export interface Position {
  readonly value: string;
  readonly key: string;
}

/** A part of an order: what lies strictly between two positions, taken from one end. */
export interface Stretch {
  /** Whether the smallest come first. */
  readonly ascending: boolean;
  readonly above: Position | null;
  readonly below: Position | null;
  /** How many at most. */
  readonly limit: number;
}

/** A record of a page and its sort value. */
export interface Placed<T> {
  readonly record: T;
  readonly position: Position;
}

/** The parameters of a page's statement: the filter and what bounds the page. */
export function pageParameters<Filter extends object>(filter: Filter, { above, below, limit }: Stretch) {
  const bounds = {
    above: above?.value ?? null,
    aboveKey: above?.key ?? null,
    below: below?.value ?? null,
    belowKey: below?.key ?? null,
  };
  return { filter: { ...filter, ...bounds }, limit };
}

/** The name of the statement that gives a stretch of this order. */
export function pageStatement(noun: string, stretch: Stretch): string {
  return `${noun}-${stretch.ascending ? 'ascending' : 'descending'}`;
}

/** The form of a page's rows: the record with its sort value. */
export function placedForm<Shape extends z.ZodRawShape>(record: z.ZodObject<Shape>) {
  const position = z.object({ position: z.string(), id: z.string() });
  return z.unknown().transform((row) => {
    const { position: value, id: key } = position.parse(row);
    return { record: record.parse(row), position: { value, key } };
  });
}

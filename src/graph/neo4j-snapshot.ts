import neo4j from 'neo4j-driver';
import type { Neo4jPlace } from './neo4j-errors.js';
import { Neo4jReader, type RunsStatements } from './neo4j-reader.js';
import { Statements, type ReadingLimits, type WatchedSession } from './neo4j-reading.js';
import type { Stillness } from './neo4j-stillness.js';
import type { Reader } from './store.js';

/**
 * Runs `work`; gives how it ended instead of throwing its error: work that failed on half a change would not have failed
 * on the whole one, and only a transaction that ends in order has a bookmark.
 * @throws what a statement failed with
 */
export async function settledWork<T>(
  transaction: RunsStatements,
  place: Neo4jPlace,
  work: (reader: Reader) => Promise<T>,
): Promise<PromiseSettledResult<T>> {
  const reader = new Neo4jReader(transaction, place);
  const [outcome] = await Promise.allSettled([work(reader)]);
  reader.refuseFailed();
  return outcome;
}

/** What reading gave, and whether all of it was of one state of the database. */
export interface Reading<T> {
  readonly value: T;
  readonly held: boolean;
  /** How far the database was. */
  readonly reached: readonly string[];
}

/**
 * Runs `work` on one state of the database in as few round trips as there can be, see `Statements`. Where that fails of
 * something that may pass, it is tried again in the driver's own way.
 * @param open opens a session; each is told the same bookmarks.
 */
export async function readWhole<T>(
  open: () => WatchedSession,
  work: (transaction: RunsStatements) => Promise<T>,
  limits: ReadingLimits,
): Promise<Reading<T>> {
  const statements = new Statements(open, limits);
  try {
    const value = await work(statements);
    await statements.end();
    return { value, ...stateOf(statements.watched) };
  } catch (error) {
    const cause = await statements.causeOf(error);
    if (!neo4j.isRetryableError(cause)) throw cause;
  } finally {
    await statements.close();
  }
  const { session, stillness } = open();
  try {
    const value = await session.executeRead(work, { ...limits });
    return { value, ...stateOf([stillness]) };
  } finally {
    await session.close();
  }
}

function stateOf(watched: readonly Stillness[]): Pick<Reading<unknown>, 'held' | 'reached'> {
  return { held: watched.every(({ held }) => held), reached: watched.flatMap(({ reached }) => reached) };
}

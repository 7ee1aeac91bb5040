import neo4j, { type Session } from 'neo4j-driver';
import { Neo4jReader, type RunsStatements } from './neo4j-reader.js';
import type { Neo4jPlace } from './neo4j-errors.js';
import type { Reader } from './store.js';

/**
 * Watches whether the database stood still while one transaction read it, as the bookmark manager of that transaction.
 *
 * A transaction of Neo4j sees what others commit, and while a commit is being carried out even a single statement sees
 * part of it, a number kept in the graph (a version) perhaps before, perhaps after the rest. What tells is the bookmark.
 * A transaction that is given one begins only when that change and all before it are carried out whole; at its end it
 * gets the bookmark of the last change whose commit has begun. Where both are the same, nothing changed in between. It
 * costs no statement. It holds only where a statement's rows are fetched all at once, before the transaction's end.
 */
export class Stillness {
  /** The bookmarks that the transaction began with. */
  readonly known: readonly string[];
  #reached: readonly string[] = [];

  constructor(known: Iterable<string>) {
    this.known = [...known];
  }

  /** The bookmarks that the transaction ended with; none before its end. */
  get reached(): readonly string[] {
    return this.#reached;
  }

  /** Whether nothing changed from the beginning to the end. */
  get held(): boolean {
    return this.#reached.length > 0 && this.#reached.every((bookmark) => this.known.includes(bookmark));
  }

  async getBookmarks(): Promise<Iterable<string>> {
    return this.known;
  }

  async updateBookmarks(_previous: Iterable<string>, reached: Iterable<string>): Promise<void> {
    this.#reached = [...reached];
  }
}

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

/**
 * Runs `work` in one reading transaction. The driver's own way waits for the server's word that the transaction has begun
 * before it sends the first statement; here both go together, which saves one of three round trips. Where that fails of
 * something that may pass, it is tried again in the driver's own way.
 */
export async function readWhole<T>(
  session: Session,
  work: (transaction: RunsStatements) => Promise<T>,
  config: Parameters<Session['beginTransaction']>[0],
): Promise<T> {
  const transaction = session.beginTransaction(config);
  try {
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } catch (error) {
    // Of a statement that comes after a failed beginning the driver says only that it is too late.
    const cause: unknown = await transaction.then(
      () => error,
      (first: unknown) => first,
    );
    // What it could not take back, the server does: the transaction ends with its connection.
    if (transaction.isOpen()) await transaction.rollback().catch(() => {});
    if (!neo4j.isRetryableError(cause)) throw cause;
  }
  return session.executeRead(work, config);
}

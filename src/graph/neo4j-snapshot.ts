import type { Neo4jReader } from './neo4j-reader.js';
import type { Parameters, Reader, Row, Value } from './store.js';

/**
 * Gives what `work` gives on one state of the graph; null where the graph changed meanwhile. A transaction of Neo4j sees
 * what others commit, so the graph's version is read before and after.
 */
export async function workOnOneVersion<T>(
  reader: Neo4jReader,
  work: (reader: Reader) => Promise<T>,
): Promise<{ readonly result: T } | null> {
  const watching = new WatchingReader(reader);
  const [outcome] = await Promise.allSettled([work(watching), watching.before]);
  reader.refuseFailed();
  // Work that failed on half a change would not have failed on the whole one.
  if ((await watching.before) !== (await watching.after)) return null;
  if (outcome.status === 'rejected') throw outcome.reason;
  return { result: outcome.value };
}

/**
 * Asks for the version before the first statement and behind each one, without waiting for answers: the server takes what
 * it is sent in order, so no question costs a way to it and back. It holds only where a statement's rows are fetched all
 * at once, since the server works out those that are not asked for later.
 */
class WatchingReader implements Reader {
  readonly #reader: Neo4jReader;
  readonly before: Promise<Value>;
  #after: Promise<Value>;

  constructor(reader: Neo4jReader) {
    this.#reader = reader;
    this.before = this.#version();
    this.#after = this.before;
  }

  /** The version behind the last statement. */
  get after(): Promise<Value> {
    return this.#after;
  }

  run(name: string, parameters?: Parameters): Promise<readonly Row[]> {
    const rows = this.#reader.run(name, parameters);
    this.#after = this.#version();
    return rows;
  }

  #version(): Promise<Value> {
    const version = this.#reader.version();
    // Where it fails the statement before it has failed, and that is the error to tell of.
    version.catch(() => {});
    return version;
  }
}

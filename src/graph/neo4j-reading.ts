import type { QueryResult, RecordShape, Result, Session } from 'neo4j-driver';
import type { RunsStatements } from './neo4j-reader.js';
import type { Stillness } from './neo4j-stillness.js';

/** A session for reading, and what tells whether the database stood still meanwhile. */
export interface WatchedSession {
  readonly session: Session;
  readonly stillness: Stillness;
}

export interface ReadingLimits {
  /** For all transactions of one reading together, in milliseconds. */
  readonly timeout: number;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * The statements of one reading in as few round trips as there can be. The first is a transaction by itself, which takes
 * one; most readings are no more than that. What comes after it goes into a second transaction, whose beginning is sent
 * together with its first statement and which ends with the reading. Where the database stood still during each of them,
 * both saw the same state: the one whose bookmark they began with.
 */
export class Statements implements RunsStatements {
  readonly #open: () => WatchedSession;
  readonly #limits: ReadingLimits;
  readonly #begun = performance.now();
  readonly #opened: WatchedSession[] = [];
  #first: Promise<unknown> | null = null;
  #rest: ReturnType<Session['beginTransaction']> | null = null;
  #ended = false;

  constructor(open: () => WatchedSession, limits: ReadingLimits) {
    this.#open = open;
    this.#limits = limits;
  }

  /** One for each transaction so far. */
  get watched(): readonly Stillness[] {
    return this.#opened.map(({ stillness }) => stillness);
  }

  run<R extends RecordShape>(text: string, parameters?: unknown): Result<R> {
    if (this.#ended) throw new Error('A statement was run after the end of its reading');
    if (this.#first === null) {
      const result = this.#session().run<R>(text, parameters, this.#config());
      this.#first = settled(result);
      return result;
    }
    this.#rest ??= this.#session().beginTransaction(this.#config());
    return this.#rest.run<R>(text, parameters);
  }

  /** Ends in order, which is when it is known how far the database was. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#first;
    await this.#rest?.commit();
  }

  /** What lies behind an error: of a statement that comes after a failed beginning the driver says only that it is late. */
  async causeOf(error: unknown): Promise<unknown> {
    if (this.#rest === null) return error;
    return this.#rest.then(
      () => error,
      (first: unknown) => first,
    );
  }

  /** Gives back the connections. What it could not take back, the server does: a transaction ends with its connection. */
  async close(): Promise<void> {
    this.#ended = true;
    if (this.#rest?.isOpen() === true) await this.#rest.rollback().catch(() => {});
    for (const { session } of this.#opened) await session.close();
  }

  #session(): Session {
    const watched = this.#open();
    this.#opened.push(watched);
    return watched.session;
  }

  #config() {
    const left = this.#limits.timeout - (performance.now() - this.#begun);
    return { timeout: Math.max(1, Math.ceil(left)), metadata: { ...this.#limits.metadata } };
  }
}

/** Ends when the result has come whole or has failed, which who asked for it is told. */
async function settled<R extends RecordShape>(result: PromiseLike<QueryResult<R>>): Promise<void> {
  await Promise.allSettled([result]);
}

import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import grafeo from '@grafeo-db/js';
import { SagsgrafError, StoreError } from '../errors.js';
import { EmbeddedTransaction } from './embedded-transaction.js';
import { Slots } from './slots.js';
import type { Reader, Store, Writer } from './store.js';

export interface EmbeddedOptions {
  /** The database's file; its folder is made where there is none. Null: in memory, gone at `close`. */
  readonly path: string | null;
  /** Gives rows without ORDER BY in random order: for tests. */
  readonly shuffleUnordered?: boolean;
  /** After so many bytes the log of changes is taken into the database's file. */
  readonly checkpointBytes?: number;
}

const CHECKPOINT_BYTES = 16 * 1024 * 1024;
const WRITE_TRIES = 5;
/** So many transactions are undone before one is committed, so that the engine forgets them. */
const UNDONE = 100;

/**
 * Opens the graph in a file of this machine, which one process at a time may hold.
 * @throws StoreError BUSY where another process holds it, STORE_INCOMPATIBLE where the file is no such graph.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Store> {
  const { path } = options;
  const engine = { shuffleUnordered: options.shuffleUnordered ?? false };
  if (path === null) return new EmbeddedStore(grafeo.GrafeoDB.create(undefined, engine));
  try {
    await mkdir(dirname(path), { recursive: true });
    const database = grafeo.GrafeoDB.create(path, engine);
    database.setCheckpointTriggers({ walBytes: options.checkpointBytes ?? CHECKPOINT_BYTES });
    return new EmbeddedStore(database);
  } catch (error) {
    throw openingError(error, path);
  }
}

class EmbeddedStore implements Store {
  readonly engine = 'embedded';
  readonly #database: grafeo.GrafeoDB;
  // No statement can be cut off by time, so at least no more of them run at once than the machine has room for.
  readonly #statements = new Slots(Math.max(2, availableParallelism()));
  readonly #writes = new Slots(1);
  readonly #running = new Set<Promise<unknown>>();
  /** Transactions that were undone so far. */
  #undone = 0;
  #closing: Promise<void> | null = null;

  constructor(database: grafeo.GrafeoDB) {
    this.#database = database;
  }

  snapshot<T>(_operation: string, work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.#track(async () => {
      const transaction = this.#transaction();
      try {
        return await work(transaction);
      } finally {
        await this.#undo(transaction);
      }
    });
  }

  write<T>(_operation: string, work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.#track(() =>
      this.#writes.use(() =>
        repeatConflicts(async () => {
          const transaction = this.#transaction();
          try {
            const result = await work(transaction);
            await transaction.commit();
            return result;
          } catch (error) {
            await this.#undo(transaction);
            throw error;
          }
        }),
      ),
    );
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    this.#database.close();
  }

  /**
   * The engine keeps a record of each transaction that was undone, some 250 bytes, until it clears them up, which it does
   * at every hundredth commit: where nothing is written, never. Readings are undone, since only some of them fail. A
   * commit of nothing writes nothing.
   */
  async #undo(transaction: EmbeddedTransaction): Promise<void> {
    await transaction.rollback();
    this.#undone += 1;
    if (this.#undone % UNDONE !== 0) return;
    try {
      this.#database.beginTransaction().commit();
    } catch {
      // What was read stands; the next write tells why nothing can be committed.
    }
  }

  #transaction(): EmbeddedTransaction {
    return new EmbeddedTransaction(() => this.#database.beginTransaction(), this.#statements);
  }

  async #track<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing !== null) throw new StoreError('STORE_UNAVAILABLE', 'The graph is closed.');
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }
}

/** Runs `attempt` again where the engine found another writer at the same node, which its one queue makes rare. */
export async function repeatConflicts<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (tries === WRITE_TRIES) {
        throw new StoreError('STORE_UNAVAILABLE', 'Another change of the graph stood in the way each time.', {
          cause: error,
          retriable: true,
          remedy: 'Try again.',
        });
      }
    }
  }
}

function isConflict(error: unknown): boolean {
  const cause = error instanceof SagsgrafError ? error.cause : error;
  return cause instanceof Error && cause.message.includes('GRAFEO-T001');
}

function openingError(error: unknown, path: string): StoreError {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason.includes('cannot be locked')) {
    return new StoreError('BUSY', `Another process holds the graph ${path}.`, {
      cause: error,
      retriable: true,
      remedy: 'End that process, or let it do the work; only one process at a time may open an embedded graph.',
    });
  }
  if (reason.includes('GRAFEO-X002')) {
    return new StoreError('STORE_INCOMPATIBLE', `${path} holds no graph that this program can read: ${reason}`, {
      cause: error,
      remedy: 'Name another folder for the data, or move the file away and load the documents again.',
    });
  }
  return new StoreError('STORE_UNAVAILABLE', `The graph ${path} cannot be opened: ${reason}`, {
    cause: error,
    remedy: 'Check that the folder exists, that it may be written to, and that the disk is not full.',
  });
}

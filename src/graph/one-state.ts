import { StoreError } from '../errors.js';
import type { Parameters, Reader, Row, Store } from './store.js';
import { readVersions } from './summary.js';

/**
 * Gives what `read` gives, piece by piece, all of it from one state of the graph, for as long as the caller takes to
 * fetch it. On the embedded engine that is one snapshot, held until the last piece is fetched or the caller leaves.
 * @throws StoreError STORE_UNAVAILABLE on Neo4j, which has no snapshots, where the graph changed between two pieces.
 */
export async function* onOneState<T>(
  store: Store,
  operation: string,
  read: (reader: Reader) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  if (store.engine === 'embedded') yield* inOneSnapshot(store, operation, read);
  else yield* read(new UnchangedReader(store, operation));
}

async function* inOneSnapshot<T>(
  store: Store,
  operation: string,
  read: (reader: Reader) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  let leave = (): void => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  let held: Promise<void> = Promise.resolve();
  const opened = new Promise<Reader>((resolve, reject) => {
    held = store.snapshot(operation, (reader) => {
      resolve(reader);
      return left;
    });
    held.catch(reject);
  });
  try {
    yield* read(await opened);
  } finally {
    leave();
    await held;
  }
}

/** Runs each statement on its own, and refuses what no longer belongs to the first one's state. */
class UnchangedReader implements Reader {
  readonly #store: Store;
  readonly #operation: string;
  #version: number | null = null;

  constructor(store: Store, operation: string) {
    this.#store = store;
    this.#operation = operation;
  }

  async run(name: string, parameters?: Parameters): Promise<readonly Row[]> {
    const seen = await this.#store.snapshot(this.#operation, async (reader) => {
      const versions = await readVersions(reader);
      return { version: versions?.version ?? 0, rows: await reader.run(name, parameters) };
    });
    this.#version ??= seen.version;
    if (seen.version === this.#version) return seen.rows;
    throw new StoreError('STORE_UNAVAILABLE', 'The graph was changed while it was being read, and the rest is newer.', {
      retriable: true,
      remedy: 'Do it again when no documents are being loaded.',
    });
  }
}

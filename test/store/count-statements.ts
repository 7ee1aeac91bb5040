import type { Reader, Store } from '../../src/graph/store.js';

/** A store that counts the statements of each operation. */
export interface CountingStore extends Store {
  /**
   * The statements of each operation since the last call, in the order in which the operations ended. An operation
   * that ran again counts its last run; what the engine reads for itself does not count.
   */
  takeCounts(): readonly { readonly operation: string; readonly statements: readonly string[] }[];
}

/** Wraps a store, which goes on working as before. */
export function countStatements(store: Store): CountingStore {
  let counts: { operation: string; statements: readonly string[] }[] = [];
  const counted = async <T>(
    operation: string,
    start: (work: (reader: Reader) => Promise<T>) => Promise<T>,
    work: (reader: Reader) => Promise<T>,
  ): Promise<T> => {
    let statements: string[] = [];
    try {
      return await start((reader) => {
        const ofThisRun: string[] = [];
        statements = ofThisRun;
        return work({
          run: (name, parameters) => {
            ofThisRun.push(name);
            return reader.run(name, parameters);
          },
        });
      });
    } finally {
      counts.push({ operation, statements });
    }
  };
  return {
    ...(store.connections === undefined ? {} : { connections: store.connections }),
    engine: store.engine,
    snapshot: (operation, work) => counted(operation, (inner) => store.snapshot(operation, inner), work),
    write: (operation, work) => counted(operation, (inner) => store.write(operation, inner), work),
    close: () => store.close(),
    takeCounts: () => {
      const taken = counts;
      counts = [];
      return taken;
    },
  };
}

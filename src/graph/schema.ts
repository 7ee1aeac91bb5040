import { StoreError } from '../errors.js';
import { statementsIn } from './statements.js';
import type { Store } from './store.js';
import { readVersions } from './summary.js';

/** Counts the shapes that the graph has had; `cypher/migrate/` holds the way from each to the next. */
export const SCHEMA_VERSION = 1;

/**
 * Makes the store ready: constraints, indexes, and the node that holds the graph's version. Doing it again changes
 * nothing. A graph of an older shape is brought up to this one by the statements of `cypher/migrate/`, named
 * `<version>-<what>`, one transaction a version.
 * @throws StoreError STORE_INCOMPATIBLE where a newer program has written the graph.
 */
export async function ensureSchema(store: Store): Promise<void> {
  const versions = await store.snapshot('schema: look', readVersions);
  const standing = versions?.schemaVersion ?? SCHEMA_VERSION;
  if (standing > SCHEMA_VERSION) {
    throw new StoreError(
      'STORE_INCOMPATIBLE',
      `The graph has schema version ${standing}, and this program knows none above ${SCHEMA_VERSION}.`,
      { remedy: 'Use the newer version of Sagsgraf that wrote it, or another folder or database.' },
    );
  }
  for (const name of [...statementsIn('schema'), ...statementsIn(`schema/${store.engine}`)]) {
    await store.write('schema', (writer) => writer.run(name));
  }
  for (let version = standing + 1; version <= SCHEMA_VERSION; version += 1) await migrate(store, version);
  if (versions === null) {
    await store.write('schema', (writer) => writer.run('load/graph', { schemaVersion: SCHEMA_VERSION }));
  }
}

async function migrate(store: Store, schemaVersion: number): Promise<void> {
  const steps = statementsIn('migrate').filter((name) => name.startsWith(`migrate/${schemaVersion}-`));
  await store.write('migrate', async (writer) => {
    for (const name of steps) await writer.run(name);
    await writer.run('load/graph', { schemaVersion });
  });
}

import { randomUUID } from 'node:crypto';
import { StoreError } from '../errors.js';
import { withPatience } from './patience.js';
import { statementsIn } from './statements.js';
import type { Store } from './store.js';
import { readVersions } from './summary.js';

/** Counts the shapes that the graph has had; `cypher/migrate/` holds the way from each to the next. */
export const SCHEMA_VERSION = 1;

/** How the graph in a store stands to a program: it has none yet, one of an earlier shape, or the one it needs. */
export type SchemaState = 'empty' | 'older' | 'current';

/**
 * Looks at the graph without changing anything, which a user who may only read can do.
 * @param wanted is for tests.
 * @throws StoreError STORE_INCOMPATIBLE where a newer program has written the graph.
 */
export async function schemaState(store: Store, wanted = SCHEMA_VERSION): Promise<SchemaState> {
  const versions = await store.snapshot('schema: look', readVersions);
  if (versions === null) return 'empty';
  refuseNewer(versions.schemaVersion, wanted);
  return versions.schemaVersion < wanted ? 'older' : 'current';
}

/**
 * Makes the store ready: constraints, indexes, and the node that holds the graph's version. Doing it again changes
 * nothing, and several processes may do it at once. A graph of an older shape is first brought up to this one by the
 * statements of `cypher/migrate/`, named `<version>-<what>`, one transaction a version.
 * @param wanted is for tests.
 * @throws StoreError STORE_INCOMPATIBLE where a newer program has written the graph.
 */
export async function ensureSchema(store: Store, wanted = SCHEMA_VERSION): Promise<void> {
  if ((await schemaState(store, wanted)) === 'older') await migrate(store, wanted);
  for (const name of [...statementsIn('schema'), ...statementsIn(`schema/${store.engine}`)]) {
    // Another process may be making the same one at this moment.
    await withPatience({ seconds: 10 }, () => store.write('schema', (writer) => writer.run(name)));
  }
  await store.write('schema', (writer) => writer.run('load/graph', { schemaVersion: wanted, id: randomUUID() }));
  // Another process, of another version, may have made the graph meanwhile.
  if ((await schemaState(store, wanted)) === 'older') await migrate(store, wanted);
}

/** Takes one version after the other, each once whoever else is at it. */
async function migrate(store: Store, wanted: number): Promise<void> {
  for (let reached = 0; reached < wanted;) {
    reached = await store.write('migrate', async (writer) => {
      // First of all: on Neo4j this waits for whoever migrates, and keeps others waiting.
      await writer.run('load/raise-version');
      const standing = (await readVersions(writer))?.schemaVersion ?? wanted;
      refuseNewer(standing, wanted);
      if (standing === wanted) return standing;
      for (const name of stepsTo(standing + 1)) await writer.run(name);
      await writer.run('load/schema-version', { schemaVersion: standing + 1 });
      return standing + 1;
    });
  }
}

function stepsTo(version: number): string[] {
  return statementsIn('migrate').filter((name) => name.startsWith(`migrate/${version}-`));
}

function refuseNewer(standing: number, wanted: number): void {
  if (standing <= wanted) return;
  throw new StoreError(
    'STORE_INCOMPATIBLE',
    `The graph has schema version ${standing}, and this program knows none above ${wanted}.`,
    { remedy: 'Use the newer version of Sagsgraf that wrote it, or another folder or database.' },
  );
}

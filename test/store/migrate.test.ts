import { beforeEach, expect, test, vi } from 'vitest';
import { ensureSchema, SCHEMA_VERSION, schemaState } from '../../src/graph/schema.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import type { Store } from '../../src/graph/store.js';
import { readVersions } from '../../src/graph/summary.js';
import { loadAll } from '../graphql/api.js';
import { TWO_MEETINGS } from '../graphql/minutes.js';
import { describeEngines } from './engines.js';

const NEXT = SCHEMA_VERSION + 1;
const AFTER_NEXT = SCHEMA_VERSION + 2;

/** Statements beside those of `cypher/`, by name. */
const added = vi.hoisted(() => new Map<string, string>());
vi.mock('../../src/graph/statements.js', async (importOriginal) => {
  const own = await importOriginal<typeof import('../../src/graph/statements.js')>();
  return {
    statement: (name: string) => added.get(name) ?? own.statement(name),
    statementsIn: (folder: string) =>
      [...own.statementsIn(folder), ...added.keys()].filter((name) => name.startsWith(`${folder}/`)).sort(),
  };
});

beforeEach(() => {
  added.clear();
  added.set('read/steps', 'MATCH (c:Committee) RETURN c.key AS key, c.steps AS steps ORDER BY key');
  // The way to two shapes that no program has had yet.
  added.set(`migrate/${NEXT}-a-count`, 'MATCH (c:Committee) SET c.steps = coalesce(c.steps, 0) + 1');
  added.set(`migrate/${NEXT}-b-double`, 'MATCH (c:Committee) SET c.steps = c.steps * 2');
  added.set(`migrate/${AFTER_NEXT}-add`, 'MATCH (c:Committee) SET c.steps = c.steps + 10');
});

/** What the migrations have done to each committee. */
async function stepsOf(store: Store): Promise<readonly unknown[]> {
  const rows = await store.snapshot('test', (reader) => reader.run('read/steps'));
  return rows.map(({ steps }) => steps ?? null);
}

async function schemaVersion(store: Store): Promise<number | undefined> {
  return (await store.snapshot('test', readVersions))?.schemaVersion;
}

describeEngines('Migration', (open, engine, server) => {
  async function older(): Promise<Store> {
    const store = await open();
    await loadAll(store, TWO_MEETINGS);
    return store;
  }

  test('an older graph is taken through each version once, its steps in order', async () => {
    const store = await older();
    expect(await schemaState(store, AFTER_NEXT)).toBe('older');
    await ensureSchema(store, NEXT);
    expect([await stepsOf(store), await schemaVersion(store)]).toEqual([[2, 2, 2], NEXT]);
    await ensureSchema(store, AFTER_NEXT);
    expect([await stepsOf(store), await schemaVersion(store)]).toEqual([[12, 12, 12], AFTER_NEXT]);
    await ensureSchema(store, AFTER_NEXT);
    expect(await stepsOf(store)).toEqual([12, 12, 12]);
    expect(await schemaState(store, AFTER_NEXT)).toBe('current');
  });

  test('several versions at once', async () => {
    const store = await older();
    await ensureSchema(store, AFTER_NEXT);
    expect([await stepsOf(store), await schemaVersion(store)]).toEqual([[12, 12, 12], AFTER_NEXT]);
  });

  test('a new graph begins at the newest version, without migration', async () => {
    const store = await open();
    await store.write('test', (writer) => writer.run('load/forget', { keys: ['graph'] }));
    expect(await schemaState(store, AFTER_NEXT)).toBe('empty');
    await ensureSchema(store, AFTER_NEXT);
    await loadAll(store, TWO_MEETINGS);
    expect([await stepsOf(store), await schemaVersion(store)]).toEqual([[null, null, null], AFTER_NEXT]);
  });

  test('a version whose steps fail is not reached, and the ones before it are kept', async () => {
    const store = await older();
    added.set(`migrate/${AFTER_NEXT}-break`, 'MATCH (c:Committee) SET c.key = $missing');
    await expect(ensureSchema(store, AFTER_NEXT)).rejects.toMatchObject({ code: 'INTERNAL' });
    expect([await stepsOf(store), await schemaVersion(store)]).toEqual([[2, 2, 2], NEXT]);
    added.delete(`migrate/${AFTER_NEXT}-break`);
    await ensureSchema(store, AFTER_NEXT);
    expect(await stepsOf(store)).toEqual([12, 12, 12]);
  });

  test('a newer graph is refused and left alone', async () => {
    const store = await older();
    await ensureSchema(store, AFTER_NEXT);
    await expect(ensureSchema(store, NEXT)).rejects.toMatchObject({
      code: 'STORE_INCOMPATIBLE',
      message: `The graph has schema version ${AFTER_NEXT}, and this program knows none above ${NEXT}.`,
    });
    expect([await stepsOf(store), await schemaVersion(store)]).toEqual([[12, 12, 12], AFTER_NEXT]);
  });

  test.runIf(engine === 'neo4j')('programs that start at once migrate once', async () => {
    const store = await older();
    if (server === null) throw new Error('There is no server to open again');
    const others = await Promise.all(Array.from({ length: 4 }, () => openNeo4j(server)));
    await Promise.all([store, ...others].map((one) => ensureSchema(one, AFTER_NEXT)));
    for (const other of others) await other.close();
    expect([await stepsOf(store), await schemaVersion(store)]).toEqual([[12, 12, 12], AFTER_NEXT]);
  });

  test.runIf(engine === 'neo4j')(
    'programs of two versions that start at once on an empty database: the newer one has it',
    async () => {
      const store = await open();
      await store.write('test', (writer) => writer.run('load/forget', { keys: ['graph'] }));
      const outcomes = await Promise.allSettled([
        ensureSchema(store, SCHEMA_VERSION),
        ensureSchema(store, NEXT),
        ensureSchema(store, SCHEMA_VERSION),
        ensureSchema(store, NEXT),
      ]);
      expect(await schemaVersion(store)).toBe(NEXT);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'STORE_INCOMPATIBLE' });
      }
      expect([outcomes[1]?.status, outcomes[3]?.status]).toEqual(['fulfilled', 'fulfilled']);
    },
  );
});

import { afterAll, beforeAll, describe, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { ensureSchema } from '../../src/graph/schema.js';
import type { Store } from '../../src/graph/store.js';
import { holdDatabase, type HeldDatabase } from './held-database.js';
import { neo4jServers, type Neo4jServer } from './neo4jServer.js';

/** Opens an empty graph with its schema. It is closed when the tests of the block are done. */
export type OpenGraph = () => Promise<Store>;

/** `server` is where `open` finds its graph, for tests that need a second way to it; null on the embedded engine. */
type Tests = (open: OpenGraph, engine: Store['engine'], server: Neo4jServer | null) => void;

/**
 * Runs the same tests on each engine: on the embedded one, which gives unordered rows in random order, and on each Neo4j
 * that startNeo4j.ts offers, one file of tests at a time. Where it offers none it has said why.
 */
export function describeEngines(subject: string, tests: Tests): void {
  describe(`${subject} (embedded)`, () => {
    tests(
      closing(() => openEmbedded({ path: null, shuffleUnordered: true })),
      'embedded',
      null,
    );
  });
  for (const server of neo4jServers()) describeNeo4j(`${subject} (${server.name})`, server, tests);
  describe.runIf(neo4jServers().length === 0)(`${subject} (Neo4j)`, () => {
    test.skip('skipped: there is no Neo4j server');
  });
}

function describeNeo4j(title: string, server: Neo4jServer, tests: Tests): void {
  describe(title, () => {
    let database: HeldDatabase | undefined;
    beforeAll(async () => {
      database = await holdDatabase(server);
    }, 600_000);
    afterAll(() => database?.release());
    tests(
      closing(async () => {
        await database?.empty();
        return openNeo4j(server);
      }),
      'neo4j',
      server,
    );
  });
}

function closing(open: () => Promise<Store>): OpenGraph {
  const stores: Store[] = [];
  afterAll(async () => {
    for (const store of stores) await store.close();
  });
  return async () => {
    const store = await open();
    stores.push(store);
    await ensureSchema(store);
    return store;
  };
}

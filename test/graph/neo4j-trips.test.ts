import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { countedWay } from '../../bench/neo4j/way.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { serveApi } from '../graphql/api.js';
import type { HeldDatabase } from '../store/held-database.js';
import { neo4jServers } from '../store/neo4jServer.js';
import { holdSeededDatabase } from '../store/seeded-database.js';

describe.runIf(neo4jServers().length === 0)('Round trips to Neo4j', () => {
  test.skip('skipped: there is no Neo4j server');
});

describe.each(neo4jServers())('Round trips to $name', (server) => {
  let database: HeldDatabase | undefined;
  beforeAll(async () => {
    database = await holdSeededDatabase(server);
  }, 600_000);
  afterAll(() => database?.release());

  test.each([
    ['the header of a case', 'id journalNumber title municipality { name }', 1],
    [
      'its timeline',
      'title journey { steps { date outcome text committee { name } absent { name } evidence { quote document { fileName } } } }',
      1,
    ],
    ['its timeline beside its plan', 'title journey { steps { date } plan { status } nextCommittee { name } }', 1],
    // The first statement, the beginning of a transaction with the second, its end.
    ['what takes two statements', 'items { title } policies { name }', 4],
  ])('%s', async (_what, selection, most) => {
    const way = await countedWay(server.uri);
    onTestFinished(() => way.close());
    const store = await openNeo4j({ ...server, uri: way.uri });
    onTestFinished(() => store.close());
    const api = await serveApi(store);
    const query = `{ case(municipality: "Kalundborg", journalNumber: "22-008459") { ${selection} } }`;
    // The first time a connection is opened.
    await api.ask(query);
    way.take();
    const answer = await api.ask(query);
    expect([answer.status, answer.errors]).toEqual([200, []]);
    const trips = way.take();
    expect(trips).toBeGreaterThan(0);
    expect(trips).toBeLessThanOrEqual(most);
  });
});

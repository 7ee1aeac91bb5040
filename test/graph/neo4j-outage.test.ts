import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { loadDocument } from '../../src/graph/load.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import type { Neo4jLimits } from '../../src/graph/neo4j-limits.js';
import { patient, withPatience } from '../../src/graph/patience.js';
import { ensureSchema } from '../../src/graph/schema.js';
import type { Store } from '../../src/graph/store.js';
import { graphVersion } from '../../src/graph/summary.js';
import { loadAll, serveApi, type Answer } from '../graphql/api.js';
import { TWO_MEETINGS } from '../graphql/minutes.js';
import { ownVersions, startOwnNeo4j, type OwnNeo4j } from '../store/ownNeo4j.js';
import { canonicalGraph, expectedGraph } from './canonical.js';
import { numberedFacts } from './numbered-facts.js';

const loadedAt = '2026-01-01T00:00:00.000Z';
const WHOLE_TEST = 600_000;
/** Short, so that an outage is noticed while it lasts. */
const LIMITS = { acquisition: 1000, connect: 1000, retry: 1000 };

describe.runIf(ownVersions().length === 0)('Outages of Neo4j', () => {
  test.skip('skipped: no Neo4j server may be started');
});

describe.each(ownVersions())('Outages of Neo4j %s', (version) => {
  // Each kill costs a start. What a version could do otherwise shows after one.
  const kills = version === ownVersions()[0] ? [15, 35] : [15];
  let server: OwnNeo4j;
  beforeAll(async () => {
    server = await startOwnNeo4j(version);
  }, WHOLE_TEST);
  afterAll(() => server.remove(), WHOLE_TEST);

  async function open(limits: Partial<Neo4jLimits> = LIMITS): Promise<Store> {
    const store = await openNeo4j({ ...server, limits });
    onTestFinished(() => store.close());
    return store;
  }

  test(
    'killed in the middle of queries: they fail with a code to try again on, and recover by themselves; not there at a start: a clear error at once, or waiting until it is',
    { timeout: WHOLE_TEST },
    async () => {
      const store = await open();
      await ensureSchema(store);
      await loadAll(store, TWO_MEETINGS);
      const api = await serveApi(store);
      const healthy = { status: 200, data: { municipalities: [{ name: 'Holbæk' }, { name: 'Kalundborg' }] } };
      const ask = () => api.ask('{ municipalities { name } }');
      const state = async (path: string) => (await fetch(`${api.url}/health/${path}`)).status;
      expect(await ask()).toMatchObject(healthy);

      const asked = askUntilStopped(ask, 4);
      await sleep(500);
      await server.kill();
      await sleep(1000);
      expect(await ask()).toMatchObject({
        status: 503,
        data: null,
        errors: [{ extensions: { code: 'STORE_UNAVAILABLE', retriable: true } }],
      });
      expect([await state('live'), await state('ready')]).toEqual([200, 503]);

      await expect(open()).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: `The Neo4j server at ${server.uri} does not answer.`,
        remedy: expect.stringContaining('SAGSGRAF_NEO4J_URI'),
      });
      const waits: StoreError[] = [];
      const opening = withPatience({ seconds: 240, onWait: (error) => waits.push(error) }, () => open());
      await server.start();
      expect(await graphVersion(await opening)).toBeGreaterThan(0);
      expect(waits).toHaveLength(1);

      await expect.poll(ask, { timeout: 60_000, interval: 500 }).toMatchObject(healthy);
      await expect.poll(() => state('ready'), { timeout: 60_000, interval: 500 }).toBe(200);
      const answers = await asked.stop();
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
      for (const { status, data, errors } of answers) {
        if (status === 200) expect({ status, data }).toEqual(healthy);
        else expect(errors).toMatchObject([{ extensions: { code: 'STORE_UNAVAILABLE', retriable: true } }]);
      }
    },
  );

  test(
    'killed in the middle of a load: it fails, keeping whole documents only, and loading again resumes',
    { timeout: WHOLE_TEST },
    async () => {
      const store = await emptied(await open());
      const documents = Array.from({ length: 400 }, (_, index) => numberedFacts({ meeting: index + 1 }));
      let done = 0;
      const load = async () => {
        for (const facts of documents) {
          await loadDocument(store, facts, { loadedAt });
          done += 1;
        }
      };
      const loading = load();
      loading.catch(() => {});
      await expect.poll(() => done, { timeout: 60_000, interval: 10 }).toBeGreaterThan(10);
      await server.kill();
      await expect(loading).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retriable: true });
      await server.start();

      const kept = done;
      expect(kept).toBeLessThan(documents.length);
      const graph = await withPatience({ seconds: 60 }, () => canonicalGraph(store));
      const held = documents.filter(({ document }) =>
        graph.some((line) => line.includes(`["sha256","${document.sha256}"]`)),
      );
      // The one in hand may have been committed before its answer came.
      expect(held.length - kept).toBeOneOf([0, 1]);
      expect(graph).toEqual(expectedGraph(held));

      const again = documents.slice(0, kept + 5);
      const outcomes = [];
      for (const facts of again) outcomes.push((await loadDocument(store, facts, { loadedAt })).outcome);
      expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(held.length);
      expect(await canonicalGraph(store)).toEqual(expectedGraph(again));
    },
  );

  test(
    'killed in the middle of a patient load, again and again: it goes on by itself and comes to the same graph',
    { timeout: WHOLE_TEST },
    async () => {
      const waits: StoreError[] = [];
      const store = patient(await emptied(await open()), { seconds: 120, onWait: (error) => waits.push(error) });
      const documents = Array.from({ length: 60 }, (_, index) => numberedFacts({ meeting: index + 1 }));
      let done = 0;
      const load = async () => {
        for (const facts of documents) {
          await loadDocument(store, facts, { loadedAt });
          done += 1;
        }
      };
      const loading = load();
      loading.catch(() => {});
      for (const killedAfter of kills) {
        await expect.poll(() => done, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(killedAfter);
        await server.kill();
        await server.start();
      }
      await loading;
      expect(waits.length).toBeGreaterThanOrEqual(kills.length);
      expect(await canonicalGraph(store)).toEqual(expectedGraph(documents));
    },
  );
});

/** The store, once nothing is in it but its schema. */
async function emptied(store: Store): Promise<Store> {
  await store.write('test', async (writer) => {
    const nodes = await writer.run('read/dump-nodes', { after: '', limit: 100_000 });
    for (const { key } of nodes) await writer.run('load/withdraw-document', { document: key });
    await writer.run('load/forget', { keys: nodes.map(({ key }) => key).filter((key) => key !== 'graph') });
  });
  await ensureSchema(store);
  return store;
}

/** Asks again and again, in so many lines at once, and gives all answers in the end. */
function askUntilStopped(ask: () => Promise<Answer>, lines: number): { stop(): Promise<readonly Answer[]> } {
  const answers: Answer[] = [];
  const stopping = new AbortController();
  const line = async () => {
    while (!stopping.signal.aborted) {
      answers.push(await ask());
      await sleep(20);
    }
  };
  const asked = Promise.all(Array.from({ length: lines }, line));
  // What fails is told when they are stopped, also where the test has failed before.
  asked.catch(() => {});
  return {
    stop: async () => {
      stopping.abort();
      await asked;
      return answers;
    },
  };
}

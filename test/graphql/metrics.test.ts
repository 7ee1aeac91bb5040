import { beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, serveApi, type TestApi } from './api.js';
import { TWO_MEETINGS } from './minutes.js';

/** The value of a metric; null where there is none of this name and these labels. */
async function value({ url }: TestApi, name: string): Promise<number | null> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? null : Number(line.slice(name.length + 1));
}

describeEngines('Metrics', (open, engine) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, TWO_MEETINGS);
    api = await serveApi(store);
  }, LOADING);

  test('tell the state of the store, from the first time on', async () => {
    expect(await value(api, 'sagsgraf_graph_version')).toBe(TWO_MEETINGS.length);
    expect(await value(api, 'sagsgraf_store_up')).toBe(1);
    expect(await value(api, 'sagsgraf_store_connections_max')).toBe(engine === 'neo4j' ? 50 : null);
  });

  test('are in the form that Prometheus reads', async () => {
    const answer = await fetch(`${api.url}/metrics`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^text\/plain; version=/),
    ]);
    for (const line of (await answer.text()).split('\n')) {
      expect(line).toMatch(/^(?:|# (?:HELP|TYPE) sagsgraf_\w+ .+|sagsgraf_\w+(?:\{[^{}]*\})? [-+.\w]+)$/);
    }
  });

  test('count requests, errors and statements', async () => {
    const counts = async () => ({
      answered: (await value(api, 'sagsgraf_http_requests_total{route="/graphql",status="200"}')) ?? 0,
      lost: (await value(api, 'sagsgraf_http_requests_total{route="other",status="404"}')) ?? 0,
      errors: (await value(api, 'sagsgraf_graphql_errors_total{code="BAD_USER_INPUT"}')) ?? 0,
      statements:
        (await value(api, 'sagsgraf_store_statement_duration_seconds_count{statement="read/municipalities"}')) ?? 0,
    });
    const before = await counts();
    await api.ask('{ municipalities { name } }');
    await api.ask('{ municipalities { name } }');
    await api.ask('{ cases(first: 101) { totalCount } }');
    await fetch(`${api.url}/elsewhere/${Math.PI}`);
    await expect.poll(counts).toEqual({
      answered: before.answered + 3,
      lost: before.lost + 1,
      errors: before.errors + 1,
      statements: before.statements + 2,
    });
    expect(await value(api, 'sagsgraf_store_operations_running')).toBe(0);
  });
});

test('a store that fails is told as down', async () => {
  const store = await openEmbedded({ path: null });
  await ensureSchema(store);
  const api = await serveApi(store);
  expect(await value(api, 'sagsgraf_store_up')).toBe(1);
  await store.close();
  expect(await value(api, 'sagsgraf_store_up')).toBe(0);
});

import { request } from 'node:http';
import { beforeAll, describe, expect, test } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import type { Reader, Store } from '../../src/graph/store.js';
import { loadAll, serveApi, type TestApi } from './api.js';
import { TWO_MEETINGS } from './minutes.js';

const QUERY = JSON.stringify({ query: '{ municipalities { name } }' });
const JSON_HEADERS = { 'content-type': 'application/json' };

async function sampleStore(): Promise<Store> {
  const store = await openEmbedded({ path: null, shuffleUnordered: true });
  await ensureSchema(store);
  await loadAll(store, TWO_MEETINGS);
  return store;
}

describe('The server', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await serveApi(await sampleStore());
  });
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = JSON_HEADERS) =>
    fetch(`${api.url}/graphql`, { method: 'POST', headers, body });

  test('answers POST', async () => {
    const response = await post(QUERY);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({
      data: { municipalities: [{ name: 'Holbæk' }, { name: 'Kalundborg' }] },
    });
  });

  test('answers with application/graphql-response+json where that is asked for', async () => {
    const accept = 'application/graphql-response+json';
    const response = await post(QUERY, { ...JSON_HEADERS, accept });
    expect(response.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
    const wrong = await post(JSON.stringify({ query: '{ nothing }' }), { ...JSON_HEADERS, accept });
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, expect.stringContaining(accept)]);
  });

  test('answers GET, but not one that another site could send', async () => {
    const url = `${api.url}/graphql?query=${encodeURIComponent('query($id: ID!) { node(id: $id) { id } }')}&variables=${encodeURIComponent('{"id":"municipality:0326"}')}`;
    const response = await fetch(url, { headers: { 'x-apollo-operation-name': 'any' } });
    expect(await response.json()).toEqual({ data: { node: { id: 'municipality:0326' } } });
    expect((await fetch(url)).status).toBe(400);
    const mutation = await fetch(`${api.url}/graphql?query=mutation{x}`, {
      headers: { 'x-apollo-operation-name': 'any' },
    });
    expect(mutation.status).toBe(405);
  });

  test.each(['/', '/graphql'])('tells a browser at %s where the API is', async (path) => {
    const response = await fetch(`${api.url}${path}`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const text = await response.text();
    expect(text).toContain('/graphql');
    const query = /\n( {2}\{\n[\s\S]*?\n {2}\})\n/.exec(text)?.[1] ?? '';
    expect((await api.ask(query)).errors).toEqual([]);
  });

  test('tells whether it lives and is ready', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      expect((await fetch(`${api.url}${path}`)).status).toBe(200);
      expect((await fetch(`${api.url}${path}`, { method: 'HEAD' })).status).toBe(200);
    }
  });

  test.each<[number, string, string | Uint8Array<ArrayBuffer>, Record<string, string>]>([
    [415, 'a form', 'query={x}', { 'content-type': 'application/x-www-form-urlencoded' }],
    [415, 'plain text', QUERY, { 'content-type': 'text/plain' }],
    [415, 'no type', new Uint8Array(3), {}],
    [415, 'another charset', QUERY, { 'content-type': 'application/json; charset=utf-16' }],
    [415, 'an encoding', QUERY, { ...JSON_HEADERS, 'content-encoding': 'gzip' }],
    [400, 'what is not JSON', '{"query": ', JSON_HEADERS],
    [400, 'nothing', '', JSON_HEADERS],
    [400, 'what is not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), JSON_HEADERS],
    [400, 'a number', '7', JSON_HEADERS],
    [400, 'null', 'null', JSON_HEADERS],
    [400, 'no query', '{}', JSON_HEADERS],
    [400, 'a query that is a number', '{"query": 7}', JSON_HEADERS],
    [400, 'variables that are text', '{"query": "{ municipalities { id } }", "variables": "{}"}', JSON_HEADERS],
    [400, 'several operations at once', `[${QUERY}, ${QUERY}]`, JSON_HEADERS],
    [413, 'too much', `"${'x'.repeat(1024 * 1024)}"`, JSON_HEADERS],
  ])('refuses with %i a body of %s', async (status, _what, body, headers) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [expect.objectContaining({ message: expect.any(String), extensions: { code: expect.any(String) } })],
    });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('refuses a body that grows too large without saying how large it is', async () => {
    const status = await new Promise<number | undefined>((done, fail) => {
      const sent = request(`${api.url}/graphql`, { method: 'POST', headers: JSON_HEADERS }, (response) => {
        done(response.statusCode);
        sent.destroy();
      });
      // The server ends the connection under the rest of the body.
      sent.on('error', fail);
      for (let chunk = 0; chunk < 20; chunk += 1) sent.write('x'.repeat(65_536));
    });
    expect(status).toBe(413);
  });

  test('knows no other addresses and methods', async () => {
    expect((await fetch(`${api.url}/admin`)).status).toBe(404);
    expect((await fetch(`${api.url}/__proto__`)).status).toBe(404);
    expect((await fetch(`${api.url}/graphql/`, { method: 'POST' })).status).toBe(404);
    const response = await fetch(`${api.url}/graphql`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect((await fetch(`${api.url}/health/live`, { method: 'POST' })).status).toBe(405);
  });

  test('stays up after all that', async () => {
    expect((await api.ask('{ municipalities { id } }')).errors).toEqual([]);
    expect(api.log).toEqual([]);
  });
});

/** A store whose reads do what the test says. */
function storeWith(store: Store, snapshot: Store['snapshot']): Store {
  return { engine: store.engine, snapshot, write: (name, work) => store.write(name, work), close: () => store.close() };
}

describe('An operation', () => {
  let store: Store;
  beforeAll(async () => {
    store = await sampleStore();
  });

  test('reads one state of the graph, and is repeatable', async () => {
    const names: string[] = [];
    const api = await serveApi(
      storeWith(store, async (name, work) => {
        names.push(name);
        await store.snapshot(name, work);
        return store.snapshot(name, work);
      }),
    );
    const answer = await api.ask(
      'query Everything { municipalities { id } cases(first: 2) { totalCount nodes { id items { id } journey { steps { date } } } } }',
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({ cases: { nodes: { length: 2 } } });
    expect(names).toEqual(['Everything']);
  });

  test('fails with the code and the remedy of an error that is meant for users', async () => {
    const failure = new StoreError('STORE_UNAVAILABLE', 'The database does not answer.', { remedy: 'Try again.' });
    const api = await serveApi(storeWith(store, () => Promise.reject(failure)));
    const answer = await api.ask('{ municipalities { id } }');
    expect(answer.status).toBe(503);
    expect(answer.errors).toEqual([
      { message: 'The database does not answer.', extensions: { code: 'STORE_UNAVAILABLE', remedy: 'Try again.' } },
    ]);
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
  });

  test('fails without details where the program is at fault; the log has them, but no variables', async () => {
    const broken: Reader = { run: () => Promise.reject(new Error('secret place')) };
    const api = await serveApi(storeWith(store, (_name, work) => work(broken)));
    const answer = await api.ask('query($id: ID!) { node(id: $id) { id } }', { id: 'case:personal' });
    expect(answer.errors).toEqual([
      {
        message: 'Internal server error',
        path: ['node'],
        locations: expect.any(Array),
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(api.log).toEqual([
      {
        message: 'A GraphQL operation failed',
        fields: { err: new Error('secret place'), path: ['node'], requestId: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(api.log)).not.toContain('personal');
  });

  test('fails so too where the store itself breaks', async () => {
    const api = await serveApi(storeWith(store, () => Promise.reject(new Error('secret place'))));
    const answer = await api.ask('{ municipalities { id } }');
    expect([answer.status, answer.errors]).toEqual([
      500,
      [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    ]);
    expect(api.log).toHaveLength(1);
  });
});

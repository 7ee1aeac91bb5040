import { setTimeout as sleep } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../src/api/http/route.js';
import { send as sendAnswer } from '../../src/api/http/answer.js';
import { removeDocument } from '../../src/graph/documents.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { graphVersion } from '../../src/graph/summary.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Store } from '../../src/graph/store.js';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, serveApi, type TestApi } from './api.js';
import { codesOf, post, send } from './http.js';
import { TWO_MEETINGS } from './minutes.js';

const QUERY = 'query Names($code: String) { municipalities { name } committees(municipality: $code) { name } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const PREFLIGHT = { 'apollo-require-preflight': 'true' };

/** The address of a persisted query; with its text, which registers it, or without. */
function address(url: string, query: string, given: { variables?: object; withText?: boolean } = {}): string {
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256(query) } });
  const parameters = new URLSearchParams({ extensions });
  if (given.withText === true) parameters.set('query', query);
  if (given.variables !== undefined) parameters.set('variables', JSON.stringify(given.variables));
  return `${url}/graphql?${parameters}`;
}

describeEngines('GET with a persisted query', (open) => {
  let store: Store;
  let api: TestApi;
  beforeAll(async () => {
    store = await open();
    await loadAll(store, TWO_MEETINGS.slice(0, 1));
    api = await serveApi(store);
  }, LOADING);
  const get = (target: string, headers: Record<string, string> = {}) =>
    send(target, { headers: { ...PREFLIGHT, ...headers } });
  const tagOf = async (target: string): Promise<string> => String((await get(target)).headers['etag']);

  test('is unknown until it is registered, and then answered by its hash', async () => {
    const query = '{ municipalities { code } }';
    const unknown = await get(address(api.url, query));
    expect(codesOf(unknown)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect([unknown.headers['cache-control'], unknown.headers['etag']]).toEqual([
      expect.stringContaining('no-cache'),
      undefined,
    ]);
    expect((await get(address(api.url, query, { withText: true }))).status).toBe(200);
    const known = await get(address(api.url, query));
    expect(JSON.parse(known.body.toString())).toEqual({ data: { municipalities: [{ code: '0326' }] } });
    const metrics = (await send(`${api.url}/metrics`)).body.toString();
    expect(metrics).toMatch(/sagsgraf_cache_lookups_total\{cache="persisted_query",result="hit"\} 1/);
    expect(metrics).toMatch(/sagsgraf_cache_lookups_total\{cache="persisted_query",result="miss"\} 1/);
  });

  test('whose hash is another text’s is refused', async () => {
    const target = address(api.url, QUERY).replace('?', `?query=${encodeURIComponent('{ municipalities { id } }')}&`);
    const answer = await get(target);
    expect([answer.status, codesOf(answer), answer.headers['etag']]).toEqual([400, ['BAD_REQUEST'], undefined]);
  });

  test.each<[string, unknown]>([
    ['of another version', { version: 2, sha256Hash: sha256(QUERY) }],
    ['of no version', { sha256Hash: sha256(QUERY) }],
    ['without a hash', { version: 1 }],
    ['whose hash is a number', { version: 1, sha256Hash: 7 }],
    ['whose hash is a list', { version: 1, sha256Hash: [sha256(QUERY)] }],
    ['that is a text', 'all'],
    ['that is a list', []],
  ])('%s is refused, or answered by its text, which is no fault of the program', async (_what, persistedQuery) => {
    for (const query of [undefined, QUERY]) {
      const parameters = new URLSearchParams({ extensions: JSON.stringify({ persistedQuery }) });
      if (query !== undefined) parameters.set('query', query);
      const answer = await get(`${api.url}/graphql?${parameters}`);
      const wrong = codesOf(answer).filter((code) => !['BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND'].includes(code));
      expect([answer.status < 500, wrong]).toEqual([true, []]);
      expect(answer.status === 200 || codesOf(answer).length === 1).toBe(true);
    }
    expect(api.log).toEqual([]);
  });

  test('is answered with 304 where the client holds the answer, and only a statement for the version runs', async () => {
    const target = address(api.url, QUERY, { withText: true });
    const first = await get(target);
    expect(first.headers).toMatchObject({
      etag: expect.stringMatching(/^W\/"[\w-]{43}"$/),
      'cache-control': 'public, no-cache',
      vary: expect.stringMatching(/accept.*accept-encoding/),
    });
    const tag = String(first.headers['etag']);
    for (const held of [tag, `"other", ${tag}`, tag.slice(2)]) {
      api.takeStatements();
      const again = await get(target, { 'if-none-match': held });
      expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, tag]);
      expect(api.takeStatements()).toEqual(['read/version']);
    }
    expect((await get(target, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await send(target, { method: 'HEAD', headers: PREFLIGHT })).headers['etag']).toBe(tag);
  });

  test('has another tag for other variables, another text, another media type', async () => {
    const tags = [
      await tagOf(address(api.url, QUERY, { withText: true })),
      await tagOf(address(api.url, QUERY, { withText: true, variables: { code: '0326' } })),
      await tagOf(address(api.url, '{ municipalities { name } }', { withText: true })),
      String(
        (await get(address(api.url, QUERY, { withText: true }), { accept: 'application/graphql-response+json' }))
          .headers.etag,
      ),
    ];
    expect(new Set(tags).size).toBe(4);
  });

  test('keeps its tag over a load that changes nothing, and gets another one with a load and a removal that do', async () => {
    const target = address(api.url, QUERY, { withText: true });
    const before = await tagOf(target);
    const version = await graphVersion(store);
    await loadAll(store, TWO_MEETINGS.slice(0, 1));
    expect([await graphVersion(store), await tagOf(target)]).toEqual([version, before]);

    await loadAll(store, TWO_MEETINGS);
    const changed = await get(target, { 'if-none-match': before });
    expect(changed.status).toBe(200);
    expect(changed.body.toString()).toContain('Holbæk');
    const after = String(changed.headers['etag']);
    expect(after).not.toBe(before);

    expect(await removeDocument(store, TWO_MEETINGS[1]?.document.key ?? '')).toBe(true);
    const removed = await get(target, { 'if-none-match': after });
    expect([removed.status, removed.body.toString().includes('Holbæk')]).toEqual([200, false]);
    // The text is that of the first state, but the graph has not been asked whether it is.
    expect([before, after]).not.toContain(removed.headers['etag']);
    await loadAll(store, TWO_MEETINGS);
  });

  test('never bears the tag of another state than it was read from, while documents come and go', async () => {
    const target = address(api.url, '{ meetings { totalCount nodes { date } } }', { withText: true });
    const bodies = new Map<string, Set<string>>();
    const changing = (async () => {
      for (let turn = 0; turn < 8; turn += 1) {
        await removeDocument(store, TWO_MEETINGS[1]?.document.key ?? '');
        // As long as a load reads the next documents: a reader of Neo4j waits for the graph to stand still.
        await sleep(50);
        await loadAll(store, TWO_MEETINGS);
        await sleep(50);
      }
    })();
    const state = { done: false };
    void changing.finally(() => (state.done = true));
    while (!state.done) {
      const { headers, body } = await get(target);
      const tag = String(headers['etag']);
      bodies.set(tag, (bodies.get(tag) ?? new Set()).add(body.toString()));
    }
    await changing;
    expect(bodies.size).toBeGreaterThan(1);
    for (const told of bodies.values()) expect(told.size).toBe(1);
  });

  test('has another tag in another graph of the same version', async () => {
    const other = await openEmbedded({ path: null });
    await ensureSchema(other);
    await loadAll(other, TWO_MEETINGS);
    const again = await openEmbedded({ path: null });
    await ensureSchema(again);
    await loadAll(again, TWO_MEETINGS);
    expect(await graphVersion(other)).toBe(await graphVersion(again));
    const tags = await Promise.all(
      [other, again].map(async (one) => tagOf(address((await serveApi(one)).url, QUERY, { withText: true }))),
    );
    expect(tags[0]).not.toBe(tags[1]);
  });

  test('that fails is kept by nobody', async () => {
    const answer = await get(address(api.url, '{ cases(first: 101) { totalCount } }', { withText: true }));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect([answer.headers['etag'], answer.headers['cache-control']]).toEqual([undefined, 'no-store']);
  });

  test('is for its own client alone where tokens are set', async () => {
    const token = 'a-token-of-this-test';
    const closed = await serveApi(store, { access: { tokens: [token] } });
    const target = address(closed.url, QUERY, { withText: true });
    const { headers } = await get(target, { authorization: `Bearer ${token}` });
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers['vary']).toContain('authorization');
    const tag = String(headers['etag']);
    expect((await get(target, { 'if-none-match': tag })).status).toBe(401);
    expect((await get(target, { 'if-none-match': tag, authorization: `Bearer ${token}` })).status).toBe(304);
  });

  test('by POST reads no version', async () => {
    api.takeStatements();
    const { headers } = await post(api.url, '{ municipalities { name } }');
    expect([headers['etag'], headers['cache-control']]).toEqual([undefined, 'no-store']);
    expect(api.takeStatements()).toEqual(['read/municipalities']);
  });
});

describe('An answer', () => {
  let api: TestApi;
  const page: Route = {
    path: '/pages/',
    methods: ['GET'],
    for: 'page',
    answer: (exchange) => sendAnswer(exchange, 200, 'text/html; charset=utf-8', '<!doctype html><title>Side</title>'),
  };
  beforeAll(async () => {
    const store = await openEmbedded({ path: null, shuffleUnordered: true });
    await ensureSchema(store);
    await loadAll(store, TWO_MEETINGS);
    api = await serveApi(store, { routes: [page] });
  });
  const LONG = '{ __schema { types { name description } } }';

  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['identity', undefined],
    ['identity;q=1, gzip;q=0.5', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['', undefined],
  ])('that is long is compressed as a client takes it: %s', async (accepted, encoding) => {
    const plain = await post(api.url, LONG);
    expect(plain.body.length).toBeGreaterThan(2048);
    const { headers, body } = await post(api.url, LONG, { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toContain('accept-encoding');
    expect(headers['content-length']).toBe(String(body.length));
    const text = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
    expect(text.equals(plain.body)).toBe(true);
    if (encoding !== undefined) expect(body.length).toBeLessThan(plain.body.length / 2);
  });

  test('that is short is not', async () => {
    const { headers } = await post(api.url, '{ municipalities { name } }', { 'accept-encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('of every kind bears headers that keep browsers safe, and does not say what made it', async () => {
    for (const path of ['/', '/graphql', '/health/live', '/metrics', '/nowhere', '/pages/one']) {
      const { headers } = await send(`${api.url}${path}`);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'/),
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    }
  });

  test('that is a page may run scripts of this service and no other', async () => {
    const { status, headers } = await send(`${api.url}/pages/any/where`);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toMatch(/connect-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/);
    expect((await send(`${api.url}/graphql`)).headers['content-security-policy']).not.toContain('script-src');
  });
});

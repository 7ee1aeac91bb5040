import { getIntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { RateLimit } from '../../src/api/access/rate.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import type { Store } from '../../src/graph/store.js';
import { codes, loadAll, serveApi, type TestApi } from './api.js';
import { codesOf, post, send } from './http.js';
import { TWO_MEETINGS } from './minutes.js';

const QUERY = '{ municipalities { name } }';
const TOKENS = ['first-token-of-the-test', 'second-token-of-the-test'];
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

let store: Store;
beforeAll(async () => {
  store = await openEmbedded({ path: null, shuffleUnordered: true });
  await ensureSchema(store);
  await loadAll(store, TWO_MEETINGS);
});

describe('With tokens', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await serveApi(store, { access: { tokens: TOKENS } });
  });

  test('each of them lets a request in', async () => {
    for (const token of TOKENS) {
      const answer = await post(api.url, QUERY, bearer(token));
      expect([answer.status, codesOf(answer)]).toEqual([200, []]);
    }
    expect((await post(api.url, QUERY, { authorization: `bearer  ${TOKENS[0]}` })).status).toBe(200);
  });

  test.each([
    ['none', undefined],
    ['a wrong one', 'Bearer third-token-of-the-test'],
    ['the beginning of a right one', 'Bearer first-token-of-the-tes'],
    ['a right one and more', 'Bearer first-token-of-the-test0'],
    ['another scheme', 'Basic first-token-of-the-test'],
    ['an empty one', 'Bearer '],
  ])('%s is refused, and reads nothing', async (_what, authorization) => {
    api.takeStatements();
    const answer = await post(api.url, QUERY, authorization === undefined ? {} : { authorization });
    expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(answer.headers['www-authenticate']).toBe(
      `Bearer realm="sagsgraf"${authorization === undefined ? '' : ', error="invalid_token"'}`,
    );
    expect(api.takeStatements()).toEqual([]);
  });

  test('metrics ask for one too; health and the page do not', async () => {
    expect((await send(`${api.url}/metrics`)).status).toBe(401);
    expect((await send(`${api.url}/metrics`, { headers: bearer(TOKENS[1] ?? '') })).status).toBe(200);
    for (const path of ['/health/live', '/health/ready', '/', '/graphql']) {
      expect((await send(`${api.url}${path}`)).status).toBe(200);
    }
  });

  test('no log has one', async () => {
    const told = JSON.stringify([api.log, api.requests]);
    expect(api.requests.length).toBeGreaterThan(5);
    for (const token of [...TOKENS, 'third-token-of-the-test']) expect(told).not.toContain(token);
    expect(told).not.toMatch(/bearer/i);
  });
});

describe('The host name', () => {
  test('is one of this machine where only this machine reaches the service', async () => {
    const { url } = await serveApi(store);
    const { port } = new URL(url);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'LOCALHOST', 'dev.localhost']) {
      expect((await post(url, QUERY, { host })).status).toBe(200);
    }
    for (const host of ['rebound.example', `rebound.example:${port}`, 'localhost.example', '127.0.0.1.example']) {
      const answer = await post(url, QUERY, { host });
      expect([answer.status, codesOf(answer)]).toEqual([421, ['HOST_NOT_ALLOWED']]);
      expect((await send(`${url}/`, { headers: { host } })).status).toBe(421);
      expect((await send(`${url}/health/ready`, { headers: { host } })).status).toBe(200);
    }
  });

  test('may be one that is configured, or any', async () => {
    const named = await serveApi(store, { access: { hosts: ['sager.example'] } });
    expect((await post(named.url, QUERY, { host: 'sager.example:4000' })).status).toBe(200);
    expect((await post(named.url, QUERY, { host: 'other.example' })).status).toBe(421);
    const any = await serveApi(store, { access: { hosts: null } });
    expect((await post(any.url, QUERY, { host: 'other.example' })).status).toBe(200);
  });
});

describe('Pages of other origins', () => {
  const origin = 'https://dashboard.example';
  const preflight = (url: string, from: string) =>
    send(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, authorization',
      },
    });

  test('are told nothing unless they are configured', async () => {
    const { url } = await serveApi(store);
    const answer = await post(url, QUERY, { origin });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await preflight(url, origin)).status).toBe(405);
  });

  test('may read answers where they are, with a token in the second request only', async () => {
    const { url } = await serveApi(store, { access: { corsOrigins: [origin], tokens: TOKENS } });
    const asked = await preflight(url, origin);
    expect(asked.status).toBe(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': expect.stringMatching(/authorization.*content-type/),
      'access-control-max-age': expect.stringMatching(/^\d+$/),
    });
    const answer = await post(url, QUERY, { origin, ...bearer(TOKENS[0] ?? '') });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, origin]);
    expect(answer.headers['vary']).toMatch(/\borigin\b/);
    // That it is refused may be read as well.
    expect((await post(url, QUERY, { origin })).headers['access-control-allow-origin']).toBe(origin);
    const other = await post(url, QUERY, { origin: 'https://other.example', ...bearer(TOKENS[0] ?? '') });
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
    expect((await preflight(url, 'https://other.example')).status).toBe(405);
  });

  test('may all read where that is said', async () => {
    const { url } = await serveApi(store, { access: { corsOrigins: ['*'] } });
    expect((await preflight(url, 'null')).headers['access-control-allow-origin']).toBe('*');
  });
});

describe('The rate', () => {
  test('of a client is counted, and each has its own', async () => {
    const { url } = await serveApi(store, { access: { rate: 3, proxies: 1, tokens: TOKENS } });
    const ask = (headers: Record<string, string>) => post(url, QUERY, headers);
    const first = bearer(TOKENS[0] ?? '');
    const statuses = [];
    for (let request = 0; request < 4; request += 1) statuses.push((await ask(first)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await ask(first);
    expect(codesOf(refused)).toEqual(['RATE_LIMIT']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(10);
    expect((await ask(bearer(TOKENS[1] ?? ''))).status).toBe(200);
    // Guesses are counted by the address that the proxy has seen, whatever the client says before it.
    const guess = (at: number) => ask({ 'x-forwarded-for': `198.51.100.${at}, 203.0.113.7`, ...bearer(`guess-${at}`) });
    expect([await guess(1), await guess(2), await guess(3), await guess(4)].map(({ status }) => status)).toEqual([
      401, 401, 401, 429,
    ]);
    expect((await ask({ 'x-forwarded-for': '203.0.113.8' })).status).toBe(401);
    expect((await send(`${url}/health/ready`)).status).toBe(200);
  });

  test('of addresses in one IPv6 network is one, of others it is not', async () => {
    const { url } = await serveApi(store, { access: { rate: 1, proxies: 1 } });
    const from = async (address: string) => (await post(url, QUERY, { 'x-forwarded-for': address })).status;
    expect(await from('2001:db8:1:2::1')).toBe(200);
    expect(await from('[2001:0db8:0001:0002:ffff::1]:443')).toBe(429);
    expect(await from('2001:db8:1:3::1')).toBe(200);
    expect(await from('::ffff:203.0.113.1')).toBe(200);
    expect(await from('203.0.113.1:5000')).toBe(429);
    expect(await from('nonsense')).toBe(200);
    expect(await from('more nonsense')).toBe(429);
  });

  test('is not what a client says of itself where no proxy is trusted', async () => {
    const { url } = await serveApi(store, { access: { rate: 1 } });
    expect((await post(url, QUERY, { 'x-forwarded-for': '203.0.113.1' })).status).toBe(200);
    expect((await post(url, QUERY, { 'x-forwarded-for': '203.0.113.2' })).status).toBe(429);
  });

  test('comes back with time, and never goes beyond a minute’s worth', () => {
    let now = 0;
    const limit = new RateLimit(60, () => now);
    const takeAll = () => {
      let taken = 0;
      while (limit.take('one') === 0) taken += 1;
      return taken;
    };
    expect(takeAll()).toBe(60);
    expect(limit.take('one')).toBe(1);
    now += 10_000;
    expect(takeAll()).toBe(10);
    now += 3_600_000;
    expect(takeAll()).toBe(60);
    expect(limit.take('other')).toBe(0);
  });
});

describe('Introspection that is switched off', () => {
  test('is refused with a code of its own, and errors tell no names of the schema', async () => {
    const api = await serveApi(store, { access: { introspection: false } });
    const asked = await api.ask(getIntrospectionQuery());
    expect(new Set(codes(asked))).toEqual(new Set(['INTROSPECTION_DISABLED']));
    expect(asked.errors[0]?.message).toMatch(/introspection is off/);
    const typo = await api.ask('{ municipalitie { name } }');
    expect(typo.errors[0]?.message).not.toContain('municipalities');
    expect((await api.ask('{ municipalities { __typename name } }')).errors).toEqual([]);
  });
});

/** The same store, whose statements are answered only when they are released; `ran` tells which have begun. */
function heldStore() {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const ran: string[] = [];
  const slow: Store = {
    engine: store.engine,
    snapshot: (name, work) =>
      store.snapshot(name, (reader) =>
        work({
          run: async (statement, parameters) => {
            ran.push(statement);
            const rows = await reader.run(statement, parameters);
            await held;
            return rows;
          },
        }),
      ),
    write: (name, work) => store.write(name, work),
    close: () => store.close(),
  };
  return { slow, ran, release };
}

/** Time for the statements that would follow. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 100));

const MANY_LISTS = `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: meetings(first: ${at + 1}) { nodes { date } }`).join(' ')} }`;

describe('An operation that takes too long', () => {
  test.each([
    ['lists in a list', '{ meetings { nodes { date items { title case { title } } } } }'],
    ['many lists', MANY_LISTS],
  ])('is given up with a code of its own, and begins no further statement: %s', async (_what, query) => {
    const { slow, ran, release } = heldStore();
    const api = await serveApi(slow, { access: { timeout: 0.1 } });
    const answer = await api.ask(query);
    expect([answer.status, codes(answer), answer.data]).toEqual([503, ['TIME_LIMIT'], null]);
    const before = ran.length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(5);
    release();
    await aMoment();
    expect(ran).toHaveLength(before);
    expect(api.log).toEqual([]);
  });
});

describe('An operation of many fields', () => {
  test('begins a few statements at once, and none once its client has gone', async () => {
    const { slow, ran, release } = heldStore();
    const { url, log } = await serveApi(slow);
    const client = new AbortController();
    const asked = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: MANY_LISTS }),
      signal: client.signal,
    });
    while (ran.length === 0) await aMoment();
    client.abort();
    await expect(asked).rejects.toThrow('aborted');
    await aMoment();
    release();
    await aMoment();
    expect(ran.length).toBeLessThan(5);
    expect(log).toEqual([]);
  });
});

import { beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { loadAll, serveApi, type TestApi } from './api.js';
import { post, send } from './http.js';
import { TWO_MEETINGS } from './minutes.js';

let api: TestApi;
beforeAll(async () => {
  const store = await openEmbedded({ path: null, shuffleUnordered: true });
  await ensureSchema(store);
  await loadAll(store, TWO_MEETINGS);
  api = await serveApi(store);
});

/** What was logged of the request with this id, once it has been. */
async function logged(id: unknown): Promise<object | undefined> {
  const find = () => api.requests.find((fields) => 'requestId' in fields && fields.requestId === id);
  await expect.poll(find).toBeDefined();
  return find();
}

test('a request is one line: its id, what kind of operation, how it went', async () => {
  const { headers } = await post(api.url, 'query Names { municipalities { name } }', {
    'x-request-id': 'from-client.1',
  });
  expect(headers['x-request-id']).toBe('from-client.1');
  expect(await logged('from-client.1')).toEqual({
    requestId: 'from-client.1',
    method: 'POST',
    route: '/graphql',
    type: 'query',
    operation: 'Names',
    status: 200,
    ms: expect.any(Number),
  });
});

test.each(['two words', 'a'.repeat(129), '{"a":1}', ''])('an id that is none (%s) is replaced', async (given) => {
  const { headers } = await post(api.url, '{ municipalities { name } }', { 'x-request-id': given });
  expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(await logged(headers['x-request-id'])).toBeDefined();
});

test.each([
  ['{ nothing }', 400, ['GRAPHQL_VALIDATION_FAILED']],
  ['{ cases(first: 101) { totalCount } }', 200, ['BAD_USER_INPUT']],
  [`{ ${'municipalities { id } '.repeat(501)} }`, 400, ['TOKEN_LIMIT']],
  ['{', 400, ['GRAPHQL_PARSE_FAILED']],
])('errors are logged by their codes: %s', async (query, status, errors) => {
  const { headers } = await post(api.url, query);
  expect(await logged(headers['x-request-id'])).toMatchObject({ status, errors });
});

test('of a name without end only the beginning is logged', async () => {
  const { headers } = await post(api.url, `query ${'N'.repeat(90_000)} { municipalities { name } }`);
  expect(await logged(headers['x-request-id'])).toMatchObject({ status: 200, operation: 'N'.repeat(100) });
});

test('an answer that its client does not take is logged with its code', async () => {
  const { status, headers } = await post(api.url, 'query Names { municipalities { name } }', {
    accept: 'application/xml',
  });
  expect(status).toBe(406);
  expect(await logged(headers['x-request-id'])).toMatchObject({ status, operation: 'Names', errors: ['BAD_REQUEST'] });
});

test('what is refused before GraphQL sees it is logged with its code', async () => {
  const { headers } = await send(`${api.url}/graphql`, { method: 'POST', body: 'x' });
  expect(await logged(headers['x-request-id'])).toMatchObject({ status: 415, errors: ['BAD_REQUEST'] });
  const blocked = await send(`${api.url}/graphql?query={municipalities{id}}`);
  expect(await logged(blocked.headers['x-request-id'])).toMatchObject({ status: 400, errors: ['BAD_REQUEST'] });
  const lost = await send(`${api.url}/nowhere/secret-path`);
  expect(await logged(lost.headers['x-request-id'])).toMatchObject({ route: 'other', status: 404 });
});

test('neither query nor variables nor addresses are logged, and those that watch the service not at all', async () => {
  const { headers } = await send(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query Secret($id: ID!) { node(id: $id) { id secretAlias: id } }',
      variables: { id: 'case:personal' },
    }),
  });
  await logged(headers['x-request-id']);
  const watched = await send(`${api.url}/health/ready`);
  expect((await post(api.url, '{ municipalities { name } }')).status).toBe(200);
  const told = JSON.stringify(api.requests);
  for (const word of ['personal', 'secretAlias', 'secret-path', '127.0.0.1', watched.headers['x-request-id']]) {
    expect(told).not.toContain(word);
  }
});

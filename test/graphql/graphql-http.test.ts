import { auditServer, type AuditResult } from 'graphql-http';
import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { serveApi } from './api.js';

// Where an older media type is accepted, Apollo gives these the status 400 that the newer one asks for.
const OTHERWISE = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

test('The server speaks GraphQL over HTTP as the specification has it', async () => {
  const store = await openEmbedded({ path: null, shuffleUnordered: true });
  await ensureSchema(store);
  const { url } = await serveApi(store);
  const results: AuditResult[] = await auditServer({
    url: `${url}/graphql`,
    // What only a program can send, since another site's page could send a GET request without it.
    fetchFn: (address: string, init: RequestInit | undefined) =>
      fetch(address, { ...init, headers: { ...init?.headers, 'x-apollo-operation-name': 'audit' } }),
  });
  expect(results.length).toBeGreaterThan(50);
  expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual(OTHERWISE);
});

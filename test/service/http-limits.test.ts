import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { NEO4J_LIMITS } from '../../src/graph/neo4j-limits.js';
import { LAST_REQUESTS, listen, SILENCE } from '../../src/service/http-server.js';

const COMPOSE = z.object({ services: z.object({ sagsgraf: z.looseObject({ stop_grace_period: z.string() }) }) });

test('a query on Neo4j ends, even at its slowest, before its silent connection is closed', () => {
  const { acquisition, connect, read, retry, snapshot } = NEO4J_LIMITS;
  expect(snapshot + retry + acquisition + read).toBeLessThan(SILENCE);
  // To open a connection is a part of getting one.
  expect(connect).toBeLessThanOrEqual(acquisition);
});

test('a service that ends has done with its requests before its container is killed', () => {
  const file: unknown = parse(
    readFileSync(fileURLToPath(new URL('../../docker-compose.yml', import.meta.url)), 'utf8'),
  );
  const [, seconds] = /^(\d+)s$/.exec(COMPOSE.parse(file).services.sagsgraf.stop_grace_period) ?? [];
  expect(LAST_REQUESTS).toBeLessThan(Number(seconds) * 1000);
});

test.each([
  ['headers', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n', 'x-more: 1\r\n'],
  ['body', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n', ' '],
])('a request whose %s come drop by drop is ended, and the service goes on', async (_what, first, drop) => {
  const server = await listen('127.0.0.1', 0, { headers: 300, whole: 300, look: 50 });
  onTestFinished(() => server.close());
  server.answerWith((request, response) => {
    // What waits for the body, which never comes whole.
    request.on('data', () => {}).on('end', () => response.end('all of it'));
  });
  const answer = await new Promise<string>((resolve) => {
    let said = '';
    const slow = connect(Number(new URL(server.origin).port), '127.0.0.1', () => slow.write(first));
    const drops = setInterval(() => slow.write(drop), 20);
    slow.on('data', (bytes: Buffer) => (said += bytes.toString()));
    // The end may come under what is still being sent.
    slow.on('error', () => {});
    slow.on('close', () => {
      clearInterval(drops);
      resolve(said);
    });
  });
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  const response = await fetch(server.origin, { method: 'POST', body: 'x' });
  expect(await response.text()).toBe('all of it');
});

test('a service that is starting says so to programs in the form of every answer, to others in plain text', async () => {
  const server = await listen('127.0.0.1', 0);
  onTestFinished(() => server.close());
  const url = `${server.origin}/graphql`;
  for (const request of [
    { method: 'POST', body: '{}' },
    { headers: { accept: 'application/graphql-response+json' } },
  ]) {
    const answer = await fetch(url, request);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await answer.json()).toEqual({
      errors: [{ message: 'Sagsgraf is starting.', extensions: { code: 'STORE_UNAVAILABLE', retriable: true } }],
    });
  }
  const seen = await fetch(url, { headers: { accept: 'text/html' } });
  expect([seen.status, await seen.text()]).toEqual([503, 'Sagsgraf is starting.\n']);
  expect((await fetch(`${server.origin}/health/live`)).status).toBe(200);
});

import { createServer } from 'node:net';
import { inspect } from 'node:util';
import neo4j, { Neo4jError } from 'neo4j-driver';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { openNeo4j, type Neo4jOptions } from '../../src/graph/neo4j.js';
import { neo4jError } from '../../src/graph/neo4j-errors.js';
import { NEO4J_LIMITS } from '../../src/graph/neo4j-limits.js';
import type { RunsStatements } from '../../src/graph/neo4j-reader.js';
import type { WatchedSession } from '../../src/graph/neo4j-reading.js';
import { readWhole } from '../../src/graph/neo4j-snapshot.js';
import { neo4jStatement } from '../../src/graph/neo4j-statement.js';
import { Stillness } from '../../src/graph/neo4j-stillness.js';
import { neo4jServers } from '../store/neo4jServer.js';

const PASSWORD = 'very-secret';
const nowhere: Neo4jOptions = { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: PASSWORD, database: 'neo4j' };

const LIMITS = { timeout: 1000, metadata: {} };

/** Opens sessions of a driver that closes with the test. */
function opening(uri: string): () => WatchedSession {
  const driver = neo4j.driver(uri, undefined, { maxTransactionRetryTime: 0 });
  onTestFinished(() => driver.close());
  return () => ({ session: driver.session(), stillness: new Stillness([]) });
}

/** The error of opening it, which must be one for a user to read, without the password in it. */
async function openingError(options: Neo4jOptions): Promise<StoreError> {
  const error: unknown = await openNeo4j(options).then(
    (store) => store.close(),
    (error: unknown) => error,
  );
  if (!(error instanceof StoreError)) throw new Error('no StoreError', { cause: error });
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(options.password);
  expect(error.remedy).not.toBeNull();
  return error;
}

test('a server that is not there', async () => {
  const error = await openingError(nowhere);
  expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', retriable: true });
  expect(error.message).toBe('The Neo4j server at bolt://127.0.0.1:1 does not answer.');
});

test.each(['HTTP/1.1 400 Bad Request\r\n\r\n', 'SSH-2.0-server\r\n', ''])(
  'a server that answers %j',
  async (answer) => {
    const server = createServer((socket) => socket.end(answer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await openingError({ ...nowhere, uri: `bolt://127.0.0.1:${port}` })).toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    server.close();
  },
);

test.each<[string, (run: () => Promise<unknown>) => Promise<unknown>]>([
  ['the first', (run) => run()],
  ['the second', (run) => Promise.allSettled([run()]).then(run)],
  // Of this one the driver says only that its transaction is over.
  ['the third', (run) => Promise.allSettled([run()]).then(() => Promise.allSettled([run()]).then(run))],
])('a server that has gone away is told as such, if %s statement finds out', async (_which, work) => {
  const reading = readWhole(
    opening(nowhere.uri),
    (transaction) => work(async () => transaction.run('RETURN 1')),
    LIMITS,
  );
  await expect(reading).rejects.toMatchObject({ code: 'ServiceUnavailable' });
});

test('what reads nothing asks the server nothing, and after its end nothing is read', async () => {
  let kept: RunsStatements | undefined;
  const reading = readWhole(
    opening(nowhere.uri),
    async (transaction) => {
      kept = transaction;
      return 'given';
    },
    LIMITS,
  );
  expect(await reading).toEqual({ value: 'given', held: true, reached: [] });
  expect(() => kept?.run('RETURN 1')).toThrow('after the end');
});

test.each(['http://localhost:7474', 'localhost', ''])('no address of a server: %j', async (uri) => {
  expect(await openingError({ ...nowhere, uri })).toMatchObject({ code: 'BAD_INPUT' });
});

test('the driver is told its limits, and to send nobody word of its use', async () => {
  const driver = vi.spyOn(neo4j, 'driver');
  await openingError(nowhere);
  expect(driver.mock.calls.map(([, , configuration]) => configuration)).toEqual([
    expect.objectContaining({
      telemetryDisabled: true,
      userAgent: 'sagsgraf',
      maxConnectionPoolSize: NEO4J_LIMITS.connections,
      connectionAcquisitionTimeout: NEO4J_LIMITS.acquisition,
      connectionLivenessCheckTimeout: NEO4J_LIMITS.idle,
      connectionTimeout: NEO4J_LIMITS.connect,
      maxTransactionRetryTime: NEO4J_LIMITS.retry,
    }),
  ]);
  driver.mockRestore();
});

test.each([
  ['bolt', false],
  ['neo4j', false],
  ['bolt+s', true],
  ['neo4j+s', true],
])('%s:// speaks TLS: %s', async (scheme, isTls) => {
  const firstBytes: (number | undefined)[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      firstBytes.push(bytes[0]);
      socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const error = await openingError({ ...nowhere, uri: `${scheme}://localhost:${port}`, limits: { retry: 0 } });
  expect(error.remedy?.includes('+s asks for TLS')).toBe(isTls);
  // It may be the other way round: the server wants TLS and is not asked for it.
  expect(error.remedy?.includes('where it takes TLS only')).toBe(!isTls);
  server.close();
  // A TLS handshake begins with 22, Bolt with its own mark.
  expect(new Set(firstBytes)).toEqual(new Set([isTls ? 0x16 : 0x60]));
});

test('a password in the address is not told', () => {
  const place = { uri: `neo4j://neo4j:${PASSWORD}@db.example:7687/?x=${PASSWORD}`, database: 'neo4j' };
  const error = neo4jError(driverError('Neo.ClientError.Statement.SyntaxError'), place);
  expect(String(error)).toContain('neo4j://db.example:7687');
  expect(String(error)).not.toContain(PASSWORD);
});

test('a certificate that is not trusted is told as such, also where it stands behind another error', () => {
  const refused = new Neo4jError('Caused by: Server certificate is not trusted.', 'ServiceUnavailable', '', '');
  const discovery = new Neo4jError('No routing servers available.', 'ServiceUnavailable', '', '', undefined, refused);
  for (const error of [refused, discovery]) {
    expect(neo4jError(error, { uri: 'neo4j+s://db', database: null })).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retriable: false,
      message: 'The certificate of the Neo4j server at neo4j+s://db is not trusted.',
    });
  }
});

test.each([
  ['ServiceUnavailable', 'STORE_UNAVAILABLE', true, 'does not answer'],
  ['SessionExpired', 'STORE_UNAVAILABLE', true, 'does not answer'],
  ['Neo.ClientError.Security.Unauthorized', 'STORE_UNAVAILABLE', false, 'refuses the user'],
  ['Neo.ClientError.Security.CredentialsExpired', 'STORE_UNAVAILABLE', false, 'change the password first'],
  ['Neo.ClientError.Security.AuthenticationRateLimit', 'STORE_UNAVAILABLE', false, 'too many wrong ones'],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'STORE_UNAVAILABLE', false, 'graphs on the Neo4j server'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'STORE_UNAVAILABLE', false, 'has no database graphs'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIME_LIMIT', true, 'took too long'],
  ['Neo.ClientError.Transaction.LockClientStopped', 'STORE_UNAVAILABLE', true, 'or the server is stopping'],
  ['Neo.TransientError.Transaction.Terminated', 'STORE_UNAVAILABLE', true, 'or the server is stopping'],
  ['Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists', 'STORE_UNAVAILABLE', true, 'same index'],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'STORE_UNAVAILABLE', true, 'could not do this now'],
  ['Neo.ClientError.Statement.SyntaxError', 'INTERNAL', false, 'The statement read/cases failed'],
])('%s is told as %s', (code, told, retriable, words) => {
  const error = neo4jError(driverError(code), { uri: 'bolt://db', database: 'graphs' }, 'read/cases');
  expect(error).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({ code: told, retriable });
  expect(String(error)).toContain(words);
});

test('a statement is given one map that holds its parameters, and none is left out', () => {
  const { text, given } = neo4jStatement('load/links/GUEST_AT', { links: [] });
  expect(text).toContain('UNWIND $given.links AS link');
  expect(given).toEqual({ given: { links: [] } });
  expect(() => neo4jStatement('load/links/GUEST_AT', { link: [] })).toThrow(/given no links/);
});

test('an error that is not the driver’s stays as it is', () => {
  const error = new RangeError('no');
  expect(neo4jError(error, { uri: 'bolt://db', database: null })).toBe(error);
});

describe.runIf(neo4jServers().length > 0)('A Neo4j server', () => {
  test.each(neo4jServers())('$name refuses a wrong password', async (server) => {
    const error = await openingError({ ...server, password: PASSWORD });
    expect(error.message).toContain('refuses the user');
  });

  test.each(neo4jServers())('$name has no database of another name', async (server) => {
    const error = await openingError({ ...server, database: 'nosuchdatabase' });
    expect(error.message).toContain('has no database nosuchdatabase');
  });
});

function driverError(code: string): Neo4jError {
  return new Neo4jError('the server’s own words', code, '50N42', 'general processing exception');
}

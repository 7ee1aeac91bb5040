import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openNeo4j, type Neo4jOptions } from '../../src/graph/neo4j.js';
import type { Neo4jLimits } from '../../src/graph/neo4j-limits.js';
import type { Reader, Store } from '../../src/graph/store.js';
import { graphVersion } from '../../src/graph/summary.js';
import { serveApi } from '../graphql/api.js';
import { heldWay } from '../store/held-way.js';
import type { HeldDatabase } from '../store/held-database.js';
import { neo4jServers } from '../store/neo4jServer.js';
import { holdSeededDatabase } from '../store/seeded-database.js';

describe.runIf(neo4jServers().length === 0)('Faults of Neo4j', () => {
  test.skip('skipped: there is no Neo4j server');
});

describe.each(neo4jServers())('Faults of $name', (server) => {
  let database: HeldDatabase | undefined;
  beforeAll(async () => {
    database = await holdSeededDatabase(server);
  }, 600_000);
  afterAll(() => database?.release());

  async function open(limits: Partial<Neo4jLimits> = {}): Promise<Store> {
    const store = await openNeo4j({ ...server, limits });
    onTestFinished(() => store.close());
    return store;
  }

  test('a statement that writes is refused where only reading was asked for, whatever the account may do', async () => {
    const store = await open();
    const before = await graphVersion(store);
    const writing = store.snapshot('test', (reader) => reader.run('load/raise-version'));
    await expect(writing).rejects.toMatchObject({
      code: 'INTERNAL',
      message: expect.stringMatching(/read access mode/i),
    });
    const forging = store.snapshot('test', (reader) =>
      reader.run('load/documents', { documents: [{ properties: { key: 'document:forged', text: 'x' } }] }),
    );
    await expect(forging).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await graphVersion(store)).toBe(before);
  });

  test('a server of an older version is refused', async () => {
    const { uri } = await greetingAs(server, '4.4');
    await expect(openNeo4j({ ...server, uri })).rejects.toMatchObject({
      code: 'STORE_INCOMPATIBLE',
      retriable: false,
      message: expect.stringMatching(/^The server is Neo4j\/0*4\.4/),
      remedy: 'Use Neo4j 5.26 or later.',
    });
  });

  test('where all connections are in use, the next operation fails and a later one does not', async () => {
    const store = await open({ connections: 2, acquisition: 2000, retry: 300 });
    const ends: (() => void)[] = [];
    const begun: Promise<void>[] = [];
    const holders = [1, 2].map(() => {
      const end = new Promise<void>((resolve) => ends.push(resolve));
      let hold = (): void => {};
      begun.push(
        new Promise((resolve) => {
          hold = resolve;
        }),
      );
      return store.snapshot('test: hold', async (reader) => {
        await begin(reader);
        hold();
        await end;
      });
    });
    await Promise.all(begun);
    await expect(graphVersion(store)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retriable: true,
      message: expect.stringContaining('All connections'),
    });
    for (const end of ends) end();
    await Promise.all(holders);
    expect(await graphVersion(store)).toBeGreaterThan(0);
  });

  test('a connection that fell silent while it was idle is found out before it is used', async () => {
    const way = await heldWay(server.uri);
    const store = await openNeo4j({ ...server, uri: way.uri, limits: { idle: 100, acquisition: 2000, retry: 500 } });
    onTestFinished(() => store.close());
    const before = await graphVersion(store);
    await sleep(200);
    void way.hold();
    await expect(graphVersion(store)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retriable: true,
      message: expect.stringContaining('or it is silent'),
    });
    way.release();
    expect(await graphVersion(store)).toBe(before);
  });

  test('a slow query is cut by the timeout, on the server too', async () => {
    const store = await open({ read: 400 });
    const keys = Array.from({ length: 100_000 }, () => 'case:0326:22-008459');
    const begun = performance.now();
    const slow = store.snapshot('test: slow', (reader) => reader.run('read/timelines', { keys }));
    await expect(slow).rejects.toMatchObject({
      code: 'TIME_LIMIT',
      retriable: true,
      message: expect.stringContaining('took too long'),
    });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await running('test: slow')).toBe(0);
    expect(await graphVersion(store)).toBeGreaterThan(0);
  });

  test('a change that waits for another one is cut by the timeout, and keeps nothing', async () => {
    const [store, patientStore] = [await open({ write: 400, retry: 300 }), await open()];
    const before = await graphVersion(store);
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const holder = patientStore.write('test: hold', async (writer) => {
      await writer.run('load/raise-version');
      await ended;
    });
    await sleep(200);
    const waiting = store.write('test: wait', (writer) => writer.run('load/raise-version'));
    await expect(waiting).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retriable: true });
    end();
    await holder;
    expect(await graphVersion(store)).toBe((before ?? 0) + 1);
  });

  test('GraphQL tells of a cut query by the code of its own time limit, and what to do', async () => {
    const store = await open({ read: 400 });
    const slow = (reader: Reader): Reader => ({
      run: async (name, parameters) => {
        await begin(reader);
        // The server looks for transactions that are overdue every other second.
        await sleep(3000);
        return reader.run(name, parameters);
      },
    });
    const api = await serveApi({
      engine: store.engine,
      write: (operation, work) => store.write(operation, work),
      close: () => store.close(),
      snapshot: (operation, work) => store.snapshot(operation, (reader) => work(slow(reader))),
    });
    const answer = await api.ask('{ municipalities { name } }');
    expect(answer.status).toBe(503);
    expect(answer.data).toBeNull();
    expect(answer.errors).toEqual([
      {
        message: expect.stringContaining('took too long'),
        extensions: { code: 'TIME_LIMIT', retriable: true, remedy: expect.stringMatching(/^Ask for less/) },
      },
    ]);
  });

  test('the server’s own list of transactions names the application and the operation', async () => {
    const store = await open();
    await store.snapshot('test: named', async (reader) => {
      await begin(reader);
      expect(await running('test: named')).toBe(1);
    });
  });

  test('what reads names its purpose and its limits, and waits for what was written before it', async () => {
    const way = await heldWay(server.uri);
    const store = await openNeo4j({ ...server, uri: way.uri });
    onTestFinished(() => store.close());
    await store.write('test: raise', (writer) => writer.run('load/raise-version'));
    const bookmark = way
      .received()
      .match(/FB:[\w+/=]+/g)
      ?.at(-1);
    const before = way.sent().length;
    await store.snapshot('test: told', (reader) => reader.run('read/version'));
    const sent = way.sent().slice(before);
    expect(bookmark).toBeDefined();
    expect(sent).toContain(bookmark);
    const told = ['tx_metadata', 'sagsgraf', 'test: told', 'tx_timeout', 'notifications_minimum_severity'];
    for (const word of told) expect(sent).toContain(word);
    // PackStream: the key `mode`, of four characters, and its value `r`, of one.
    expect(sent).toContain('\x84mode\x81r');
  });

  /** How many transactions of this operation the server has. */
  async function running(operation: string): Promise<number> {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
      disableLosslessIntegers: true,
    });
    try {
      const { records } = await driver.executeQuery(
        "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'sagsgraf' AND metaData.operation = $operation RETURN count(*) AS n",
        { operation },
        { database: server.database },
      );
      return Number(records[0]?.get('n'));
    } finally {
      await driver.close();
    }
  }
});

/** Reads twice, since the first statement of a reading is a transaction by itself: now one is open, and holds a connection. */
async function begin(reader: Reader): Promise<void> {
  await reader.run('read/version');
  await reader.run('read/version');
}

/** A way to the server on which it greets as of another version, the rest being its own. */
async function greetingAs({ uri }: Neo4jOptions, version: string): Promise<{ readonly uri: string }> {
  const { hostname, port } = new URL(uri);
  const proxy = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    client.pipe(upstream);
    upstream.on('data', (bytes: Buffer) => {
      // The same number of bytes, since the message tells its length.
      const text = bytes.toString('latin1').replace(/Neo4j\/(\d+)\.(\d+)/, (own, major: string, minor: string) => {
        const [otherMajor = '', otherMinor = ''] = version.split('.');
        const other = `Neo4j/${otherMajor.padStart(major.length, '0')}.${otherMinor.padEnd(minor.length, '0')}`;
        return other.length === own.length ? other : own;
      });
      client.write(Buffer.from(text, 'latin1'));
    });
    for (const [one, other] of [[client, upstream] as const, [upstream, client] as const]) {
      one.on('close', () => other.destroy());
      one.on('error', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  const address = proxy.address();
  return { uri: `bolt://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}` };
}

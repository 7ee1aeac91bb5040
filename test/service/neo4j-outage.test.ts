import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOAD_SUMMARY } from '../../src/loading/events.js';
import { ask, manyMinutes, QUERY, run, SEEDS, start } from '../cli/commandLine.js';
import { heldWay } from '../store/held-way.js';
import { ownVersions, startOwnNeo4j, type OwnNeo4j } from '../store/ownNeo4j.js';

const WHOLE_TEST = 600_000;

describe.runIf(ownVersions().length === 0)('Commands and the service on Neo4j', () => {
  test.skip('skipped: no Neo4j server may be started');
});

// What differs between versions is tested below the command line.
describe.each(ownVersions().slice(0, 1))('Commands and the service on Neo4j %s', (version) => {
  let server: OwnNeo4j;
  let environment: Readonly<Record<string, string>>;
  beforeAll(async () => {
    server = await startOwnNeo4j(version);
    environment = {
      SAGSGRAF_NEO4J_URI: server.uri,
      SAGSGRAF_NEO4J_USER: server.user,
      SAGSGRAF_NEO4J_PASSWORD: server.password,
      SAGSGRAF_NEO4J_DATABASE: server.database,
      PORT: '0',
    };
  }, WHOLE_TEST);
  afterAll(() => server.remove(), WHOLE_TEST);

  test('two that start at once on an empty database both succeed', { timeout: WHOLE_TEST }, async () => {
    const folder = await manyMinutes(4);
    const runs = await Promise.all([1, 2].map(() => run(['load', '--json', SEEDS, folder], environment)));
    for (const { code, stderr } of runs) expect([code, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
    for (const { stdout } of runs) expect(LOAD_SUMMARY.parse(JSON.parse(stdout)).graph.documents).toBe(8);
  });

  test('the service drains, then ends, and logs a line for each request', { timeout: WHOLE_TEST }, async () => {
    const service = start(['serve', '--json'], { ...environment, SAGSGRAF_LOG_LEVEL: 'info' });
    const [, url = ''] = await service.printed(/^\{"url":"(http:[^"]+)"/m);
    expect(await ask(url, QUERY)).toMatchObject({
      data: { case: { title: expect.stringContaining('Fællesskaber for alle') } },
    });

    const expected = await ask(url, QUERY);
    const answers: unknown[] = [];
    const askOn = async (): Promise<void> => {
      for (;;) {
        const answer = await ask(url, QUERY).catch(() => null);
        if (answer === null) return;
        answers.push(answer);
      }
    };
    const asking = Promise.all(Array.from({ length: 4 }, askOn));
    await expect.poll(() => answers.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(20);
    service.process.kill('SIGTERM');
    const { code, stderr } = await service.ended;
    await asking;
    expect(code).toBe(0);
    for (const answer of answers) expect(answer).toEqual(expected);

    const lines = stderr.split('\n').filter((line) => line.startsWith('{'));
    const logged: { msg: string; level: number; status?: number }[] = lines.map((line) => JSON.parse(line));
    const messages = logged.map(({ msg }) => msg).filter((message) => message !== 'request');
    expect(messages).toEqual(['serving', 'ending', 'ended']);
    // None that had come in was cut off.
    const requests = logged.filter(({ msg }) => msg === 'request');
    expect(requests.map(({ status }) => status)).toEqual(Array.from({ length: answers.length + 2 }, () => 200));
    expect(logged.every(({ level }) => level === 30)).toBe(true);
    expect(stderr).not.toContain(server.password);
  });

  test('asked to end while a query runs, the service answers it, then ends', { timeout: WHOLE_TEST }, async () => {
    const way = await heldWay(server.uri);
    const log = { SAGSGRAF_LOG_LEVEL: 'info', SAGSGRAF_NEO4J_URI: way.uri };
    const service = start(['serve', '--json'], { ...environment, ...log });
    const [, url = ''] = await service.printed(/^\{"url":"(http:[^"]+)"/m);
    const expected = await ask(url, QUERY);
    const sent = way.hold();
    const answer = ask(url, QUERY);
    await sent;
    service.process.kill('SIGTERM');
    await service.printed(/"msg":"ending"/);
    await expect(ask(url, QUERY)).rejects.toThrow();
    way.release();
    expect(await answer).toEqual(expected);
    expect((await service.ended).code).toBe(0);
  });

  test('asked to end while the server is silent, the service ends all the same', { timeout: WHOLE_TEST }, async () => {
    const way = await heldWay(server.uri);
    const service = start(['serve', '--json'], { ...environment, SAGSGRAF_NEO4J_URI: way.uri });
    const [, url = ''] = await service.printed(/^\{"url":"(http:[^"]+)"/m);
    const sent = way.hold();
    // The second one finds no free connection, and waits for a new one to be greeted.
    const asked = [1, 2].map(() => ask(url, QUERY).catch(() => null));
    await sent;
    await sleep(500);
    service.process.kill('SIGTERM');
    const begun = performance.now();
    expect((await service.ended).code).toBe(0);
    // What runs has ten seconds.
    expect(performance.now() - begun).toBeLessThan(20_000);
    await Promise.all(asked);
  });

  test('a load that waits goes on when the server has been killed and is back', { timeout: WHOLE_TEST }, async () => {
    const folder = await manyMinutes(60);
    const load = start(['load', '--json', '--wait', '240', folder], environment);
    await load.printed(/\[20\/60\] added/);
    await server.kill();
    await load.printed(/does not answer\. Trying again for 240 seconds\./);
    await server.start();
    const { code, stdout } = await load.ended;
    expect(code).toBe(0);
    const { documents, graph, interrupted } = LOAD_SUMMARY.parse(JSON.parse(stdout));
    // The four of the first test are among them; one whose commit was not heard of is found to be there.
    expect(documents.added + documents.unchanged).toBe(60);
    expect(graph.documents).toBe(64);
    expect(interrupted).toBe(false);
  });

  test(
    'without the server: a clear error, or waiting for it, alive but not ready',
    { timeout: WHOLE_TEST },
    async () => {
      await server.kill();
      const { code, stdout, stderr } = await run(['serve'], environment);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toBe(
        `Error: The Neo4j server at ${server.uri} does not answer. Check that it runs, that SAGSGRAF_NEO4J_URI names it, and that nothing between blocks the way.\n`,
      );

      const port = await freePort();
      const service = start(['serve'], { ...environment, PORT: String(port), SAGSGRAF_WAIT: '240' });
      await service.printed(/Trying again for 240 seconds/);
      const state = async (path: string) => (await fetch(`http://127.0.0.1:${port}/health/${path}`)).status;
      expect([await state('live'), await state('ready')]).toEqual([200, 503]);
      await server.start();
      const [, url = ''] = await service.printed(/answers GraphQL on (http:\S+)/);
      expect([await state('live'), await state('ready')]).toEqual([200, 200]);
      expect(await ask(url, QUERY)).toMatchObject({
        data: { case: { title: expect.stringContaining('Fællesskaber for alle') } },
      });
      service.process.kill('SIGTERM');
      expect((await service.ended).code).toBe(0);
    },
  );

  test('asked to end while it waits for the server, the service ends in order', { timeout: WHOLE_TEST }, async () => {
    const service = start(['serve', '--neo4j-uri', 'bolt://127.0.0.1:1', '--wait', '240'], environment);
    await service.printed(/Trying again/);
    service.process.kill('SIGTERM');
    const { code, stdout, stderr } = await service.ended;
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).not.toContain('Error');
  });
});

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  await new Promise((resolve) => taken.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

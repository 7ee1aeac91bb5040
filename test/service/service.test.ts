import { access, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LOAD_SUMMARY } from '../../src/loading/events.js';
import { ask, manyMinutes, QUERY, run, SEED, SEEDS, serve, start } from '../cli/commandLine.js';
import { scratch } from '../cli/scratch.js';

const DOCUMENTS = '{ meetings(filter: { loaded: true }) { totalCount } }';

/** How many meetings the service has the minutes of. */
async function meetings(url: string): Promise<number> {
  const answer = await ask(url, DOCUMENTS);
  const count = /"totalCount":(\d+)/.exec(JSON.stringify(answer))?.[1];
  if (count === undefined) throw new Error(JSON.stringify(answer));
  return Number(count);
}

describe('start and serve', () => {
  test('start loads the samples into an empty graph and answers the first query; the next one serves them', async () => {
    const data = join(await scratch(), 'made', 'here');
    const service = await serve(data, 'start');
    await service.printed(/^4 documents: 4 added/m);
    await service.printed(/^ {2}curl .*22-008459/m);
    expect(await ask(service.url, QUERY)).toMatchObject({
      data: {
        case: {
          journey: {
            steps: [
              { date: '2025-10-06', committee: { name: 'Direktionen' } },
              {
                date: '2025-11-04',
                committee: { name: 'Kultur- og Fritidsudvalget' },
                absent: [{ name: 'Mustapha Badr' }],
              },
              { date: '2025-11-06', committee: { name: 'Socialudvalget' }, outcome: 'POSTPONED' },
              { date: '2025-12-11', committee: { name: 'Socialudvalget' }, outcome: 'RECOMMENDED' },
            ],
          },
        },
      },
    });
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    expect((await stat(join(data, 'sagsgraf.sock'))).mode & 0o077).toBe(0);
    expect((await stat(join(data, 'sagsgraf.lock'))).mode & 0o077).toBe(0);

    service.process.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
    expect((await readdir(data)).filter((name) => !name.startsWith('graph'))).toEqual([]);
    await expect(fetch(service.url)).rejects.toThrow();

    const next = await serve(data, 'start');
    expect(await meetings(next.url)).toBe(4);
    next.process.kill('SIGINT');
    const { code, stdout, stderr } = await next.ended;
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain('added');
  });

  test('--json prints one value when it answers', async () => {
    const service = start(['start', '--json', '--port', '0'], { SAGSGRAF_DATA: await scratch() });
    const [text] = await service.printed(/^\{.*\}$/m);
    const value = JSON.parse(text);
    expect(value).toMatchObject({ engine: 'embedded', pid: service.pid, loaded: { documents: { added: 4 } } });
    expect(await meetings(value.url)).toBe(4);
    service.process.kill('SIGTERM');
    const { stdout } = await service.ended;
    expect(JSON.parse(stdout)).toEqual(value);
  });

  test('a port in use: exit code 1, nothing loaded, nothing locked', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve()));
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const data = join(await scratch(), 'data');
    const { code, stdout, stderr } = await run(['start'], { SAGSGRAF_DATA: data, PORT: port });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `Error: Port ${port} on 127.0.0.1 is in use by another program. End that program, or choose another port: PORT=4001, or 0 for any free one.\n`,
    );
    await expect(access(data)).rejects.toThrow('ENOENT');
  });

  test('of two services of one folder that start at once exactly one serves', async () => {
    const data = await scratch();
    const both = [0, 1].map(() => start(['start'], { SAGSGRAF_DATA: data, PORT: '0' }));
    const ready = await Promise.allSettled(both.map((one) => one.printed(/answers GraphQL on (\S+)/)));
    expect(ready.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [winner, loser] = ready[0]?.status === 'fulfilled' ? both : both.toReversed();
    const { code, stderr } = (await loser?.ended) ?? {};
    expect(code).toBe(1);
    expect(stderr).toContain(`is served by process ${winner?.pid} already`);
    winner?.process.kill('SIGTERM');
    expect((await winner?.ended)?.code).toBe(0);
  });

  test('an address that others reach is warned about', async () => {
    const service = await serve(await scratch(), 'serve', { HOST: '0.0.0.0', SAGSGRAF_PUBLIC: '1' });
    await service.printed(/Warning: whoever reaches 0\.0\.0\.0 can read the graph/);
    expect(service.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(await meetings(service.url)).toBe(0);
  });
});

describe('a service with tokens', () => {
  test('takes those of variable and file, and none stands in what it prints', async () => {
    const folder = await scratch();
    const file = join(folder, 'tokens');
    await writeFile(file, 'token-of-the-file\n');
    const service = await serve(join(folder, 'data'), 'serve', {
      HOST: '0.0.0.0',
      SAGSGRAF_TOKENS: 'token-of-the-variable',
      SAGSGRAF_TOKENS_FILE: file,
      SAGSGRAF_LOG_LEVEL: 'info',
    });
    const status = async (authorization: string) => {
      const headers = { 'content-type': 'application/json', authorization, connection: 'close' };
      const body = JSON.stringify({ query: 'query Asked { municipalities { name } }' });
      return (await fetch(service.url, { method: 'POST', headers, body })).status;
    };
    expect(await status('Bearer token-of-the-variable')).toBe(200);
    expect(await status('Bearer token-of-the-file')).toBe(200);
    expect(await status('Bearer token-of-nothing-at-all')).toBe(401);
    await service.printed(/"requestId":"[^"]+","method":"POST","route":"\/graphql","type":"query","operation":"Asked"/);
    service.process.kill('SIGTERM');
    const { stdout, stderr } = await service.ended;
    expect(stdout + stderr).not.toContain('Warning');
    expect(stdout + stderr).not.toMatch(/token-of-/);
  });
});

describe('commands while a service runs', () => {
  test('load shows the same progress and summary, and queries are answered meanwhile', async () => {
    const data = await scratch();
    const folder = await manyMinutes(20);
    const service = await serve(data);
    const load = start(['load', '--json', folder], { SAGSGRAF_DATA: data });
    const seen = new Set<number>();
    while (load.process.exitCode === null) seen.add(await meetings(service.url));
    const { code, stdout, stderr } = await load.ended;
    expect(code).toBe(0);
    expect(LOAD_SUMMARY.parse(JSON.parse(stdout))).toMatchObject({
      documents: { added: 20 },
      graph: { documents: 20 },
    });
    expect(stderr.match(/^\[\d+\/20\] added /gm)).toHaveLength(20);
    // Answers came in the middle of the load, each on whole documents.
    expect([...seen].filter((count) => count > 0 && count < 20).length).toBeGreaterThan(0);
    expect(await meetings(service.url)).toBe(20);
  });

  test('the other commands work, and their errors and exit codes are the same', async () => {
    const data = await scratch();
    const environment = { SAGSGRAF_DATA: data };
    const service = await serve(data, 'start');
    const check = await run(['check', '--json'], environment);
    expect(JSON.parse(check.stdout)).toMatchObject({ store: { engine: 'embedded', graph: { documents: 4 } } });
    const trace = await run(['trace', '22-008459'], environment);
    expect(trace.stdout).toContain('2025-11-06  Socialudvalget  POSTPONED');
    const refused = await run(['load', join(data, 'none.txt')], environment);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('none.txt: There is no such file or folder.');
    const missing = await run(['remove', 'none.txt'], environment);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toMatch(/^Error: The graph holds no document “none\.txt”/);
    const removed = await run(['remove', 'kalundborg-socialudvalget-2025-12-11.txt'], environment);
    expect(removed.code).toBe(0);
    expect(await meetings(service.url)).toBe(3);
  });

  test('paths are those of the command, wherever the service was started', async () => {
    const data = await scratch();
    await serve(data);
    const load = await start(['load', '.'], { SAGSGRAF_DATA: data }, SEEDS).ended;
    expect([load.code, load.stderr.match(/^\[\d\/4\] added [\w-]+\.(?:md|txt)$/gm)?.length]).toEqual([0, 4]);
  });

  test('two loads at once without a service: the second goes through the first', async () => {
    const data = await scratch();
    const first = start(['load', '--json', await manyMinutes(12)], { SAGSGRAF_DATA: data });
    await first.printed(/\[1\/12\]/);
    const second = await run(['load', '--json', SEED], { SAGSGRAF_DATA: data });
    expect(second.code).toBe(0);
    expect((await first.ended).code).toBe(0);
    const check = await run(['check', '--json'], { SAGSGRAF_DATA: data });
    expect(JSON.parse(check.stdout)).toMatchObject({ store: { graph: { documents: 13 } } });
  });

  test('a command that is ended leaves no work behind', async () => {
    const data = await scratch();
    const service = await serve(data);
    const load = start(['load', await manyMinutes(40)], { SAGSGRAF_DATA: data });
    await load.printed(/\[1\/40\]/);
    load.process.kill('SIGKILL');
    await load.ended;
    await run(['load', SEED], { SAGSGRAF_DATA: data });
    const before = await meetings(service.url);
    expect(before).toBeLessThan(40);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await meetings(service.url)).toBe(before);
  });

  test('a load that is asked to end tells what it came to, and gives exit code 1', async () => {
    for (const withService of [true, false]) {
      const data = await scratch();
      if (withService) await serve(data);
      const load = start(['load', '--json', await manyMinutes(40)], { SAGSGRAF_DATA: data });
      await load.printed(/\[2\/40\]/);
      load.process.kill('SIGINT');
      const { code, stdout } = await load.ended;
      const summary = LOAD_SUMMARY.parse(JSON.parse(stdout));
      expect(code).toBe(1);
      expect(summary.interrupted).toBe(true);
      expect(summary.documents.added).toBeGreaterThanOrEqual(2);
      expect(summary.documents.added).toBeLessThan(40);
      expect(summary.graph.documents).toBe(summary.documents.added);
    }
  });

  test('a service that ends lets a load tell what it came to', async () => {
    const data = await scratch();
    const service = await serve(data);
    const load = start(['load', '--json', await manyMinutes(40)], { SAGSGRAF_DATA: data });
    await load.printed(/\[2\/40\]/);
    service.process.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
    const { code, stdout } = await load.ended;
    expect(code).toBe(1);
    expect(LOAD_SUMMARY.parse(JSON.parse(stdout)).interrupted).toBe(true);
  });
});

describe('a service that does not answer', () => {
  test('killed while it loads: the command says so, the lock is taken over, and no document is lost', async () => {
    const data = await scratch();
    const folder = await manyMinutes(14);
    const service = await serve(data);
    const load = start(['load', folder], { SAGSGRAF_DATA: data });
    await load.printed(/\[4\/14\]/);
    service.process.kill('SIGKILL');
    const { code, stderr } = await load.ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(
      new RegExp(`^Error: Process ${service.pid}, which holds the graph, ended during the work`, 'm'),
    );
    const told = stderr.match(/^\[\d+\/14\] added /gm)?.length ?? 0;

    const next = await serve(data);
    expect(await meetings(next.url)).toBeGreaterThanOrEqual(told);
    const again = await run(['load', '--json', folder], { SAGSGRAF_DATA: data });
    const summary = LOAD_SUMMARY.parse(JSON.parse(again.stdout));
    expect(summary.documents.added + summary.documents.unchanged).toBe(14);
    expect(summary.documents.unchanged).toBeGreaterThanOrEqual(told);
  });

  test('stopped: a clear error that names it, in a few seconds', async () => {
    const data = await scratch();
    const service = await serve(data);
    service.process.kill('SIGSTOP');
    const begun = performance.now();
    const { code, stderr } = await run(['check'], { SAGSGRAF_DATA: data });
    expect(performance.now() - begun).toBeLessThan(12_000);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Error: The graph is held by process ${service.pid} .*does not answer`));
    service.process.kill('SIGCONT');
    expect((await run(['check'], { SAGSGRAF_DATA: data })).code).toBe(0);
  });
});

describe('where the socket is', () => {
  test('a data folder with a long path gets its socket in a private folder, which goes with the service', async () => {
    const data = join(await scratch(), 'long'.repeat(30));
    const service = await serve(data, 'start');
    const { socket } = JSON.parse(await readFile(join(data, 'sagsgraf.lock'), 'utf8'));
    expect(socket.startsWith(tmpdir())).toBe(true);
    expect((await stat(dirname(socket))).mode & 0o777).toBe(0o700);
    const check = await run(['check', '--json'], { SAGSGRAF_DATA: data });
    expect(JSON.parse(check.stdout)).toMatchObject({ store: { graph: { documents: 4 } } });
    service.process.kill('SIGKILL');
    await service.ended;
    const next = await serve(data);
    await expect(access(dirname(socket))).rejects.toThrow('ENOENT');
    expect(await meetings(next.url)).toBe(4);
  });

  test('what else is in a folder of that name stays', async () => {
    const data = join(tmpdir(), `sagsgraf-socket-${process.pid}`);
    await mkdir(data, { mode: 0o700 });
    onTestFinished(() => rm(data, { recursive: true }));
    await writeFile(join(data, 'kept'), '');
    expect((await run(['load', SEED], { SAGSGRAF_DATA: data })).code).toBe(0);
    expect(await readdir(data)).toEqual(expect.arrayContaining(['graph', 'kept']));
  });
});

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type RunningNeo4j, type StartOptions, startNeo4j } from '../../tools/neo4j/server.js';
import { neo4jServers } from '../store/neo4jServer.js';
import { scratchFolder } from './scratch.js';

/** The set-up has started servers with the same Java and Maven, so these tests can too. */
const possible = neo4jServers().some(({ name }) => /^Neo4j \d/.test(name));

describe('npm run neo4j, as a program', () => {
  test.each([
    [['--version', '4.4'], /4\.4\. Say 5\.26 or 2026/],
    [['--port', '0'], /A port is 1 to 65535/],
    [['--colour'], /unknown option/],
  ])('%j is wrong usage', async (options, said) => {
    const program = runProgram(options);
    expect(await program.exit()).toBe(2);
    expect(program.said()).toMatch(said);
  });

  test('says that Java is missing', async () => {
    const program = runProgram([], { SAGSGRAF_JAVA: '/nowhere' });
    expect(await program.exit()).toBe(1);
    expect(program.said()).toContain('SAGSGRAF_JAVA names /nowhere');
  });
});

describe.skipIf(!possible)('a Neo4j server', { timeout: 900_000 }, () => {
  test('two programs started at once are apart; each has its folder for itself, and keeps what was written through kill -9', async () => {
    const data = path.join(await scratchFolder(), 'neo4j');
    const [one, two] = [runProgram(['--quick']), runProgram(['--quick', '--data', data])];
    await Promise.all([one.waitFor(/It answers/), two.waitFor(/It answers/)]);
    const [first, second] = [one.account(), two.account()];
    expect(new URL(first.uri).hostname).toBe('127.0.0.1');
    expect(first.uri).not.toBe(second.uri);
    expect(first.password).not.toBe(second.password);
    await query(second, 'CREATE (:Mark {name: "kept"})');
    expect(await query(first, 'MATCH (m:Mark) RETURN count(m) AS n')).toEqual([{ n: 0 }]);
    await expect(query({ ...first, password: 'neo4j' }, 'RETURN 1')).rejects.toMatchObject({
      code: 'Neo.ClientError.Security.Unauthorized',
    });

    expect(existsSync(one.folder())).toBe(true);
    one.child.kill('SIGINT');
    expect(await one.exit()).toBe(0);
    expect(isAlive(one.jvm())).toBe(false);
    expect(existsSync(one.folder())).toBe(false);

    expect((await stat(path.join(data, 'password'))).mode & 0o777).toBe(0o600);
    await expect(start({ data })).rejects.toMatchObject({ code: 'BUSY', message: expect.stringContaining(data) });
    two.child.kill('SIGKILL');
    await expect.poll(() => isAlive(two.jvm()), { timeout: 30_000, interval: 100 }).toBe(false);
    expect(await answers(second.uri)).toBe(false);

    const three = runProgram(['--quick', '--data', data, '--port', new URL(second.uri).port]);
    await three.waitFor(/It answers/);
    expect(three.account()).toEqual(second);
    expect(await query(second, 'MATCH (m:Mark) RETURN m.name AS name')).toEqual([{ name: 'kept' }]);
    three.child.kill('SIGTERM');
    expect(await three.exit()).toBe(0);
    expect(isAlive(three.jvm())).toBe(false);
    expect(existsSync(data)).toBe(true);
  });

  test('kill -9 of the program while it starts leaves no server behind', async () => {
    const data = path.join(await scratchFolder(), 'neo4j');
    const program = runProgram(['--quick', '--data', data]);
    await program.waitFor(/process \d+/);
    const jvm = program.jvm();
    expect(isAlive(jvm)).toBe(true);
    program.child.kill('SIGKILL');
    await expect.poll(() => isAlive(jvm), { timeout: 30_000, interval: 100 }).toBe(false);
  });

  test('says why Java refuses to run', async () => {
    await expect(start({ heap: 'much' })).rejects.toMatchObject({ message: expect.stringContaining('-Xmxmuch') });
  });
});

async function start(options: StartOptions = {}): Promise<RunningNeo4j> {
  const server = await startNeo4j({ quick: true, ...options });
  onTestFinished(() => server.stop());
  return server;
}

type Account = Pick<RunningNeo4j, 'uri' | 'user' | 'password' | 'database'>;

async function query({ uri, user, password, database }: Account, cypher: string): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    return (await driver.executeQuery(cypher, {}, { database })).records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

function isAlive(id: number | null): boolean {
  if (id === null) return false;
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

async function answers(uri: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(uri).port), '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** Runs tools/neo4j/main.ts as `npm run neo4j` does. */
function runProgram(options: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const main = fileURLToPath(new URL('../../tools/neo4j/main.ts', import.meta.url));
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, ['--import', 'tsx', main, ...options], {
    env: { ...process.env, ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    child,
    printed: () => printed,
    said: () => said,
    exit: () => ended,
    /** Waits until standard error holds it; fails where the program ends before. */
    waitFor: async (pattern: RegExp): Promise<void> => {
      let over = false;
      void ended.then(() => (over = true));
      await expect.poll(() => pattern.test(said) || over, { timeout: 300_000, interval: 50 }).toBe(true);
      expect(said).toMatch(pattern);
    },
    /** What it printed, read as a shell would. */
    account: (): Account => {
      const names = ['URI', 'USER', 'PASSWORD', 'DATABASE'];
      const lines = names.map((name) => String.raw`export SAGSGRAF_NEO4J_${name}=(\S+)\n`);
      const [, uri = '', user = '', password = '', database = ''] =
        new RegExp(`^${lines.join('')}$`).exec(printed) ?? [];
      return { uri, user, password, database };
    },
    jvm: () => Number(/process (\d+)/.exec(said)?.[1]),
    folder: () => / in (\S+) \(process/.exec(said)?.[1] ?? '',
  };
}

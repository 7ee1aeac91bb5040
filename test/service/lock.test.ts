import { spawn, type ChildProcess } from 'node:child_process';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, inject, onTestFinished, test } from 'vitest';
import { LOCK_FILE, takeLock } from '../../src/service/lock.js';
import { isAlive, startOf } from '../../src/service/process.js';
import { scratch } from '../cli/scratch.js';

if (inject('buildErrors') !== '') throw new Error(`The program does not build:\n${inject('buildErrors')}`);

const MODULE = new URL('../../dist/service/lock.js', import.meta.url).href;
const DEAD = { id: 'a'.repeat(16), pid: 2 ** 22 + 1, started: null, purpose: 'service', socket: '' };

/** A process that tries for the lock when it is told to, and keeps it. */
function contender(folder: string): { readonly process: ChildProcess; readonly lines: () => Promise<string> } {
  const program = `
    const { takeLock } = await import(${JSON.stringify(MODULE)});
    console.log('ready');
    process.stdin.once('data', async () => {
      const taken = await takeLock(${JSON.stringify(folder)}, 'command', '');
      console.log('lock' in taken ? 'taken' : 'held by ' + taken.heldBy.pid);
      setInterval(() => {}, 1000);
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { process: child, lines: async () => String((await lines.next()).value) };
}

async function contend(
  folder: string,
  count: number,
): Promise<{ readonly pids: readonly number[]; readonly said: readonly string[] }> {
  const contenders = Array.from({ length: count }, () => contender(folder));
  await Promise.all(contenders.map(({ lines }) => lines()));
  for (const { process: child } of contenders) child.stdin?.write('go\n');
  const said = await Promise.all(contenders.map(({ lines }) => lines()));
  return { pids: contenders.map(({ process: child }) => child.pid ?? 0), said };
}

test.each([
  ['a folder without lock', null],
  ['the lock of a dead process', JSON.stringify(DEAD)],
  ['a lock that cannot be read', '{'],
])('of eight processes at once exactly one gets %s', async (_what, left) => {
  const folder = await scratch();
  if (left !== null) await writeFile(join(folder, LOCK_FILE), left);
  const { pids, said } = await contend(folder, 8);
  const winner = pids[said.indexOf('taken')];
  expect(said.filter((line) => line === 'taken')).toHaveLength(1);
  expect(said.filter((line) => line === `held by ${winner}`)).toHaveLength(7);
  expect(await readdir(folder)).toEqual([LOCK_FILE]);
});

test('the lock in a copy of a held folder says nothing of the copy', async () => {
  const folder = await scratch();
  const copy = await scratch();
  const held = await takeLock(folder, 'service', '');
  expect(held).toHaveProperty('lock');
  await copyFile(join(folder, LOCK_FILE), join(copy, LOCK_FILE));
  expect(await takeLock(copy, 'command', '')).toMatchObject({ lock: { takenFrom: null } });
  expect(await takeLock(folder, 'command', '')).toMatchObject({ heldBy: { pid: process.pid } });
});

test('a lock is given back, and only by its holder', async () => {
  const folder = await scratch();
  const first = await takeLock(folder, 'service', '');
  if (!('lock' in first)) throw new Error('It is free');
  const second = await takeLock(folder, 'command', '');
  expect(second).toMatchObject({ heldBy: { pid: process.pid, purpose: 'service', started: startOf(process.pid) } });
  await first.lock.release();
  expect(await readdir(folder)).toEqual([]);
  const third = await takeLock(folder, 'command', '');
  expect(third).toHaveProperty('lock');
  await first.lock.release();
  expect(await readdir(folder)).toEqual([LOCK_FILE]);
});

test.runIf(startOf(process.pid) !== null)(
  'a process that has ended is dead, also before its parent asks for it',
  async () => {
    // The shell becomes a sleep, which never asks for the end of the process that the shell had started.
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30']);
    onTestFinished(() => void parent.kill('SIGKILL'));
    const { value } = await createInterface({ input: parent.stdout })[Symbol.asyncIterator]().next();
    const pid = Number(value);
    await expect.poll(() => isAlive(pid, null), { timeout: 10_000 }).toBe(false);
    expect(process.kill(pid, 0)).toBe(true);
  },
);

test.runIf(startOf(process.pid) !== null)(
  'a process that has the id of the dead holder is not taken for it',
  async () => {
    const folder = await scratch();
    await writeFile(join(folder, LOCK_FILE), JSON.stringify({ ...DEAD, pid: process.pid, started: 'another boot:1' }));
    expect(await takeLock(folder, 'command', '')).toMatchObject({ lock: { takenFrom: { pid: process.pid } } });
  },
);

test('a holder that answers lives, though its id says nothing here', async () => {
  const folder = await scratch();
  const socket = join(folder, 's');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(socket, () => resolve()));
  onTestFinished(() => void server.close());
  await writeFile(join(folder, LOCK_FILE), JSON.stringify({ ...DEAD, socket }));
  expect(await takeLock(folder, 'command', '')).toMatchObject({ heldBy: { id: DEAD.id } });
  expect(JSON.parse(await readFile(join(folder, LOCK_FILE), 'utf8'))).toMatchObject({ id: DEAD.id });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import { scratch } from './scratch.js';

if (inject('buildErrors') !== '') throw new Error(`The program does not build:\n${inject('buildErrors')}`);

/** The built command line. */
export const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
export const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
export const SEED = join(SEEDS, 'kalundborg-socialudvalget-2025-12-11.txt');
/** The query of the project's first page. */
export const QUERY =
  '{ case(municipality: "Kalundborg", journalNumber: "22-008459") { title journey { steps { date committee { name } outcome text absent { name } evidence { startLine quote document { fileName } } } } } }';

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running command. */
export interface Running {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** Resolves when what it has printed on either stream matches; rejects when it ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
}

type Environment = Readonly<Record<string, string>>;

/** Starts the built command line, with no settings but those given. It is killed at the end of the test. */
export function start(args: readonly string[], environment: Environment = {}, cwd = process.cwd()): Running {
  const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { PATH, HOME, TMPDIR, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The command could not be started');
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  const notice = (): void => {
    for (const look of waiting) look();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    notice();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    notice();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  const printed = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(stdout) ?? pattern.exec(stderr);
        if (found === null) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      void ended.then(({ code }) => reject(new Error(`Ended with ${code} before ${pattern}:\n${stdout}\n${stderr}`)));
      look();
    });
  return { process: child, pid, ended, printed };
}

/** Runs a command to its end. */
export function run(args: readonly string[], environment: Environment = {}): Promise<Ended> {
  return start(args, environment).ended;
}

/** A running service, and the address of its GraphQL. */
export async function serve(
  data: string,
  command: 'start' | 'serve' = 'serve',
  environment: Environment = {},
): Promise<Running & { readonly url: string }> {
  const running = start([command], { SAGSGRAF_DATA: data, PORT: '0', ...environment });
  const [, url = ''] = await running.printed(/answers GraphQL on (http:\S+)/);
  return { ...running, url };
}

/** What a service answers to a query. */
export async function ask(url: string, query: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query }),
  });
  return answer.json();
}

/** The day of the sample's header: where it differs from the opening line, the one that the day of the week fits stands. */
const HEADER_DAY = /\p{L}+dag d\. 11\. december 2025/u;

/** Writes so many minutes of different meetings, made of one sample, and gives their folder. */
export async function manyMinutes(count: number): Promise<string> {
  const folder = await scratch();
  const text = await readFile(SEED, 'utf8');
  for (let index = 0; index < count; index += 1) {
    const date = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const printed = date.split('-').toReversed().join('-');
    await writeFile(join(folder, `${date}.txt`), text.replaceAll('11-12-2025', printed).replace(HEADER_DAY, printed));
  }
  return folder;
}

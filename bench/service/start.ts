import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const MEMORY = new URL('memory.mjs', import.meta.url).href;

type Environment = Readonly<Record<string, string>>;

const BYTES = z.object({ rss: z.number(), heapUsed: z.number(), external: z.number() });

/** What a process holds, in bytes, measured after a collection of all garbage. */
export type Memory = z.infer<typeof BYTES>;

/** The built program as it serves in a process of its own. */
export interface Service {
  /** The address of its GraphQL. */
  readonly url: string;
  readonly pid: number;
  memory(): Promise<Memory>;
  /** Ends it in order. @throws Error with what it printed, where it does not end with 0. */
  stop(): Promise<void>;
}

export interface ServiceOptions {
  /** Its settings: `SAGSGRAF_DATA`, `SAGSGRAF_NEO4J_URI` and so on. */
  readonly environment: Environment;
  /** Options of Node.js, such as `--cpu-prof`. */
  readonly node?: readonly string[];
}

/** Only what a program needs, and the given settings. */
export function environmentOf(given: Environment): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env;
  return { PATH, HOME, TMPDIR, ...given };
}

/** Runs a command of the built program to its end. @throws Error with what it printed, where it does not end with 0. */
export function runProgram(args: readonly string[], environment: Environment): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: environmentOf(environment),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`sagsgraf ${args[0]} ended with ${status}:\n${stdout}${stderr}`);
}

/** Starts `sagsgraf serve` on a free port, and waits until it answers. */
export async function startService({ environment, node = [] }: ServiceOptions): Promise<Service> {
  const child = fork(PROGRAM, ['serve'], {
    env: environmentOf({ PORT: '0', ...environment }),
    execArgv: ['--expose-gc', '--import', MEMORY, ...node],
    silent: true,
  });
  let printed = '';
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const found = /answers GraphQL on (http:\S+)/.exec(printed)?.[1];
        if (found !== undefined) resolve(found);
      });
    }
    void ended.then(() => reject(new Error(`The service ended before it answered:\n${printed}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    memory: async () => {
      const told = once(child, 'message');
      child.send('memory');
      const gone = ended.then(() => Promise.reject(new Error(`The service has ended:\n${printed}`)));
      const [message]: unknown[] = await Promise.race([told, gone]);
      return z.object({ memory: BYTES }).parse(message).memory;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const [code]: unknown[] = await ended;
      if (code !== 0) throw new Error(`The service ended with ${String(code)}:\n${printed}`);
    },
  };
}

import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { StoreError } from '../../src/errors.js';
import type { Java } from './java.js';

export interface Launch {
  readonly java: Java;
  /** The folder with Neo4j's jars. */
  readonly jars: string;
  readonly home: string;
  readonly configuration: string;
  /** The largest heap: `512m`. */
  readonly heap: string;
  /** Without the optimising compiler: half the work to start, slower once it has run for minutes. */
  readonly quick: boolean;
}

/** The server's process. It ends when this process does: its standard input is a pipe that the system then closes. */
export interface Jvm {
  readonly process: number | null;
  /** The port of Bolt, once it listens. Pending for ever where the process ends before: see `ended`. */
  readonly port: Promise<number>;
  /** Resolves once the process has ended, for whatever reason, to what it said of it. */
  readonly ended: Promise<StoreError>;
  /** Ends it in order, by force where that takes longer than 30 s. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

const STOP_LIMIT = 30_000;

/** Starts Neo4jServer.java. */
export function launch({ java, jars, home, configuration, heap, quick }: Launch): Jvm {
  const options = [`-Xmx${heap}`, '-XX:+UseSerialGC', '--add-opens=java.base/java.nio=ALL-UNNAMED'];
  if (quick) options.push('-XX:TieredStopAtLevel=1');
  // Java 24 and newer otherwise warn of what Neo4j does on purpose.
  if (java.release >= 24) options.push('--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow');
  const launcher = path.join(import.meta.dirname, 'Neo4jServer.java');
  const child = spawn(java.executable, [...options, '-cp', path.join(jars, '*'), launcher, home, configuration]);
  // Closing the pipe to a process that is gone is no error: its end is watched for.
  child.stdin.on('error', () => {});

  const said: string[] = [];
  child.on('error', (error) => said.push(error.message));
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (said.length < 500) said.push(line);
  });
  const port = new Promise<number>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const number = /^bolt (\d+)$/.exec(line)?.[1];
      if (number !== undefined) resolve(Number(number));
    });
  });
  const ended = new Promise<StoreError>((resolve) => child.on('close', () => resolve(reasonOfEnd(home, said))));
  const stop = async (): Promise<void> => {
    child.stdin.end();
    const overdue = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
    await ended;
    clearTimeout(overdue);
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { process: child.pid ?? null, port, ended, stop, kill };
}

function reasonOfEnd(home: string, said: readonly string[]): StoreError {
  if (said.some((line) => line.includes('FileLockException'))) {
    return new StoreError('BUSY', `Another Neo4j uses the folder ${home}.`, {
      remedy: 'Stop that one, or choose another folder.',
    });
  }
  // Java names an option that it refuses first, and of a chain of exceptions the real one last.
  const told = said.filter((line) => !line.startsWith('\tat '));
  const cause = told.findLast((line) => line.startsWith('Caused by: ')) ?? told[0];
  return new StoreError('STORE_UNAVAILABLE', `Neo4j ended${cause === undefined ? '' : `: ${cause.trim()}`}`, {
    remedy: `Its logs are in ${path.join(home, 'logs')}.`,
  });
}

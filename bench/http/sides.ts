import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import type { RunningNeo4j } from '../../tools/neo4j/server.js';

/** A process of the benchmark. It ends with this one. */
function start(file: URL, environment: Readonly<Record<string, string>>): ChildProcess {
  const child = fork(file, { env: { ...process.env, ...environment } });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

/** The next message of a process. @throws Error where it ends without one. */
async function messageOf(child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const gone = once(child, 'exit', { signal: over.signal }).then(() =>
    Promise.reject(new Error('A process of the benchmark has ended.')),
  );
  try {
    const [message]: unknown[] = await Promise.race([once(child, 'message'), gone]);
    return message;
  } finally {
    gone.catch(() => {});
    over.abort();
  }
}

/** Something that is asked: the service, or what it is compared with. */
export interface Side {
  readonly url: string;
  readonly process: ChildProcess;
}

/** Starts a server that tells its address over IPC. */
export async function startSide(file: URL, neo4j: RunningNeo4j): Promise<Side> {
  const child = start(file, {
    NEO4J_URI: neo4j.uri,
    NEO4J_USER: neo4j.user,
    NEO4J_PASSWORD: neo4j.password,
    NEO4J_DATABASE: neo4j.database,
  });
  const { url } = z.object({ url: z.string() }).parse(await messageOf(child));
  return { url, process: child };
}

const MEASURED = z.union([
  z.object({ times: z.array(z.number()), bytes: z.number(), elapsed: z.number() }),
  z.object({ error: z.string() }),
]);

/** What is sent: one of these bodies after the other, on so many connections at once. */
export interface Load {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly lines: number;
  readonly milliseconds: number;
}

/** What came of it: milliseconds of each request, bytes of all answers, and the time from first to last in milliseconds. */
export interface Measured {
  readonly times: readonly number[];
  readonly bytes: number;
  readonly elapsed: number;
}

/** A load generator in a process of its own. */
export class Generator {
  readonly #child = start(new URL('generator.mjs', import.meta.url), {});

  /** @throws Error where an answer has another status than 200. */
  async run(load: Load): Promise<Measured> {
    const told = messageOf(this.#child);
    this.#child.send(load);
    const measured = MEASURED.parse(await told);
    if ('error' in measured) throw new Error(measured.error);
    return measured;
  }

  stop(): void {
    this.#child.kill();
  }
}

/** Several runs of one load as one. */
export function together(runs: readonly Measured[]): Measured {
  return {
    times: runs.flatMap(({ times }) => times),
    bytes: runs.reduce((sum, { bytes }) => sum + bytes, 0),
    elapsed: runs.reduce((sum, { elapsed }) => sum + elapsed, 0),
  };
}

/** The time below which this share of the requests stayed, in milliseconds. */
export function percentile({ times }: Measured, share: number): number {
  return times.toSorted((one, other) => one - other)[Math.floor(share * times.length)] ?? Number.NaN;
}

/** Requests a second. */
export function rate({ times, elapsed }: Measured): number {
  return (times.length / elapsed) * 1000;
}

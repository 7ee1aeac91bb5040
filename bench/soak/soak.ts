import { setTimeout as sleep } from 'node:timers/promises';
import type { Memory, Service } from '../service/start.js';
import { growthOf, type Growth } from './growth.js';
import { freshDocument, requestMix, type Asking } from './requests.js';
import { send } from './send.js';

export interface SoakOptions {
  readonly rounds: number;
  /** Requests in each round. */
  readonly requests: number;
  /** Requests a second, sent whether or not earlier ones are answered; null: eight at a time, as fast as they come. */
  readonly rate: number | null;
  /** Told of each round. */
  readonly report?: (round: number, memory: Memory, counts: Counts) => void;
}

/** How often each HTTP status came; `gone`: clients that went away. */
export type Counts = Readonly<Record<string, number>>;

export interface SoakResult {
  readonly requests: number;
  readonly counts: Counts;
  /** Answers with a status of 500 or more, and connections that broke. */
  readonly faults: readonly string[];
  /** Of the objects that the service's JavaScript holds, and of all its memory. */
  readonly heap: Growth;
  readonly resident: Growth;
}

/** The heap may rise so far in a run and still be called flat, and the resident memory, whose pages come and go. */
const HEAP_SHARE = 0.05;
const RESIDENT_SHARE = 0.1;

const AT_ONCE = 8;
/** More documents than the service keeps parsed, so that no cache fills while it is watched. */
const DOCUMENTS = 1100;

/** Asks a service a mix of requests, round after round, and looks at its memory after each. */
export async function soak(service: Service, options: SoakOptions): Promise<SoakResult> {
  const mix = await requestMix(service.url);
  let asked = 0;
  await closed(DOCUMENTS, async () => {
    asked += 1;
    await send(service.url, freshDocument(`first-${asked}`));
  });
  const counts: Record<string, number> = {};
  const faults: string[] = [];
  const memories: Memory[] = [];
  let turn = 0;
  const one = async (asking: Asking): Promise<void> => {
    try {
      const sent = asking(turn);
      const { status, body } = await send(service.url, sent);
      const name = String(status ?? 'gone');
      counts[name] = (counts[name] ?? 0) + 1;
      if (status !== null && status >= 500) faults.push(`${status}: ${body.slice(0, 200)}`);
    } catch (error) {
      faults.push(String(error));
    }
  };
  const next = (): Asking => {
    const asking = mix[turn % mix.length];
    if (asking === undefined) throw new Error('There is nothing to ask');
    turn += 1;
    return asking;
  };
  for (let round = 1; round <= options.rounds; round += 1) {
    if (options.rate === null) await closed(options.requests, () => one(next()));
    else await paced(options.requests, options.rate, () => one(next()));
    const memory = await service.memory();
    memories.push(memory);
    options.report?.(round, memory, counts);
  }
  return {
    requests: turn,
    counts,
    faults,
    heap: growthOf(
      memories.map(({ heapUsed }) => heapUsed),
      HEAP_SHARE,
    ),
    resident: growthOf(
      memories.map(({ rss }) => rss),
      RESIDENT_SHARE,
    ),
  };
}

/** Runs `count` times, some at once; each ends before the next of its line begins. */
async function closed(count: number, run: () => Promise<void>): Promise<void> {
  let left = count;
  const line = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await run();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
}

/** Runs `count` times, so many a second, and waits for all. */
async function paced(count: number, rate: number, run: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  const running: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const wait = begun + (index * 1000) / rate - performance.now();
    if (wait > 0) await sleep(wait);
    running.push(run());
  }
  await Promise.all(running);
}

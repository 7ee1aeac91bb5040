import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../errors.js';
import type { Store } from './store.js';

/** How long to try again what may succeed later. */
export interface Patience {
  /** Counted from the first failure; 0 tries once. */
  readonly seconds: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
  /** Told once for each time of waiting, with the error that began it. */
  readonly onWait?: (error: StoreError) => void;
}

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5000;

/**
 * Does `work` again, after growing pauses, as long as it fails with an error that may pass.
 * @throws what it failed with last
 */
export async function withPatience<T>(patience: Patience, work: () => Promise<T>): Promise<T> {
  let deadline: number | null = null;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError) || !error.retriable || patience.signal?.aborted) throw error;
      if (deadline === null) {
        deadline = Date.now() + patience.seconds * 1000;
        if (patience.seconds > 0) patience.onWait?.(error);
      }
      const left = deadline - Date.now();
      if (left <= 0) throw error;
      await pauseFor(Math.min(pause, left), patience.signal);
      if (patience.signal?.aborted) throw error;
    }
  }
}

/** The same store, whose operations are done again where they fail with an error that may pass. */
export function patient(store: Store, patience: Patience): Store {
  return {
    ...(store.connections === undefined ? {} : { connections: store.connections }),
    engine: store.engine,
    snapshot: (operation, work) => withPatience(patience, () => store.snapshot(operation, work)),
    write: (operation, work) => withPatience(patience, () => store.write(operation, work)),
    close: () => store.close(),
  };
}

async function pauseFor(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch {
    // Only the signal ends a pause early.
  }
}

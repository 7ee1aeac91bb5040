import { constants } from 'node:os';

let stopping: AbortController | null = null;

/**
 * A signal that is aborted when the process is asked to end (Ctrl-C, SIGTERM, the terminal closing), so that work ends
 * at a safe moment. Asked a second time, the process ends at once.
 */
export function stopSignal(): AbortSignal {
  if (stopping === null) {
    const controller = new AbortController();
    stopping = controller;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        if (controller.signal.aborted) process.exit(128 + constants.signals[name]);
        controller.abort();
      });
    }
  }
  return stopping.signal;
}

import { onTestFinished } from 'vitest';
import { openWay } from '../../tools/neo4j/way.js';

/** A way to a server on which what is sent can be held back, and read. */
export interface HeldWay {
  readonly uri: string;
  /** All bytes that were sent to the server, each as one character. */
  sent(): string;
  /** All bytes that came from it. */
  received(): string;
  /** From now on nothing reaches the server; resolves when something has been sent that is held back. */
  hold(): Promise<void>;
  /** Lets through what was held back, and all that follows. */
  release(): void;
}

/** Opens such a way on a port of loopback until the end of the test. */
export async function heldWay(uri: string): Promise<HeldWay> {
  let waiting: (() => void)[] | null = null;
  let noticed = (): void => {};
  let [sent, received] = ['', ''];
  const way = await openWay(uri, () => ({
    fromClient: (bytes, pass) => {
      sent += bytes.toString('latin1');
      if (waiting === null) {
        pass(bytes);
        return;
      }
      waiting.push(() => pass(bytes));
      noticed();
    },
    fromServer: (bytes, pass) => {
      received += bytes.toString('latin1');
      pass(bytes);
    },
  }));
  onTestFinished(() => way.close());
  return {
    uri: way.uri,
    sent: () => sent,
    received: () => received,
    hold: () => {
      waiting = [];
      return new Promise((resolve) => {
        noticed = resolve;
      });
    },
    release: () => {
      const held = waiting ?? [];
      waiting = null;
      for (const send of held) send();
    },
  };
}

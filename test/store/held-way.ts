import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

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
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let waiting: (() => void)[] | null = null;
  let noticed = (): void => {};
  let [sent, received] = ['', ''];
  const way = createServer((client) => {
    const server = connect(Number(port), hostname);
    client.on('data', (bytes: Buffer) => {
      sent += bytes.toString('latin1');
      if (waiting === null) {
        server.write(bytes);
        return;
      }
      waiting.push(() => server.write(bytes));
      noticed();
    });
    server.on('data', (bytes: Buffer) => {
      received += bytes.toString('latin1');
      client.write(bytes);
    });
    for (const [one, other] of [[client, server] as const, [server, client] as const]) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    way.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = way.address();
  return {
    // By `bolt`, since a server asked for its routes names its own address.
    uri: `bolt://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
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

import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that counts how often an answer was waited for before more was sent. */
export interface CountedWay {
  readonly uri: string;
  /** Round trips since the last call. */
  take(): number;
  close(): void;
}

/** Opens such a way on a port of loopback. */
export async function countedWay(uri: string): Promise<CountedWay> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let trips = 0;
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    let waited = true;
    client.setNoDelay(true);
    server.setNoDelay(true);
    client.on('data', (bytes: Buffer) => {
      if (waited) trips += 1;
      waited = false;
      server.write(bytes);
    });
    server.on('data', (bytes: Buffer) => {
      waited = true;
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
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  return {
    // By `bolt`, since a server asked for its routes names its own address.
    uri: `bolt://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    take: () => {
      const taken = trips;
      trips = 0;
      return taken;
    },
    close: () => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

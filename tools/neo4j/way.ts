import { connect, createServer, type Socket } from 'node:net';

/** What becomes of the bytes of one connection: each side is given what comes from it, and passes it on when it will. */
export interface Toll {
  fromClient(bytes: Buffer, pass: (bytes: Buffer) => void): void;
  fromServer(bytes: Buffer, pass: (bytes: Buffer) => void): void;
}

/** A way to a server by which connections can be looked at and held up. */
export interface Way {
  readonly uri: string;
  /** Ends it with all connections on it. */
  close(): void;
}

/** Opens a way to a Bolt server on a port of loopback. @param toll is asked for once a connection. */
export async function openWay(uri: string, toll: () => Toll): Promise<Way> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  const way = createServer((client) => {
    const server = connect(Number(port), hostname);
    const { fromClient, fromServer } = toll();
    client.on('data', (bytes: Buffer) => fromClient(bytes, (passed) => server.write(passed)));
    server.on('data', (bytes: Buffer) => fromServer(bytes, (passed) => client.write(passed)));
    for (const [one, other] of [[client, server] as const, [server, client] as const]) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  const address = way.address();
  return {
    // By `bolt`, since a server asked for its routes names its own address.
    uri: `bolt://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: () => {
      way.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

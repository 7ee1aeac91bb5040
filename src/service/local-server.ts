import { chmod, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { SagsgrafError } from '../errors.js';
import type { Store } from '../graph/store.js';
import { OPERATIONS } from './operations.js';
import { jsonLines, PROTOCOL, REQUEST, wireError, type Reply, type Request } from './protocol.js';

export interface LocalServer {
  /** Takes no more requests, lets each running operation end at its next safe moment, and waits for that. */
  close(): Promise<void>;
}

/** How long a command has, in milliseconds, to take its last lines when the holder of the graph ends. */
const LAST_LINES = 2000;

/** Takes requests for an open graph on a local socket that only this user may connect to. */
export async function listenLocally(path: string, store: Store): Promise<LocalServer> {
  const stopping = new AbortController();
  const connections = new Map<Socket, Promise<void>>();
  // Longer than the answer: a command that does not take its last lines keeps its end of the connection open.
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    connections.set(
      socket,
      answer(socket, store, stopping.signal).finally(() => connections.delete(socket)),
    );
  });
  if (process.platform !== 'win32') await rm(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve());
  });
  if (process.platform !== 'win32') await chmod(path, 0o600);
  return {
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      stopping.abort();
      const late = setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, LAST_LINES);
      await Promise.all(connections.values());
      await closed;
      clearTimeout(late);
    },
  };
}

/** Serves one connection: one request, its events, its result. Never throws: an error is answered. */
async function answer(socket: Socket, store: Store, stopping: AbortSignal): Promise<void> {
  const gone = new AbortController();
  // A command that was ended, or says no more, is not to leave work behind that nobody waits for.
  socket.once('end', () => gone.abort());
  socket.once('close', () => gone.abort());
  socket.on('error', () => gone.abort());
  const ended = AbortSignal.any([stopping, gone.signal]);
  try {
    const request = await firstRequest(socket, ended);
    if (request === null) return;
    await send(socket, { type: 'accepted' });
    const operation = request.protocol === PROTOCOL ? OPERATIONS.get(request.operation) : undefined;
    if (operation === undefined) {
      throw new SagsgrafError('BAD_INPUT', 'The process that holds the graph is another version of Sagsgraf.', {
        remedy: 'Stop it and start it again from the same version as this command.',
      });
    }
    const running = operation.run(store, request.arguments, ended);
    let step = await running.next();
    for (; step.done !== true; step = await running.next()) await send(socket, { type: 'event', event: step.value });
    await send(socket, { type: 'result', result: step.value });
  } catch (error) {
    await send(socket, { type: 'error', error: wireError(error) });
  } finally {
    socket.end();
  }
}

/** The request of a connection; null where it was ended before it made one. */
async function firstRequest(socket: Socket, ended: AbortSignal): Promise<Request | null> {
  // Without this, leaving the loop would close the connection.
  const lines = jsonLines(socket.iterator({ destroyOnReturn: false }));
  const none = new Promise<null>((resolve) => ended.addEventListener('abort', () => resolve(null), { once: true }));
  const first = await Promise.race([lines.next(), none]);
  if (first === null) {
    socket.destroy();
    return null;
  }
  await lines.return(undefined);
  // Nothing more is awaited, but only a stream that is read tells of its end.
  socket.resume();
  if (first.done === true) return null;
  const request = REQUEST.safeParse(first.value);
  if (!request.success) throw new SagsgrafError('BAD_INPUT', 'The request on the local socket is malformed.');
  return request.data;
}

/** Writes one line, and waits while the other side takes none. */
function send(socket: Socket, reply: Reply): Promise<void> {
  if (socket.destroyed || socket.write(`${JSON.stringify(reply)}\n`)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.once('drain', done).once('close', done);
  });
}

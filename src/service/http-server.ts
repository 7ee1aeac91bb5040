import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SagsgrafError, systemCode } from '../errors.js';

/** A port that is taken, with somebody to answer on it sooner or later. */
export interface HttpServer {
  /** `http://127.0.0.1:4000`, where a client on this machine reaches it. */
  readonly origin: string;
  /** From now on `listener` answers; until then everything but `/health/live` is answered with 503, which may pass. */
  answerWith(listener: RequestListener): void;
  /** Takes no more requests and waits for those that run, ten seconds at most. */
  close(): Promise<void>;
}

/** How long running requests may take when the service ends, in milliseconds. */
export const LAST_REQUESTS = 10_000;
/** A connection on which nothing happens is closed after so long: longer than a query may take in any store. */
export const SILENCE = 60_000;

/** How long a request may take to come, in milliseconds: whoever sends a byte now and then holds a connection. */
export interface Arrival {
  /** Its headers. */
  readonly headers: number;
  /** All of it. */
  readonly whole: number;
  /** How often is looked. */
  readonly look: number;
}
const ARRIVAL: Arrival = { headers: 15_000, whole: 30_000, look: 5_000 };

const STARTING = 'Sagsgraf is starting.';
/** The same for programs, which read any answer as GraphQL's. */
const STARTING_ERROR = JSON.stringify({
  errors: [{ message: STARTING, extensions: { code: 'STORE_UNAVAILABLE', retriable: true } }],
});

/** Whether a program asks, rather than somebody who looks at an address. */
function isAsked({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' || headers.accept?.includes('json') === true;
}

/**
 * Takes the port, which tells early whether it is free.
 * @throws SagsgrafError BUSY where another process has it, BAD_INPUT where the address is none of this machine.
 */
export async function listen(host: string, port: number, arrival = ARRIVAL): Promise<HttpServer> {
  let answer: RequestListener = (request, response) => {
    if (request.url === '/health/live') {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      response.end('{"status":"live"}');
      return;
    }
    const [type, text] = isAsked(request) ? ['application/json', STARTING_ERROR] : ['text/plain', `${STARTING}\n`];
    response.writeHead(503, { 'content-type': `${type}; charset=utf-8`, 'retry-after': '1' });
    response.end(text);
  };
  const timeouts = {
    headersTimeout: arrival.headers,
    requestTimeout: arrival.whole,
    connectionsCheckingInterval: arrival.look,
    // Told to the client, which otherwise may ask on a connection at the moment when it is closed as idle.
    keepAliveTimeout: SILENCE,
  };
  const server = createServer(timeouts, (request, response) => answer(request, response));
  server.setTimeout(SILENCE);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, host, port)));
    server.listen({ host, port }, () => resolve());
  });
  return {
    origin: originOf(host, server.address()),
    answerWith: (listener) => {
      answer = listener;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection is kept open after its last answer unless it is closed when it has become idle.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}

function originOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  // The addresses that stand for all of a machine's own are none to connect to.
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

function listenError(error: Error, host: string, port: number): SagsgrafError {
  const code = systemCode(error) ?? 'unknown reason';
  if (code === 'EADDRINUSE') {
    return new SagsgrafError('BUSY', `Port ${port} on ${host} is in use by another program.`, {
      remedy: 'End that program, or choose another port: PORT=4001, or 0 for any free one.',
      cause: error,
    });
  }
  if (code === 'EACCES') {
    return new SagsgrafError('BAD_INPUT', `This user may not serve on port ${port}.`, {
      remedy: 'Choose a port above 1023.',
      cause: error,
    });
  }
  return new SagsgrafError('BAD_INPUT', `It is not possible to serve on host ${host}, port ${port} (${code}).`, {
    remedy: 'Choose an address of this machine: HOST=127.0.0.1.',
    cause: error,
  });
}

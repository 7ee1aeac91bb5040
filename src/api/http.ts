import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Store } from '../graph/store.js';
import type { Metrics } from './metrics.js';
import { RequestRefused, readJsonBody } from './request-body.js';
import { soon } from './soon.js';
import { WELCOME } from './welcome.js';

const TEXT = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Takes what goes wrong, and every request; a pino logger is one. Queries and variables are never handed to it. */
export interface ApiLog {
  error(fields: object, message: string): void;
  info?(fields: object, message: string): void;
}

/** What is asked every few seconds by programs that watch the service, and would bury the rest of a log. */
const WATCHED = new Set(['/health/live', '/health/ready', '/metrics']);

type Answer = (request: IncomingMessage, response: ServerResponse, query: string) => Promise<void> | void;

/** The way from HTTP to the started server and back. */
export function createListener(server: ApolloServer, store: Store, log: ApiLog, metrics: Metrics): RequestListener {
  const routes = new Map<string, { readonly methods: readonly string[]; readonly answer: Answer }>([
    ['/graphql', { methods: ['GET', 'HEAD', 'POST'], answer: answerGraphql }],
    ['/', { methods: ['GET', 'HEAD'], answer: (_request, response) => send(response, 200, TEXT, WELCOME) }],
    ['/health/live', { methods: ['GET', 'HEAD'], answer: (_request, response) => sendState(response, 200, 'live') }],
    ['/health/ready', { methods: ['GET', 'HEAD'], answer: answerReady }],
    ['/metrics', { methods: ['GET', 'HEAD'], answer: answerMetrics }],
  ]);

  async function answerGraphql(request: IncomingMessage, response: ServerResponse, query: string): Promise<void> {
    const isPost = request.method === 'POST';
    if (!isPost && !new URLSearchParams(query).has('query') && !request.headers.accept?.includes('json')) {
      send(response, 200, TEXT, WELCOME);
      return;
    }
    const httpGraphQLRequest: HTTPGraphQLRequest = {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      search: query === '' ? '' : `?${query}`,
      body: isPost ? await readJsonBody(request) : undefined,
    };
    const { status, headers, body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: async () => ({}),
    });
    for (const [name, value] of headers) response.setHeader(name, value);
    response.statusCode = status ?? 200;
    if (body.kind === 'complete') {
      response.end(body.string);
    } else {
      for await (const chunk of body.asyncIterator) response.write(chunk);
      response.end();
    }
  }

  async function answerReady(_request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await soon(store.snapshot('readiness', (reader) => reader.run('read/version')));
      sendState(response, 200, 'ready');
    } catch (error) {
      log.error({ err: error }, 'The store does not answer');
      sendState(response, 503, 'the store does not answer');
    }
  }

  async function answerMetrics(_request: IncomingMessage, response: ServerResponse): Promise<void> {
    send(response, 200, metrics.contentType, await metrics.text());
  }

  /** Counts a request once its answer has ended, or its client has gone. */
  function watch(request: IncomingMessage, response: ServerResponse): void {
    const begun = performance.now();
    response.once('close', () => {
      const [path = ''] = (request.url ?? '').split('?');
      const route = routes.has(path) ? path : 'other';
      const milliseconds = Math.round(performance.now() - begun);
      // The client, or the end of the service, may have cut it off.
      const status = response.writableFinished ? String(response.statusCode) : 'aborted';
      metrics.countRequest(route, status, milliseconds);
      if (WATCHED.has(route)) return;
      log.info?.({ method: request.method, route, status, ms: milliseconds }, 'request');
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'no-store');
    const url = request.url ?? '/';
    const mark = url.indexOf('?');
    const route = routes.get(mark === -1 ? url : url.slice(0, mark));
    if (route === undefined) throw new RequestRefused(404, 'There is nothing here; the API is at /graphql.');
    if (!route.methods.includes(request.method ?? '')) {
      response.setHeader('allow', route.methods.join(', '));
      throw new RequestRefused(405, `This address takes ${route.methods.join(', ')}.`);
    }
    await route.answer(request, response, mark === -1 ? '' : url.slice(mark + 1));
  }

  return (request, response) => {
    watch(request, response);
    answer(request, response).catch((error: unknown) => {
      if (error instanceof RequestRefused) {
        // What is left of a body that nobody reads must not be taken for the next request.
        response.setHeader('connection', 'close');
        sendError(response, error.status, 'BAD_REQUEST', error.message);
        return;
      }
      // A client that has gone away is no fault.
      if (request.socket.destroyed) return;
      log.error({ err: error }, 'A request failed');
      if (response.headersSent) response.destroy();
      else sendError(response, 500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
    });
  };
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function sendState(response: ServerResponse, status: number, state: string): void {
  send(response, status, JSON_TYPE, JSON.stringify({ status: state }));
}

function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  send(response, status, JSON_TYPE, JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

/** Node leaves the body out where the request was HEAD. */
function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.statusCode = status;
  response.setHeader('content-type', type);
  response.end(body);
}

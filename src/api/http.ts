import type { RequestListener } from 'node:http';
import type { AccessSettings } from '../config/access.js';
import { createGuard } from './access/guard.js';
import { checkHost } from './access/hosts.js';
import { answerOrigin } from './access/origins.js';
import { sendError } from './http/answer.js';
import { exchangeOf, type Exchange } from './http/exchange.js';
import { ELSEWHERE, routeFor, type Route } from './http/route.js';
import { setSecurityHeaders } from './http/security.js';
import type { Metrics } from './metrics.js';
import { RequestRefused } from './refused.js';

/** Takes what goes wrong, and every request; a pino logger is one. Queries and variables are never handed to it. */
export interface ApiLog {
  error(fields: object, message: string): void;
  info?(fields: object, message: string): void;
}

export interface ListenerOptions {
  /** The first of them that fits a request answers it. */
  readonly routes: readonly Route[];
  readonly access: AccessSettings;
  readonly log: ApiLog;
  readonly metrics: Metrics;
}

/** The way from HTTP to the routes and back. */
export function createListener({ routes, access, log, metrics }: ListenerOptions): RequestListener {
  const guard = createGuard(access);

  /** Tells of a request once its answer has ended, or its client has gone. */
  function watch(exchange: Exchange): void {
    const begun = performance.now();
    const { request, response, route, id, trace } = exchange;
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - begun);
      // The client, or the end of the service, may have cut it off.
      const status = response.writableFinished ? response.statusCode : null;
      metrics.countRequest(route, String(status ?? 'aborted'), milliseconds);
      trace.end(status, exchange.told);
      if (exchange.routes.some(({ quiet }) => quiet === true)) return;
      const { operation, type, errors } = exchange.told ?? {};
      log.info?.(
        {
          requestId: id,
          method: request.method,
          route,
          ...(type == null ? {} : { type }),
          ...(operation == null ? {} : { operation }),
          status: status ?? 'aborted',
          ms: milliseconds,
          ...(errors === undefined || errors.length === 0 ? {} : { errors }),
        },
        'request',
      );
    });
  }

  async function answer(exchange: Exchange): Promise<void> {
    const { request, response } = exchange;
    setSecurityHeaders(response);
    response.setHeader('x-request-id', exchange.id);
    response.setHeader('cache-control', 'no-store');
    if (exchange.routes.every((route) => route.for !== 'state')) checkHost(request.headers.host, access.hosts);
    if (isNowhere(exchange)) throw new RequestRefused(404, 'There is nothing here; the API is at /graphql.');
    const methods = [...new Set(exchange.routes.flatMap((route) => route.methods))];
    if (answerOrigin(exchange, access.corsOrigins, methods)) return;
    const route = routeFor(exchange);
    if (route === null) {
      const allow = methods.join(', ');
      throw new RequestRefused(405, `This address takes ${allow}.`, 'BAD_REQUEST', { allow });
    }
    guard(exchange, route);
    await route.answer(exchange);
  }

  return (request, response) => {
    const exchange = exchangeOf(request, response, routes);
    watch(exchange);
    answer(exchange).catch((error: unknown) => {
      // A client that has gone away is no fault.
      if (request.socket.destroyed) return;
      if (error instanceof RequestRefused) {
        metrics.countError(error.code);
        for (const [name, value] of Object.entries(error.headers)) response.setHeader(name, value);
        // What is left of a body that nobody reads must not be taken for the next request.
        if (request.method === 'POST') response.setHeader('connection', 'close');
        sendError(exchange, error.status, error.code, error.message);
        return;
      }
      log.error({ err: error, requestId: exchange.id }, 'A request failed');
      if (response.headersSent) response.destroy();
      else sendError(exchange, 500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
    });
  };
}

/** Whether nothing is at the address, for this client: a browser gets a page that says so, where there is one. */
const isNowhere = (exchange: Exchange): boolean =>
  exchange.routes.every(({ path }) => path === ELSEWHERE) && routeFor(exchange) === null;

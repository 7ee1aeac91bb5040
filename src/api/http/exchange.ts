import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestTrace } from '../tracing.js';
import { ELSEWHERE, routesAt, type Route } from './route.js';
import type { ToldOperation } from './told.js';

/** A request with its answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What stands behind the question mark. */
  readonly query: string;
  /** Those of the address, whatever their method; none where nothing is there. */
  readonly routes: readonly Route[];
  /** The path of those routes, or `other`: what a client chooses must not become a name in metrics. */
  readonly route: string;
  /** Names the request in log and answer: the client's own name for it where that is a sane one. */
  readonly id: string;
  readonly trace: RequestTrace;
  /** Set by the route that knows it. */
  told: ToldOperation | null;
}

/** Whatever may stand in a line of any log. */
const SANE_ID = /^[\w.:@+=-]{1,128}$/;

/** A request as it has come. */
export function exchangeOf(request: IncomingMessage, response: ServerResponse, table: readonly Route[]): Exchange {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const routes = routesAt(table, mark === -1 ? url : url.slice(0, mark));
  const path = routes[0]?.path ?? ELSEWHERE;
  const route = path === ELSEWHERE ? 'other' : path;
  const given = request.headers['x-request-id'];
  return {
    request,
    response,
    query: mark === -1 ? '' : url.slice(mark + 1),
    routes,
    route,
    id: typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID(),
    trace: new RequestTrace(request, route),
    told: null,
  };
}

import type { Exchange } from '../http/exchange.js';

/** What a page of another origin may send besides what any page may. */
const HEADERS =
  'accept, apollo-require-preflight, authorization, content-type, if-none-match, x-apollo-operation-name, x-request-id';
/** What of an answer it may read besides body and status. */
const EXPOSED = 'etag, retry-after, x-request-id';
/** Seconds for which a browser need not ask again. */
const MAX_AGE = '600';

/**
 * Tells a browser whether a page of another origin may read the answer (CORS): only of those that are configured.
 * @param methods of the address that is asked.
 * @returns true where the request was the browser's own question before another one (preflight), which is answered.
 */
export function answerOrigin(exchange: Exchange, origins: readonly string[], methods: readonly string[]): boolean {
  if (origins.length === 0) return false;
  const { request, response } = exchange;
  const { origin } = request.headers;
  response.appendHeader('vary', 'origin');
  if (origin === undefined || !(origins.includes('*') || origins.includes(origin))) return false;
  response.setHeader('access-control-allow-origin', origins.includes('*') ? '*' : origin);
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) {
    response.setHeader('access-control-expose-headers', EXPOSED);
    return false;
  }
  response.setHeader('access-control-allow-methods', methods.join(', '));
  response.setHeader('access-control-allow-headers', HEADERS);
  response.setHeader('access-control-max-age', MAX_AGE);
  response.statusCode = 204;
  response.end();
  return true;
}

import { encoded, KeptBody } from './compression.js';
import type { Exchange } from './exchange.js';
import { setContentPolicy } from './security.js';

export const TEXT = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json';

/**
 * Sends a whole answer, compressed where the client takes it so. The body is left out where the request was HEAD.
 * @param isEditor whether it is the page of the playground, whose editor needs a wider policy.
 */
export async function send(
  { request, response }: Exchange,
  status: number,
  type: string,
  content: string | KeptBody,
  isEditor = false,
): Promise<void> {
  const accepted = request.headers['accept-encoding'];
  const { body, encoding } = await (content instanceof KeptBody
    ? content.encoded(accepted)
    : encoded(Buffer.from(content), accepted));
  response.statusCode = status;
  setContentPolicy(response, type, isEditor);
  response.setHeader('content-type', type);
  response.setHeader('content-length', body.length);
  response.appendHeader('vary', 'accept-encoding');
  if (encoding !== null) response.setHeader('content-encoding', encoding);
  response.end(body);
}

/** Sends an object as JSON. */
export function sendJson(exchange: Exchange, status: number, value: object): Promise<void> {
  return send(exchange, status, JSON_TYPE, JSON.stringify(value));
}

/** Sends one GraphQL error, in the media type that the client asked for. */
export function sendError(exchange: Exchange, status: number, code: string, message: string): void {
  exchange.told = { operation: null, type: null, errors: [code] };
  const { request, response } = exchange;
  const type = request.headers.accept?.includes(GRAPHQL_TYPE) ? `${GRAPHQL_TYPE}; charset=utf-8` : JSON_TYPE;
  response.statusCode = status;
  setContentPolicy(response, type);
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { IncomingMessage } from 'node:http';
import type { Store } from '../../graph/store.js';
import { readVersions } from '../../graph/summary.js';
import { entityTag, isHeld } from '../entity-tag.js';
import { send } from '../http/answer.js';
import type { Exchange } from '../http/exchange.js';
import type { Route } from '../http/route.js';
import type { Metrics } from '../metrics.js';
import { Operation, type OperationContext } from '../operation.js';
import { RequestRefused } from '../refused.js';
import { readJsonBody } from '../request-body.js';
import type { ValidDocuments } from '../valid-documents.js';

export interface GraphqlOptions {
  readonly server: ApolloServer<OperationContext>;
  readonly documents: ValidDocuments;
  readonly store: Store;
  readonly metrics: Metrics;
  /** Tells the schema from other ones in entity tags. */
  readonly schema: string;
  /** After which an operation is given up. */
  readonly seconds: number;
  /** Whether only who has a token may ask, so that no cache may keep an answer for others. */
  readonly isPrivate: boolean;
}

/** GraphQL over HTTP: POST, and GET, whose answers a cache may keep and ask after. */
export function graphqlRoute(options: GraphqlOptions): Route {
  return {
    path: '/graphql',
    methods: ['GET', 'HEAD', 'POST'],
    for: 'data',
    answer: async (exchange) => {
      exchange.response.appendHeader('vary', 'accept');
      const isPost = exchange.request.method === 'POST';
      const body = isPost ? await readJsonBody(exchange.request) : undefined;
      refuseDocument(options, isPost ? textIn(body) : new URLSearchParams(exchange.query).get('query'));
      if (!isPost && (await answerHeld(exchange, options))) return;
      await answerOperation(exchange, body, options);
    },
  };
}

/** Asks of a client that holds an answer whether it is the graph's as it is now; then nothing is executed. */
async function answerHeld(exchange: Exchange, { store, metrics, schema, isPrivate }: GraphqlOptions): Promise<boolean> {
  if (exchange.request.headers['if-none-match'] === undefined) return false;
  const state = await stateOf(store);
  const tag = state === null ? null : entityTag(exchange, state, schema);
  const held = tag !== null && isHeld(exchange, tag);
  metrics.countLookUp('entity_tag', held);
  if (!held) return false;
  setCaching(exchange, tag, isPrivate);
  exchange.response.appendHeader('vary', 'accept-encoding');
  exchange.response.statusCode = 304;
  exchange.response.end();
  return true;
}

async function stateOf(store: Store) {
  try {
    return await store.snapshot('revalidation', readVersions);
  } catch {
    return null; // The operation itself will tell it.
  }
}

async function answerOperation(exchange: Exchange, body: unknown, options: GraphqlOptions): Promise<void> {
  const { request, response, id, query, trace } = exchange;
  const { server, schema, seconds, isPrivate } = options;
  const isCacheable = request.method !== 'POST';
  const operation = new Operation({ requestId: id, seconds, trace, isCacheable });
  response.once('close', () => operation.deadline.cancel());
  const httpGraphQLRequest: HTTPGraphQLRequest = {
    method: isCacheable ? 'GET' : 'POST',
    headers: headersOf(request),
    search: query === '' ? '' : `?${query}`,
    body,
  };
  const answer = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({ operation }) });
  if (answer.body.kind !== 'complete') throw new Error('The server answers in parts, which was not asked for');
  const status = answer.status ?? 200;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  const told = operation.told ?? { operation: null, type: null, errors: [] };
  // What is refused before or after its operation is told by the answer alone.
  exchange.told = status === 200 || told.errors.length > 0 ? told : { ...told, errors: codesIn(answer.body.string) };
  if (operation.state !== null && status === 200 && exchange.told.errors.length === 0) {
    const tag = entityTag(exchange, operation.state, schema);
    if (tag !== null) setCaching(exchange, tag, isPrivate);
  }
  await send(exchange, status, answer.headers.get('content-type') ?? 'application/json', answer.body.string);
}

/** A cache asks each time, by the tag, which costs one small statement; where it may not, the answer would be stale. */
function setCaching({ response }: Exchange, tag: string, isPrivate: boolean): void {
  response.setHeader('etag', tag);
  response.setHeader('cache-control', isPrivate ? 'private, no-cache' : 'public, no-cache');
  if (isPrivate) response.appendHeader('vary', 'authorization');
}

function refuseDocument({ documents }: GraphqlOptions, text: string | null): void {
  const refused = text === null ? null : documents.refusalOf(text);
  if (refused !== null) throw new RequestRefused(400, refused.message, String(refused.extensions['code']));
}

function textIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('query' in body)) return null;
  return typeof body.query === 'string' ? body.query : null;
}

/** The codes in an answer that the server gave without, or in spite of, what the operation came to. */
function codesIn(text: string): string[] {
  return [...text.matchAll(/"code":"(\w+)"/g)].map(([, code = '']) => code);
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

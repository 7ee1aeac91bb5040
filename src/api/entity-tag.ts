import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { GraphState } from '../graph/summary.js';
import type { Exchange } from './http/exchange.js';
import { JSON_TEXT } from './json-text.js';

const { version: PROGRAM } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

/**
 * The entity tag (ETag) of a GET request's answer on one state of the graph; null where the request names no operation.
 * It follows from what the answer follows from: the graph and its version, the program, the document (its SHA-256 does,
 * where it is persisted), the variables, and the media type asked for. A weak one: it does not tell encodings apart.
 */
export function entityTag({ request, query }: Exchange, { id, version }: GraphState, schema: string): string | null {
  const given = new URLSearchParams(query);
  const document = documentHash(given);
  if (document === null) return null;
  const [operationName, variables] = [given.get('operationName'), given.get('variables')];
  const parts = [PROGRAM, schema, id, version, document, operationName, variables, request.headers.accept ?? null];
  return `W/"${sha256(JSON.stringify(parts), 'base64url')}"`;
}

/** Whether the client holds the answer with this tag already. */
export function isHeld({ request }: Exchange, tag: string): boolean {
  const held = request.headers['if-none-match']?.split(',') ?? [];
  return held.some((one) => one.trim().replace(/^W\//, '') === tag.slice(2));
}

function documentHash(given: URLSearchParams): string | null {
  const text = given.get('query');
  if (text !== null) return sha256(text, 'hex');
  const persisted = PERSISTED.safeParse(given.get('extensions'));
  return persisted.success ? persisted.data : null;
}

const PERSISTED = JSON_TEXT.pipe(z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) })).transform(
  ({ persistedQuery }) => persistedQuery.sha256Hash,
);

function sha256(text: string, form: 'hex' | 'base64url'): string {
  return createHash('sha256').update(text).digest(form);
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { send, type Answer, type Sent } from './send.js';
import { writtenOperations, type WrittenOperation } from './operations.js';

/** A request of the mix; the turn, which counts them, is there for those that are to be new each time. */
export type Asking = (turn: number) => Sent;

const JSON_TYPE = { 'content-type': 'application/json' };

function post(body: object): Sent {
  return { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) };
}

/** A persisted query with its text, so that it is registered whatever came before. */
function get(text: string, headers: Readonly<Record<string, string>> = {}): Sent {
  const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') } };
  const given = new URLSearchParams({ query: text, extensions: JSON.stringify(extensions) });
  return {
    method: 'GET',
    path: `?${given}`,
    headers: { 'apollo-require-preflight': 'true', 'accept-encoding': 'br', ...headers },
  };
}

/** A document that was never asked before, as a client writes it that puts values into the text. */
export function freshDocument(number: string): Sent {
  return post({ query: `{ case(municipality: "0326", journalNumber: "${number}") { title } }` });
}

/** What is refused, each for another reason, and in another place of the way in. */
const REFUSED: readonly Sent[] = [
  post({ query: '{ cases(first: 100) { nodes { items { references { referencedBy { id } } } } } }' }),
  post({ query: `{ ${Array.from({ length: 60 }, (_, index) => `a${index}: municipalities { id }`).join(' ')} }` }),
  post({ query: `{ case(id: "x") ${'{ items { case '.repeat(10)} { id } ${'} }'.repeat(10)} }` }),
  post({ query: '{ noSuchField }' }),
  post({ query: '{ case(id: "x") { title ' }),
  post({ query: 'mutation { anything }' }),
  post({ query: 'query Q($id: ID!) { case(id: $id) { id } }', variables: { id: ['x'] } }),
  post([{ query: '{ municipalities { id } }' }]),
  { method: 'POST', headers: JSON_TYPE, body: '{"query": ' },
  { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ query: 'x'.repeat(120_000) }) },
  { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' },
  { method: 'PUT', headers: JSON_TYPE, body: '{}' },
  { method: 'GET', path: '?query={municipalities{id}}' },
];

const PAGE = z.object({
  data: z.record(
    z.string(),
    z.object({ pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }) }).nullable(),
  ),
});

/** The cursor of an answer's page, where another one follows. */
function nextOf(answer: Answer): string | null {
  const page = PAGE.safeParse(JSON.parse(answer.body));
  const [list] = page.success ? Object.values(page.data.data) : [];
  return list?.pageInfo.hasNextPage === true ? list.pageInfo.endCursor : null;
}

/**
 * The requests of a mix, in order: all operations of the project's query files (first and second pages), some by GET with
 * a persisted query and with an entity tag, cases asked for by documents that are new each time, what is refused, and
 * clients that go away before their answer.
 * @throws Error where an operation that should be answered is refused, or one of REFUSED is answered: the mix would be
 * another.
 */
export async function requestMix(url: string): Promise<readonly Asking[]> {
  const mix: Asking[] = [];
  for (const [index, operation] of writtenOperations().entries()) {
    const { text } = operation;
    const first = await asked(url, operation);
    mix.push(() => post({ query: text }));
    const after = nextOf(first);
    if (after !== null && text.includes('$after')) mix.push(() => post({ query: text, variables: { after } }));
    if (operation.refused || text.includes('$')) continue;
    if (index % 3 === 0) mix.push(() => get(text));
    if (index % 5 === 0) {
      const { etag } = (await send(url, get(text))).headers;
      if (typeof etag !== 'string') throw new Error(`${operation.name} has no entity tag`);
      mix.push(() => get(text, { 'if-none-match': etag }));
    }
    if (index % 9 === 0) mix.push(() => ({ ...post({ query: text }), patience: 3 }));
  }
  for (let each = 0; each < mix.length / 12; each += 1) {
    mix.push((turn) => freshDocument(`${turn}-${each}`));
  }
  for (const refused of REFUSED) {
    const { status } = await send(url, refused);
    if (status === 200 && !(await send(url, refused)).body.includes('"errors"')) {
      throw new Error(`This should have been refused: ${JSON.stringify(refused).slice(0, 200)}`);
    }
    mix.push(() => refused);
  }
  return spread(mix);
}

async function asked(url: string, { name, text, refused }: WrittenOperation): Promise<Answer> {
  const answer = await send(url, post({ query: text }));
  // One that is refused on the samples alone may be answered on a larger graph.
  if (!refused && answer.body.includes('"errors"')) {
    throw new Error(`${name} was refused: ${answer.body.slice(0, 300)}`);
  }
  return answer;
}

/** The same requests in an order in which those of one kind do not follow each other. */
function spread<T>(mix: readonly T[]): T[] {
  const buckets = Array.from({ length: 17 }, (_, start) => mix.filter((_one, index) => index % 17 === start));
  return buckets.flat();
}

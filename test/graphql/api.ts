import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { createApi, type ApiOptions } from '../../src/api/server.js';
import { loadDocument } from '../../src/graph/load.js';
import type { Store } from '../../src/graph/store.js';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { linkReferat } from '../../src/linking/link.js';
import { readTextFile } from '../../src/loading/document.js';
import { parseReferat } from '../../src/referat/parse.js';
import { countStatements } from '../store/count-statements.js';

/** An answer over HTTP. */
export interface Answer {
  readonly status: number;
  // What a test expects of it is written down in full, so its shape need not be known here.
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  /** The statements that the operation ran, by name. */
  readonly statements: readonly string[];
}

export interface TestApi {
  readonly url: string;
  /** The faults that were logged. */
  readonly log: readonly { readonly fields: object; readonly message: string }[];
  /** What was logged of each request. */
  readonly requests: readonly object[];
  /** The statements that ran since the last time this was asked, by name. */
  takeStatements(): readonly string[];
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

/** Serves a store on a free port until the tests of the file are done. */
export async function serveApi(store: Store, options: Omit<ApiOptions, 'log'> = {}): Promise<TestApi> {
  const counting = countStatements(store);
  const log: { fields: object; message: string }[] = [];
  const requests: object[] = [];
  const api = await createApi(counting, {
    ...options,
    log: {
      error: (fields, message) => log.push({ fields, message }),
      info: (fields) => requests.push(fields),
    },
  });
  // Else a process that was held up asks again on a connection that is being closed as idle.
  const server = createServer({ keepAliveTimeout: 60_000 }, api.handle);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await api.stop();
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  return {
    url,
    log,
    requests,
    takeStatements: () => counting.takeCounts().flatMap((operation) => operation.statements),
    async ask(query, variables = {}) {
      counting.takeCounts();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const answer: { data?: unknown; errors?: Answer['errors'] } = JSON.parse(await response.text());
      return {
        status: response.status,
        data: answer.data ?? null,
        errors: answer.errors ?? [],
        statements: counting.takeCounts().flatMap((operation) => operation.statements),
      };
    },
  };
}

/** How long loading may take, in milliseconds: a Neo4j that has just started is slow. */
export const LOADING = 120_000;

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** Loads the sample minutes of `seeds/`, by default in the order of their names. */
export async function loadSeeds(store: Store, order: 'forward' | 'backward' = 'forward'): Promise<void> {
  const names = (await readdir(SEEDS)).filter((name) => /\.(?:md|txt)$/.test(name)).sort();
  for (const name of order === 'forward' ? names : names.toReversed()) {
    const { fileName, sha256, text } = await readTextFile(`${SEEDS}${name}`);
    await loadAll(store, [linkReferat(parseReferat(text, { fileName }), { fileName, sha256, text })]);
  }
}

/** Loads documents in this order. */
export async function loadAll(store: Store, documents: readonly DocumentFacts[]): Promise<void> {
  for (const facts of documents) await loadDocument(store, facts, { loadedAt: '2026-01-01T00:00:00.000Z' });
}

/** The codes of an answer's errors. */
export function codes(answer: Answer): string[] {
  return answer.errors.map(({ extensions }) => extensions.code);
}

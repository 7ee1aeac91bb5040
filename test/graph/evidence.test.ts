import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../bench/synthetic/generate.js';
import { dumpGraph } from '../../src/graph/dump.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { loadDocument } from '../../src/graph/load.js';
import { ensureSchema } from '../../src/graph/schema.js';
import type { Row, Store, Value } from '../../src/graph/store.js';
import { linkReferat } from '../../src/linking/link.js';
import { readTextFile } from '../../src/loading/document.js';
import { parseReferat } from '../../src/referat/parse.js';
import { LOADING, serveApi, type TestApi } from '../graphql/api.js';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

interface File {
  readonly fileName: string;
  readonly text: string;
}

/** An edge as the graph holds it; a document that gives another edge than STATES stands in its properties. */
interface Edge {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly properties: Row;
}

const texts = new Map<string, readonly string[]>();
const nodes = new Map<string, { readonly labels: readonly string[]; readonly properties: Row }>();
const edges: Edge[] = [];
let api: TestApi;

beforeAll(async () => {
  const store = await openEmbedded({ path: null, shuffleUnordered: true });
  await ensureSchema(store);
  for (const name of (await readdir(SEEDS)).filter((file) => /\.(?:md|txt)$/.test(file)).sort()) {
    await load(store, await readTextFile(`${SEEDS}${name}`));
  }
  const written: File[] = [];
  await generate({ seed: 11, documents: 30 }, async ({ file, text }) => void written.push({ fileName: file, text }));
  for (const file of written) await load(store, file);
  await store.snapshot('walk', async (reader) => {
    for await (const part of dumpGraph(reader, 100)) {
      for (const { key, labels, properties } of part.nodes) {
        nodes.set(String(key), { labels: list(labels).map(String), properties: map(properties) });
      }
      for (const { fromKey, type, toKey, properties } of part.edges) {
        edges.push({ from: String(fromKey), type: String(type), to: String(toKey), properties: map(properties) });
      }
    }
  });
  api = await serveApi(store);
}, LOADING);

async function load(store: Store, { fileName, text }: File): Promise<void> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const facts = linkReferat(parseReferat(text, { fileName }), { fileName, sha256, text });
  texts.set(facts.document.key, text.split('\n'));
  await loadDocument(store, facts, { loadedAt: '2026-01-01T00:00:00.000Z' });
}

function map(value: Value | undefined): Row {
  return Object.fromEntries(Object.entries(value ?? {}));
}

function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

/** What is wrong with the marks that say why an edge is there and where it is written. */
function faultsOf(edge: Edge): string[] {
  const { from, type, to, properties } = edge;
  const { rule, confidence, startLine, endLine, quote } = properties;
  const document = type === 'STATES' ? from : properties['document'];
  const lines = texts.get(String(document));
  const faults: string[] = [];
  if (typeof rule !== 'string' || rule === '') faults.push('no rule');
  if (typeof confidence !== 'number' || !(confidence > 0 && confidence <= 1)) faults.push(`confidence ${confidence}`);
  if (!nodes.has(to) || !nodes.has(from)) faults.push('an end that is no node');
  if (lines === undefined) faults.push(`the document ${document} was not loaded`);
  if (!isLine(startLine) || !isLine(endLine) || startLine > endLine || endLine > (lines?.length ?? 0)) {
    faults.push(`lines ${startLine} to ${endLine}`);
  } else if (quote !== undefined && !stands(String(quote), folded(lines ?? [], startLine, endLine))) {
    faults.push(`${quote} does not stand in lines ${startLine} to ${endLine}`);
  }
  if (type === 'STATES' && quote === undefined) faults.push('no quote');
  return faults.map((fault) => `${from} ${type} ${to}: ${fault}`);
}

function isLine(value: Value | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function folded(lines: readonly string[], startLine: number, endLine: number): string {
  return lines
    .slice(startLine - 1, endLine)
    .join('\n')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a quote is a text, or the beginning of one that was cut off. */
function stands(quote: string, text: string): boolean {
  if (quote === '') return false;
  return quote === text || (quote.endsWith('…') && quote.length > 1 && text.startsWith(quote.slice(0, -1)));
}

test('the walk meets documents, every kind of node that they give, and edges of many types', () => {
  expect(texts.size).toBe(34);
  const labels = new Set([...nodes.values()].flatMap((node) => node.labels));
  for (const label of ['Case', 'Handling', 'Meeting', 'AgendaItem', 'Committee', 'Person', 'Attachment', 'Document']) {
    expect(labels).toContain(label);
  }
  const types = new Set(edges.map(({ type }) => type));
  for (const type of ['STATES', 'HANDLED_IN', 'PLANNED', 'REFERS_TO', 'ABSENT', 'CONCERNS', 'HAS_ATTACHMENT']) {
    expect(types).toContain(type);
  }
  expect(edges.length).toBeGreaterThan(3000);
});

test('the check finds what is wrong with an edge', () => {
  const sound = edges.find(({ type, properties }) => type === 'STATES' && properties['quote'] !== undefined);
  if (sound === undefined) throw new Error('no STATES edge');
  const altered = (properties: Row): string[] =>
    faultsOf({ ...sound, properties: { ...sound.properties, ...properties } });
  expect(altered({})).toEqual([]);
  for (const properties of [
    { rule: '' },
    { confidence: 0 },
    { confidence: 1.1 },
    { startLine: 0 },
    { endLine: 1_000_000 },
    { quote: `${String(sound.properties['quote'])} og mere` },
    { quote: `… ${String(sound.properties['quote'])}` },
    { quote: '…' },
  ]) {
    expect(altered(properties)).not.toEqual([]);
  }
  expect(faultsOf({ ...sound, to: 'case:0326:none' })).not.toEqual([]);
});

test('every edge says why it is there, how surely, and in which lines of which document', () => {
  expect(edges.flatMap(faultsOf)).toEqual([]);
});

test('every node is stated by a document, and what it bears is what a document states of it', () => {
  const stated = new Map<string, Row[]>();
  for (const { type, to, properties } of edges) {
    if (type === 'STATES') stated.set(to, [...(stated.get(to) ?? []), properties]);
  }
  const unfounded: string[] = [];
  for (const [key, { labels, properties }] of nodes) {
    if (labels.includes('Document') || labels.includes('Graph')) continue;
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'key' || name === 'foldedFrom') continue;
      if (!(stated.get(key) ?? []).some((claim) => claim[name] === value)) unfounded.push(`${key}.${name}`);
    }
    if (!stated.has(key)) unfounded.push(key);
  }
  expect(unfounded).toEqual([]);
});

describe('evidence in GraphQL', () => {
  interface Told {
    readonly startLine: number;
    readonly endLine: number;
    readonly quote: string;
    readonly document: { readonly id: string };
  }

  /** The types that are found by a key and have evidence; they are named as the labels are. */
  async function kinds(): Promise<string[]> {
    const { data, errors } = await api.ask('{ __schema { types { name interfaces { name } fields { name } } } }');
    expect(errors).toEqual([]);
    const { __schema: schema } = JSON.parse(JSON.stringify(data));
    const types: readonly { name: string; interfaces?: Named[] | null; fields?: Named[] | null }[] = schema.types;
    return types
      .filter(({ interfaces }) => interfaces?.some(({ name }) => name === 'Node'))
      .filter(({ fields }) => fields?.some(({ name }) => name === 'evidence'))
      .map(({ name }) => name);
  }

  /** A page of the document, at each place that the evidence names. */
  async function printedAt(evidence: readonly Told[]): Promise<string[]> {
    const parts = evidence.map(
      ({ document, startLine, endLine }, index) =>
        `p${index}: node(id: "${document.id}") { ... on Document { lines(from: ${startLine}, to: ${endLine}) } }`,
    );
    const answer = await api.ask(`{ ${parts.join(' ')} }`);
    expect(answer.errors).toEqual([]);
    const pages: Record<string, { lines: string[] }> = JSON.parse(JSON.stringify(answer.data));
    return parts.map((_, index) => folded(pages[`p${index}`]?.lines ?? [], 1, Infinity));
  }

  interface Named {
    readonly name: string;
  }

  test(
    'agrees with the documents, for every node that has it',
    async () => {
      const found = await kinds();
      expect(found).toEqual(expect.arrayContaining(['AgendaItem', 'Handling']));
      for (const kind of found) {
        const query = `query ($id: ID!) { node(id: $id) { ... on ${kind} { evidence { startLine endLine quote document { id } } } } }`;
        const keys = [...nodes].filter(([, { labels }]) => labels.includes(kind)).map(([key]) => key);
        const told: string[] = [];
        for (const id of keys) {
          const answer = await api.ask(query, { id });
          expect(answer.errors).toEqual([]);
          const evidence: readonly Told[] = JSON.parse(JSON.stringify(answer.data)).node.evidence;
          for (let start = 0; start < evidence.length; start += 8) {
            const some = evidence.slice(start, start + 8);
            for (const [index, printed] of (await printedAt(some)).entries()) {
              const { document, startLine, endLine, quote } = some[index] ?? {
                document: { id: '' },
                startLine: 0,
                endLine: 0,
                quote: '',
              };
              expect(stands(quote, printed), `${id} in ${document.id}: ${quote}`).toBe(true);
              told.push(JSON.stringify([id, document.id, startLine, endLine, quote]));
            }
          }
        }
        const stated = edges
          .filter(({ type, to }) => type === 'STATES' && nodes.get(to)?.labels.includes(kind))
          .map(({ from, to, properties: { startLine, endLine, quote } }) =>
            JSON.stringify([to, from, startLine, endLine, quote]),
          );
        expect(told.sort()).toEqual(stated.sort());
      }
    },
    LOADING,
  );
});

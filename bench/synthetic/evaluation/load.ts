import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dumpGraph } from '../../../src/graph/dump.js';
import { openEmbedded } from '../../../src/graph/embedded.js';
import { loadDocument } from '../../../src/graph/load.js';
import { ensureSchema } from '../../../src/graph/schema.js';
import type { Row, Store } from '../../../src/graph/store.js';
import { linkReferat } from '../../../src/linking/link.js';
import { parseReferat } from '../../../src/referat/parse.js';
import { printedReferat } from '../../../src/referat/printed.js';
import type { PrintedDocument } from './facts.js';
import type { FoundGraph, FoundHandling } from './graph.js';

/** Opens an empty graph in memory. */
export async function emptyGraph(): Promise<Store> {
  const store = await openEmbedded({ path: null });
  await ensureSchema(store);
  return store;
}

/**
 * Reads one file, loads it, and gives what was read.
 * @throws DocumentRefused as the parser and the linking do.
 */
export async function loadFile(store: Store, folder: string, file: string): Promise<PrintedDocument> {
  const bytes = await readFile(join(folder, file));
  const text = bytes.toString('utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const referat = parseReferat(text, { fileName: file });
  const facts = linkReferat(referat, { fileName: file, sha256, text });
  await loadDocument(store, facts, { loadedAt: '2026-04-01T00:00:00.000Z' });
  return printedReferat(referat, { fileName: file, sha256 });
}

/** What the graph holds that the truth speaks of. */
export async function readGraph(store: Store): Promise<FoundGraph> {
  const outcomes = new Map<string, string>();
  const edges = new Map<string, [string, string][]>();
  await store.snapshot('evaluate', async (reader) => {
    for await (const part of dumpGraph(reader)) {
      for (const node of part.nodes) {
        const key = String(node['key']);
        if (key.startsWith('handling:')) outcomes.set(key, String(property(node, 'outcome') ?? 'NONE'));
      }
      for (const edge of part.edges) {
        const type = String(edge['type']);
        const ends: [string, string] = [String(edge['fromKey']), String(edge['toKey'])];
        const known = edges.get(type);
        if (known === undefined) edges.set(type, [ends]);
        else known.push(ends);
      }
    }
  });
  const of = (type: string): [string, string][] => edges.get(type) ?? [];
  const optional = (type: string): [string, string][] | null => edges.get(type) ?? null;
  return {
    handlings: handlings(outcomes, of('ABSENT'), of('AT')),
    references: of('REFERS_TO'),
    caseOfItem: new Map(of('CONCERNS')),
    related: optional('RELATED'),
    about: optional('ABOUT'),
  };
}

/** The absent of a step: those printed with it, and those of its meeting's header. */
function handlings(
  outcomes: ReadonlyMap<string, string>,
  absent: readonly (readonly [string, string])[],
  at: readonly (readonly [string, string])[],
): Map<string, FoundHandling> {
  const away = new Map<string, Set<string>>();
  for (const [person, where] of absent) away.set(where, (away.get(where) ?? new Set()).add(person));
  const meetingOf = new Map(at);
  return new Map(
    [...outcomes].map(([key, outcome]) => {
      const people = new Set([...(away.get(key) ?? []), ...(away.get(meetingOf.get(key) ?? '') ?? [])]);
      return [key, { outcome, absent: [...people].map((person) => person.split(':').at(-1) ?? '') }];
    }),
  );
}

function property(node: Row, name: string): unknown {
  const { properties } = node;
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return null;
  return Object.entries(properties).find(([key]) => key === name)?.[1] ?? null;
}

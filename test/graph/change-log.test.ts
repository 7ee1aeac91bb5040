import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeDocument } from '../../src/graph/documents.js';
import { dumpGraph } from '../../src/graph/dump.js';
import { loadDocument, loadDocuments } from '../../src/graph/load.js';
import { readChanges, type ChangeRecord } from '../../src/graph/read/changes.js';
import type { Position } from '../../src/graph/read/pages.js';
import type { Store } from '../../src/graph/store.js';
import { readSummary, readVersions } from '../../src/graph/summary.js';
import { describeEngines } from '../store/engines.js';
import { numberedFacts } from './numbered-facts.js';
import { lives } from './synthetic-facts.js';

const loadedAt = '2026-01-01T00:00:00.000Z';
const SINCE_EVER = { since: 0, municipality: null };

/** The whole log, in pages of a few. */
function logOf(store: Store, pageSize = 7): Promise<ChangeRecord[]> {
  return store.snapshot('log', async (reader) => {
    const log: ChangeRecord[] = [];
    for (let after: Position | null = null; ;) {
      const page = await readChanges(reader, SINCE_EVER, after, pageSize);
      log.push(...page.map(({ record }) => record));
      const last = page.at(-1);
      if (last === undefined) return log;
      after = last.position;
    }
  });
}

/** What each node holds that a reader sees, by key. */
function standing(store: Store): Promise<Map<string, string>> {
  return store.snapshot('dump', async (reader) => {
    const nodes = new Map<string, string>();
    for await (const part of dumpGraph(reader)) {
      for (const { key, properties } of part.nodes) {
        const { foldedFrom: _, loadedAt: __, ...seen } = Object(properties);
        if (key !== 'graph') nodes.set(String(key), JSON.stringify(Object.entries(seen).sort()));
      }
    }
    return nodes;
  });
}

describeEngines('The log of changes', (open, engine) => {
  test('tells for each change just what is new, other and gone', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (steps) => {
        const store = await open();
        let before = await standing(store);
        let told = 0;
        for (const { action, facts } of steps) {
          if (action === 'load') await loadDocument(store, facts, { loadedAt });
          else await removeDocument(store, facts.document.key);
          const after = await standing(store);
          const log = await logOf(store);
          const expected = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
            const [was, is] = [before.get(key), after.get(key)];
            if (was === is) return [];
            return [`${was === undefined ? 'ADDED' : is === undefined ? 'WITHDRAWN' : 'ALTERED'} ${key}`];
          });
          expect(
            log
              .slice(told)
              .map(({ kind, id }) => `${kind} ${id}`)
              .sort(),
          ).toEqual(expected.sort());
          before = after;
          told = log.length;
        }
        const log = await logOf(store);
        const order = log.map(({ version, kind }) => `${String(version).padStart(3, '0')} ${kindOrder(kind)}`);
        expect(order).toEqual(order.toSorted());
        expect(await logOf(store, 1000)).toEqual(log);
      }),
      { numRuns: engine === 'embedded' ? 40 : 4, seed: 616 },
    );
  }, 120_000);

  test('an unchanged load writes nothing, and raises no version', async () => {
    const store = await open();
    await loadDocument(store, numberedFacts({ meeting: 1 }), { loadedAt });
    const log = await logOf(store);
    await loadDocument(store, numberedFacts({ meeting: 1 }), { loadedAt });
    expect(await logOf(store)).toEqual(log);
    expect(await store.snapshot('versions', readVersions)).toMatchObject({ version: 1, changesSince: 0 });
  });

  test('documents of one transaction are one change, and its parts are read to the end', async () => {
    const store = await open();
    const documents = [1, 11, 21].map((meeting) => numberedFacts({ meeting, items: 90 }));
    await loadDocuments(store, documents, { loadedAt });
    const log = await logOf(store, 100);
    const keys = documents.flatMap(({ document, claims }) => [document.key, ...claims.map(({ key }) => key)]);
    expect(log.map(({ id }) => id)).toEqual([...new Set(keys)].sort());
    expect(new Set(log.map(({ version }) => version))).toEqual(new Set([1]));
    expect(log[0]).toMatchObject({ at: loadedAt, documents: documents.map(({ document }) => document.key) });
  });

  describe('is no part of the graph', () => {
    test('neither its nodes nor its counts', async () => {
      const store = await open();
      const counts = () => store.snapshot('counts', readSummary);
      const empty = await counts();
      const facts = numberedFacts({ meeting: 1 });
      await loadDocument(store, facts, { loadedAt });
      await removeDocument(store, facts.document.key, { removedAt: '2026-02-01T00:00:00.000Z' });
      expect([...(await standing(store)).keys()]).toEqual([]);
      expect(await counts()).toEqual(empty);
      const log = await logOf(store);
      expect(log.filter(({ kind }) => kind === 'WITHDRAWN').length).toBe(log.length / 2);
      expect(log.at(-1)).toMatchObject({ at: '2026-02-01T00:00:00.000Z', documents: [facts.document.key] });
    });
  });

  test('a graph of before there was one is told of from its next change on', async () => {
    const store = await open();
    // What an older program left: changes, and no log.
    for (let change = 0; change < 4; change += 1) {
      await store.write('older', (writer) => writer.run('load/raise-version'));
    }
    expect(await store.snapshot('versions', readVersions)).toMatchObject({ version: 4, changesSince: 4 });
    await loadDocument(store, numberedFacts({ meeting: 1 }), { loadedAt });
    await loadDocument(store, numberedFacts({ meeting: 2 }), { loadedAt });
    expect(await store.snapshot('versions', readVersions)).toMatchObject({ version: 6, changesSince: 4 });
    expect((await logOf(store))[0]?.version).toBe(5);
  });
});

function kindOrder(kind: ChangeRecord['kind']): number {
  return ['ADDED', 'ALTERED', 'WITHDRAWN'].indexOf(kind);
}

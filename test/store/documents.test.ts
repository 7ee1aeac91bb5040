import { describe, expect, test } from 'vitest';
import { countReadOtherwise, findDocuments, removeDocument } from '../../src/graph/documents.js';
import { loadDocument, loadDocuments } from '../../src/graph/load.js';
import { ensureSchema, SCHEMA_VERSION } from '../../src/graph/schema.js';
import { graphSummary, graphVersion } from '../../src/graph/summary.js';
import { canonicalGraph, expectedGraph } from '../graph/canonical.js';
import { numberedFacts } from '../graph/numbered-facts.js';
import { countStatements } from './count-statements.js';
import { describeEngines } from './engines.js';

const loadedAt = '2026-01-01T00:00:00.000Z';
const facts = numberedFacts({ meeting: 5 });

describeEngines('Documents in a store', (open) => {
  describe('ensureSchema', () => {
    test('changes nothing the second time', async () => {
      const store = countStatements(await open());
      await loadDocument(store, facts, { loadedAt });
      const before = await canonicalGraph(store);
      await ensureSchema(store);
      expect(await canonicalGraph(store)).toEqual(before);
      expect(await graphVersion(store)).toBe(1);
    });

    test('refuses a graph that a newer program has written', async () => {
      const store = await open();
      await store.write('test', (writer) => writer.run('load/schema-version', { schemaVersion: SCHEMA_VERSION + 1 }));
      await expect(ensureSchema(store)).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE' });
    });
  });

  describe('loadDocument', () => {
    test('adds, leaves alone, replaces', async () => {
      const store = await open();
      const newer = numberedFacts({ meeting: 5, version: 2, items: 2 });
      const counts = { nodes: 17, edges: 47 };
      expect(await loadDocument(store, facts, { loadedAt })).toEqual({
        outcome: 'added',
        replaced: null,
        behind: null,
        counts,
      });
      expect(await loadDocument(store, facts, { loadedAt })).toEqual({
        outcome: 'unchanged',
        replaced: null,
        behind: null,
        counts,
      });
      expect(await graphVersion(store)).toBe(1);
      expect(await loadDocument(store, newer, { loadedAt })).toMatchObject({
        outcome: 'replaced',
        replaced: 'møde-5-1.md',
      });
      expect(await graphVersion(store)).toBe(2);
      expect(await canonicalGraph(store)).toEqual(expectedGraph([newer]));
    });

    test('reads again what another version of the parser read, which is counted until then', async () => {
      const store = await open();
      const again = { ...facts, document: { ...facts.document, parserVersion: '2' } };
      await loadDocuments(store, [facts, numberedFacts({ meeting: 6 })], { loadedAt });
      expect(await countReadOtherwise(store, '1')).toBe(0);
      expect(await countReadOtherwise(store, '2')).toBe(2);
      expect(await loadDocument(store, again, { loadedAt })).toMatchObject({ outcome: 'replaced' });
      expect(await countReadOtherwise(store, '2')).toBe(1);
    });

    test('writes nothing where an end of a link is not claimed', async () => {
      const store = await open();
      const [first, ...others] = facts.links;
      const dangling = {
        ...facts,
        links: first === undefined ? [] : [{ ...first, to: 'committee:0326:x' }, ...others],
      };
      await expect(loadDocument(store, dangling, { loadedAt })).rejects.toThrow(
        'nothing is claimed about committee:0326:x',
      );
      expect(await graphVersion(store)).toBe(0);
    });

    test('takes the same number of statements for a few facts and for many', async () => {
      const store = countStatements(await open());
      const statements = [];
      for (const [meeting, items] of [
        [1, 1],
        [11, 40],
      ] as const) {
        store.takeCounts();
        await loadDocument(store, numberedFacts({ meeting, items }), { loadedAt });
        statements.push(store.takeCounts().flatMap((count) => count.statements));
      }
      expect(statements[1]).toEqual(statements[0]);
      expect(statements[0]?.length).toBeLessThan(25);
    });

    test('loads that come at once come to the same as one after the other', async () => {
      const store = await open();
      const documents = Array.from({ length: 8 }, (_, index) => numberedFacts({ meeting: index + 1 }));
      await Promise.all([...documents, ...documents].map((document) => loadDocument(store, document, { loadedAt })));
      expect(await canonicalGraph(store)).toEqual(expectedGraph(documents));
    });
  });

  describe('loadDocuments', () => {
    const documents = Array.from({ length: 6 }, (_, index) => numberedFacts({ meeting: index + 1 }));

    test('comes to the same as one after the other, as one change', async () => {
      const store = await open();
      const results = await loadDocuments(store, documents, { loadedAt });
      expect(results.map(({ outcome }) => outcome)).toEqual(documents.map(() => 'added'));
      expect(await graphVersion(store)).toBe(1);
      expect(await canonicalGraph(store)).toEqual(expectedGraph(documents));
    });

    test('tells of each what became of it, and leaves alone what stands', async () => {
      const store = await open();
      await loadDocuments(store, documents.slice(0, 3), { loadedAt });
      const newer = numberedFacts({ meeting: 2, version: 2, items: 1 });
      const mixed = [...documents.slice(0, 1), newer, ...documents.slice(4)];
      const results = await loadDocuments(store, mixed, { loadedAt });
      expect(results.map(({ outcome, replaced }) => [outcome, replaced])).toEqual([
        ['unchanged', null],
        ['replaced', 'møde-2-1.md'],
        ['added', null],
        ['added', null],
      ]);
      const held = [...documents.slice(0, 1), newer, ...documents.slice(2, 3), ...documents.slice(4)];
      expect(await canonicalGraph(store)).toEqual(expectedGraph(held));
      expect(await loadDocuments(store, mixed, { loadedAt })).toMatchObject(
        mixed.map(() => ({ outcome: 'unchanged' })),
      );
      expect(await graphVersion(store)).toBe(2);
    });

    test('keeps nothing of any where one cannot be written', async () => {
      const store = await open();
      const broken = { ...numberedFacts({ meeting: 9 }), links: [] };
      const unstorable = { ...broken, document: { ...broken.document, lineCount: Number.NaN } };
      await expect(loadDocuments(store, [...documents, unstorable], { loadedAt })).rejects.toThrow(TypeError);
      expect(await canonicalGraph(store)).toEqual([]);
    });

    test('takes no two versions of one document, and nothing for none', async () => {
      const store = await open();
      const same = [numberedFacts({ meeting: 1 }), numberedFacts({ meeting: 1, version: 2 })];
      await expect(loadDocuments(store, same, { loadedAt })).rejects.toThrow('versions of each other');
      expect(await loadDocuments(store, [], { loadedAt })).toEqual([]);
      expect(await graphVersion(store)).toBe(0);
    });
  });

  describe('removeDocument', () => {
    test('withdraws what only that document states', async () => {
      const store = await open();
      const next = numberedFacts({ meeting: 6 });
      await loadDocument(store, facts, { loadedAt });
      await loadDocument(store, next, { loadedAt });
      expect(await removeDocument(store, facts.document.key)).toBe(true);
      expect(await canonicalGraph(store)).toEqual(expectedGraph([next]));
      expect(await removeDocument(store, next.document.key)).toBe(true);
      expect(await canonicalGraph(store)).toEqual([]);
    });

    test('knows no document by another key', async () => {
      const store = await open();
      await loadDocument(store, facts, { loadedAt });
      expect(await removeDocument(store, 'committee:0326:udvalget')).toBe(false);
      expect(await removeDocument(store, 'document:0')).toBe(false);
      expect(await graphVersion(store)).toBe(1);
    });
  });

  test('findDocuments finds by key, by the beginning of the SHA-256 and by file name', async () => {
    const store = await open();
    await loadDocument(store, facts, { loadedAt });
    await loadDocument(store, numberedFacts({ meeting: 6 }), { loadedAt });
    const { key, sha256, fileName } = facts.document;
    for (const text of [key, sha256, sha256.slice(0, 8).toUpperCase(), fileName]) {
      expect(await findDocuments(store, text), text).toMatchObject([{ key, loadedAt, municipality: '0326' }]);
    }
    for (const text of [sha256.slice(0, 7), 'møde', '', 'document:', '%']) {
      expect(await findDocuments(store, text), text).toEqual([]);
    }
  });

  test('graphSummary counts', async () => {
    const store = await open();
    await loadDocument(store, facts, { loadedAt });
    expect(await graphSummary(store)).toEqual({
      documents: 1,
      meetings: { loaded: 1, cited: 1 },
      items: 3,
      cases: 3,
      handlings: 6,
      edges: 47,
    });
  });
});

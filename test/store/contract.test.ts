import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { loadDocument } from '../../src/graph/load.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { SCHEMA_VERSION } from '../../src/graph/schema.js';
import { graphSummary, graphVersion, heldSummary } from '../../src/graph/summary.js';
import { canonicalGraph, expectedGraph } from '../graph/canonical.js';
import { numberedFacts } from '../graph/numbered-facts.js';
import { describeEngines } from './engines.js';

const loadedAt = '2026-01-01T00:00:00.000Z';
const facts = numberedFacts({ meeting: 5 });

/** Null for the answer that a read did not come through between the changes; any other error stays one. */
function onlyRetriable(error: unknown): null {
  if (error instanceof StoreError && error.retriable) return null;
  throw error;
}

describeEngines('Store', (open, engine, server) => {
  describe('write', () => {
    test('gives what the work gives, and keeps what it did', async () => {
      const store = await open();
      expect(await store.write('test', async (writer) => [await writer.run('load/raise-version'), 'given'])).toEqual([
        [],
        'given',
      ]);
      expect(await graphVersion(store)).toBe(1);
    });

    test('keeps nothing of work that fails', async () => {
      const store = await open();
      const failing = store.write('test', async (writer) => {
        await writer.run('load/raise-version');
        await writer.run('load/documents', { documents: [{ properties: { key: 'document:1', text: 'x' } }] });
        throw new RangeError('no');
      });
      await expect(failing).rejects.toThrow(RangeError);
      expect(await graphVersion(store)).toBe(0);
      expect(await canonicalGraph(store)).toEqual([]);
    });

    test('keeps nothing where a statement failed, though the work went on', async () => {
      const store = await open();
      const going = store.write('test', async (writer) => {
        await writer.run('load/raise-version');
        await expect(writer.run('load/documents', { documents: [{ properties: { key: 'graph' } }] })).rejects.toThrow();
      });
      await expect(going).rejects.toThrow();
      expect(await graphVersion(store)).toBe(0);
    });

    test('works that come at once lose nothing of each other', async () => {
      const store = await open();
      await Promise.all(
        Array.from({ length: 20 }, () => store.write('test', (writer) => writer.run('load/raise-version'))),
      );
      expect(await graphVersion(store)).toBe(20);
    });
  });

  describe('a writer that holds', () => {
    test('keeps every other one waiting until it has ended, and changes nothing', async () => {
      const store = await open();
      const told: string[] = [];
      const hold = (name: string): Promise<void> =>
        store.write('test', async (writer) => {
          await writer.run('load/hold');
          told.push(`${name} begins`);
          await sleep(50);
          told.push(`${name} ends`);
        });
      await Promise.all(['a', 'b', 'c', 'd'].map(hold));
      const order = told.filter((_, index) => index % 2 === 0).map((line) => line.charAt(0));
      expect(order.toSorted()).toEqual(['a', 'b', 'c', 'd']);
      expect(told).toEqual(order.flatMap((name) => [`${name} begins`, `${name} ends`]));
      expect(await graphVersion(store)).toBe(0);
    });
  });

  describe('snapshot', () => {
    test('sees one state of the graph, whatever is committed meanwhile', async () => {
      const store = await open();
      let runs = 0;
      const versions = await store.snapshot('test', async (reader) => {
        runs += 1;
        const before = await reader.run('read/summary');
        if (runs === 1) await loadDocument(store, facts, { loadedAt });
        return [before, await reader.run('read/summary')];
      });
      expect(versions[1]).toEqual(versions[0]);
      // The embedded engine keeps the first state; Neo4j has to begin again.
      expect(runs).toBe(engine === 'embedded' ? 1 : 2);
      expect(versions[0]?.[0]?.['documents']).toBe(engine === 'embedded' ? 0 : 1);
    });

    test('sees each document whole while documents are loaded and replaced', async () => {
      const store = await open();
      const documents = [1, 2, 3].flatMap((version) =>
        Array.from({ length: 6 }, (_, index) => numberedFacts({ meeting: index + 1, version })),
      );
      const progress = { loading: true };
      const load = async () => {
        for (const document of documents) await loadDocument(store, document, { loadedAt });
        progress.loading = false;
      };
      const read = async () => {
        const seen = new Set<string>();
        while (progress.loading) {
          const graph = await canonicalGraph(store).catch(onlyRetriable);
          if (graph === null) continue;
          const held = documents.filter(({ document }) =>
            graph.some((line) => line.includes(`["fileName","${document.fileName}"]`)),
          );
          expect(graph).toEqual(expectedGraph(held));
          seen.add(held.map(({ document }) => document.key).join());
        }
        return seen.size;
      };
      const [states] = await Promise.all([read(), read(), load()]);
      expect(states).toBeGreaterThan(0);
    }, 120_000);

    test('sees each document whole also with a single statement', async () => {
      const store = await open();
      const documents = Array.from({ length: 15 }, (_, index) => numberedFacts({ meeting: index + 1, items: 20 }));
      const progress = { loading: true };
      const load = async () => {
        for (const document of documents) await loadDocument(store, document, { loadedAt });
        progress.loading = false;
      };
      const read = async () => {
        const seen = new Set<number>();
        while (progress.loading) {
          const found = await graphSummary(store).catch(onlyRetriable);
          if (found === null) continue;
          const { documents, meetings, items } = found;
          // Each restates what the meeting before it did.
          const known = documents === 0 ? 0 : documents + 1;
          expect([meetings.loaded + meetings.cited, items]).toEqual([known, 20 * documents]);
          seen.add(documents);
        }
        return seen.size;
      };
      const [states] = await Promise.all([read(), read(), read(), load()]);
      expect(states).toBeGreaterThan(0);
    }, 120_000);

    test('runs statements side by side', async () => {
      const store = await open();
      await loadDocument(store, facts, { loadedAt });
      const answers = await store.snapshot('test', (reader) =>
        Promise.all(Array.from({ length: 30 }, () => reader.run('read/version'))),
      );
      expect(answers).toEqual(
        Array.from({ length: 30 }, () => [expect.objectContaining({ version: 1, schemaVersion: SCHEMA_VERSION })]),
      );
    });

    test('gives the error of its work', async () => {
      const store = await open();
      await expect(store.snapshot('test', () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
      expect(await graphVersion(store)).toBe(0);
    });

    test.runIf(engine === 'neo4j')('gives up where the graph changes each time', async () => {
      await open();
      if (server === null) throw new Error('There is no server to open again');
      const store = await openNeo4j({ ...server, limits: { snapshot: 500 } });
      const endless = store.snapshot('test', async (reader) => {
        await reader.run('read/version');
        await store.write('test', (writer) => writer.run('load/raise-version'));
        await reader.run('read/version');
      });
      await expect(endless).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retriable: true });
      await store.close();
    });
  });

  describe('a load', () => {
    test('ends well and tells what the graph holds, though others write all the time', async () => {
      const store = await open();
      const progress = { loading: true };
      const writeOn = async (): Promise<void> => {
        while (progress.loading) await store.write('test', (writer) => writer.run('load/raise-version'));
      };
      const writing = Promise.all([writeOn(), writeOn(), writeOn()]);
      const results = [];
      for (const meeting of [1, 2, 3, 3]) {
        results.push((await loadDocument(store, numberedFacts({ meeting }), { loadedAt })).outcome);
        expect(await heldSummary(store)).toMatchObject({ documents: meeting });
      }
      progress.loading = false;
      await writing;
      expect(results).toEqual(['added', 'added', 'added', 'unchanged']);
    });

    test('of what is there already changes nothing', async () => {
      const store = await open();
      await loadDocument(store, facts, { loadedAt });
      expect(await graphVersion(store)).toBe(1);
      await loadDocument(store, facts, { loadedAt });
      await heldSummary(store);
      expect(await graphVersion(store)).toBe(1);
    });
  });

  describe('run', () => {
    test.each([
      ['undefined', { key: undefined }],
      ['a number that is none', { key: Number.NaN }],
      ['an endless number', { key: Infinity }],
      ['an integer beyond 2^53', { key: 2 ** 60 }],
      ['a Date', { key: new Date(0) }],
      ['a function', { key: () => 1 }],
      ['a map as a property', { properties: { key: { a: 1 } } }],
      ['a list of maps as a property', { rows: [{ properties: { list: [{ a: 1 }] } }] }],
      ['a list of two kinds as a property', { properties: { list: [1, 'a'] } }],
    ])('refuses %s', async (_, parameters) => {
      const store = await open();
      await expect(store.snapshot('test', (reader) => reader.run('read/version', parameters))).rejects.toThrow(
        TypeError,
      );
    });

    test('gives values back as they were given', async () => {
      const store = await open();
      const properties = {
        key: 'document:1',
        text: 'Ærø "æøå" \u{1f600} e\u0301 \\ \n\t',
        lineCount: 2 ** 53 - 1,
        confidence: 0.1,
        whole: 1,
        negative: -3,
        loaded: false,
        names: ['b', 'a'],
        empty: '',
      };
      await store.write('test', (writer) =>
        writer.run('load/documents', { documents: [{ properties: { ...properties, none: null } }] }),
      );
      const rows = await store.snapshot('test', (reader) => reader.run('load/standing', { keys: ['document:1'] }));
      expect(rows.map((row) => row['properties'])).toEqual([properties]);
    });

    test('takes an unknown name for a fault of the program', async () => {
      const store = await open();
      await expect(store.snapshot('test', (reader) => reader.run('read/nothing'))).rejects.toThrow(
        'There is no statement cypher/read/nothing.cypher',
      );
    });

    test('explains a statement that the engine refuses', async () => {
      const store = await open();
      const refused = store.snapshot('test', (reader) => reader.run('load/loaded'));
      await expect(refused).rejects.toThrow(StoreError);
      await expect(refused).rejects.toMatchObject({ code: 'INTERNAL', retriable: false });
    });
  });

  test('after close nothing is run', async () => {
    const store = await open();
    await store.close();
    await expect(graphVersion(store)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await store.close();
  });
});

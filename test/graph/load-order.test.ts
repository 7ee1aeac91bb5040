import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { removeDocument } from '../../src/graph/documents.js';
import { loadDocument } from '../../src/graph/load.js';
import type { Store } from '../../src/graph/store.js';
import { graphVersion } from '../../src/graph/summary.js';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { describeEngines } from '../store/engines.js';
import { canonicalGraph, expectedGraph } from './canonical.js';
import { lives, type Step } from './synthetic-facts.js';

const loadedAt = '2026-01-01T00:00:00.000Z';

/** Takes the steps, and gives the documents that are left. */
async function live(store: Store, steps: readonly Step[]): Promise<DocumentFacts[]> {
  const standing = new Map<string, DocumentFacts>();
  for (const { action, facts } of steps) {
    const { key, meeting } = facts.document;
    const before = standing.get(meeting);
    const version = (await graphVersion(store)) ?? 0;
    let changes: boolean;
    if (action === 'load') {
      const { outcome, replaced } = await loadDocument(store, facts, { loadedAt });
      const expected = before === undefined ? 'added' : isSame(before, facts) ? 'unchanged' : 'replaced';
      expect(outcome).toBe(expected);
      expect(replaced).toBe(expected === 'replaced' ? before?.document.fileName : null);
      changes = outcome !== 'unchanged';
      if (changes) standing.set(meeting, facts);
    } else {
      changes = await removeDocument(store, key);
      expect(changes).toBe(before?.document.key === key);
      if (changes) standing.delete(meeting);
    }
    expect(await graphVersion(store)).toBe(version + (changes ? 1 : 0));
  }
  return [...standing.values()];
}

function isSame(one: DocumentFacts, other: DocumentFacts): boolean {
  return one.document.key === other.document.key && one.document.parserVersion === other.document.parserVersion;
}

describeEngines('The order of loading', (open, engine) => {
  const numRuns = engine === 'embedded' ? 60 : 6;

  test('after any loads, reloads, replacements and removals the graph is what the documents left in it say', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (steps) => {
        const store = await open();
        const left = await live(store, steps);
        expect(await canonicalGraph(store)).toEqual(expectedGraph(left));
      }),
      { numRuns, seed: 326 },
    );
  }, 120_000);

  test('documents loaded in any order give the same graph, down to what is kept for later loads', async () => {
    await fc.assert(
      fc.asyncProperty(lives, fc.infiniteStream(fc.nat()), async (steps, numbers) => {
        const documents = [...new Map(steps.map(({ facts }) => [facts.document.meeting, facts])).values()];
        const graphs = [];
        for (const order of [documents, documents.toReversed(), shuffled(documents, numbers)]) {
          const store = await open();
          for (const facts of order) await loadDocument(store, facts, { loadedAt });
          const nodes = await store.snapshot('dump', (reader) =>
            reader.run('read/dump-nodes', { after: '', limit: 1000 }),
          );
          // The graph's own node tells it from all others.
          graphs.push(nodes.filter(({ key }) => key !== 'graph'));
        }
        expect(graphs[1]).toEqual(graphs[0]);
        expect(graphs[2]).toEqual(graphs[0]);
      }),
      { numRuns: numRuns / 3, seed: 316 },
    );
  }, 120_000);
});

function shuffled<T>(values: readonly T[], numbers: Iterator<number>): T[] {
  const left = [...values];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(Number(numbers.next().value) % left.length, 1));
  return order;
}

import { expect, test, vi } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { describeEngines } from './engines.js';

/** Statements beside those of `cypher/`, by name: many nodes that each change gives the same number. */
const added = vi.hoisted(
  () =>
    new Map([
      ['load/many', "UNWIND range(1, 3000) AS place CREATE (:Entity {key: 'entity:' + toString(place), number: 0})"],
      ['load/renumber', 'MATCH (e:Entity) WHERE e.number < $number SET e.number = $number, e.text = $text'],
      [
        'read/numbers',
        'UNWIND $keys AS key MATCH (e:Entity {key: key}) RETURN DISTINCT e.number AS number ORDER BY number',
      ],
    ]),
);
vi.mock('../../src/graph/statements.js', async (importOriginal) => {
  const own = await importOriginal<typeof import('../../src/graph/statements.js')>();
  return { ...own, statement: (name: string) => added.get(name) ?? own.statement(name) };
});

const CHANGES = 40;
/** Far apart, so that a change reaches them at different moments. */
const keys = [1, 500, 1000, 1500, 2000, 2500, 3000].map((place) => `entity:${place}`);

describeEngines('A change of many nodes', (open) => {
  test('is seen whole or not at all, also by a single statement', { timeout: 300_000 }, async () => {
    const store = await open();
    await store.write('test', (writer) => writer.run('load/many'));
    const progress = { changing: true };
    const change = async () => {
      for (let number = 1; number <= CHANGES; number += 1) {
        const text = 'x'.repeat(40 + number);
        await store.write('test', async (writer) => {
          await writer.run('load/renumber', { number, text });
          await writer.run('load/raise-version');
        });
      }
      progress.changing = false;
    };
    const read = async () => {
      const seen = new Set<unknown>();
      while (progress.changing) {
        const rows = await store
          .snapshot('test', (reader) => reader.run('read/numbers', { keys }))
          .catch(onlyRetriable);
        if (rows === null) continue;
        expect(rows).toHaveLength(1);
        seen.add(rows[0]?.['number']);
      }
      return seen.size;
    };
    const [states] = await Promise.all([read(), read(), read(), change()]);
    expect(states).toBeGreaterThan(1);
  });
});

/** A reader that found the graph changing again and again may say so. */
function onlyRetriable(error: unknown): null {
  if (error instanceof StoreError && error.retriable) return null;
  throw error;
}

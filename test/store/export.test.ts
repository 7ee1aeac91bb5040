import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { graphLines } from '../../src/export/ndjson.js';
import { ocelText } from '../../src/export/ocel.js';
import { inPieces } from '../../src/export/pieces.js';
import { onOneState } from '../../src/graph/one-state.js';
import type { Store } from '../../src/graph/store.js';
import { exportGraph } from '../../src/service/export.js';
import { loadAll, loadSeeds, LOADING } from '../graphql/api.js';
import { TWO_MEETINGS } from '../graphql/minutes.js';
import { describeEngines } from './engines.js';

const ALL = { municipality: null, from: null, to: null };

async function text(pieces: AsyncIterable<string>): Promise<string> {
  let whole = '';
  for await (const piece of pieces) whole += piece;
  return whole;
}

const sha256 = (whole: string): string => createHash('sha256').update(whole).digest('hex');
const exports = (store: Store) => ({
  ocel: () => text(onOneState(store, 'test', (reader) => ocelText(reader, ALL, { objects: 0, events: 0 }))),
  ndjson: () => text(onOneState(store, 'test', (reader) => graphLines(reader, { nodes: 0, edges: 0 }))),
});

/** What the first engine gave, which all others must give too. */
const first = new Map<string, string>();

describeEngines('an export', (open, engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await loadSeeds(store);
  }, LOADING);

  test.each(['ocel', 'ndjson'] as const)('in %s has the same bytes each time and on every engine', async (format) => {
    const whole = await exports(store)[format]();
    expect(whole.length).toBeGreaterThan(100_000);
    expect(await exports(store)[format]()).toBe(whole);
    expect(sha256(whole)).toBe(first.get(format) ?? sha256(whole));
    first.set(format, sha256(whole));
  });

  test('a period and a municipality leave out what does not belong to them', async () => {
    const filter = { municipality: '0326', from: '2025-11-01', to: '2025-11-30' };
    const counts = { objects: 0, events: 0 };
    const log = JSON.parse(await text(onOneState(store, 'test', (reader) => ocelText(reader, filter, counts))));
    expect([log.objects.length, log.events.length]).toEqual([counts.objects, counts.events]);
    expect(counts.events).toBeGreaterThan(1);
    const known = new Set(log.objects.map(({ id }: { id: string }) => id));
    for (const { time, relationships } of log.events) {
      expect(time).toMatch(/^2025-11-/);
      for (const { objectId } of relationships) expect(known).toContain(objectId);
    }
  });

  test('what is loaded in its middle is not in it', async () => {
    const whole = await exports(store).ndjson();
    const running = onOneState(store, 'test', (reader) => graphLines(reader, { nodes: 0, edges: 0 }));
    const { value: line } = await running.next();
    await loadAll(store, TWO_MEETINGS);
    if (engine === 'embedded') expect(`${line}${await text(running)}`).toBe(whole);
    // Neo4j has no snapshot over several statements; half of one state and half of another must not pass for a graph.
    else await expect(text(running)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retriable: true });
    expect(await exports(store).ndjson()).not.toBe(whole);
  });

  test('one that is not wanted any more ends at once and frees the graph', async () => {
    const stop = new AbortController();
    const running = exportGraph(store, { format: 'ndjson', filter: ALL }, stop.signal);
    expect((await running.next()).done).toBe(false);
    stop.abort();
    expect(await running.next()).toMatchObject({ done: true, value: { complete: false } });
    const left = exportGraph(store, { format: 'ocel', filter: ALL }, new AbortController().signal);
    await left.next();
    await left.return({ complete: false, counts: { nodes: 0, edges: 0 } });
    // The store closes after the tests, for which it waits until no snapshot is held.
  });
});

test('pieces end between characters, and together are the text', async () => {
  const texts = ['a', '😀'.repeat(100_000), '', 'æøå'];
  async function* given(): AsyncGenerator<string> {
    yield* texts;
  }
  const pieces: string[] = [];
  for await (const piece of inPieces(given())) pieces.push(piece);
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.map((piece) => Buffer.from(piece).toString()).join('')).toBe(texts.join(''));
});

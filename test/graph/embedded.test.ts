import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { openEmbedded, repeatConflicts } from '../../src/graph/embedded.js';
import { loadDocument } from '../../src/graph/load.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { graphVersion } from '../../src/graph/summary.js';
import { canonicalGraph, expectedGraph } from './canonical.js';
import { numberedFacts } from './numbered-facts.js';

const loadedAt = '2026-01-01T00:00:00.000Z';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sagsgraf-embedded-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the graph is there again after closing, in a folder that was made for it', async () => {
  const path = join(folder, 'made', 'graph');
  const documents = [1, 2, 3].map((meeting) => numberedFacts({ meeting }));
  const first = await openEmbedded({ path });
  await ensureSchema(first);
  for (const document of documents) await loadDocument(first, document, { loadedAt });
  await first.close();
  const again = await openEmbedded({ path });
  await ensureSchema(again);
  expect(await canonicalGraph(again)).toEqual(expectedGraph(documents));
  await again.close();
});

test('the log of changes is taken into the file as it grows', async () => {
  const path = join(folder, 'log');
  const store = await openEmbedded({ path, checkpointBytes: 50_000 });
  await ensureSchema(store);
  const before = (await stat(path)).size;
  for (let meeting = 1; meeting <= 20; meeting += 1) {
    await loadDocument(store, numberedFacts({ meeting, items: 10 }), { loadedAt });
  }
  expect((await stat(path)).size).toBeGreaterThan(before);
  await store.close();
});

test('a graph that is open already is not opened a second time', async () => {
  const path = join(folder, 'held');
  const holder = await openEmbedded({ path });
  await expect(openEmbedded({ path })).rejects.toMatchObject({ code: 'BUSY', retriable: true });
  await holder.close();
  await (await openEmbedded({ path })).close();
});

test('a file that is no graph is refused and left as it is', async () => {
  const path = join(folder, 'other');
  await writeFile(path, 'no graph '.repeat(2000));
  await expect(openEmbedded({ path })).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE' });
  expect((await stat(path)).size).toBe(18_000);
});

test('a place where no file can be made is told', async () => {
  const path = join(folder, 'file', 'graph');
  await writeFile(join(folder, 'file'), '');
  await expect(openEmbedded({ path })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

test('close waits for what runs', async () => {
  const path = join(folder, 'closing');
  const store = await openEmbedded({ path });
  await ensureSchema(store);
  const loading = Promise.allSettled(
    [1, 2, 3].map((meeting) => loadDocument(store, numberedFacts({ meeting }), { loadedAt })),
  );
  const reading = graphVersion(store);
  await store.close();
  await expect(reading).resolves.toBeTypeOf('number');
  // Each of them is done or refused, and what is done is kept.
  const refused = (await loading).flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  for (const error of refused) expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  const again = await openEmbedded({ path });
  expect(await graphVersion(again)).toBe(3 - refused.length);
  await again.close();
});

test('a conflict with another writer is tried again, another error is not', async () => {
  const conflict = new Error('Transaction error: GRAFEO-T001: Write conflict');
  let tries = 0;
  const third = repeatConflicts(async () => {
    tries += 1;
    if (tries < 3) throw new StoreError('INTERNAL', 'The statement failed', { cause: conflict });
    return tries;
  });
  expect(await third).toBe(3);
  await expect(repeatConflicts(() => Promise.reject(conflict))).rejects.toMatchObject({ retriable: true });
  const once = repeatConflicts(async () => {
    tries += 1;
    throw new RangeError('no');
  });
  await expect(once).rejects.toThrow(RangeError);
  expect(tries).toBe(4);
});

test('what is read leaves nothing behind, however often', { timeout: 240_000 }, async () => {
  const child = fileURLToPath(new URL('read-many-times.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', child, '60000']);
  const [some = 0, many = 0] = stdout.trim().split('\n').map(Number);
  expect(some).toBeGreaterThan(10_000_000);
  // The engine's record of each reading came to 20 MB here.
  expect(many - some).toBeLessThan(10_000_000);
});

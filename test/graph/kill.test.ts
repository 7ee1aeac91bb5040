import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { canonicalGraph, expectedGraph } from './canonical.js';
import { numberedFacts } from './numbered-facts.js';

const CHILD = fileURLToPath(new URL('load-until-killed.ts', import.meta.url));
const ROUNDS = 12;

/** Numbers from 0 to below 1, the same in each run of the tests. */
function* seeded(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Runs the loading process and kills it so long after it began to open the graph; gives what it wrote. */
async function loadAndKill(path: string, round: number, milliseconds: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, path, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)));
  let output = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('ready')) resolve();
    });
  });
  await Promise.race([ready, ended]);
  await sleep(milliseconds);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  return output.split('\n');
}

test('a process killed at any moment has lost no document that it had loaded, and left no half one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sagsgraf-kill-'));
  const path = join(folder, 'graph');
  const moments = seeded(3);
  const documents = new Map<string, ReturnType<typeof numberedFacts>>();
  let killedWithin = 0;
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const lines = await loadAndKill(path, round, 500 * moments.next().value);
      const keysAfter = (word: string) =>
        lines.filter((line) => line.startsWith(word)).map((line) => line.split(' ')[1]);
      const done = keysAfter('done ');
      const begun = keysAfter('begin ').at(-1);
      for (let meeting = 1; meeting <= 12; meeting += 1) {
        const facts = numberedFacts({ meeting, version: round * 1000 + meeting, items: 8 });
        if (done.includes(facts.document.key)) documents.set(facts.document.meeting, facts);
      }
      const store = await openEmbedded({ path });
      const graph = await canonicalGraph(store);
      await store.close();
      // The one in hand may have been committed before its line was written: then it must be there whole.
      const inHand = Array.from({ length: 12 }, (_, index) =>
        numberedFacts({ meeting: index + 1, version: round * 1000 + index + 1, items: 8 }),
      ).find((facts) => facts.document.key === begun && begun !== done.at(-1));
      if (inHand !== undefined) {
        killedWithin += 1;
        if (graph.some((line) => line.includes(`"${inHand.document.sha256}"`))) {
          documents.set(inHand.document.meeting, inHand);
        }
      }
      expect(graph, `after kill ${round}`).toEqual(expectedGraph([...documents.values()]));
    }
    expect(killedWithin).toBeGreaterThan(ROUNDS / 2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);

// Reads in a graph in memory as often as it is told, and prints what the process holds at a third and at the end, in bytes.
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';

const readings = Number(process.argv[2]);
const store = await openEmbedded({ path: null });
await ensureSchema(store);
for (let done = 1; done <= readings; done += 1) {
  await store.snapshot('version', (reader) => reader.run('read/version'));
  if (done !== Math.round(readings / 3) && done !== readings) continue;
  globalThis.gc?.();
  process.stdout.write(`${process.memoryUsage().rss}\n`);
}
await store.close();

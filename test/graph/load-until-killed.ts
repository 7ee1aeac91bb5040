// Loads numbered documents into the embedded graph of the given file, one after the other and again in another
// version, until the process is killed. Writes a line for each once its commit has returned.
import { writeSync } from 'node:fs';
import { openEmbedded } from '../../src/graph/embedded.js';
import { loadDocument } from '../../src/graph/load.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { numberedFacts } from './numbered-facts.js';

const [path = '', round = '0'] = process.argv.slice(2);
writeSync(1, 'ready\n');
// So small a log that the kills meet checkpoints too.
const store = await openEmbedded({ path, checkpointBytes: 100_000 });
await ensureSchema(store);
for (let meeting = 1; ; meeting = (meeting % 12) + 1) {
  const facts = numberedFacts({ meeting, version: Number(round) * 1000 + meeting, items: 8 });
  writeSync(1, `begin ${facts.document.key}\n`);
  await loadDocument(store, facts, { loadedAt: '2026-01-01T00:00:00.000Z' });
  writeSync(1, `done ${facts.document.key}\n`);
}

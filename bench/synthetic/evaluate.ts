import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareDocument } from './evaluation/facts.js';
import { compareFlows } from './evaluation/flows.js';
import { compareGaps } from './evaluation/gaps.js';
import { compareGraph } from './evaluation/graph.js';
import { emptyGraph, loadFile, readFlows, readGaps, readGraph } from './evaluation/load.js';
import { Measures } from './evaluation/measure.js';
import { slugOf } from './keys.js';
import type { Truth } from './truth/model.js';

/** Loads what the generator wrote and compares parser and graph with the truth: one table on standard output. */
async function evaluate(folder: string, shown: number): Promise<void> {
  const truth = truthIn(await readFile(join(folder, 'truth.json'), 'utf8'));
  const measures = new Measures();
  const store = await emptyGraph();
  for (const document of truth.documents) {
    try {
      const printed = await loadFile(store, join(folder, 'documents'), document.file);
      measures.of('documents read').compare([document.file], [document.file], '');
      compareDocument(measures, printed, document);
    } catch (error) {
      measures.of('documents read').compare([], [`${document.file}: ${String(error)}`], '');
    }
  }
  compareGraph(measures, await readGraph(store), truth, slugOf);
  compareGaps(measures, await readGaps(store), truth, slugOf);
  compareFlows(measures, await readFlows(store), truth);
  await store.close();
  for (const { name, differences } of measures.all()) {
    for (const difference of differences.slice(0, shown)) process.stderr.write(`${name}: ${difference}\n`);
  }
  process.stdout.write(`${measures.table()}\n`);
}

/** The generator wrote it, so its shape is known. */
function truthIn(json: string): Truth {
  const truth: Truth = JSON.parse(json);
  return truth;
}

const { values } = parseArgs({ options: { dir: { type: 'string' }, show: { type: 'string', default: '0' } } });
if (values.dir === undefined) {
  process.stderr.write(
    'Name the folder that the generator wrote: npm run synthetic:evaluate -- --dir DIR [--show 3]\n',
  );
  process.exitCode = 1;
} else await evaluate(values.dir, Number(values.show));

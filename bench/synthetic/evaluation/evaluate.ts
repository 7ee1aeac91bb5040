import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slugOf } from '../keys.js';
import type { Truth } from '../truth/model.js';
import { compareDocument } from './facts.js';
import { compareFlows } from './flows.js';
import { compareGaps } from './gaps.js';
import { compareGraph } from './graph.js';
import { emptyGraph, loadFile, readFlows, readGaps, readGraph } from './load.js';
import { compareItems } from './kinds/items.js';
import { compareImpossibleDates } from './kinds/gaps.js';
import { compareTurns } from './kinds/turns.js';
import { Measures } from './measure.js';
import { serving } from './serve.js';

/** Loads what the generator wrote into a folder and compares parser and graph with the truth. */
export async function evaluate(folder: string): Promise<Measures> {
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
  await serving(store, async (ask) => {
    await compareItems(measures, ask, truth);
    await compareImpossibleDates(measures, ask, truth);
    await compareTurns(measures, ask, truth);
  });
  await store.close();
  return measures;
}

/** The generator wrote it, so its shape is known. */
function truthIn(json: string): Truth {
  const truth: Truth = JSON.parse(json);
  return truth;
}

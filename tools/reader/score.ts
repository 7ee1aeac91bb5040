import { DocumentRefused } from '../../src/errors.js';
import { parseReferat } from '../../src/referat/parse.js';
import { printedReferat } from '../../src/referat/printed.js';
import type { Judged } from './documents.js';
import { FACT_KINDS, factsOf, type FactKind, type Facts, type Said } from './facts.js';

/** How many facts of a kind are right, were found, and are true. */
export interface Counts {
  right: number;
  found: number;
  true: number;
}

/** What became of one document. */
export interface Score {
  readonly name: string;
  /** Why nothing was read; null where something was. */
  readonly refused: string | null;
  readonly f1: number;
  readonly counts: ReadonlyMap<FactKind, Counts>;
  /** `- decision 3 | Godkendt` is missing, `+ …` was found and is not so. */
  readonly differences: readonly string[];
}

/** Reads a document and compares its facts with its truth. */
export function scoreOf({ name, text, truth }: Judged): Score {
  let refused: string | null = null;
  let found: Facts = new Map();
  try {
    found = factsOf(read(text), truth);
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    refused = error.message;
  }
  const expected = factsOf(truth, null);
  const counts = new Map<FactKind, Counts>();
  const differences: string[] = [];
  for (const kind of FACT_KINDS) {
    if (truth.ignore?.includes(kind) === true) continue;
    const [is, ought] = [new Set(found.get(kind)), new Set(expected.get(kind))];
    const missing = [...ought].filter((fact) => !is.has(fact));
    const extra = [...is].filter((fact) => !ought.has(fact));
    counts.set(kind, { right: is.size - extra.length, found: is.size, true: ought.size });
    differences.push(...missing.map((fact) => `- ${kind} ${fact}`), ...extra.map((fact) => `+ ${kind} ${fact}`));
  }
  return { name, refused, f1: f1Of(sum([...counts.values()])), counts, differences };
}

function read(text: string): Said {
  const { meeting, items } = printedReferat(parseReferat(text), { fileName: 'judged.txt', sha256: '0'.repeat(64) });
  return { ...meeting, items };
}

export function sum(counts: readonly Counts[]): Counts {
  const total = { right: 0, found: 0, true: 0 };
  for (const count of counts) {
    total.right += count.right;
    total.found += count.found;
    total.true += count.true;
  }
  return total;
}

/** The harmonic mean of precision and recall; 1 where nothing is true and nothing was found. */
export function f1Of({ right, found, true: expected }: Counts): number {
  return found + expected === 0 ? 1 : (2 * right) / (found + expected);
}

import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentRefused } from '../../src/errors.js';
import { parseReferat } from '../../src/referat/parse.js';
import { printedReferat, printedReferatSchema } from '../../src/referat/printed.js';
import type { Referat } from '../../src/referat/referat.js';

const SEEDS = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(SEEDS).map((name) => readFileSync(new URL(name, SEEDS), 'utf8'));

/** One change of a document: `at` and `other` are places in it, from 0 to 1. */
type Mutation = readonly ['delete' | 'double' | 'swap' | 'insert' | 'cut' | 'join', number, number, string];

const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'Beslutning',
    'Bilag',
    'Sagens forløb',
    'Behandling',
    'Punkt 2: Godkendt.',
    'Punkt 5: Noget nyt',
    'Afbud:',
    '04/11/2025 Økonomiudvalget',
    'Indholdsfortegnelse',
    '| a | b |',
    '<table>',
    '((((',
    '\f7',
  ),
);
const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.constantFrom('delete', 'double', 'swap', 'insert', 'cut', 'join'),
  place,
  place,
  line,
);

function mutated(text: string, mutations: readonly Mutation[]): string {
  const lines = text.split('\n');
  for (const [kind, at, other, inserted] of mutations) {
    const index = Math.floor(at * lines.length);
    const second = Math.floor(other * lines.length);
    if (kind === 'delete') lines.splice(index, 1 + (second % 7));
    else if (kind === 'double') lines.splice(index, 0, ...lines.slice(index, index + 5));
    else if (kind === 'insert') lines.splice(index, 0, inserted);
    else if (kind === 'cut') lines.splice(Math.max(index, 8));
    else if (kind === 'join') lines.splice(index, 2, `${lines[index] ?? ''}${lines[index + 1] ?? ''}`);
    else [lines[index], lines[second]] = [lines[second] ?? '', lines[index] ?? ''];
  }
  return lines.join('\n');
}

/** The first fault in how sections cover their items and items the rest of the document; null where there is none. */
function faultOf({ items, lineCount }: Referat): string | null {
  for (const [index, item] of items.entries()) {
    const end = (items[index + 1]?.span.start ?? lineCount + 1) - 1;
    if (item.span.end !== end) return `item ${item.number} ends at ${item.span.end}, not at ${end}`;
    let next = item.span.start;
    for (const { kind, span } of item.sections) {
      if (span.start !== next || span.end < span.start) return `${kind} of ${item.number}: ${span.start}–${span.end}`;
      next = span.end + 1;
    }
    if (next !== end + 1) return `the sections of item ${item.number} end at ${next - 1}, not at ${end}`;
  }
  return null;
}

describe('A damaged document', () => {
  it('is read with every line of its items in a section, or refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 12 }), (seed, mutations) => {
        try {
          const referat = parseReferat(mutated(seed, mutations));
          expect(faultOf(referat)).toBeNull();
          const printed = printedReferat(referat, { fileName: 'x', sha256: '0'.repeat(64) });
          expect(printedReferatSchema.safeParse(printed).error).toBeUndefined();
        } catch (error) {
          if (!(error instanceof DocumentRefused)) throw error;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('may be cut off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), place, (seed, at) => {
        try {
          expect(faultOf(parseReferat(seed.slice(0, Math.floor(at * seed.length))))).toBeNull();
        } catch (error) {
          if (!(error instanceof DocumentRefused)) throw error;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is read the same twice', () => {
    for (const seed of seeds) expect(parseReferat(seed)).toEqual(parseReferat(seed));
  });
});

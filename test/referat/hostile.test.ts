import { describe, expect, it } from 'vitest';
import { parseReferat } from '../../src/referat/parse.js';

/** Texts that make a careless pattern go back over what it has read, again and again. */
const UNITS = [
  'a ',
  ', ',
  'a, ',
  '(',
  '*',
  '_',
  '[',
  '[a](',
  '9',
  '.',
  '. ',
  '-',
  '- ',
  '|',
  '\t',
  '§ 1 ',
  'lov ',
  'Å',
  'A og ',
  'Socialudvalget, ',
  'Socialudvalget den 1. maj 2025: ',
  'henvises til ',
  'vedtaget at sende ',
  'Afbud: A B, ',
  'samt, ',
  '(B)',
  'Kommune ',
  '\\',
  '<b>',
];

const HEADINGS = ['Beslutning', 'Behandling', 'Sagens forløb', 'Sagshistorik, henvisninger', 'Bilag', 'Lovgrundlag'];

/** The text in every place where the parser looks for something. */
function everywhere(text: string): string {
  const sections = HEADINGS.map((heading) => `${heading}\n\n${text}\n\n`).join('');
  return [
    'REFERAT Socialudvalget d. 11-12-2025\n',
    `Mødested ${text}\n\nMødedeltagere ${text}\n`,
    `Indholdsfortegnelse\n\n${text}\n`,
    `Punkt 1: ${text}\n\n${text}\n\n${sections}`,
    `Sagens forløb\n\n01/02/2025 Byrådet\n\n${text}\n`,
    'Punkt 2: Hegn\n',
  ].join('\n');
}

/** The shortest of a few runs, in milliseconds. */
function timeOf(text: string): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run += 1) {
    const begun = performance.now();
    parseReferat(text);
    shortest = Math.min(shortest, performance.now() - begun);
  }
  return shortest;
}

describe.each(UNITS)('%j without end', (unit) => {
  const SIZE = 4_000;
  const oneLine = (size: number): string => everywhere(unit.repeat(size / unit.length));
  const lines = (size: number): string => everywhere(`${unit.trim()}x\n`.repeat(size / (unit.length + 2)));
  const full = (size: number): string => everywhere(`${unit.repeat(1_900 / unit.length)}\n`.repeat(size / 1_900));

  it.each([
    ['on one line', oneLine],
    ['on many lines', lines],
    ['on long lines', full],
  ])('%s takes time in proportion to its length', (_, make) => {
    const four = timeOf(make(4 * SIZE));
    const sixteen = timeOf(make(16 * SIZE));
    // A fourfold text takes fourfold time; sixteenfold would be quadratic. The constant is for a busy machine.
    expect(sixteen).toBeLessThan(10 * four + 60);
  });
});

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
  'Byrådet vedtog den 1. maj ',
  'godkendt den 1. maj 2024 af ',
  'Kultur- og ',
  'Udvalget for Børn, ',
  'Anna Berg, ',
  'Anna Berg og ',
  'deltager Anna Berg, chef, ',
  'chef Anna ',
  'inhabil ',
  'servicelovens §§ 1-9, ',
  'lov nr. 1 af 1. maj 2020 ',
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

/** Milliseconds of processor time of one run: what else the machine does changes little of it. */
function timeOf(text: string): number {
  const begun = process.cpuUsage();
  parseReferat(text);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** Whether a fourfold text takes about fourfold time; sixteenfold would be quadratic. A busy machine gets three tries. */
function isProportional(make: (size: number) => string, size: number): boolean {
  const [short, long] = [make(size), make(4 * size)];
  return [1, 2, 3].some(() => timeOf(long) < 10 * timeOf(short) + 50);
}

describe.each(UNITS)('%j without end', (unit) => {
  const oneLine = (size: number): string => everywhere(unit.repeat(size / unit.length));
  const lines = (size: number): string => everywhere(`${unit.trim()}x\n`.repeat(size / (unit.length + 2)));
  const full = (size: number): string => everywhere(`${unit.repeat(1_900 / unit.length)}\n`.repeat(size / 1_900));

  it.each([
    ['on one line', oneLine, 8_000],
    ['on many lines', lines, 2_000],
    ['on long lines', full, 8_000],
  ])('%s takes time in proportion to its length', (_, make, size) => {
    expect(isProportional(make, size)).toBe(true);
  });
});

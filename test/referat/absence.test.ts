import { describe, expect, it } from 'vitest';
import { parseReferat } from '../../src/referat/parse.js';

function itemWith(decision: string) {
  const [item] = parseReferat(`REFERAT Byrådet d. 26-08-2025\n\nPunkt 1: Hegn\n\nBeslutning\n\n${decision}\n`).items;
  return { text: item?.decision?.text ?? null, absent: item?.absent.map(({ name, party }) => [name, party]) };
}

describe('Who was absent when an item was decided', () => {
  it.each([
    ['Godkendt.\n\nAfbud: Carl Eg', [['Carl Eg', null]]],
    [
      'Godkendt.\n\nAfbud: Carl Eg (V) og Dorte Falk',
      [
        ['Carl Eg', 'V'],
        ['Dorte Falk', null],
      ],
    ],
    ['Godkendt. Afbud: Carl Eg.', [['Carl Eg', null]]],
    ['Afbud fra Carl Eg\n\nGodkendt.', [['Carl Eg', null]]],
    [
      'Fraværende\n\nCarl Eg\n\nDorte Falk\n\nGodkendt.',
      [
        ['Carl Eg', null],
        ['Dorte Falk', null],
      ],
    ],
    [
      'Godkendt.\n\nFraværende: Carl Eg, Dorte\nFalk',
      [
        ['Carl Eg', null],
        ['Dorte Falk', null],
      ],
    ],
    [
      'Godkendt.\n\nCarl Eg (C) og Dorte Falk var fraværende.',
      [
        ['Carl Eg', 'C'],
        ['Dorte Falk', null],
      ],
    ],
    ['Godkendt.\n\nCarl Eg havde meldt afbud.', [['Carl Eg', null]]],
    ['Godkendt.\n\nAfbud: Carl Eg på grund af ferie', [['Carl Eg', null]]],
    ['Godkendt. Carl Eg var ikke til stede.', [['Carl Eg', null]]],
    ['Godkendt. (Afbud: Carl Eg)', [['Carl Eg', null]]],
    ['Deltog ikke: Carl Eg.\n\nGodkendt.', [['Carl Eg', null]]],
    ['Godkendt.\n\nCarl Eg havde meldt afbud. I stedet deltog Ole Brock.', [['Carl Eg', null]]],
    ['Godkendt.\n\nOle Brock deltog for Carl Eg.', [['Carl Eg', null]]],
    ['Fraværende: Carl Eg (A) Ole Brock (A) mødte som stedfortræder.\n\nGodkendt.', [['Carl Eg', 'A']]],
    [
      'Godkendt.\n\nFraværende: A: Carl Eg, V: Dorte Falk',
      [
        ['Carl Eg', 'A'],
        ['Dorte Falk', 'V'],
      ],
    ],
    ['Godkendt.\n\nAfbud: Ingen', []],
  ])('is read from %j', (decision, absent) => {
    expect(itemWith(decision)).toEqual({ text: 'Godkendt.', absent });
  });

  it.each([
    'Godkendt. Lars Hansen (A) deltog ikke i behandlingen på grund af inhabilitet.',
    'Godkendt. Carl Eg tager forbehold.',
    'Godkendt. Imod stemte Carl Eg (V).',
  ])('leaves %j whole', (decision) => {
    expect(itemWith(decision)).toEqual({ text: decision, absent: [] });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIGURES, figuresOf, measured } from '../../tools/reader/figures.js';

const kept: Record<string, Record<string, number>> = JSON.parse(readFileSync(FIGURES, 'utf8'));
const figures = figuresOf(measured());

// `npm run reader:score -- --write` keeps better figures.
describe.each(Object.entries(kept))('%s', (group, documents) => {
  test.each(Object.entries(documents))('%s is read no worse than %d', (name, figure) => {
    expect(figures[group]?.[name]).toBeGreaterThanOrEqual(figure);
  });
});

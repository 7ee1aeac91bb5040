import { fileURLToPath } from 'node:url';
import { judgedIn } from './documents.js';
import { perturbed } from './perturb.js';
import { scoreOf, type Score } from './score.js';

const LAYOUTS = new URL('../../test/layouts/', import.meta.url);
const SEEDS = new URL('../../seeds/', import.meta.url);
const TRUTHS_OF_SEEDS = new URL('../../test/layouts/seeds/', import.meta.url);
/** The figures that may not fall. */
export const FIGURES = fileURLToPath(new URL('../../test/layouts/figures/reader.json', import.meta.url));

/** Documents that are measured together. */
export interface Group {
  readonly name: string;
  readonly scores: readonly Score[];
}

/** Reads all documents whose truth is known, and the same with forms exchanged. */
export function measured(): Group[] {
  const layouts = judgedIn(LAYOUTS);
  const real = judgedIn(SEEDS, TRUTHS_OF_SEEDS);
  const { heads, headings } = perturbed([...layouts, ...real]);
  return [
    { name: 'real documents', scores: real.map(scoreOf) },
    { name: 'layouts', scores: layouts.map(scoreOf) },
    { name: 'item heads exchanged', scores: heads.map(scoreOf) },
    { name: 'headings of decisions exchanged', scores: headings.map(scoreOf) },
  ];
}

/** Mean F1 of each group and of each of its documents, to four places. */
export function figuresOf(groups: readonly Group[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    groups.map(({ name, scores }) => [
      name,
      Object.fromEntries(scores.map((score) => [score.name, rounded(score.f1)])),
    ]),
  );
}

const rounded = (figure: number): number => Math.round(figure * 10_000) / 10_000;

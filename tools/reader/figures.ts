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
  /** Whether each document is held to its figure, and not their mean alone. */
  readonly each: boolean;
  readonly scores: readonly Score[];
}

/** Reads all documents whose truth is known, and the same with forms exchanged. */
export function measured(): Group[] {
  const layouts = judgedIn(LAYOUTS);
  const real = judgedIn(SEEDS, TRUTHS_OF_SEEDS);
  const { heads, headings } = perturbed([...layouts, ...real]);
  return [
    { name: 'real documents', each: true, scores: real.map(scoreOf) },
    { name: 'layouts', each: true, scores: layouts.map(scoreOf) },
    { name: 'item heads exchanged', each: false, scores: heads.map(scoreOf) },
    { name: 'headings of decisions exchanged', each: false, scores: headings.map(scoreOf) },
  ];
}

/** Mean F1 of each group, and F1 of each of its documents where each is held to it; to four places. */
export function figuresOf(groups: readonly Group[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    groups.map(({ name, each, scores }) => [
      name,
      {
        mean: rounded(scores.reduce((total, { f1 }) => total + f1, 0) / scores.length),
        ...(each ? Object.fromEntries(scores.map((score) => [score.name, rounded(score.f1)])) : {}),
      },
    ]),
  );
}

const rounded = (figure: number): number => Math.round(figure * 10_000) / 10_000;

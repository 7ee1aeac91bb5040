import type { Random } from '../random.js';

const ONE = [
  'Sagen er udskilt fra sag #.',
  'Sagen er udskilt fra sag nr. #.',
  'Forslaget er en opfølgning på sag #.',
  'Sagen skal ses i sammenhæng med sag nr. #.',
  'Der henvises til sag #.',
  'Se også sag #.',
];
const SEVERAL = [
  'Sagen skal ses i sammenhæng med sagerne #.',
  'Sagen samler op på sagerne #.',
  'Der henvises til sagerne #.',
];

/** How running text names other cases by their numbers. */
export function citingSentence(random: Random, numbers: readonly string[]): string {
  return random.pick(numbers.length === 1 ? ONE : SEVERAL).replace('#', numbers.join(' og '));
}

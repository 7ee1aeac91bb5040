import { isTelling } from '../title-stem.js';
import { wordsWithin } from '../stems.js';
import { bodiesOf, share, type Appearance, type CaseDoubt, type NumberedCase } from './doubt.js';

/** The fewest letters by which a word within another one tells that both speak of the same: `skole` in `skolestruktur`. */
const SHORTEST = 4;

/**
 * Whether one number stands under two matters: items fall apart into groups that share neither a telling word of their
 * titles nor a body. An item that says little of its matter joins those that share a body with it, and doubts nothing.
 */
export function oneNumberTwice(numbered: NumberedCase): CaseDoubt | null {
  const items = numbered.items.filter(({ concerned }) => concerned === 1);
  const groups: Appearance[][] = [];
  for (const item of items) {
    const joined = groups.filter((group) => group.some((other) => belong(item, other)));
    const whole = [item, ...joined.flat()];
    groups.splice(0, groups.length, ...groups.filter((group) => !joined.includes(group)), whole);
  }
  const telling = groups
    .map((group) => group.filter(({ title }) => tellingWords(title).length > 0))
    .flatMap((group) => group.toSorted(byDate)[0] ?? [])
    .toSorted(byDate);
  if (telling.length < 2) return null;
  return { because: 'ONE_NUMBER', cases: [numbered], sides: telling.map((of) => ({ about: numbered.id, of })) };
}

const byDate = (one: Appearance, other: Appearance): number =>
  one.date === other.date ? (one.item < other.item ? -1 : 1) : one.date < other.date ? -1 : 1;

function belong(one: Appearance, other: Appearance): boolean {
  return share(bodiesOf(one), bodiesOf(other)) || shareWords(one.title, other.title);
}

function shareWords(one: string | null, other: string | null): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const isWithin = (stem: string, among: readonly string[]): boolean =>
    stem.length >= SHORTEST && among.some((word) => word.includes(stem));
  return words.some((word) => isWithin(word, others)) || others.some((word) => isWithin(word, words));
}

const wordsOf = (title: string | null): string[] => wordsWithin(title ?? '').map(({ stem }) => stem);

/** The words of a title that say what it is about. */
export const tellingWords = (title: string | null): string[] =>
  wordsWithin(title ?? '').flatMap(({ folded }) => (isTelling(folded) ? [folded] : []));

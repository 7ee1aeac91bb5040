import { stemsBelow, wordsWithin, type Word } from './stems.js';

/** What is asked for by one word or one phrase. */
export interface SearchTerm {
  /** The stems of its words, in order. */
  readonly stems: readonly string[];
  /** Where the last word is only a beginning: what stems may begin with, and the shorter stems that it may have. */
  readonly beginning: { readonly letters: string; readonly shorter: readonly string[] } | null;
}

/** A stretch of a text that a term was found in, as the numbers of its first and last word. */
export interface TermMatch {
  readonly term: number;
  readonly first: number;
  readonly last: number;
}

/** The fewest letters that count as the beginning of a word. */
const SHORTEST_BEGINNING = 2;

const PART = /["„“”«»](?<phrase>[^"„“”«»]*)(?<closed>["„“”«»])?|(?<word>[^\s"„“”«»]+)/gu;

/**
 * Reads what is searched for: words, all of which are required; phrases between quotation marks; a word with a star is a
 * beginning, and so is the last one, unless a space or a quotation mark follows, since it may still be typed. Every other
 * sign only parts words; words without a space between them (`22-008459`) are a phrase.
 */
export function searchTerms(query: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const match of query.matchAll(PART)) {
    const { phrase, closed, word } = match.groups ?? {};
    const text = phrase ?? word ?? '';
    const isLast = match.index + match[0].length === query.length;
    const isTyped = isLast && closed === undefined && !/\s$/u.test(text);
    const term = termOf(wordsWithin(text), isTyped || (word?.endsWith('*') ?? false));
    if (term !== null) terms.push(term);
  }
  return terms;
}

function termOf(words: readonly Word[], isBeginning: boolean): SearchTerm | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  const stems = words.map(({ stem }) => stem);
  if (!isBeginning || last.folded.length < SHORTEST_BEGINNING) return { stems, beginning: null };
  const shorter = [...new Set([last.stem, ...stemsBelow(last.folded)])].filter((stem) => !stem.startsWith(last.folded));
  return { stems, beginning: { letters: last.folded, shorter } };
}

/** Where the terms stand in a text, in order of their places. */
export function matchesOf(terms: readonly SearchTerm[], words: readonly Word[]): TermMatch[] {
  const matches: TermMatch[] = [];
  for (let first = 0; first < words.length; first += 1) {
    for (const [term, sought] of terms.entries()) {
      if (standsAt(sought, words, first)) matches.push({ term, first, last: first + sought.stems.length - 1 });
    }
  }
  return matches;
}

function standsAt({ stems, beginning }: SearchTerm, words: readonly Word[], first: number): boolean {
  return stems.every((stem, index) => {
    const found = words[first + index]?.stem;
    if (found === undefined) return false;
    if (found === stem) return true;
    if (beginning === null || index < stems.length - 1) return false;
    return found.startsWith(beginning.letters) || beginning.shorter.includes(found);
  });
}

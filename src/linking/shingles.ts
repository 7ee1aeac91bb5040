import { MUNICIPALITIES } from '../referat/municipalities.js';
import { hashOf, mixed } from './hash.js';

/**
 * Which texts are nearly the same, found without comparing each with each. A text is the set of its shingles: four
 * words in a row, as numbers. Its signature, the smallest of them, tells how much two texts share (bottom-k MinHash). Its
 * fingerprints are what alike texts are found by in an index: each is made of the smallest numbers of two parts of all
 * numbers, since one alone would often be a phrase that very many texts share.
 */

/** Words in a shingle. */
const WORDS = 4;
/** Texts of fewer shingles are too short to tell anything. */
const FEWEST = 30;
/** How many shingles a signature keeps: the share of two long texts is estimated to within 0.06 (standard error). */
const KEPT = 64;
/** Of pairs of texts that share half, 97 % have a fingerprint in common; of those that share 70 %, all but 1 in 3,000. */
export const FINGERPRINTS = 12;
const PARTS = 2 * FINGERPRINTS;

/** What is kept of a text. */
export interface Wording {
  /** The smallest shingles in rising order, base 36, a space between. */
  readonly signature: string;
  /** One for each two parts of the numbers; null where no shingle falls in either. */
  readonly fingerprints: readonly (string | null)[];
}

/** The wording of a text whose parts do not run on in each other, such as sections; null where it is too short. */
export function wordingOf(parts: readonly string[]): Wording | null {
  const shingles = new Set<number>();
  for (const part of parts) addShingles(part, shingles);
  if (shingles.size < FEWEST) return null;
  const smallest = new Map<number, number>();
  for (const shingle of shingles) {
    const part = shingle % PARTS;
    if (shingle < (smallest.get(part) ?? Infinity)) smallest.set(part, shingle);
  }
  const fingerprint = (part: number): string | null => {
    const two = [smallest.get(part), smallest.get(part + FINGERPRINTS)];
    if (two.every((shingle) => shingle === undefined)) return null;
    return two.map((shingle) => shingle?.toString(36) ?? '').join('.');
  };
  const signature = [...shingles].sort((a, b) => a - b).slice(0, KEPT);
  return {
    signature: signature.map((shingle) => shingle.toString(36)).join(' '),
    fingerprints: Array.from({ length: FINGERPRINTS }, (_, part) => fingerprint(part)),
  };
}

/** The shingles that a signature keeps, in rising order. */
export function readSignature(signature: string): readonly number[] {
  return signature === '' ? [] : signature.split(' ').map((shingle) => Number.parseInt(shingle, 36));
}

/** What two texts share of their wording, estimated from their signatures. */
export interface SharedWording {
  /** How much of each text stands in the other on average, from 0 to 1 (Dice). */
  readonly share: number;
  /** On how many shingles of both texts the estimate rests. */
  readonly seen: number;
}

/**
 * How much of their wording two texts share.
 * @param common shingles that tell nothing, which count for neither text
 */
export function sharedWording(
  one: readonly number[],
  other: readonly number[],
  common: (shingle: number) => boolean = () => false,
): SharedWording {
  let [ofOne, ofOther, seen, shared] = [0, 0, 0, 0];
  // Up to the last shingle of a full signature it holds all that its text has.
  const end = Math.min(...[one, other].map((kept) => (kept.length < KEPT ? Infinity : (kept.at(-1) ?? Infinity))));
  for (;;) {
    const [a, b] = [one[ofOne] ?? Infinity, other[ofOther] ?? Infinity];
    const next = Math.min(a, b);
    if (next === Infinity || next > end) break;
    if (a === next) ofOne += 1;
    if (b === next) ofOther += 1;
    if (common(next)) continue;
    seen += 1;
    if (a === b) shared += 1;
  }
  return { share: seen === 0 ? 0 : (2 * shared) / (seen + shared), seen };
}

/** A run of words that more cases of a municipality have than these is a standing phrase. */
const MOST_SHARING = 6;

/**
 * The shingles that tell nothing of a case since many cases of its municipality have them: standing sentences.
 * @param texts some of the municipality's, each with the key of its case
 */
export function commonShingles(texts: readonly (readonly [string, string])[]): ReadonlySet<number> {
  const cases = new Map<string, Set<number>>();
  for (const [id, signature] of texts) {
    const shingles = cases.get(id) ?? new Set();
    cases.set(id, shingles);
    for (const shingle of readSignature(signature)) shingles.add(shingle);
  }
  const sharing = new Map<number, number>();
  for (const shingles of cases.values())
    for (const shingle of shingles) sharing.set(shingle, (sharing.get(shingle) ?? 0) + 1);
  return new Set([...sharing].flatMap(([shingle, count]) => (count > MOST_SHARING ? [shingle] : [])));
}

/** Names of municipalities, word by word: what one municipality writes of itself, its twin writes of itself. */
const NAMES: ReadonlySet<string> = new Set(
  MUNICIPALITIES.flatMap(({ name }) => wordsIn(name)).flatMap((word) => [word, `${word}s`]),
);
/** Stand for any number and for any municipality. */
const NUMBER = hashOf('#');
const PLACE = hashOf('@');

function addShingles(text: string, shingles: Set<number>): void {
  const words: number[] = [];
  for (const word of wordsIn(text)) {
    const hash = /\p{N}/u.test(word) ? NUMBER : NAMES.has(word) ? PLACE : hashOf(word);
    // `12.500` and `Høje-Taastrup` are one number and one name.
    if ((hash === NUMBER || hash === PLACE) && words.at(-1) === hash) continue;
    words.push(hash);
  }
  for (let start = 0; start + WORDS <= words.length; start += 1) {
    let shingle = 0;
    for (const word of words.slice(start, start + WORDS)) shingle = mixed(Math.imul(shingle, 31) + word);
    shingles.add(shingle);
  }
}

function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

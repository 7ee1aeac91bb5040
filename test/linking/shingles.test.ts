import { describe, expect, it } from 'vitest';
import { commonShingles, readSignature, sharedWording, wordingOf } from '../../src/linking/shingles.js';

/** So many words that no other text has, so that each shingle is one of a kind. */
const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) =>
    [...String(from + index)].map((digit) => 'abcdefghij'[Number(digit)]).join(''),
  ).join(' ');

const signature = (...parts: string[]): readonly number[] => readSignature(wordingOf(parts)?.signature ?? '');

describe('The wording of a text', () => {
  it.each([
    ['other case and other spaces', 'KALUNDBORG Kommune  har\n{}', 'Kalundborg Kommune har {}'],
    ['another municipality', 'Kalundborg Kommune har {}', 'Høje-Taastrup Kommune har {}'],
    ['its genitive', 'Kalundborgs borgere har {}', 'Næstveds borgere har {}'],
    ['another number', 'Udgiften er 12.500 kr. og {}', 'Udgiften er 7 kr. og {}'],
    ['Markdown', 'Der er **en** plan og {}', 'Der er en plan og {}'],
    ['letters put together from two signs', 'Der er et råd og {}', 'Der er et ra\u030Ad og {}'],
  ])('is the same with %s', (_, one, other) => {
    const rest = words(100, 160);
    expect(wordingOf([one.replace('{}', rest)])).toEqual(wordingOf([other.replace('{}', rest)]));
  });

  it('is that of its parts in any order', () => {
    expect(wordingOf([words(0, 40), words(40, 80)])).toEqual(wordingOf([words(40, 80), words(0, 40)]));
  });

  it.each([
    ['', null],
    [words(0, 32), null],
    [words(0, 33), 30],
    [words(0, 500), 64],
  ])('of a text with few words is none, of one with many the smallest (%#)', (text, kept) => {
    expect(wordingOf([text])?.signature.split(' ').length ?? null).toBe(kept);
  });
});

describe('The wording that two texts share', () => {
  it.each([
    ['all of it', 1000, 1],
    ['nine words in ten', 900, 0.9],
    ['half of it', 500, 0.5],
    ['a tenth', 100, 0.1],
    ['nothing', 0, 0],
  ])('is estimated: %s', (_, common, share) => {
    const one = signature(words(0, 1000));
    const other = signature(words(0, common), words(2000, 3000 - common));
    expect(Math.abs(sharedWording(one, other).share - share)).toBeLessThan(0.12);
    expect(sharedWording(one, other)).toEqual(sharedWording(other, one));
  });

  it('leaves out what many cases have, and nothing that few have', () => {
    const standing = words(5000, 5300);
    const of = (from: number): string => wordingOf([words(from, from + 150), standing])?.signature ?? '';
    const texts = Array.from({ length: 9 }, (_, index): [string, string] => [`case:${index}`, of(6000 + 200 * index)]);
    const common = commonShingles(texts);
    const share = (one: string, other: string): number =>
      sharedWording(readSignature(one), readSignature(other), (shingle) => common.has(shingle)).share;
    expect(sharedWording(readSignature(of(100)), readSignature(of(300))).share).toBeGreaterThan(0.5);
    expect(share(of(100), of(300))).toBe(0);
    expect(share(of(100), of(105))).toBeGreaterThan(0.8);
    expect(commonShingles(texts.slice(0, 6)).size).toBe(0);
    // One case counts once, however many of its items there are.
    expect(commonShingles(texts.map(([, kept]): [string, string] => ['case:1', kept])).size).toBe(0);
  });

  it('is found by fingerprints, and little else is', () => {
    const fingerprints = (text: string): readonly (string | null)[] => wordingOf([text])?.fingerprints ?? [];
    const common = (other: string): number =>
      fingerprints(words(0, 1000)).filter((print, place) => print === fingerprints(other)[place]).length;
    expect(common(words(50, 1000))).toBeGreaterThan(5);
    expect(common(words(2000, 3000))).toBe(0);
  });
});

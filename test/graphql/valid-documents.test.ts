import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { LastUsed } from '../../src/api/last-used.js';
import { ValidDocuments } from '../../src/api/valid-documents.js';

describe('What was used last', () => {
  test('is kept, by number and by size', () => {
    const cache = new LastUsed<number>({ entries: 3, size: 10 });
    for (const [key, size] of [
      ['a', 2],
      ['b', 2],
      ['c', 2],
    ] as const)
      cache.set(key, size, size);
    expect(cache.get('a')).toBe(2);
    cache.set('d', 1, 1);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([2, undefined, 2, 1]);
    cache.set('e', 8, 8);
    expect(['a', 'c', 'd', 'e'].map((key) => cache.get(key))).toEqual([undefined, undefined, 1, 8]);
  });

  test('makes way for what takes its key, and takes in nothing that has no room', () => {
    const cache = new LastUsed<string>({ entries: 2, size: 10 });
    cache.set('a', 'small', 1);
    cache.set('a', 'large', 11);
    expect(cache.get('a')).toBeUndefined();
    cache.set('a', 'all', 10);
    cache.set('a', 'all again', 10);
    expect(cache.get('a')).toBe('all again');
    cache.delete('a');
    cache.set('b', 'all', 10);
    expect(cache.get('b')).toBe('all');
  });
});

describe('Documents', () => {
  test('are refused each time that they are asked', () => {
    const documents = new ValidDocuments();
    const fine = '{ municipalities { id } }';
    const tooMany = `{ ${Array.from({ length: 60 }, (_, index) => `a${index}: graph { version }`).join(' ')} }`;
    for (const _ of [1, 2]) {
      expect(documents.refusalOf(fine)).toBeNull();
      expect(documents.refusalOf(tooMany)?.extensions['code']).toBe('ALIAS_LIMIT');
    }
  });

  test.each([
    ['words', `{ ${'a '.repeat(1900)} }`, 26],
    ['characters, in a comment too', `{ a } # ${'x'.repeat(99_000)}`, 112],
  ])('are kept parsed up to so many %s in all', async (_what, text, most) => {
    const documents = new ValidDocuments();
    const large = parse(text);
    const keys = Array.from({ length: 200 }, (_, index) => `large ${index}`);
    for (const key of keys) await documents.set(key, large);
    const kept = await Promise.all(keys.map((key) => documents.get(key)));
    expect(kept.filter((document) => document !== undefined)).toHaveLength(most);
    expect(kept.at(-1)).toBe(large);
  });
});

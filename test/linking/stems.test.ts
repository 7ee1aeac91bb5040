import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchParameters } from '../../src/graph/read/search-forms.js';
import { matchesOf, searchTerms } from '../../src/linking/search-terms.js';
import { stemSequence, wordsWithin } from '../../src/linking/stems.js';

/** Whether a text has all that is asked for, as the database is asked. */
function found(query: string, text: string): boolean {
  const { terms } = searchParameters(searchTerms(query));
  const sequence = stemSequence(text) ?? '';
  return (
    Array.isArray(terms) &&
    terms.every((forms) => Array.isArray(forms) && forms.some((form) => sequence.includes(form)))
  );
}

/** The words of a text that are highlighted. */
function highlighted(query: string, text: string): string[] {
  const words = wordsWithin(text);
  return matchesOf(searchTerms(query), words).map(({ first, last }) =>
    text.slice(words[first]?.start, words[last]?.end),
  );
}

describe('A stem sequence', () => {
  test.each([
    ['Fællesskaber for **alle**', ' faellesskab for all '],
    ['Kultur- og Fritidsudvalget', ' kultur og fritidsudvalg '],
    ['sags-\nnummer 22-008459, §85', ' sagsnum 22 008459 85 '],
    ['Kultur-\nog fritid', ' kultur og fritid '],
    ['<p>Huse</p> [bilag](https://example.dk/plan)', ' hus bilag '],
    ['IDÉER', ' ide '],
    ['so\u00ADcial', ' social '],
    ['A\u030Arhus Aarhus', ' aarhus aarhus '],
  ])('of %j is %j', (text, sequence) => {
    expect(stemSequence(text)).toBe(sequence);
  });

  test('keeps texts apart, and is null where nothing is said', () => {
    expect(stemSequence('et hus', null, '—', 'en vej')).toBe(' et hus | en vej ');
    expect(stemSequence('…', null)).toBeNull();
  });

  test('has the places of its words', () => {
    const text = 'Om **hjemløse** i\nKøge';
    expect(wordsWithin(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Om', 'hjemløse', 'i', 'Køge']);
  });
});

describe('A search', () => {
  test.each([
    ['fællesskabet ', 'De nye fællesskaber'],
    ['FÆLLESSKABERNES ', 'fællesskab'],
    ['faellesskaber ', 'fællesskabet'],
    ['Naestved ', 'Næstved'],
    ['Åbenrå ', 'Aabenraa'],
    ['hjemløse*', 'hjemløsestrategien'],
    ['hjemløse* ', 'for de hjemløses skyld'],
    ['bør plan ', 'en plan'],
    ['hjemlø', 'hjemløses'],
    ['"for alle" fællesskaber', 'Fællesskaber for alle'],
    ['22-0084', 'Sag 22-008459'],
    ['22/008459 ', 'Sag 22-008459'],
    ['stk. 4, § 85 ', '§ 85 stk. 4'],
  ])('for %j finds %j', (query, text) => {
    expect(found(query, text)).toBe(query !== 'bør plan ');
  });

  test.each([
    ['fællesskabet ', 'fællestillidsmand'],
    ['hjem ', 'hjemløse'],
    ['"alle for"', 'Fællesskaber for alle'],
    ['"for al"', 'Fællesskaber for almene'],
    ['22-0084 ', 'Sag 22-008459'],
    ['a', 'Alle andre'],
    ['hus vej ', 'Et hus'],
  ])('for %j does not find %j', (query, text) => {
    expect(found(query, text)).toBe(false);
  });

  test.each(['+ - && || ! ( ) { } [ ] ^ ~ * ? : \\ /', '""', '*', '§ …', ''])('has nothing in %j', (query) => {
    expect(searchTerms(query)).toEqual([]);
  });

  test.each([
    ['a:b OR c) ~2', '+a +b +or +c +2'],
    ['hjemløse*^5', '+hjemloes +5'],
    ['"x\\" -vej', '+x +(vej*)'],
    ['hjemløse*', '+(hjemloese* hjemloes)'],
  ])('for %j is %j to Lucene', (query, lucene) => {
    expect(searchParameters(searchTerms(query))['lucene']).toBe(lucene);
  });

  test('highlights words, phrases and beginnings', () => {
    const text = 'Fællesskaberne for alle: et fællesskab for alle hjemløse og hjemløsestrategien';
    expect(highlighted('"fællesskab for alle" hjemløse*', text)).toEqual([
      'Fællesskaberne for alle',
      'fællesskab for alle',
      'hjemløse',
      'hjemløsestrategien',
    ]);
  });
});

const ROOTS = [
  'fællesskab',
  'hjemløs',
  'kommun',
  'sundhed',
  'børn',
  'bolig',
  'budget',
  'økonomi',
  'tilsyn',
  'afgørels',
];
const ENDINGS = ['', 'e', 'er', 'et', 'en', 'ene', 'erne', 's', 'ernes', 'heden', 'lige', 'skpolitik', 'strategierne'];
const word = fc.tuple(fc.constantFrom(...ROOTS), fc.constantFrom(...ENDINGS)).map((parts) => parts.join(''));

describe('Whatever the word', () => {
  test('each of its beginnings finds it', () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 2, max: 30 }), (whole, length) => {
        expect(found(whole.slice(0, length), `en ${whole} til`)).toBe(true);
      }),
    );
  });

  test('what is found is highlighted, and nothing else', () => {
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const part = fc.oneof(
      word,
      word.map((whole) => `${whole.slice(0, 5)}*`),
      fc.tuple(word, word).map(([one, other]) => `"${one} ${other}"`),
    );
    const query = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(query, text, (asked, told) => {
        const terms = searchTerms(asked);
        const matched = new Set(matchesOf(terms, wordsWithin(told)).map(({ term }) => term));
        expect(found(asked, told)).toBe(matched.size === terms.length);
      }),
    );
  });

  test('no query is more than words to the databases', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        const { lucene } = searchParameters(searchTerms(query));
        expect(lucene).toMatch(
          /^(?:(?:^| )\+(?:[^\s+\-!(){}[\]^"~*?:\\/&|]+|\([^\s+\-!(){}[\]^"~*?:\\/&|]+\*(?: [^\s+\-!(){}[\]^"~*?:\\/&|]+)*\)))*$/u,
        );
        expect(lucene).toBe(String(lucene).toLowerCase());
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldByRank, foldByValue, NOTHING, printRanks, readRanks } from '../../src/graph/fold.js';

const own = { rank: '0|own', properties: { title: 'Theme', number: 0, closed: false, place: null } };
const restated = { rank: '1|restated', properties: { title: 'Briefing', number: 7, place: 'Holbæk' } };

describe('foldByRank', () => {
  test('takes each property from the smallest rank that says anything', () => {
    const { values, ranks } = foldByRank(NOTHING, [restated, own]);
    expect(Object.fromEntries(values)).toEqual({ title: 'Theme', number: 0, closed: false, place: 'Holbæk' });
    expect(Object.fromEntries(ranks)).toEqual({
      title: '0|own',
      number: '0|own',
      closed: '0|own',
      place: '1|restated',
    });
  });

  test('compares ranks by code unit, whatever the language', () => {
    const { values } = foldByRank(NOTHING, [
      { rank: 'a', properties: { title: 'small' } },
      { rank: 'B', properties: { title: 'capital' } },
    ]);
    expect(values.get('title')).toBe('capital');
  });

  test('comes to the same in any order and in any number of calls', () => {
    const claim = fc.record({
      rank: fc.constantFrom('a', 'b', 'c'),
      properties: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom<string | null>('1', '2', null)),
    });
    fc.assert(
      fc.property(fc.array(claim), fc.nat(), (claims, cut) => {
        const atOnce = foldByRank(NOTHING, claims);
        const turned = claims.toReversed();
        const apart = foldByRank(foldByRank(NOTHING, turned.slice(0, cut)), turned.slice(cut));
        expect(Object.fromEntries(apart.values)).toEqual(Object.fromEntries(atOnce.values));
        expect(printRanks(apart.ranks)).toBe(printRanks(atOnce.ranks));
      }),
      { seed: 1 },
    );
  });
});

test('foldByValue takes the greatest value by code unit', () => {
  const claims = ['Ældrerådet', 'Zoo', 'zoo', null].map((name, rank) => ({ rank: `${rank}`, properties: { name } }));
  expect(Object.fromEntries(foldByValue(NOTHING, claims).values)).toEqual({ name: 'Ældrerådet' });
});

test('ranks are read as they were printed', () => {
  const { ranks } = foldByRank(NOTHING, [restated, own]);
  expect(printRanks(ranks)).toBe('[["0|own",["closed","number","title"]],["1|restated",["place"]]]');
  expect(readRanks(printRanks(ranks))).toEqual(ranks);
});

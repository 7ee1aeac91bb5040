import { describe, expect, test } from 'vitest';
import { handoffsOf, percentile, variantsOf, type TravelledCase } from '../../src/linking/flows.js';

const ALWAYS = { from: null, to: null };

/** A case from its steps: `A 2025-01-06`. */
function travelled(id: string, ...steps: readonly string[]): TravelledCase {
  return {
    id,
    steps: steps.map((step) => {
      const [body = '', date = ''] = step.split(' ');
      return { date, committee: `committee:0326:${body}` };
    }),
  };
}

describe('A percentile', () => {
  test.each([
    [[7], 50, 7],
    [[7], 90, 7],
    [[3, 1], 50, 2],
    [[1, 2], 50, 1.5],
    [[5, 1, 3], 50, 3],
    [[1, 2, 3, 4], 90, 3.7],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110], 90, 100],
    [[0, 1], 90, 0.9],
    [[0, 0, 3], 90, 2.4],
    [[10, 9, 100], 0, 9],
    [[10, 9, 100], 100, 100],
  ])('of %j at %d is %d', (numbers, percent, expected) => {
    expect(percentile(numbers, percent)).toBe(expected);
  });

  test('is that of numbers and not of their digits, and leaves them as they were', () => {
    const numbers = [100, 9, 20];
    expect(percentile(numbers, 50)).toBe(20);
    expect(numbers).toEqual([100, 9, 20]);
  });

  test('of nothing is none', () => {
    expect(() => percentile([], 50)).toThrow(RangeError);
  });
});

describe('Hand-offs', () => {
  const CASES = [
    travelled('one', 'a 2025-01-01', 'b 2025-01-11', 'a 2025-01-13', 'b 2025-01-14'),
    travelled('two', 'a 2025-02-01', 'a 2025-02-05', 'b 2025-02-06', 'b 2025-02-20', 'c 2025-02-20'),
    travelled('three', 'a 2025-03-01'),
    travelled('four'),
  ];

  test('are two steps in a row in different bodies', () => {
    expect(handoffsOf(CASES, ALWAYS, null)).toEqual([
      {
        from: 'committee:0326:a',
        to: 'committee:0326:b',
        handoffs: 3,
        // The second of the first case goes to a body that has had it.
        returns: 1,
        medianDays: 1,
        p90Days: 8.2,
        cases: [
          { id: 'two', date: '2025-02-06' },
          { id: 'one', date: '2025-01-14' },
        ],
      },
      {
        from: 'committee:0326:b',
        to: 'committee:0326:a',
        handoffs: 1,
        returns: 1,
        medianDays: 2,
        p90Days: 2,
        cases: [{ id: 'one', date: '2025-01-13' }],
      },
      {
        from: 'committee:0326:b',
        to: 'committee:0326:c',
        handoffs: 1,
        returns: 0,
        // Both had it on the last day: the third body takes it from the day before.
        medianDays: 14,
        p90Days: 14,
        cases: [{ id: 'two', date: '2025-02-20' }],
      },
    ]);
  });

  test('belong to the day of the later step, and remember what lies before the period', () => {
    const inPeriod = handoffsOf(CASES, { from: '2025-01-13', to: '2025-01-14' }, null);
    expect(inPeriod.map(({ from, to, handoffs, returns, medianDays }) => [from, to, handoffs, returns, medianDays]))
      // Days and returns look back over its edge.
      .toEqual([
        ['committee:0326:a', 'committee:0326:b', 1, 1, 1],
        ['committee:0326:b', 'committee:0326:a', 1, 1, 2],
      ]);
    expect(handoffsOf(CASES, { from: '2025-01-14', to: '2025-01-13' }, null)).toEqual([]);
  });

  test('are those of one body where one is given', () => {
    const ofC = handoffsOf(CASES, ALWAYS, 'committee:0326:c');
    expect(ofC.map(({ from, to }) => [from, to])).toEqual([['committee:0326:b', 'committee:0326:c']]);
    expect(handoffsOf(CASES, ALWAYS, 'committee:0326:a')).toHaveLength(2);
    expect(handoffsOf(CASES, ALWAYS, 'committee:0326:z')).toEqual([]);
  });

  test('are the same in any order of the cases', () => {
    expect(handoffsOf(CASES.toReversed(), ALWAYS, null)).toEqual(handoffsOf(CASES, ALWAYS, null));
    expect(variantsOf(CASES.toReversed())).toEqual(variantsOf(CASES));
  });
});

describe('Variants', () => {
  test('fold several steps in a row of one body, and only those', () => {
    const variants = variantsOf([
      travelled('one', 'a 2025-01-01', 'a 2025-01-02', 'b 2025-01-11'),
      travelled('two', 'a 2025-02-01', 'b 2025-02-05', 'b 2025-02-06'),
      travelled('three', 'a 2025-03-01', 'b 2025-03-02', 'a 2025-03-03'),
      travelled('four', 'b 2025-03-01'),
      travelled('five'),
    ]);
    const [a, b] = ['committee:0326:a', 'committee:0326:b'];
    expect(variants).toEqual([
      {
        id: 'variant:0326:a>b',
        committees: [a, b],
        medianDays: 7.5,
        p90Days: 9.5,
        cases: [
          { id: 'two', date: '2025-02-06' },
          { id: 'one', date: '2025-01-11' },
        ],
      },
      {
        id: 'variant:0326:a>b>a',
        committees: [a, b, a],
        medianDays: 2,
        p90Days: 2,
        cases: [{ id: 'three', date: '2025-03-03' }],
      },
      {
        id: 'variant:0326:b',
        committees: [b],
        medianDays: 0,
        p90Days: 0,
        cases: [{ id: 'four', date: '2025-03-01' }],
      },
    ]);
  });
});

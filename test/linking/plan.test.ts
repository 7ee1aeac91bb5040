import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseJourney } from '../../src/linking/journey/journey.js';
import { planOf, type PlanFacts } from '../../src/linking/journey/plan.js';
import type { ActualStep, KnownMeeting, PrintedRoute, RouteEntry } from '../../src/linking/journey/steps.js';
import type { Outcome } from '../../src/referat/referat.js';

/** Days of one month stand for dates: body `A` on the third is `A3`. */
const day = (number: number): string => `2025-03-${String(number).padStart(2, '0')}`;

const SHORT: Readonly<Record<string, Outcome>> = {
  '': 'APPROVED',
  p: 'POSTPONED',
  r: 'RECOMMENDED',
  w: 'WITHDRAWN',
  n: 'REJECTED',
  h: 'HEARING',
  u: 'NOT_RELEASED',
  '-': 'NONE',
};

/** `A3 B5p`: A on the third, B, which put it off, on the fifth. */
function stepsOf(text: string): ActualStep[] {
  return [...text.matchAll(/([A-Z])(\d+)([a-z-]?)/g)].map(([id, body = '', date, mark = '']) => ({
    id: id.replace(/\D$/, ''),
    date: day(Number(date)),
    committee: { id: body },
    outcome: SHORT[mark] ?? 'OTHER',
  }));
}

/** `1:ABC 5:BC`: the item on the first prints A, B, C, that on the fifth prints B, C. */
function routesOf(text: string): PrintedRoute<RouteEntry>[] {
  return [...text.matchAll(/(\d+):([A-Z]+)/g)].map(([item, date, bodies = '']) => ({
    item,
    date: day(Number(date)),
    entries: [...bodies].map((id, index) => ({ position: index + 1, committee: { id }, date: null })),
  }));
}

/** `B4 B6?`: B met on the fourth, which is loaded, and on the sixth, which is only cited. */
function meetingsOf(text: string): KnownMeeting[] {
  return [...text.matchAll(/([A-Z])(\d+)(\??)/g)].map(([, committee = '', date, cited]) => ({
    committee,
    date: day(Number(date)),
    shown: cited === '',
    loaded: cited === '',
  }));
}

const factsOf = (routes: string, steps: string, meetings = '', possible = ''): PlanFacts<ActualStep, RouteEntry> => ({
  routes: routesOf(routes),
  steps: stepsOf(steps),
  meetings: meetingsOf(meetings),
  possible: meetingsOf(possible).map(({ committee, date }) => ({ committee, date })),
});

/** `A:DONE@A1 B:PENDING`, then what is unplanned. */
function told(facts: PlanFacts<ActualStep, RouteEntry>, asOf: number | null = null): string {
  const plan = planOf(facts, asOf === null ? null : day(asOf));
  if (plan === null) return 'no plan';
  const steps = plan.steps.map(
    ({ entry, status, step }) => `${entry.committee.id}:${status}${step === null ? '' : `@${step.id}`}`,
  );
  const beyond = plan.unplanned.map(({ id }) => id);
  return [...steps, ...(beyond.length === 0 ? [] : ['|', ...beyond])].join(' ');
}

describe('A planned step', () => {
  test.each([
    ['is done when its body has had the case', '1:AB', 'A1 B2', '', 'A:DONE@A1 B:DONE@B2'],
    ['is done whatever was printed of it', '1:AB', 'A1- B2h', '', 'A:DONE@A1 B:DONE@B2'],
    ['is postponed when its latest step was', '1:AB', 'A1 A2p', '', 'A:POSTPONED@A2 B:PENDING | A1'],
    ['is not postponed when it was taken after that', '1:AB', 'A1p A2', '', 'A:DONE@A2 B:PENDING | A1'],
    ['is pending when nothing later has happened', '1:ABC', 'A1', '', 'A:DONE@A1 B:PENDING C:PENDING'],
    ['stays pending when a body beyond the plan has had it', '1:AB', 'A1 X2', 'B2', 'A:DONE@A1 B:PENDING | X2'],
    [
      'is skipped when its body met meanwhile without the case',
      '1:ABC',
      'A1 C5',
      'B3',
      'A:DONE@A1 B:SKIPPED C:DONE@C5',
    ],
    ['is not seen when its body is not known to have met', '1:ABC', 'A1 C5', '', 'A:DONE@A1 B:NOT_SEEN C:DONE@C5'],
    ['is not seen when its body met at other times', '1:ABC', 'A2 C5', 'B1 B6', 'A:DONE@A2 B:NOT_SEEN C:DONE@C5'],
    ['is not seen when another body met', '1:ABC', 'A1 C5', 'X3 A3', 'A:DONE@A1 B:NOT_SEEN C:DONE@C5'],
    ['is not seen when a meeting is not loaded', '1:ABC', 'A1 C5', 'B3?', 'A:DONE@A1 B:NOT_SEEN C:DONE@C5'],
    ['is not seen when one of several is not loaded', '1:ABC', 'A1 C5', 'B2 B4?', 'A:DONE@A1 B:NOT_SEEN C:DONE@C5'],
    ['is skipped when one not loaded lies outside', '1:ABC', 'A2 C5', 'B1? B3 B6?', 'A:DONE@A2 B:SKIPPED C:DONE@C5'],
    ['is not seen when one of those days is not loaded', '1:ABC', 'A1 C5', 'B3 B5?', 'A:DONE@A1 B:NOT_SEEN C:DONE@C5'],
    ['is not seen by a meeting on one of those days', '1:ABC', 'A1 C5', 'B1 B5', 'A:DONE@A1 B:NOT_SEEN C:DONE@C5'],
    ['is not seen when no step stands before it', '1:AB', 'B5', 'A1 A3', 'A:NOT_SEEN B:DONE@B5'],
    [
      'is skipped beside another that is not seen',
      '1:ABCD',
      'A1 D9',
      'B3 C4?',
      'A:DONE@A1 B:SKIPPED C:NOT_SEEN D:DONE@D9',
    ],
    ['is not seen when the bodies came in another order', '1:ABC', 'C1 A5', 'B3', 'A:DONE@A5 B:NOT_SEEN C:DONE@C1'],
  ])('%s', (_, routes, steps, meetings, expected) => {
    expect(told(factsOf(routes, steps, meetings))).toBe(expected);
  });
});

describe('A body that met without the case', () => {
  test.each([
    ['is not skipped when it may have had it then', 'A1 C5', 'B3', 'B3', 'A:DONE@A1 B:NOT_SEEN C:DONE@C5'],
    ['is not skipped when it may have had it on another day', 'A1 C5', 'B3', 'B4', 'A:DONE@A1 B:NOT_SEEN C:DONE@C5'],
    ['is not skipped when it may have had it later', 'A1 C5', 'B3', 'B7', 'A:DONE@A1 B:NOT_SEEN C:DONE@C5'],
    ['is skipped when that was before the case', 'A2 C5', 'B3', 'B1', 'A:DONE@A2 B:SKIPPED C:DONE@C5'],
    ['is skipped when another body may have had it', 'A1 C5', 'B3', 'A3 C3 X3', 'A:DONE@A1 B:SKIPPED C:DONE@C5'],
    ['is pending whatever may have been', 'A1', 'B3', 'B3', 'A:DONE@A1 B:PENDING C:PENDING'],
  ])('%s', (_, steps, meetings, possible, expected) => {
    expect(told(factsOf('1:ABC', steps, meetings, possible))).toBe(expected);
  });

  test('is skipped in its second place where only its step in the first is told', () => {
    expect(told(factsOf('1:ABAC', 'A1 B2 C9', 'A5', 'A1'))).toBe('A:DONE@A1 B:DONE@B2 A:SKIPPED C:DONE@C9');
  });

  test('was skipped as far as was known before it may have had it', () => {
    const facts = factsOf('1:ABC', 'A1 C5', 'B3', 'B7');
    expect(told(facts, 6)).toBe('A:DONE@A1 B:SKIPPED C:DONE@C5');
  });
});

describe('A step with a printed day', () => {
  const onDay = (planned: string, meetings: string): string => {
    const facts = factsOf('1:ABC', 'A1 C5', meetings);
    const [route] = facts.routes;
    const entries = (route?.entries ?? []).map((entry) =>
      entry.committee.id === 'B' ? { ...entry, date: planned } : entry,
    );
    return told({ ...facts, routes: route === undefined ? [] : [{ ...route, entries }] });
  };

  test.each([
    ['is skipped when the minutes of that day are loaded', 3, 'B3', 'SKIPPED'],
    ['is skipped when those of other days are loaded too', 3, 'B2 B3', 'SKIPPED'],
    ['is not seen when only another day is known', 4, 'B3', 'NOT_SEEN'],
    ['is not seen when that day lies behind the next step', 8, 'B3', 'NOT_SEEN'],
    ['is not seen when that day is not loaded', 3, 'B2 B3?', 'NOT_SEEN'],
  ])('%s', (_, planned, meetings, status) => {
    expect(onDay(day(planned), meetings)).toBe(`A:DONE@A1 B:${status} C:DONE@C5`);
  });
});

describe('A plan', () => {
  test.each([
    ['is none where no route is printed', '', 'A1', 'no plan'],
    ['is the latest route', '1:AB 5:BC', 'A1 B5', 'B:DONE@B5 C:PENDING'],
    ['leaves steps up to another route to that one', '1:ABC 5:CD', 'A1 X1 C5 D6', 'C:DONE@C5 D:DONE@D6'],
    ['leaves the step on that day to it too', '1:AB 3:B', 'A1 B3', 'B:DONE@B3'],
    ['stands when it is printed again', '1:AB 3:AB', 'A1 B3', 'A:DONE@A1 B:DONE@B3'],
    ['stands again when it is printed after another', '1:AB 3:B 5:AB', 'A1 B3 B5', 'A:NOT_SEEN B:DONE@B5'],
    ['is not changed by an item without a route', '1:AB', 'A1 B3 A5', 'A:DONE@A5 B:DONE@B3 | A1'],
    ['of two printed on one day is the longer one', '3:B 3:AB', 'A3 B3', 'A:DONE@A3 B:DONE@B3'],
    ['names what is unplanned in order of date', '1:A', 'X4 A1 Y2 A3', 'A:DONE@A3 | A1 Y2 X4'],
  ])('%s', (_, routes, steps, expected) => {
    expect(told(factsOf(routes, steps))).toBe(expected);
  });

  test('is another one by its bodies, not by its dates', () => {
    const dated = (item: string, date: number, planned: number): PrintedRoute<RouteEntry> => ({
      item,
      date: day(date),
      entries: [{ position: 1, committee: { id: 'A' }, date: day(planned) }],
    });
    const facts = { ...factsOf('', 'A1p A5'), routes: [dated('one', 1, 1), dated('two', 5, 5)] };
    expect(told(facts)).toBe('A:DONE@A5 | A1');
  });
});

describe('A body that stands twice in a route', () => {
  test.each([
    ['takes its first place first', 'A1', 'A:DONE@A1 B:PENDING A:PENDING'],
    ['takes its second place afterwards', 'A1 B2 A3', 'A:DONE@A1 B:DONE@B2 A:DONE@A3'],
    ['stays in its place while it puts the case off', 'A1p A2 B3', 'A:DONE@A2 B:DONE@B3 A:PENDING | A1'],
    ['goes on when the body between has had the case', 'A1p B2 A3', 'A:POSTPONED@A1 B:DONE@B2 A:DONE@A3'],
    ['takes its second place when only that is told', 'B2 A3', 'A:NOT_SEEN B:DONE@B2 A:DONE@A3'],
    ['is aligned in order', 'A1 A3', 'A:DONE@A1 B:NOT_SEEN A:DONE@A3'],
    ['has its further steps beyond the plan', 'A1 B2 A3 A4', 'A:DONE@A1 B:DONE@B2 A:DONE@A4 | A3'],
  ])('%s', (_, steps, expected) => {
    expect(told(factsOf('1:ABA', steps))).toBe(expected);
  });
});

test.each([
  [1, 'A:DONE@A1 B:PENDING C:PENDING'],
  [5, 'A:DONE@A1 B:NOT_SEEN C:DONE@C5'],
  [6, 'C:PENDING D:PENDING'],
  [9, 'C:DONE@C9 D:PENDING'],
])('asOf the %sth nothing later is known', (asOf, expected) => {
  expect(told(factsOf('1:ABC 6:CD 8:CD 5:ABC', 'A1 C5 C9', 'B7'), asOf)).toBe(expected);
});

describe('Whether more is to come', () => {
  test.each([
    ['1:AB', 'A1', 'WAITING', 'B'],
    ['1:AB', 'A1 B2', 'ENDED', null],
    ['1:AB', 'A1 B2-', 'ENDED', null],
    ['1:AB', 'A1 B2r', 'UNKNOWN', null],
    ['1:AB', 'A1 B2h', 'UNKNOWN', null],
    ['1:AB', 'A1 B2u', 'UNKNOWN', null],
    ['1:AB', 'A1u', 'WAITING', 'B'],
    ['1:AB', 'A1 B2p', 'WAITING', 'B'],
    ['1:AB', 'A1p B2', 'ENDED', null],
    ['1:ABC', 'A1p B2', 'WAITING', 'C'],
    ['1:AB', 'A1 B2 A3p', 'WAITING', 'A'],
    ['1:AB', 'A1w', 'ENDED', null],
    ['1:AB', 'A1w A2', 'WAITING', 'B'],
    ['1:AB', 'A1n', 'WAITING', 'B'],
    ['1:AB', 'A1 B2n', 'ENDED', null],
    ['1:AB', 'A1 B2 X3p', 'UNKNOWN', null],
    ['1:AB', '', 'WAITING', 'A'],
    ['', 'A1n', 'ENDED', null],
    ['', 'A1', 'UNKNOWN', null],
    ['', '', 'UNKNOWN', null],
  ])('plan %s, steps %s: %s', (routes, steps, status, next) => {
    const journey = caseJourney({ ...factsOf(routes, steps), latestLoaded: day(20) }, null);
    expect([journey.status, journey.next?.committee.id ?? null]).toEqual([status, next]);
  });

  test.each([
    [20, null, day(20)],
    [2, null, day(5)],
    [20, 3, day(3)],
    [null, null, day(5)],
  ])('is asked from the latest loaded meeting or a later step on: %s, %s', (latest, asOf, expected) => {
    const facts = { ...factsOf('1:AB', 'A1 B5'), latestLoaded: latest === null ? null : day(latest) };
    expect(caseJourney(facts, asOf === null ? null : day(asOf)).asOf).toBe(expected);
  });
});

const body = fc.constantFrom('A', 'B', 'C', 'D');
const date = fc.integer({ min: 1, max: 28 }).map(day);
const step = fc.record({
  committee: body.map((id) => ({ id })),
  date,
  outcome: fc.constantFrom<Outcome>('APPROVED', 'POSTPONED', 'RECOMMENDED', 'WITHDRAWN'),
});
const world = fc.record({
  steps: fc
    .uniqueArray(step, { selector: (one) => `${one.committee.id} ${one.date}`, maxLength: 9 })
    .map((steps) => steps.map((one) => ({ ...one, id: `${one.committee.id} ${one.date}` }))),
  routes: fc.uniqueArray(
    fc.record({
      item: fc.nat({ max: 99 }).map(String),
      date,
      entries: fc
        .array(body, { maxLength: 5 })
        .map((bodies) => bodies.map((id, index) => ({ position: index + 1, committee: { id }, date: null }))),
    }),
    { selector: (route) => route.item, maxLength: 4 },
  ),
  meetings: fc.array(fc.record({ committee: body, date, shown: fc.boolean(), loaded: fc.boolean() }), {
    maxLength: 20,
  }),
  possible: fc.array(fc.record({ committee: body, date }), { maxLength: 4 }),
});

test('The order in which documents were loaded changes nothing', () => {
  const shuffled = <T>(values: readonly T[], keys: readonly number[]): T[] =>
    values
      .map((value, index) => ({ value, key: keys[index % keys.length] ?? 0, index }))
      .sort((a, b) => a.key - b.key || b.index - a.index)
      .map(({ value }) => value);
  fc.assert(
    fc.property(
      world,
      fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
      ({ steps, routes, meetings, possible }, keys) => {
        const other = {
          steps: shuffled(steps, keys),
          routes: shuffled(routes, keys).map((route) => ({ ...route, entries: shuffled(route.entries, keys) })),
          meetings: shuffled(meetings, keys),
          possible: shuffled(possible, keys),
        };
        expect(planOf(other, null)).toEqual(planOf({ steps, routes, meetings, possible }, null));
      },
    ),
    { numRuns: 500 },
  );
});

test('Every step since the last other route is either planned or unplanned, once', () => {
  fc.assert(
    fc.property(world, (facts) => {
      const plan = planOf(facts, null);
      if (plan === null) return;
      const placed = [...plan.steps.flatMap(({ step: one }) => one ?? []), ...plan.unplanned].map(({ id }) => id);
      expect(new Set(placed).size).toBe(placed.length);
      const [first] = placed.map((id) => id.slice(2)).sort();
      const later = facts.steps.filter(({ date: when }) => first !== undefined && when >= first);
      expect(placed.length).toBe(later.length);
    }),
    { numRuns: 500 },
  );
});

test('A meeting that is only known to be missing never makes a step skipped', () => {
  fc.assert(
    fc.property(world, (facts) => {
      const skipped = (meetings: readonly KnownMeeting[]): number =>
        planOf({ ...facts, meetings }, null)?.steps.filter(({ status }) => status === 'SKIPPED').length ?? 0;
      const loaded = facts.meetings.filter((meeting) => meeting.shown);
      expect(skipped(facts.meetings)).toBeLessThanOrEqual(skipped(loaded));
      expect(skipped(facts.meetings.filter((meeting) => !meeting.shown))).toBe(0);
    }),
    { numRuns: 500 },
  );
});

import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, type Layout, type Marked, type Wishes } from '../../web/page/lanes/layout.js';
import { stretchedScale } from '../../web/page/lanes/scale.js';
import { csv } from '../../web/page/parts/csv.js';

const DAY = 86_400_000;
const iso = (day: number): string => new Date(Date.UTC(2014, 0, 5) + day * DAY).toISOString().slice(0, 10);

function step(id: number, body: string, day: number): Marked {
  return {
    id: `step-${id}`,
    kind: 'step',
    body: { id: body, name: body },
    date: iso(day),
    outcome: 'NOTED',
    status: null,
  };
}

function planned(position: number, body: string): Marked {
  const bare = { id: `plan-${position}`, kind: 'planned' as const, body: { id: body, name: body } };
  return { ...bare, date: null, outcome: null, status: 'PENDING' };
}

function laidOut(marks: readonly Marked[], wishes: Partial<Wishes> = {}): Layout {
  return layOut(marks, { width: 900, asOf: null, folded: new Set(), whole: false, ...wishes });
}

describe('The time scale', () => {
  const days = array(integer({ min: 0, max: 5000 }), { minLength: 2, maxLength: 60 });

  test('keeps the order of the days, and the gap between them', () => {
    assert(
      property(days, integer({ min: 100, max: 3000 }), (given, width) => {
        const scale = stretchedScale(given, width, 26);
        const sorted = [...new Set(given)].sort((a, b) => a - b);
        const places = sorted.map(scale);
        for (let index = 1; index < places.length; index += 1)
          expect((places[index] ?? 0) - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(26 - 1e-6);
        expect(places[0]).toBe(0);
        // As wide as was asked for, or as the gaps need.
        const wide = sorted.length === 1 ? 0 : Math.max(width, (sorted.length - 1) * 26);
        expect(places.at(-1)).toBeCloseTo(wide, 6);
      }),
    );
  });

  test('is true to time where there is room', () => {
    const scale = stretchedScale([0, 100, 1000], 1000, 26);
    expect([0, 50, 100, 550, 1000].map(scale)).toEqual([0, 50, 100, 550, 1000]);
  });

  test('goes on before the first day and after the last', () => {
    const scale = stretchedScale([100, 200], 100, 26);
    expect([90, 100, 200, 210].map(scale)).toEqual([-10, 0, 100, 110]);
  });
});

describe('The lanes', () => {
  test('stand in the order in which the bodies first had the case, those only planned behind', () => {
    const layout = laidOut([planned(3, 'Byrådet'), step(2, 'Socialudvalget', 40), step(1, 'Direktionen', 3)]);
    expect(layout.lanes.map(({ body }) => body.name)).toEqual(['Direktionen', 'Socialudvalget', 'Byrådet']);
    expect(layout.links.map(({ from, to }) => [from.id, to.id])).toEqual([['step-1', 'step-2']]);
  });

  test('have room for planned steps without a day, behind all that has happened and inside the picture', () => {
    const plan = ['Byrådet', 'Økonomiudvalget', 'Byrådet'].map((body, index) => planned(index + 2, body));
    const { marks, width, now } = laidOut([step(1, 'Direktionen', 0), ...plan], { asOf: iso(126) });
    expect(width).toBe(900);
    const places = marks.map(({ x }) => x);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[1]).toBeGreaterThan(now ?? Infinity);
    expect(places.at(-1)).toBeLessThanOrEqual(900 - 12);
  });

  test('grow with the steps of one day, which never cover one another', () => {
    const { marks, lanes } = laidOut([1, 2, 3].map((id) => step(id, 'Byrådet', 7)));
    const [lane] = lanes;
    const heights = marks.map(({ y }) => y);
    expect((heights[1] ?? 0) - (heights[0] ?? 0)).toBeGreaterThanOrEqual(24);
    expect(heights[0]).toBeGreaterThanOrEqual((lane?.y ?? 0) + 12);
    expect(heights[2]).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0) - 12);
  });

  test('fold, each by itself, with small marks', () => {
    const marks = [step(1, 'Direktionen', 0), step(2, 'Byrådet', 30)];
    const open = laidOut(marks);
    const folded = laidOut(marks, { folded: new Set(['Byrådet']) });
    expect(folded.lanes.map((lane) => lane.folded)).toEqual([false, true]);
    expect(folded.height).toBeLessThan(open.height);
    expect(folded.marks.map(({ small }) => small)).toEqual([false, true]);
    expect(folded.marks.map(({ x }) => x)).toEqual(open.marks.map(({ x }) => x));
  });

  test('hold nothing where there is nothing', () => {
    expect(laidOut([])).toMatchObject({ lanes: [], marks: [], links: [], ticks: [], now: null, width: 900 });
  });
});

describe('200 steps over ten years', () => {
  const bodies = ['Direktionen', 'Socialudvalget', 'Økonomiudvalget', 'Byrådet', 'Handicaprådet'];
  const marks = Array.from({ length: 200 }, (_, index) =>
    step(index, bodies[index % bodies.length] ?? '', Math.round(index * 18.3)),
  );

  test('stand side by side in a picture that is wider than the room, and every mark inside it', () => {
    const layout = laidOut(marks);
    expect(layout.marks).toHaveLength(200);
    for (const [index, { x, y }] of layout.marks.entries()) {
      if (index > 0) expect(x - (layout.marks[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(26 - 1e-6);
      expect(x).toBeGreaterThanOrEqual(12);
      expect(x).toBeLessThanOrEqual(layout.width - 12);
      expect(y).toBeLessThanOrEqual(layout.height - 12);
    }
    expect(layout.ticks.map(({ text }) => text)).toEqual([
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
    ]);
  });

  test('fit the room as a whole, still in their order', () => {
    const layout = laidOut(marks, { whole: true, asOf: iso(3700) });
    expect(layout.width).toBe(900);
    const places = layout.marks.map(({ x }) => x);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.max(...places, layout.now ?? 0)).toBeLessThanOrEqual(900 - 12);
    // The next mark of the same lane leaves this one to be seen.
    expect((places[bodies.length] ?? 0) - (places[0] ?? 0)).toBeGreaterThanOrEqual(18);
  });
});

describe('CSV', () => {
  test('is what Danish spreadsheets open: a mark in front, semicolons, and quotes where they are needed', () => {
    expect(
      csv([
        ['Dato', 'Ord'],
        ['2025-11-06', 'Udsat; til "næste" møde'],
        ['2025-12-11', 'To\nlinjer'],
      ]),
    ).toBe('\uFEFFDato;Ord\r\n2025-11-06;"Udsat; til ""næste"" møde"\r\n2025-12-11;"To\nlinjer"\r\n');
  });

  test('runs no text as a formula, and leaves numbers alone', () => {
    expect(csv([['=1+1', '+45 12', '-', '-12,5', '@x', '3']])).toBe("\uFEFF'=1+1;'+45 12;'-;-12,5;'@x;3\r\n");
  });
});

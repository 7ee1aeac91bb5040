import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seams } from '../../web/page/danish/hyphens.js';
import { layOut, type Layout, type Marked, type Wishes } from '../../web/page/lanes/layout.js';
import { nameLines, SOFT_HYPHEN } from '../../web/page/lanes/names.js';
import { stretchedScale } from '../../web/page/lanes/scale.js';
import { csv } from '../../web/page/parts/csv.js';

const DAY = 86_400_000;
const iso = (day: number): string => new Date(Date.UTC(2014, 0, 5) + day * DAY).toISOString().slice(0, 10);

function step(id: number, body: string, day: number, ofCase = 'case:1'): Marked {
  return {
    id: `step-${id}`,
    kind: 'step',
    body: { id: body, name: body },
    date: iso(day),
    about: null,
    outcome: 'NOTED',
    status: null,
    ofCase,
  };
}

function planned(position: number, body: string): Marked {
  const bare = { id: `plan-${position}`, kind: 'planned' as const, body: { id: body, name: body } };
  return { ...bare, date: null, about: null, outcome: null, status: 'PENDING', ofCase: '' };
}

function laidOut(marks: readonly Marked[], wishes: Partial<Wishes> = {}): Layout {
  return layOut(marks, { width: 900, asOf: null, folded: new Set(), whole: false, rows: () => 1, ...wishes });
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

  test('are joined from step to step of one case, never across cases', () => {
    const marks = [step(1, 'Socialudvalget', 0, 'case:1'), step(2, 'Direktionen', 20, 'case:2')];
    marks.push(step(3, 'Byrådet', 40, 'case:1'), step(4, 'Socialudvalget', 60, 'case:2'));
    marks.push({ ...step(5, 'Handicaprådet', 50, 'case:2'), kind: 'mention' });
    expect(laidOut(marks).links.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['step-1', 'step-3'],
      ['step-2', 'step-4'],
    ]);
  });

  test('say where time is stretched', () => {
    const days = (...all: number[]) => laidOut(all.map((day, index) => step(index, 'Byrådet', day))).stretched;
    expect(days(0, 100, 1000)).toBe(false);
    expect(days(0, 2, 1000)).toBe(true);
    expect(days(0)).toBe(false);
  });

  test('have a day on the axis where no month begins in between', () => {
    const ticks = (...all: number[]) =>
      laidOut(all.map((day, index) => step(index, 'Byrådet', day))).ticks.map(({ text }) => text);
    expect(ticks(0)).toEqual(['5. jan. 2014']);
    expect(ticks(0, 12)).toEqual(['5. jan. 2014', '17. jan. 2014']);
    expect(ticks(0, 40)).toEqual(['feb. 2014']);
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

  test('have planned steps that were passed by where the case passed them', () => {
    const about = (position: number, day: number): Marked => ({
      ...planned(position, `Udvalg ${position}`),
      about: day,
      status: 'SKIPPED',
    });
    const marks = [step(1, 'Direktionen', 0), about(3, 16_115), about(2, 16_110), step(4, 'Byrådet', 60)];
    const layout = laidOut(marks, { asOf: iso(60) });
    expect(layout.lanes.map(({ body }) => body.name)).toEqual(['Direktionen', 'Udvalg 2', 'Udvalg 3', 'Byrådet']);
    const places = layout.marks.map(({ x }) => x);
    for (const [index, x] of places.slice(1).entries())
      expect(x - (places[index] ?? 0)).toBeGreaterThanOrEqual(26 - 1e-6);
  });

  test('are as high as the names of their bodies need', () => {
    const marks = [step(1, 'Direktionen', 0), step(2, 'Byrådet', 30)];
    const { lanes } = laidOut(marks, { rows: ({ name }) => (name === 'Byrådet' ? 4 : 1) });
    expect(lanes.map(({ height }) => height)).toEqual([44, 74]);
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
    const ticks = layout.ticks.map(({ text }) => text);
    expect(ticks.slice(0, 6)).toEqual(['apr. 2014', 'juli', 'okt.', '2015', 'apr.', 'juli']);
    expect(ticks.filter((text) => /^\d{4}$/u.test(text))).toEqual([
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

describe('The name of a body', () => {
  const shown = (lines: readonly string[]) => lines.map((line) => line.replace(SOFT_HYPHEN, '-'));
  const fits = (most: number) => (text: string) => text.length <= most;

  test.each([
    ['Kultur- og Fritidsudvalget', 15, ['Kultur- og', 'Fritidsudvalget']],
    ['Kommunalbestyrelsen', 15, ['Kommunal-', 'bestyrelsen']],
    ['Beskæftigelses- og Arbejdsmarkedsudvalget', 17, ['Beskæftigelses-', 'og', 'Arbejdsmarkeds-', 'udvalget']],
    ['Specialundervisningskoordinationsudvalget', 24, ['Specialundervisnings-', 'koordinationsudvalget']],
    ['Specialundervisningskoordinationsudvalget', 15, ['Specialunder-', 'visnings-', 'koordinations-', 'udvalget']],
    ['Social-/Sundhedsudvalget', 18, ['Social-/Sundheds-', 'udvalget']],
    ['Udvalget for Børn', 40, ['Udvalget for Børn']],
  ])('%s, on lines of %i letters, is broken where a Dane would', (name, most, lines) => {
    expect(shown(nameLines(name, fits(most), 4))).toEqual(lines);
  });

  test('is cut only where there are no lines left for it, and says so', () => {
    expect(nameLines('Udvalget for Beskæftigelse, Uddannelse og Erhverv', fits(16), 2)).toEqual([
      'Udvalget for',
      'Beskæftigelse,…',
    ]);
    expect(nameLines('Kommunalbestyrelsen', fits(12), 1)).toEqual(['Kommunal…']);
  });

  test('keeps each letter, and no line is wider than the room', () => {
    const words = constantFrom('Udvalget', 'for', 'Uddannelse', 'Teknik-', 'og', 'Miljøudvalget', 'Ældrerådet', 'xyz');
    assert(
      property(array(words, { minLength: 1, maxLength: 6 }), integer({ min: 9, max: 30 }), (given, most) => {
        const lines = shown(nameLines(given.join(' '), fits(most), 40));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
        expect(lines.join('').replace(/[-\s]/gu, '')).toBe(given.join('').replace(/-/gu, ''));
      }),
    );
  });

  test('is parted at the seams of a compound, and nowhere else', () => {
    expect(seams('undervisningsområde')).toEqual(['undervisnings', 'område']);
    expect(seams('Handicaprådets')).toEqual(['Handicap', 'rådets']);
    expect(seams('arbejdsmarkedsintegration')).toEqual(['arbejdsmarkeds', 'integration']);
    expect(seams('Byrådet')).toEqual(['Byrådet']);
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

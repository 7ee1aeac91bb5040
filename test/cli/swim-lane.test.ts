import { beforeAll, describe, expect, test } from 'vitest';
import { report } from '../../src/cli/trace/report.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import type { Store } from '../../src/graph/store.js';
import { traceCase } from '../../src/service/trace.js';
import { LOADING, loadAll } from '../graphql/api.js';
import { minutes } from '../graphql/minutes.js';

const ROUTE = ['Ungerådet', 'Trafikudvalget', 'Økonomiudvalget', 'Byrådet'];

/** A case that leaves a body out, is put off, goes beyond its plan, and has one body still ahead of it. */
const HARBOUR = [
  minutes({
    municipality: '0751',
    committee: 'Ungerådet',
    date: '2025-01-06',
    items: [{ title: 'Havnen', journalNumber: '25-1', outcome: 'RECOMMENDED', route: ROUTE }],
  }),
  minutes({
    municipality: '0751',
    committee: 'Trafikudvalget',
    date: '2025-02-03',
    items: [{ title: 'En anden sag', journalNumber: '25-2' }],
  }),
  minutes({
    municipality: '0751',
    committee: 'Økonomiudvalget',
    date: '2025-03-10',
    absent: ['Åse Holm', 'Anne Lund'],
    items: [
      {
        title: 'Havnen',
        journalNumber: '25-1',
        outcome: 'POSTPONED',
        route: ROUTE,
        steps: [{ committee: 'Ældrerådet', date: '2025-02-20', outcome: 'NOTED' }],
      },
    ],
  }),
  minutes({ municipality: '0751', committee: 'Byrådet', date: '2025-03-26', items: [] }),
];

/** 200 steps through 11 bodies in ten years. */
const LONG = Array.from({ length: 200 }, (_, index) => {
  const date = new Date(Date.UTC(2015, 0, 5 + index * 18)).toISOString().slice(0, 10);
  return minutes({
    municipality: '0751',
    committee: `Udvalg nummer ${(index * 7) % 11}`,
    date,
    items: [{ title: 'En lang sag', journalNumber: '15-1' }],
  });
});

describe('The drawing of a journey', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmbedded({ path: null, shuffleUnordered: true });
    await ensureSchema(store);
    await loadAll(store, [...HARBOUR, ...LONG].toReversed());
  }, LOADING);
  const drawn = async (asked: string, width: number, asOf: string | null = null): Promise<string> =>
    report(await traceCase(store, asked, null, asOf), width).join('\n');

  test('has a lane for each body and tells skipped, postponed, unplanned and coming steps apart', async () => {
    expect(await drawn('25-1', 80)).toMatchInlineSnapshot(`
      "Havnen
      Aarhus, 25-1 (case:0751:25-000001)

                  ┌ Ungerådet
                  │   ┌ Ældrerådet
                  │   │   ┌ Trafikudvalget
                  │   │   │   ┌ Økonomiudvalget
                  │   │   │   │   ┌ Byrådet
      2025-01-06  ▲   │   │   │   │    RECOMMENDED  Ungerådet
                  │   │   │   │   │    45 days
      2025-02-20  ├───■   │   │   │    NOTED, unplanned  Ældrerådet
                  │   │   ⊘   │   │    SKIPPED  Trafikudvalget
      2025-03-10  │   ├───┼───‖   │    POSTPONED  Økonomiudvalget
                  │   │   │   ○   │    to come again  Økonomiudvalget
                  │   │   │   │   ○    PENDING  Byrådet

      2025-01-06  Ungerådet  RECOMMENDED
        Som indstillet.
        Written in Ungerådet-2025-01-06.txt:2 (own-minutes)

      2025-02-20  Ældrerådet  NOTED
        Written in Økonomiudvalget-2025-03-10.txt:2 (restated-step)

      2025-03-10  Økonomiudvalget  POSTPONED
        Som indstillet.
        Absent: Anne Lund, Åse Holm
        Written in Økonomiudvalget-2025-03-10.txt:2 (own-minutes)

      Plan: the route that was printed last
        1  Ungerådet        DONE       2025-01-06
        2  Trafikudvalget   SKIPPED
        3  Økonomiudvalget  POSTPONED  2025-03-10
        4  Byrådet          PENDING

      Beyond the plan
        2025-02-20 Ældrerådet, NOTED

      Where it is
        Økonomiudvalget, since 2025-03-10.
        Next: Økonomiudvalget.
        Whether it still waits is not known: no later minutes of that body are loaded."
    `);
  });

  test('fits a narrow terminal', async () => {
    const lines = (await drawn('25-1', 40)).split('\n');
    expect(lines.slice(0, 15).join('\n')).toMatchInlineSnapshot(`
      "Havnen
      Aarhus, 25-1 (case:0751:25-000001)

                  ┌ Ungerådet
                  │ ┌ Ældrerådet
                  │ │ ┌ Trafikudvalget
                  │ │ │ ┌ Økonomiudvalget
                  │ │ │ │ ┌ Byrådet
      2025-01-06  ▲ │ │ │ │  RECOMMENDED
                  │ │ │ │ │  45 days
      2025-02-20  ├─■ │ │ │  NOTED, unplanned
                  │ │ ⊘ │ │  SKIPPED
      2025-03-10  │ ├─┼─‖ │  POSTPONED
                  │ │ │ ○ │  to come again
                  │ │ │ │ ○  PENDING"
    `);
    for (const line of lines) if (!line.includes('.txt:')) expect([...line].length).toBeLessThanOrEqual(40);
  });

  test('shows what was known on a day', async () => {
    const then = await drawn('25-1', 80, '2025-02-19');
    expect(then).toContain('Next: Trafikudvalget.');
    expect(then).toContain('Waiting 44 days on 2025-02-19.');
    expect(then).not.toContain('POSTPONED');
  });

  test.each([30, 44, 80, 200])('of 200 steps has a row for each at %s columns', async (width) => {
    const text = await drawn('15-1', width);
    const lines = text.split('\n').filter((line) => !line.includes('.txt:'));
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
    const rows = lines.filter((line) => /^\d{4}-\d\d-\d\d .*●/.test(line));
    expect(rows.length).toBe(200);
    // Where there is no room for all, bodies share the last lane, and the rows there name them.
    expect(rows.filter((row) => /APPROVED {2}Udvalg|APPROVED {2}Ud?…/.test(row)).length).toBeGreaterThan(50);
    expect(lines.filter((line) => line.includes('┌'))).toHaveLength(
      Math.min(11, Math.max(2, Math.floor((width - 26) / 2))),
    );
  });

  test('is the same each time', async () => {
    expect(await drawn('15-1', 100)).toBe(await drawn('15-1', 100));
  });
});

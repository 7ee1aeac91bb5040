import { expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { loadAll, serveApi } from './api.js';
import { written } from './written.js';

const ROUTE = 'Socialudvalget, Økonomiudvalget, Kommunalbestyrelsen';
const minutes = (committee: string, date: string, decision: string, route: string | null = ROUTE) =>
  written(
    '0350',
    committee,
    date,
    `Punkt 4: Ny takst for madservice\n\n25-000010\n\nBeslutning\n\n${decision}${route === null ? '' : `\n\nBehandling\n\n${route}`}`,
  );
const SOCIAL = minutes('Socialudvalget', '2025-09-01', 'Anbefales.');
const NEXT = `{ case(id: "case:0350:25-000010") {
  status
  journey { status nextCommittee { name } nextDate waitingSince nextKnown daysWaiting plan { committee { name } date } }
} }`;

/** What comes next after these minutes, in either order of loading. */
describeEngines('Who is next', (open) => {
  test.each([
    [
      'is whom a decision sends the case back to, before the route',
      [
        SOCIAL,
        minutes('Økonomiudvalget', '2025-09-15', 'Sagen sendes tilbage til Socialudvalget til fornyet behandling.'),
      ],
      { status: 'WAITING', nextCommittee: { name: 'Socialudvalget' }, nextDate: null, waitingSince: '2025-09-15' },
    ],
    [
      'is the next one of the route when that body has had it again',
      [
        SOCIAL,
        minutes('Økonomiudvalget', '2025-09-15', 'Sagen sendes tilbage til Socialudvalget.'),
        minutes('Socialudvalget', '2025-10-06', 'Anbefales.'),
      ],
      { status: 'WAITING', nextCommittee: { name: 'Kommunalbestyrelsen' }, waitingSince: '2025-10-06' },
    ],
    [
      'is told where no route is printed',
      [minutes('Socialudvalget', '2025-09-01', 'Sendes i høring i Handicaprådet.', null)],
      { status: 'WAITING', nextCommittee: { name: 'Handicaprådet' }, plan: [] },
    ],
    [
      'is the body itself on the day that it names, though it took the case off its agenda',
      [
        minutes(
          'Socialudvalget',
          '2025-11-06',
          'Sagen tages af dagsordenen og behandles på et ekstraordinært møde den 27. november.',
        ),
      ],
      { status: 'WAITING', nextCommittee: { name: 'Socialudvalget' }, nextDate: '2025-11-27' },
    ],
    [
      'is the body that put it off, whose place in the plan has the day that it names',
      [minutes('Socialudvalget', '2025-09-01', 'Udsættes til mødet den 6. oktober 2025.')],
      {
        nextCommittee: { name: 'Socialudvalget' },
        nextDate: '2025-10-06',
        plan: [
          { committee: { name: 'Socialudvalget' }, date: '2025-10-06' },
          { committee: { name: 'Økonomiudvalget' }, date: null },
          { committee: { name: 'Kommunalbestyrelsen' }, date: null },
        ],
      },
    ],
    [
      'is the next one of the route where something is recommended to the last',
      [minutes('Socialudvalget', '2025-09-01', 'Anbefales over for kommunalbestyrelsen.')],
      { nextCommittee: { name: 'Økonomiudvalget' } },
    ],
    [
      'is not known where it went back to the administration',
      [minutes('Socialudvalget', '2025-09-01', 'Sagen sendes tilbage til forvaltningen.')],
      { status: 'UNKNOWN', nextCommittee: null, waitingSince: null, nextKnown: null },
    ],
    [
      'is nobody where the case is over',
      [minutes('Socialudvalget', '2025-09-01', 'Punktet udgik.')],
      { status: 'ENDED', nextCommittee: null },
    ],
    [
      'is told by a restated step as well',
      [
        written(
          '0350',
          'Byfornyelsesudvalget',
          '2025-10-01',
          'Punkt 1: En anden sag\n\n25-000011\n\nBeslutning\n\nGodkendt.',
        ),
        written(
          '0350',
          'Socialudvalget',
          '2025-10-06',
          'Punkt 4: Ny takst for madservice\n\n25-000010\n\nBeslutning\n\nIkke behandlet.\n\nSagens forløb\n\n06-10-2025 Økonomiudvalget\n\nOversendes til Kommunalbestyrelsen.',
        ),
      ],
      { status: 'WAITING', nextCommittee: { name: 'Kommunalbestyrelsen' } },
    ],
  ])('%s', async (_, documents, journey) => {
    for (const order of [documents, documents.toReversed()]) {
      const store = await open();
      await loadAll(store, order);
      const api = await serveApi(store);
      const answer = await api.ask(NEXT);
      expect(answer.errors).toEqual([]);
      expect(answer.data).toMatchObject({ case: { journey } });
      expect(answer.statements).toEqual(['read/planned-journeys']);
    }
  });

  test('has waited for days only where its own minutes since then are loaded', async () => {
    const store = await open();
    const later = written(
      '0350',
      'Økonomiudvalget',
      '2025-09-15',
      'Punkt 1: En anden sag\n\n25-000011\n\nBeslutning\n\nGodkendt.',
    );
    await loadAll(store, [SOCIAL]);
    const api = await serveApi(store);
    const waits = { waitingSince: '2025-09-01', nextCommittee: { name: 'Økonomiudvalget' } };
    expect((await api.ask(NEXT)).data).toMatchObject({
      case: { journey: { ...waits, nextKnown: false, daysWaiting: null } },
    });
    await loadAll(store, [later]);
    expect((await api.ask(NEXT)).data).toMatchObject({
      case: { journey: { ...waits, nextKnown: true, daysWaiting: 14 } },
    });
    const before = await api.ask(
      '{ case(id: "case:0350:25-000010") { journey(asOf: "2025-09-14") { nextKnown daysWaiting } } }',
    );
    expect(before.data).toEqual({ case: { journey: { nextKnown: false, daysWaiting: null } } });
  });
});

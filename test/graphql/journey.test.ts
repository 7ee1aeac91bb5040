import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, loadSeeds, serveApi, type TestApi } from './api.js';
import { minutes } from './minutes.js';

const PLAN = 'plan { position status committee { name } date handling { date } } unplanned { date committee { name } }';
const WHERE =
  'asOf status currentCommittee { name } nextCommittee { name } nextDate waitingSince nextKnown daysWaiting durationDays';
const named = (name: string) => ({ name });

describeEngines('The journey of a sample', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadSeeds(store);
    api = await serveApi(store);
  }, LOADING);

  test('stands beside its plan, in one statement', async () => {
    const answer = await api.ask(
      `{ case(id: "case:0326:22-008459") { status latestStep { id } journey { ${PLAN} ${WHERE} steps { evidence { quote } } } } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(answer.statements).toEqual(['read/planned-timelines']);
    expect(answer.data).toMatchObject({
      case: {
        status: 'UNKNOWN',
        latestStep: { id: 'handling:0326:22-008459:socialudvalget:2025-12-11' },
        journey: {
          plan: [
            { position: 1, status: 'DONE', committee: named('Direktionen'), handling: { date: '2025-10-06' } },
            { position: 2, status: 'DONE', handling: { date: '2025-11-04' } },
            { position: 3, status: 'DONE', committee: named('Socialudvalget'), handling: { date: '2025-12-11' } },
          ],
          unplanned: [{ date: '2025-11-06', committee: named('Socialudvalget') }],
          asOf: '2025-12-11',
          // It was recommended to somebody whom the route does not name.
          status: 'UNKNOWN',
          currentCommittee: named('Socialudvalget'),
          nextCommittee: null,
          daysWaiting: null,
          durationDays: 66,
        },
      },
    });
  });

  test('waits for what its route still names', async () => {
    const answer = await api.ask(`{ case(id: "case:0326:25-006453") { status journey { ${PLAN} ${WHERE} } } }`);
    expect(answer.statements).toEqual(['read/planned-journeys']);
    expect(answer.data).toEqual({
      case: {
        status: 'WAITING',
        journey: {
          plan: [
            {
              position: 1,
              status: 'DONE',
              committee: named('Socialudvalget'),
              date: null,
              handling: { date: '2025-08-07' },
            },
            { position: 2, status: 'PENDING', committee: named('Økonomiudvalget'), date: null, handling: null },
            { position: 3, status: 'PENDING', committee: named('Kommunalbestyrelsen'), date: null, handling: null },
          ],
          unplanned: [{ date: '2025-06-23', committee: named('Direktionen') }],
          asOf: '2025-12-11',
          status: 'WAITING',
          currentCommittee: named('Socialudvalget'),
          nextCommittee: named('Økonomiudvalget'),
          nextDate: null,
          waitingSince: '2025-08-07',
          // No minutes of the finance committee are loaded.
          nextKnown: false,
          daysWaiting: null,
          durationDays: 45,
        },
      },
    });
  });

  test('does not wait any more at its end', async () => {
    const answer = await api.ask(`{ case(id: "case:0326:25-012247") { journey { ${WHERE} } } }`);
    expect(answer.data).toMatchObject({
      case: { journey: { status: 'ENDED', nextCommittee: null, daysWaiting: null, durationDays: 8 } },
    });
  });

  test('costs no plan where none is asked for', async () => {
    const answer = await api.ask(
      '{ case(id: "case:0326:22-008459") { latestStep { date } journey { durationDays steps { date } } } }',
    );
    expect(answer.statements).toEqual(['read/journeys']);
  });

  test('is read for a whole page at once', async () => {
    const answer = await api.ask(
      `{ cases(first: 100) { nodes { status latestStep { date } journey { ${PLAN} ${WHERE} steps { absent { name } evidence { rule } } } } } }`,
    );
    expect(answer.errors).toEqual([]);
    expect([...answer.statements].sort()).toEqual([
      'read/cases-descending',
      'read/latest-steps',
      'read/planned-journeys',
      'read/planned-timelines',
    ]);
  });
});

const ROUTE = ['Ungerådet', 'Trafikudvalget', { committee: 'Byrådet', date: '2025-05-28' }, 'Ungerådet'];
const DOCUMENTS = [
  minutes({
    municipality: '0751',
    committee: 'Ungerådet',
    date: '2025-02-03',
    items: [
      { title: 'Havnen', journalNumber: '25-1', outcome: 'RECOMMENDED', route: ROUTE },
      { title: 'Parken', journalNumber: '25-2', outcome: 'POSTPONED', route: ['Ungerådet', 'Byrådet'] },
      { title: 'Vejen', journalNumber: '25-3', outcome: 'WITHDRAWN', route: ['Ungerådet', 'Byrådet'] },
    ],
  }),
  // It meets without the harbour and cites a meeting of its own that is not loaded.
  minutes({
    municipality: '0751',
    committee: 'Trafikudvalget',
    date: '2025-03-03',
    items: [
      {
        title: 'En anden sag',
        journalNumber: '25-9',
        refersTo: [{ committee: 'Trafikudvalget', date: '2025-01-06', item: 1 }],
      },
    ],
  }),
  minutes({
    municipality: '0751',
    committee: 'Byrådet',
    date: '2025-04-02',
    items: [
      { title: 'Havnen', journalNumber: '25-1', outcome: 'APPROVED', route: ROUTE },
      {
        title: 'Parken igen',
        journalNumber: '25-2',
        outcome: 'APPROVED',
        route: ['Trafikudvalget', 'Byrådet', 'Ældrerådet'],
      },
    ],
  }),
];
const MISSING = minutes({
  municipality: '0751',
  committee: 'Ældrerådet',
  date: '2025-06-02',
  items: [
    {
      title: 'Noget andet',
      journalNumber: '25-8',
      refersTo: [{ committee: 'Trafikudvalget', date: '2025-03-17', item: 4 }],
    },
  ],
});

describeEngines('A plan', (open) => {
  let api: TestApi;

  beforeAll(async () => {
    const store = await open();
    await loadAll(store, DOCUMENTS);
    api = await serveApi(store);
  }, LOADING);

  const planOf = async (journalNumber: string, asOf: string | null = null): Promise<unknown> => {
    const query = `query($number: String, $asOf: Date) { case(municipality: "0751", journalNumber: $number) {
      journey(asOf: $asOf) { plan { status committee { name } date handling { outcome } case { id } } ${WHERE} unplanned { date } } } }`;
    return (await api.ask(query, { number: journalNumber, asOf })).data;
  };

  test('tells skipped, done and pending steps apart, a body that stands twice included', async () => {
    const itsCase = { id: 'case:0751:25-000001' };
    expect(await planOf('25-1')).toMatchObject({
      case: {
        journey: {
          plan: [
            { status: 'DONE', handling: { outcome: 'RECOMMENDED' }, case: itsCase },
            { status: 'SKIPPED', committee: named('Trafikudvalget'), handling: null, case: itsCase },
            { status: 'DONE', date: '2025-05-28', handling: { outcome: 'APPROVED' } },
            { status: 'PENDING', committee: named('Ungerådet'), date: null },
          ],
          unplanned: [],
          status: 'WAITING',
          nextCommittee: named('Ungerådet'),
        },
      },
    });
  });

  test('is what was known of it on a day', async () => {
    expect(await planOf('25-1', '2025-03-31')).toMatchObject({
      case: {
        journey: {
          asOf: '2025-03-31',
          plan: [{ status: 'DONE' }, { status: 'PENDING' }, { status: 'PENDING' }, { status: 'PENDING' }],
          nextCommittee: named('Trafikudvalget'),
          daysWaiting: 56,
        },
      },
    });
    expect(await planOf('25-1', '2025-01-31')).toEqual({
      case: {
        journey: {
          asOf: '2025-01-31',
          plan: [],
          unplanned: [],
          status: 'UNKNOWN',
          currentCommittee: null,
          nextCommittee: null,
          nextDate: null,
          waitingSince: null,
          nextKnown: null,
          daysWaiting: null,
          durationDays: null,
        },
      },
    });
  });

  test('gives way to the one that is printed later, with the steps since', async () => {
    expect(await planOf('25-2', '2025-03-01')).toMatchObject({
      case: {
        journey: {
          plan: [{ status: 'POSTPONED' }, { status: 'PENDING' }],
          nextCommittee: named('Ungerådet'),
          waitingSince: '2025-02-03',
          nextKnown: false,
          daysWaiting: null,
        },
      },
    });
    expect(await planOf('25-2')).toMatchObject({
      case: {
        journey: {
          plan: [{ status: 'NOT_SEEN' }, { status: 'DONE' }, { status: 'PENDING', committee: named('Ældrerådet') }],
          unplanned: [],
        },
      },
    });
  });

  test('has no next step for a case that was withdrawn', async () => {
    expect(await planOf('25-3')).toMatchObject({
      case: {
        journey: {
          plan: [{ status: 'DONE' }, { status: 'PENDING' }],
          status: 'ENDED',
          nextCommittee: null,
          daysWaiting: null,
        },
      },
    });
  });

  test('is empty where no route is printed, and nobody is waited for', async () => {
    expect(await planOf('25-9')).toMatchObject({
      case: {
        journey: { plan: [], unplanned: [], status: 'UNKNOWN', waitingSince: null, nextKnown: null, daysWaiting: null },
      },
    });
  });

  test('never calls skipped what a meeting that is not loaded may hide', async () => {
    const store = await open();
    await loadAll(store, [MISSING, ...DOCUMENTS.toReversed()]);
    const gapped = await serveApi(store);
    const query = '{ case(id: "case:0751:25-000001") { journey { plan { status } } } }';
    expect((await gapped.ask(query)).data).toEqual({
      case: {
        journey: { plan: [{ status: 'DONE' }, { status: 'NOT_SEEN' }, { status: 'DONE' }, { status: 'PENDING' }] },
      },
    });
  });
});

import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { LOADING, codes, loadAll, loadSeeds, serveApi, type TestApi } from './api.js';
import { minutes } from './minutes.js';

const JOURNEY = `query($asOf: Date) {
  case(municipality: "Kalundborg", journalNumber: "22-008459") {
    id
    journey(asOf: $asOf) {
      durationDays
      currentCommittee { name }
      steps { date committee { name } outcome absent { name } }
    }
  }
}`;
const STEPS = [
  { date: '2025-10-06', committee: { name: 'Direktionen' }, outcome: 'RECOMMENDED', absent: [] },
  {
    date: '2025-11-04',
    committee: { name: 'Kultur- og Fritidsudvalget' },
    outcome: 'RECOMMENDED',
    absent: [{ name: 'Mustapha Badr' }],
  },
  { date: '2025-11-06', committee: { name: 'Socialudvalget' }, outcome: 'POSTPONED', absent: [] },
  { date: '2025-12-11', committee: { name: 'Socialudvalget' }, outcome: 'RECOMMENDED', absent: [] },
];

describeEngines('A case', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadSeeds(store);
    api = await serveApi(store);
  }, LOADING);

  test('is asked for with its journey in one statement', async () => {
    const answer = await api.ask(
      '{ case(municipality: "Kalundborg", journalNumber: "22-008459") { title journey { steps { date committee { name } outcome text absent { name } evidence { startLine quote document { fileName } } } } } }',
    );
    expect(answer.errors).toEqual([]);
    expect(answer.statements).toEqual(['read/timelines']);
    const evidence = [
      { startLine: expect.any(Number), quote: expect.any(String), document: { fileName: expect.any(String) } },
    ];
    expect(answer.data).toEqual({
      case: {
        title: 'Beslutning om godkendelse af Handicaprådets anbefalinger vedrørende Fællesskaber for alle',
        journey: { steps: STEPS.map((step) => ({ ...step, text: expect.any(String), evidence })) },
      },
    });
    expect(JSON.stringify(answer.data)).toContain('06/11/2025 Socialudvalget Punktet blev udsat');
  });

  test('has a journey that ends where asOf says', async () => {
    expect((await api.ask(JOURNEY)).data).toEqual({
      case: {
        id: 'case:0326:22-008459',
        journey: { durationDays: 66, currentCommittee: { name: 'Socialudvalget' }, steps: STEPS },
      },
    });
    expect((await api.ask(JOURNEY, { asOf: '2025-11-05' })).data).toEqual({
      case: {
        id: 'case:0326:22-008459',
        journey: {
          durationDays: 29,
          currentCommittee: { name: 'Kultur- og Fritidsudvalget' },
          steps: STEPS.slice(0, 2),
        },
      },
    });
    expect((await api.ask(JOURNEY, { asOf: '2020-02-29' })).data).toEqual({
      case: { id: 'case:0326:22-008459', journey: { durationDays: null, currentCommittee: null, steps: [] } },
    });
  });

  test('is one under two titles', async () => {
    const answer = await api.ask('{ case(id: "case:0326:25-006083") { items { number meeting { date } } } }');
    expect(answer.data).toEqual({
      case: {
        items: [
          { number: 4, meeting: { date: '2025-08-07' } },
          { number: 7, meeting: { date: '2025-12-11' } },
        ],
      },
    });
    expect(answer.statements).toEqual(['read/cases', 'read/items-of-cases', 'read/meetings-of-items']);
  });

  test.each([
    '{ case { id } }',
    '{ case(municipality: "Kalundborg") { id } }',
    '{ case(journalNumber: "22-008459") { id } }',
    '{ case(id: null, municipality: null, journalNumber: null) { id } }',
    '{ case(id: "case:0326:22-008459", journalNumber: "22-008459") { id } }',
    '{ case(id: "case:0326:22-008459", municipality: "Kalundborg", journalNumber: "22-008459") { id } }',
    '{ case(municipality: "Kalundbrog", journalNumber: "22-008459") { id } }',
    '{ case(municipality: "", journalNumber: "22-008459") { id } }',
    '{ case(municipality: "Kalundborg", journalNumber: " ") { id } }',
    '{ case(id: "case:0326:22-008459") { journey(asOf: "2025-02-29") { durationDays } } }',
    '{ case(id: "case:0326:22-008459") { journey(asOf: "2025-1-1") { durationDays } } }',
    '{ case(id: "case:0326:22-008459") { journey(asOf: 20250101) { durationDays } } }',
    '{ committees(municipality: "Atlantis") { id } }',
    '{ people(filter: { municipality: "9999" }) { totalCount } }',
  ])('that cannot be meant is refused: %s', async (query) => {
    const answer = await api.ask(query);
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.statements.filter((name) => name !== 'read/journeys')).toEqual([]);
  });

  test.each([
    ['{ case(id: "case:0326:99-999999") { id } }', { case: null }],
    ['{ case(id: "") { id } }', { case: null }],
    ['{ case(id: "meeting:0326:socialudvalget:2025-12-11") { id } }', { case: null }],
    ['{ case(municipality: "Aarhus", journalNumber: "22-008459") { id } }', { case: null }],
    ['{ meeting(id: "case:0326:22-008459") { id } }', { meeting: null }],
    [
      '{ committee(id: "x") { id } person(id: "y") { id } node(id: "__proto__:x") { id } }',
      { committee: null, person: null, node: null },
    ],
  ])('that nothing has is null: %s', async (query, data) => {
    const answer = await api.ask(query);
    expect({ errors: answer.errors, data: answer.data }).toEqual({ errors: [], data });
  });

  test.each(['0326', '326', 'kalundborg', 'KALUNDBORG KOMMUNE'])('is found in the municipality %s', async (name) => {
    const query =
      'query($name: String) { case(municipality: $name, journalNumber: " 22-008459 ") { id municipality { name code } } }';
    expect((await api.ask(query, { name })).data).toEqual({
      case: { id: 'case:0326:22-008459', municipality: { name: 'Kalundborg', code: '0326' } },
    });
  });
});

describeEngines('A step', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, [
      minutes({
        municipality: '0751',
        committee: 'Byrådet',
        date: '2025-03-05',
        present: ['Bo Østergaard'],
        absent: ['Åse Holm', 'Ærik Dam', 'Anne Lund'],
        items: [{ title: 'Havnen', journalNumber: '25-1' }, { title: 'Uden nummer' }],
      }),
      minutes({
        municipality: '0751',
        committee: 'Teknisk Udvalg',
        date: '2025-04-01',
        items: [
          {
            title: 'Havnen igen',
            journalNumber: '25-1',
            steps: [
              {
                committee: 'Byrådet',
                date: '2025-03-05',
                outcome: 'NOT_RELEASED',
                absent: ['Øjvind Bay', 'Anne Lund'],
              },
              { committee: 'Magistraten', date: '2025-02-03', outcome: 'REFERRED', absent: ['Zita Kjær'] },
            ],
          },
        ],
      }),
    ]);
    api = await serveApi(store);
  }, LOADING);
  const ABSENT = ['Anne Lund', 'Ærik Dam', 'Øjvind Bay', 'Åse Holm'];

  test('lists who was absent from it by either document, once, in Danish order', async () => {
    const answer = await api.ask(
      '{ case(id: "case:0751:25-000001") { journey { steps { outcome absent { name } evidence { rule } } } } }',
    );
    expect(answer.data).toEqual({
      case: {
        journey: {
          steps: [
            { outcome: 'REFERRED', absent: [{ name: 'Zita Kjær' }], evidence: [{ rule: 'restated-step' }] },
            // Its own minutes come first, and they release what the restatement withholds.
            {
              outcome: 'APPROVED',
              absent: ABSENT.map((name) => ({ name })),
              evidence: [{ rule: 'own-minutes' }, { rule: 'restated-step' }],
            },
            { outcome: 'APPROVED', absent: [], evidence: [{ rule: 'own-minutes' }] },
          ],
        },
      },
    });
  });

  test('answers the same by its own id', async () => {
    const answer = await api.ask(`{ node(id: "handling:0751:25-000001:byraadet:2025-03-05") {
      __typename id
      ... on Handling { date outcome text committee { name } case { title } item { number } absent { name } evidence { rule confidence } }
    } }`);
    expect(answer.data).toEqual({
      node: {
        __typename: 'Handling',
        id: 'handling:0751:25-000001:byraadet:2025-03-05',
        date: '2025-03-05',
        outcome: 'APPROVED',
        text: 'Som indstillet.',
        committee: { name: 'Byrådet' },
        case: { title: 'Havnen igen' },
        item: { number: 1 },
        absent: ABSENT.map((name) => ({ name })),
        evidence: [
          { rule: 'own-minutes', confidence: 1 },
          { rule: 'restated-step', confidence: 1 },
        ],
      },
    });
    expect(answer.statements).toHaveLength(4);
  });
});

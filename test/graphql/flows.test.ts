import { beforeAll, expect, test } from 'vitest';
import { readAsked } from '../../src/api/flow/asked.js';
import { describeEngines } from '../store/engines.js';
import { codes, LOADING, loadAll, loadSeeds, serveApi, type TestApi } from './api.js';
import { minutes } from './minutes.js';

const FLOW = 'from { name } to { name } cases handoffs returns medianDays p90Days';
const LIST = 'caseList { totalCount nodes { id } }';
const named = (name: string) => ({ name });
const listed = (...ids: readonly string[]) => ({
  totalCount: ids.length,
  nodes: ids.map((id) => ({ id: `case:0751:${id.replace('25-', '25-00000')}` })),
});

const COUNCIL = { committee: 'Byrådet', date: '2025-01-29' };
const DOCUMENTS = [
  minutes({
    municipality: '0751',
    committee: 'Ungerådet',
    date: '2025-01-06',
    items: [
      { title: 'Havnen', journalNumber: '25-1', outcome: 'RECOMMENDED' },
      { title: 'Parken', journalNumber: '25-2', outcome: 'POSTPONED' },
    ],
  }),
  minutes({
    municipality: '0751',
    committee: 'Ungerådet',
    date: '2025-01-20',
    items: [{ title: 'Parken', journalNumber: '25-2', outcome: 'RECOMMENDED' }],
  }),
  // The council's meeting of January is only told of.
  minutes({
    municipality: '0751',
    committee: 'Trafikudvalget',
    date: '2025-02-10',
    items: [
      { title: 'Havnen', journalNumber: '25-1', steps: [COUNCIL] },
      { title: 'Vejen', journalNumber: '25-3' },
    ],
  }),
  minutes({
    municipality: '0751',
    committee: 'Byrådet',
    date: '2025-02-19',
    items: [
      // It tells the step of January once more, and it is one step all the same.
      { title: 'Havnen', journalNumber: '25-1', steps: [COUNCIL] },
      { title: 'Parken', journalNumber: '25-2' },
    ],
  }),
  minutes({
    municipality: '0101',
    committee: 'Byrådet',
    date: '2025-02-19',
    items: [{ title: 'Havnen', journalNumber: '25-1', steps: [{ committee: 'Ungerådet', date: '2025-02-18' }] }],
  }),
];

describeEngines('Flows', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, DOCUMENTS);
    api = await serveApi(store);
  }, LOADING);

  test('are told with the cases behind them, in one statement a kind', async () => {
    const answer = await api.ask(`{ handoffs(municipality: "0751") { ${FLOW} ${LIST} } }`);
    expect(answer.errors).toEqual([]);
    expect([...answer.statements].sort()).toEqual(['read/cases', 'read/committees', 'read/flows']);
    expect(answer.data).toEqual({
      handoffs: [
        {
          from: named('Ungerådet'),
          to: named('Byrådet'),
          cases: 2,
          handoffs: 2,
          returns: 0,
          medianDays: 26.5,
          p90Days: 29.3,
          // The last hand-off of the park came later than that of the harbour.
          caseList: listed('25-2', '25-1'),
        },
        {
          from: named('Byrådet'),
          to: named('Trafikudvalget'),
          cases: 1,
          handoffs: 1,
          returns: 0,
          medianDays: 12,
          p90Days: 12,
          caseList: listed('25-1'),
        },
        {
          from: named('Trafikudvalget'),
          to: named('Byrådet'),
          cases: 1,
          handoffs: 1,
          returns: 1,
          medianDays: 9,
          p90Days: 9,
          caseList: listed('25-1'),
        },
      ],
    });
  });

  test('stay apart by municipality where none is given', async () => {
    const answer = await api.ask(
      '{ handoffs { from { id } to { id } cases } variants { totalCount nodes { id cases } } }',
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      handoffs: [
        { from: { id: 'committee:0751:ungeraadet' }, to: { id: 'committee:0751:byraadet' }, cases: 2 },
        { from: { id: 'committee:0101:ungeraadet' }, to: { id: 'committee:0101:byraadet' }, cases: 1 },
        { from: { id: 'committee:0751:byraadet' }, to: { id: 'committee:0751:trafikudvalget' } },
        { from: { id: 'committee:0751:trafikudvalget' }, to: { id: 'committee:0751:byraadet' } },
      ],
      variants: { totalCount: 4 },
    });
  });

  test('are those of a period by their later step', async () => {
    const of = async (period: string): Promise<unknown> =>
      (await api.ask(`{ handoffs(municipality: "Aarhus", ${period}) { from { name } medianDays returns } }`)).data;
    expect(await of('from: "2025-02-19", to: "2025-02-19"')).toEqual({
      handoffs: [
        { from: named('Trafikudvalget'), medianDays: 9, returns: 1 },
        { from: named('Ungerådet'), medianDays: 30, returns: 0 },
      ],
    });
    expect(await of('to: "2025-01-28"')).toEqual({ handoffs: [] });
    expect(await of('from: "2025-02-20"')).toEqual({ handoffs: [] });
    expect(await of('from: "2025-02-19", to: "2025-02-01"')).toEqual({ handoffs: [] });
  });

  test('are those of one committee, giving or receiving', async () => {
    const of = async (committee: string): Promise<unknown> =>
      (await api.ask(`{ handoffs(committee: "${committee}") { from { name } to { name } } }`)).data;
    expect(await of('committee:0751:trafikudvalget')).toEqual({
      handoffs: [
        { from: named('Byrådet'), to: named('Trafikudvalget') },
        { from: named('Trafikudvalget'), to: named('Byrådet') },
      ],
    });
    expect(await of('committee:0751:findesikke')).toEqual({ handoffs: [] });
  });

  test('take ways, each step in a row of one committee folded', async () => {
    const answer = await api.ask(
      `{ variants(municipality: "0751") { totalCount nodes { id cases medianDays p90Days committees { name } ${LIST} } } }`,
    );
    expect([...answer.statements].sort()).toEqual(['read/cases', 'read/committees', 'read/flows']);
    expect(answer.data).toEqual({
      variants: {
        totalCount: 3,
        nodes: [
          {
            id: 'variant:0751:trafikudvalget',
            cases: 1,
            medianDays: 0,
            p90Days: 0,
            committees: [named('Trafikudvalget')],
            caseList: listed('25-3'),
          },
          {
            id: 'variant:0751:ungeraadet>byraadet',
            cases: 1,
            medianDays: 44,
            p90Days: 44,
            committees: [named('Ungerådet'), named('Byrådet')],
            caseList: listed('25-2'),
          },
          {
            id: 'variant:0751:ungeraadet>byraadet>trafikudvalget>byraadet',
            cases: 1,
            medianDays: 44,
            p90Days: 44,
            committees: [named('Ungerådet'), named('Byrådet'), named('Trafikudvalget'), named('Byrådet')],
            caseList: listed('25-1'),
          },
        ],
      },
    });
  });

  test('keep whole journeys of the cases with a step in the period', async () => {
    const of = async (filter: string): Promise<unknown> =>
      (await api.ask(`{ variants(${filter}) { nodes { id } } }`)).data;
    expect(await of('municipality: "0751", from: "2025-01-20", to: "2025-01-20"')).toEqual({
      variants: { nodes: [{ id: 'variant:0751:ungeraadet>byraadet' }] },
    });
    expect(await of('committee: "committee:0751:trafikudvalget", to: "2025-01-06"')).toEqual({
      variants: { nodes: [{ id: 'variant:0751:ungeraadet>byraadet>trafikudvalget>byraadet' }] },
    });
    expect(await of('from: "2025-03-01"')).toEqual({ variants: { nodes: [] } });
  });

  test('are given page by page, forward and backward', async () => {
    const page = async (args: string): Promise<unknown> =>
      (
        await api.ask(
          `{ variants(municipality: "0751", ${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage } edges { cursor } } }`,
        )
      ).data;
    const cursorOf = (data: unknown): string => /"cursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? '';
    const first = await page('first: 1');
    expect(first).toMatchObject({
      variants: {
        nodes: [{ id: 'variant:0751:trafikudvalget' }],
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
      },
    });
    const second = await page(`first: 1, after: "${cursorOf(first)}"`);
    expect(second).toMatchObject({ variants: { nodes: [{ id: 'variant:0751:ungeraadet>byraadet' }] } });
    expect(await page(`last: 1, before: "${cursorOf(second)}"`)).toMatchObject({
      variants: { nodes: [{ id: 'variant:0751:trafikudvalget' }] },
    });
    const cases = `{ handoffs(municipality: "0751", to: "2025-02-19", committee: "committee:0751:ungeraadet") { caseList(first: 1) { nodes { id } edges { cursor } } } }`;
    const one = (await api.ask(cases)).data;
    const rest = (await api.ask(cases.replace('first: 1', `first: 1, after: "${cursorOf(one)}"`))).data;
    expect([one, rest]).toMatchObject([
      { handoffs: [{ caseList: { nodes: [{ id: 'case:0751:25-000002' }] } }] },
      { handoffs: [{ caseList: { nodes: [{ id: 'case:0751:25-000001' }] } }] },
    ]);
    // A cursor belongs to its list.
    expect(codes(await api.ask(`{ variants(after: "${cursorOf(one)}") { nodes { id } } }`))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test.each([
    'handoffs(municipality: "Atlantis") { cases }',
    'handoffs(from: "2025-02-30") { cases }',
    'handoffs { caseList(first: 101) { nodes { id } } }',
    'variants(municipality: "9999") { totalCount }',
    'variants(first: -1) { totalCount }',
    'variants(first: 101) { totalCount }',
    'variants(first: 1, last: 1) { totalCount }',
    'variants(after: "nonsense") { totalCount }',
  ])('refuse %s', async (field) => {
    expect(codes(await api.ask(`{ ${field} }`))[0]).toBe('BAD_USER_INPUT');
  });

  test('refuse more cases than they can look at, instead of leaving some out', async () => {
    const store = await open();
    await loadAll(store, DOCUMENTS);
    await store.snapshot('test', async (reader) => {
      expect((await readAsked({ municipality: '0751' }, reader, 3)).cases).toHaveLength(3);
      await expect(readAsked({ municipality: '0751' }, reader, 2)).rejects.toThrow('More than 2 cases');
    });
  });
});

describeEngines('Flows of the samples', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadSeeds(store);
    api = await serveApi(store);
  }, LOADING);

  test('are the hand-offs of their journeys', async () => {
    const answer = await api.ask(
      `{ handoffs(municipality: "Kalundborg") { from { id } to { id } returns ${LIST} }
         cases(filter: { municipality: "Kalundborg" }, first: 100) { nodes { id journey { steps { committee { id } } } } } }`,
    );
    expect(answer.errors).toEqual([]);
    const {
      handoffs,
      cases,
    }: {
      handoffs: { from: { id: string }; to: { id: string }; caseList: { nodes: { id: string }[] } }[];
      cases: { nodes: { id: string; journey: { steps: { committee: { id: string } }[] } }[] };
    } = JSON.parse(JSON.stringify(answer.data));
    const told = handoffs.flatMap(({ from, to, caseList }) =>
      caseList.nodes.map(({ id }) => `${from.id} ${to.id} ${id}`),
    );
    const expected = cases.nodes.flatMap(({ id, journey }) =>
      journey.steps.flatMap(({ committee }, place, steps) => {
        const before = steps[place - 1]?.committee.id;
        return before === undefined || before === committee.id ? [] : [`${before} ${committee.id} ${id}`];
      }),
    );
    expect(told.length).toBeGreaterThan(5);
    expect(told.sort()).toEqual([...new Set(expected)].sort());
  });

  test('never follow what running text alone mentions', async () => {
    // The council for the disabled approved it on 9 September, as the text tells.
    const answer = await api.ask(
      '{ variants(municipality: "0326", committee: "committee:0326:kultur-og-fritidsudvalget") { nodes { committees { name } } } }',
    );
    expect(answer.data).toEqual({
      variants: {
        nodes: [{ committees: [named('Direktionen'), named('Kultur- og Fritidsudvalget'), named('Socialudvalget')] }],
      },
    });
  });
});

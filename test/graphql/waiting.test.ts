import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { codes, LOADING, loadAll, serveApi, type TestApi } from './api.js';
import { minutes } from './minutes.js';

const [SOCIAL, FINANCE, COUNCIL] = ['Socialudvalget', 'Økonomiudvalget', 'Byrådet'];
const ROUTE = [SOCIAL, FINANCE, COUNCIL];
const DOCUMENTS = [
  minutes({
    municipality: '0326',
    committee: SOCIAL,
    date: '2025-02-04',
    items: [
      { title: 'Et hus', journalNumber: '25-000001', outcome: 'RECOMMENDED', route: ROUTE },
      { title: 'En vej', journalNumber: '25-000002', outcome: 'HEARING', sentTo: ['Ældrerådet'] },
      { title: 'En bro', journalNumber: '25-000003', outcome: 'WITHDRAWN', route: ROUTE },
      { title: 'En havn', journalNumber: '25-000004', outcome: 'RECOMMENDED', route: ROUTE },
      { title: 'En skov', journalNumber: '25-000005', outcome: 'POSTPONED', route: ROUTE },
    ],
  }),
  minutes({
    municipality: '0326',
    committee: SOCIAL,
    date: '2025-01-07',
    items: [{ title: 'En mark', journalNumber: '25-000006', outcome: 'RECOMMENDED', route: ROUTE }],
  }),
  minutes({
    municipality: '0326',
    committee: FINANCE,
    date: '2025-02-18',
    items: [
      {
        title: 'En havn',
        journalNumber: '25-000004',
        outcome: 'REFERRED',
        sentTo: [{ committee: SOCIAL, date: '2025-03-04', back: true }],
        route: ROUTE,
      },
    ],
  }),
];
const id = (name: string): string => `committee:0326:${name}`;
const listed = (...numbers: readonly string[]) => ({
  totalCount: numbers.length,
  nodes: numbers.map((number) => ({ id: `case:0326:${number}` })),
});
const LISTS = 'waiting { totalCount nodes { id } } sentOn { totalCount nodes { id } }';

describeEngines('Cases that wait', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, DOCUMENTS);
    api = await serveApi(store);
  }, LOADING);

  test('are those for which a committee is next, and those that it sent on, the longest waiting first', async () => {
    const answer = await api.ask(`{
      finance: committee(id: "${id('oekonomiudvalget')}") { ${LISTS} }
      social: committee(id: "${id('socialudvalget')}") { ${LISTS} }
      council: committee(id: "${id('byraadet')}") { ${LISTS} }
      elders: committee(id: "${id('aeldreraadet')}") { ${LISTS} }
    }`);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      finance: { waiting: listed('25-000006', '25-000001'), sentOn: listed('25-000004') },
      social: { waiting: listed('25-000005', '25-000004'), sentOn: listed('25-000006', '25-000001', '25-000002') },
      council: { waiting: listed(), sentOn: listed() },
      elders: { waiting: listed('25-000002'), sentOn: listed() },
    });
  });

  test('are read for all committees at once, with whom they wait for and whether it is known', async () => {
    const answer = await api.ask(`{
      committees(municipality: "0326") {
        name
        waiting(first: 1) { nodes { status journey { nextCommittee { name } nextDate waitingSince nextKnown daysWaiting } } }
      }
    }`);
    expect(answer.errors).toEqual([]);
    expect([...answer.statements].sort()).toEqual([
      'read/cases-awaited',
      'read/committees-of-municipality',
      'read/planned-journeys',
    ]);
    const waits = (nextCommittee: string, waitingSince: string, others: object) => ({
      nodes: [{ status: 'WAITING', journey: { nextCommittee: { name: nextCommittee }, waitingSince, ...others } }],
    });
    expect(answer.data).toEqual({
      committees: [
        { name: COUNCIL, waiting: { nodes: [] } },
        { name: SOCIAL, waiting: waits(SOCIAL, '2025-02-04', { nextDate: null, nextKnown: false, daysWaiting: null }) },
        {
          name: 'Ældrerådet',
          waiting: waits('Ældrerådet', '2025-02-04', { nextDate: null, nextKnown: false, daysWaiting: null }),
        },
        { name: FINANCE, waiting: waits(FINANCE, '2025-01-07', { nextDate: null, nextKnown: true, daysWaiting: 42 }) },
      ],
    });
  });

  test('are paged in that order', async () => {
    const page = async (after: string) => {
      const answer = await api.ask(
        `{ committee(id: "${id('oekonomiudvalget')}") { waiting(first: 1${after}) { nodes { id } pageInfo { hasNextPage endCursor } } } }`,
      );
      expect(answer.errors).toEqual([]);
      return JSON.parse(JSON.stringify(answer.data)).committee.waiting;
    };
    const first = await page('');
    expect([first.nodes, first.pageInfo.hasNextPage]).toEqual([listed('25-000006').nodes, true]);
    const next = await page(`, after: "${first.pageInfo.endCursor}"`);
    expect([next.nodes, next.pageInfo.hasNextPage]).toEqual([listed('25-000001').nodes, false]);
  });

  test.each([
    [`nextCommittee: "${id('oekonomiudvalget')}"`, ['25-000001', '25-000006']],
    ['nextCommittee: "økonomiudvalg", municipality: "Kalundborg"', ['25-000001', '25-000006']],
    [`nextCommittee: "${id('oekonomiudvalget')}", from: "2025-02-01"`, ['25-000001']],
    [`nextCommittee: "${id('oekonomiudvalget')}", text: "mark"`, ['25-000006']],
    [`nextCommittee: "${id('socialudvalget')}", currentCommittee: "${id('oekonomiudvalget')}"`, ['25-000004']],
    [`nextCommittee: "${id('socialudvalget')}", status: ENDED`, []],
    ['nextCommittee: "committee:0326:findesikke"', []],
    ['status: WAITING, text: "vej"', ['25-000002']],
  ])('are kept by { %s }', async (filter, numbers) => {
    const answer = await api.ask(`{ cases(filter: { ${filter} }, first: 9) { totalCount nodes { id } } }`);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({ cases: listed(...numbers) });
  });

  test('are not kept by a name alone', async () => {
    const answer = await api.ask('{ cases(filter: { nextCommittee: "Byrådet" }) { nodes { id } } }');
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
  });

  test('are sent by steps that say to whom, and where it is written', async () => {
    const answer = await api.ask(`{
      case(id: "case:0326:25-000004") { journey { steps { receivedBy { date committee { name } evidence { rule startLine document { fileName } } } } } }
    }`);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      case: {
        journey: {
          steps: [
            { receivedBy: [] },
            {
              receivedBy: [
                {
                  date: '2025-03-04',
                  committee: { name: SOCIAL },
                  evidence: [
                    { rule: 'named-receiver', startLine: 2, document: { fileName: `${FINANCE}-2025-02-18.txt` } },
                  ],
                },
              ],
            },
          ],
        },
      },
    });
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { describeEngines } from '../store/engines.js';
import { LOADING, codes, loadAll, serveApi, type Answer, type TestApi } from './api.js';
import { minutes, type WrittenItem } from './minutes.js';

const [SOCIAL, FINANCE, COUNCIL] = ['Socialudvalget', 'Økonomiudvalget', 'Byrådet'];
const ROUTE = [SOCIAL, FINANCE, COUNCIL];

const BEGUN = 'case:0326:25-000001';
const PUT_OFF = 'case:0326:25-000002';
const DONE = 'case:0326:25-000003';
const PASSED_BY = 'case:0326:25-000004';
const WITHDRAWN = 'case:0326:25-000005';
const UNPLANNED = 'case:0326:25-000006';
const ACCOUNTS = 'case:0326:~oekonomiudvalget:et-regnskab';
const SENT_ON = 'case:0316:25-000001';
const REST_UNSEEN = 'case:0316:25-000002';

const ITEMS: readonly WrittenItem[] = [
  { title: 'Et hus', journalNumber: '25-1', outcome: 'RECOMMENDED', route: ROUTE },
  { title: 'En vej', journalNumber: '25-2', outcome: 'POSTPONED', route: [SOCIAL, COUNCIL] },
  { title: 'En skole', journalNumber: '25-3', outcome: 'RECOMMENDED', route: [SOCIAL, COUNCIL] },
  { title: 'En havn', journalNumber: '25-4', outcome: 'RECOMMENDED', route: ROUTE },
  { title: 'En bro', journalNumber: '25-5', outcome: 'WITHDRAWN', route: [SOCIAL, COUNCIL] },
  { title: 'En bænk', journalNumber: '25-6', outcome: 'RECOMMENDED' },
];

const DOCUMENTS = [
  minutes({ municipality: '0326', committee: SOCIAL, date: '2025-02-04', present: ['Anne Ek'], items: ITEMS }),
  minutes({ municipality: '0326', committee: FINANCE, date: '2025-02-18', items: [{ title: 'Et regnskab' }] }),
  minutes({
    municipality: '0326',
    committee: COUNCIL,
    date: '2025-03-04',
    present: ['Bo Ask'],
    items: [
      { title: 'En skole', journalNumber: '25-3' },
      { title: 'En havn', journalNumber: '25-4' },
    ],
  }),
  minutes({
    municipality: '0316',
    committee: SOCIAL,
    date: '2025-01-07',
    items: [
      { title: 'En skov', journalNumber: '25-1', outcome: 'RECOMMENDED', route: [SOCIAL, COUNCIL] },
      { title: 'En mark', journalNumber: '25-2', outcome: 'RECOMMENDED', route: ROUTE },
    ],
  }),
  minutes({
    municipality: '0316',
    committee: COUNCIL,
    date: '2025-01-28',
    items: [{ title: 'En mark', journalNumber: '25-2' }],
  }),
];

const answered = z.object({
  cases: z.object({
    totalCount: z.number().optional(),
    nodes: z.array(z.object({ id: z.string() })),
    pageInfo: z
      .object({
        hasNextPage: z.boolean(),
        hasPreviousPage: z.boolean(),
        startCursor: z.string().nullable(),
        endCursor: z.string().nullable(),
      })
      .optional(),
  }),
});
const casesIn = ({ data }: Answer) => answered.parse(data).cases;
const idsIn = (answer: Answer): string[] => casesIn(answer).nodes.map(({ id }) => id);

describeEngines('Cases by how their plans stand', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, DOCUMENTS);
    api = await serveApi(store);
  }, LOADING);

  test.each<[string, readonly string[]]>([
    ['planStatus: PENDING', [WITHDRAWN, PUT_OFF, BEGUN, SENT_ON]],
    ['planStatus: POSTPONED', [PUT_OFF]],
    ['planStatus: [POSTPONED, SKIPPED]', [PASSED_BY, PUT_OFF]],
    ['planStatus: SKIPPED', [PASSED_BY]],
    ['planStatus: NOT_SEEN', [REST_UNSEEN]],
    ['planStatus: DONE', [PASSED_BY, DONE, WITHDRAWN, BEGUN, REST_UNSEEN, SENT_ON]],
    ['planStatus: []', []],
    ['status: WAITING', [PUT_OFF, BEGUN, SENT_ON]],
    ['status: [ENDED]', [PASSED_BY, DONE, WITHDRAWN, REST_UNSEEN]],
    ['status: UNKNOWN', [ACCOUNTS, UNPLANNED]],
    ['status: []', []],
    ['planStatus: PENDING, status: ENDED', [WITHDRAWN]],
    ['planStatus: PENDING, status: []', []],
    ['planStatus: PENDING, municipality: "Holbæk"', [SENT_ON]],
    ['planStatus: PENDING, municipality: "0259"', []],
    ['planStatus: DONE, committee: "committee:0326:byraadet"', [PASSED_BY, DONE]],
    ['planStatus: PENDING, currentCommittee: "committee:0326:socialudvalget"', [WITHDRAWN, PUT_OFF, BEGUN]],
    ['planStatus: PENDING, latestOutcome: [POSTPONED, WITHDRAWN]', [WITHDRAWN, PUT_OFF]],
    ['planStatus: DONE, outcome: WITHDRAWN', [WITHDRAWN]],
    ['planStatus: DONE, from: "2025-01-20", to: "2025-01-31"', [REST_UNSEEN]],
    ['planStatus: DONE, person: "person:0326:bo-ask"', [PASSED_BY, DONE]],
    ['planStatus: PENDING, journalNumber: "25/000001"', [BEGUN, SENT_ON]],
    ['planStatus: PENDING, text: "hus"', [BEGUN]],
    ['planStatus: PENDING, text: "skole"', []],
    ['planStatus: PENDING, policy: "policy:0326:nothing"', []],
    ['status: UNKNOWN, text: "bænk", municipality: "0326"', [UNPLANNED]],
    ['planStatus: null, status: null, journalNumber: "25-6"', [UNPLANNED]],
  ])('keep { %s }', async (filter, expected) => {
    const answer = await api.ask(`{ cases(filter: { ${filter} }) { totalCount nodes { id } } }`);
    expect(answer.errors).toEqual([]);
    expect(idsIn(answer)).toEqual(expected);
    expect(casesIn(answer).totalCount).toBe(expected.length);
  });

  test.each([
    ['LATEST_STEP_ASC', [SENT_ON, BEGUN, PUT_OFF, WITHDRAWN]],
    ['LATEST_STEP_DESC', [WITHDRAWN, PUT_OFF, BEGUN, SENT_ON]],
    ['TITLE', [WITHDRAWN, SENT_ON, PUT_OFF, BEGUN]],
    ['JOURNAL_NUMBER', [SENT_ON, BEGUN, PUT_OFF, WITHDRAWN]],
  ])('in the order %s, page by page from both ends', async (order, expected) => {
    for (const [size, from, more, end] of [
      ['first', 'after', 'hasNextPage', 'endCursor'],
      ['last', 'before', 'hasPreviousPage', 'startCursor'],
    ] as const) {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const at: string = cursor == null ? '' : `${from}: "${cursor}"`;
        const answer = await api.ask(
          `{ cases(filter: { planStatus: PENDING }, orderBy: ${order}, ${size}: 3 ${at}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        );
        if (size === 'first') seen.push(...idsIn(answer));
        else seen.unshift(...idsIn(answer));
        const { pageInfo } = casesIn(answer);
        cursor = pageInfo?.[more] === true ? pageInfo[end] : null;
      } while (cursor !== null);
      expect(seen).toEqual(expected);
    }
  });

  test('are chosen in two statements more, however many there are', async () => {
    const answer = await api.ask('{ cases(filter: { planStatus: DONE, text: "en" }) { totalCount nodes { id } } }');
    expect(idsIn(answer)).toEqual([PASSED_BY, DONE, WITHDRAWN, REST_UNSEEN, SENT_ON]);
    expect(answer.statements).toEqual([
      'read/cases-with-words',
      'read/cases-ascending',
      'read/planned-journeys',
      'read/cases-descending',
      'read/cases-count',
    ]);
  });

  test('may be asked for a few times at once', async () => {
    const times = (count: number) =>
      Array.from(
        { length: count },
        (_, at) => `a${at}: cases(filter: { planStatus: DONE }, first: 0) { totalCount }`,
      ).join(' ');
    expect((await api.ask(`{ ${times(4)} }`)).errors).toEqual([]);
    const many = await api.ask(
      `query($none: [PlanStatus!]) { ${times(6)} b: cases(filter: { planStatus: $none }) { totalCount } }`,
    );
    expect([codes(many), many.statements]).toEqual([['COST_LIMIT'], []]);
    const others = times(4).replaceAll('planStatus: DONE', 'planStatus: null, text: "en"');
    expect((await api.ask(`{ ${times(4)} ${others.replaceAll(/\ba(\d)/g, 'b$1')} }`)).errors).toEqual([]);
  });

  test.each(['planStatus: WAITING', 'planStatus: [DONE, null]', 'status: PENDING'])('refuse %s', async (filter) => {
    const answer = await api.ask(`{ cases(filter: { ${filter} }) { nodes { id } } }`);
    expect(answer.errors).toHaveLength(1);
    expect(answer.statements).toEqual([]);
  });
});

describe('Cases by how their plans stand, where there are very many', () => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await openEmbedded({ path: null });
    await ensureSchema(store);
    const items = Array.from({ length: 2001 }, (_, at) => ({
      title: `Sag ${at}`,
      journalNumber: `25-${10_000 + at}`,
      ...(at === 0 ? {} : { route: [SOCIAL, COUNCIL] }),
    }));
    await loadAll(store, [minutes({ municipality: '0326', committee: SOCIAL, date: '2025-02-04', items })]);
    api = await serveApi(store);
  }, LOADING);

  test('are given where 2,000 are looked at, and refused beyond with what to do', async () => {
    const planned = await api.ask('{ cases(filter: { planStatus: PENDING }, first: 1) { totalCount nodes { id } } }');
    expect(planned.errors).toEqual([]);
    expect(casesIn(planned).totalCount).toBe(2000);
    const all = await api.ask('{ cases(filter: { status: UNKNOWN }) { totalCount nodes { id } } }');
    expect(codes(all)).toEqual(['BAD_USER_INPUT']);
    expect(all.errors[0]?.message).toMatch(/more than 2000 cases .* Ask for one municipality/);
    expect(all.statements).toEqual(['read/cases-ascending']);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { removeDocument } from '../../src/graph/documents.js';
import type { Store } from '../../src/graph/store.js';
import { describeEngines } from '../store/engines.js';
import { LOADING, codes, loadAll, serveApi, type TestApi } from './api.js';
import { minutes } from './minutes.js';

const HOUSE = 'case:0326:25-000001';
const ROAD = 'case:0326:25-000002';
const SCHOOL = 'case:0326:25-000003';
const FOREST = 'case:0316:25-000001';

const SOCIAL = 'committee:0326:socialudvalget';
const COUNCIL = 'committee:0326:byraadet';
const BOARD = 'committee:0326:direktionen';
const ANNE = 'person:0326:anne-ek';
const BO = 'person:0326:bo-ask';
const CARL = 'person:0326:carl-lind';

const DOCUMENTS = [
  minutes({
    municipality: '0326',
    committee: 'Socialudvalget',
    date: '2025-02-04',
    present: ['Anne Ek'],
    absent: ['Bo Ask'],
    items: [
      {
        title: 'Et hus',
        journalNumber: '25-1',
        outcome: 'POSTPONED',
        steps: [{ committee: 'Direktionen', date: '2025-01-20', outcome: 'NOTED', absent: ['Carl Lind'] }],
      },
      { title: 'En vej', journalNumber: '25-2', outcome: 'RECOMMENDED' },
    ],
  }),
  minutes({
    municipality: '0326',
    committee: 'Byrådet',
    date: '2025-03-04',
    present: ['Bo Ask'],
    items: [
      { title: 'En vej', journalNumber: '25-2', outcome: 'APPROVED' },
      { title: 'En skole', journalNumber: '25-3', outcome: 'POSTPONED' },
    ],
  }),
  minutes({
    municipality: '0316',
    committee: 'Byrådet',
    date: '2025-01-07',
    present: ['Dorte Skov'],
    items: [{ title: 'En skov', journalNumber: '25-1', outcome: 'APPROVED' }],
  }),
];

const page = z.object({
  totalCount: z.number(),
  nodes: z.array(z.object({ id: z.string() })),
});

/** What is asked of each list, and whom it keeps in the list's order. */
const KEPT: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  cases: [
    ['outcome: POSTPONED', [SCHOOL, HOUSE]],
    ['outcome: [RECOMMENDED, NOTED]', [ROAD, HOUSE]],
    ['outcome: []', []],
    ['outcome: POSTPONED, municipality: "0316"', []],
    [`outcome: APPROVED, committee: "${COUNCIL}"`, [ROAD]],
    [`outcome: APPROVED, committee: "${SOCIAL}"`, []],
    ['outcome: APPROVED, from: "2025-02-01"', [ROAD]],
    ['outcome: POSTPONED, to: "2025-02-28"', [HOUSE]],
    [`person: "${ANNE}"`, [ROAD, HOUSE]],
    [`person: "${BO}"`, [SCHOOL, ROAD, HOUSE]],
    [`person: "${BO}", committee: "${COUNCIL}"`, [SCHOOL, ROAD]],
    [`person: "${CARL}"`, [HOUSE]],
    [`person: "${CARL}", committee: "${SOCIAL}"`, []],
    [`person: "${ANNE}", outcome: POSTPONED, municipality: "0326"`, [HOUSE]],
    ['person: "person:0326:nobody"', []],
    [`currentCommittee: "${SOCIAL}"`, [HOUSE]],
    [`currentCommittee: "${COUNCIL}"`, [SCHOOL, ROAD]],
    [`currentCommittee: "${BOARD}"`, []],
    [`currentCommittee: "${COUNCIL}", committee: "${SOCIAL}"`, [ROAD]],
    [`currentCommittee: "${COUNCIL}", latestOutcome: [POSTPONED, HEARING]`, [SCHOOL]],
    ['latestOutcome: POSTPONED', [SCHOOL, HOUSE]],
    ['latestOutcome: APPROVED', [ROAD, FOREST]],
    ['latestOutcome: NOTED', []],
    ['latestOutcome: APPROVED, municipality: "Holbæk"', [FOREST]],
    ['journalNumber: "25-1"', [HOUSE, FOREST]],
    ['journalNumber: "25/000001", outcome: APPROVED', [FOREST]],
    [`journalNumber: "25-1", currentCommittee: "${SOCIAL}"`, [HOUSE]],
    ['from: "2025-03-01"', [SCHOOL, ROAD]],
    ['to: "2025-01-31", municipality: "0326"', [HOUSE]],
    ['policy: "policy:0326:nothing"', []],
    ['text: "huset "', [HOUSE]],
    ['text: "sko"', [SCHOOL, FOREST]],
    ['text: "sko "', []],
    ['text: "25-1"', [HOUSE, FOREST]],
    ['text: "en hus"', []],
    ['text: "som indstillet", municipality: "0316"', [FOREST]],
    ['text: "\\"som indstillet\\"", outcome: POSTPONED', [SCHOOL, HOUSE]],
    [`text: "indstillet", journalNumber: "25-1", committee: "${SOCIAL}"`, [HOUSE]],
    [`text: "indstillet", currentCommittee: "${COUNCIL}"`, [SCHOOL, ROAD]],
    ['text: "hus", policy: "policy:0326:nothing"', []],
  ],
  meetings: [
    [`person: "${ANNE}"`, ['meeting:0326:socialudvalget:2025-02-04']],
    [`person: "${BO}"`, ['meeting:0326:byraadet:2025-03-04', 'meeting:0326:socialudvalget:2025-02-04']],
    [`person: "${BO}", committee: "${COUNCIL}"`, ['meeting:0326:byraadet:2025-03-04']],
    [`person: "${CARL}"`, ['meeting:0326:direktionen:2025-01-20']],
    [`person: "${CARL}", loaded: true`, []],
    [`person: "${BO}", municipality: "0316"`, []],
    [`committee: "${BOARD}"`, ['meeting:0326:direktionen:2025-01-20']],
    [`committee: "${BOARD}", municipality: "0316"`, []],
  ],
  people: [
    [`committee: "${SOCIAL}"`, [ANNE, BO]],
    [`committee: "${COUNCIL}"`, [BO]],
    [`committee: "${BOARD}"`, [CARL]],
    [`committee: "${SOCIAL}", name: "ask"`, [BO]],
    [`committee: "${SOCIAL}", municipality: "0316"`, []],
    ['role: GUEST', []],
    ['role: MEMBER, municipality: "0316"', ['person:0316:dorte-skov']],
  ],
};

describeEngines('Lists', (open) => {
  let store: Store;
  let api: TestApi;
  beforeAll(async () => {
    store = await open();
    await loadAll(store, DOCUMENTS);
    api = await serveApi(store);
  }, LOADING);

  describe.each(Object.keys(KEPT))('%s', (list) => {
    test.each(KEPT[list] ?? [])('keep { %s }', async (filter, expected) => {
      const answer = await api.ask(`{ ${list}(filter: { ${filter} }) { totalCount nodes { id } } }`);
      expect(answer.errors).toEqual([]);
      const found = z.record(z.string(), page).parse(answer.data)[list];
      expect(found?.nodes.map(({ id }) => id)).toEqual(expected);
      expect(found?.totalCount).toBe(expected.length);
    });
  });

  test('cases of a committee, those that have waited longest first, in one statement and their journeys’', async () => {
    await expect(
      api.ask(
        `{ cases(filter: { currentCommittee: "${COUNCIL}" }, orderBy: LATEST_STEP_ASC) { nodes { id status journey { daysWaiting } } } }`,
      ),
    ).resolves.toMatchObject({
      data: {
        cases: {
          nodes: [
            { id: ROAD, status: 'UNKNOWN', journey: { daysWaiting: null } },
            { id: SCHOOL, status: 'UNKNOWN', journey: { daysWaiting: null } },
          ],
        },
      },
      statements: ['read/cases-ascending', 'read/planned-journeys'],
    });
  });

  test('cases with a text are found in one statement more, however many', async () => {
    const answer = await api.ask('{ cases(filter: { text: "indstillet" }) { totalCount nodes { id } } }');
    expect(answer.statements).toEqual(['read/cases-with-words', 'read/cases-descending', 'read/cases-count']);
  });

  test('committees are of one kind where it is asked for', async () => {
    const answer = await api.ask('{ committees(kind: COUNCIL) { id } advisory: committees(kind: ADVISORY) { id } }');
    expect(answer.data).toEqual({
      committees: [{ id: 'committee:0316:byraadet' }, { id: COUNCIL }],
      advisory: [],
    });
  });

  test.each([
    '{ cases(filter: { outcome: GONE }) { totalCount } }',
    '{ cases(filter: { type: [DECISION, null] }) { totalCount } }',
    '{ people(filter: { role: CHAIR }) { totalCount } }',
    '{ committees(kind: CLUB) { id } }',
    '{ cases(filter: { text: " - " }) { totalCount } }',
    `{ cases(filter: { text: "${'vej '.repeat(13)}" }) { totalCount } }`,
  ])('refuse what is no value: %s', async (query) => {
    const answer = await api.ask(query);
    expect(answer.errors).toHaveLength(1);
    expect(answer.statements).toEqual([]);
  });
});

describeEngines('Pages while documents come and go', (open) => {
  const COMMITTEE = 'Udvalget';
  const dayOf = (index: number): string => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
  const meetingOf = (index: number) =>
    minutes({
      municipality: '0326',
      committee: COMMITTEE,
      date: dayOf(index),
      present: [`Navn ${String(index).padStart(2, '0')}`],
      items: [{ title: `Sag ${String(index).padStart(2, '0')}`, journalNumber: `25-${100 + index}` }],
    });
  const LASTING = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18].map(meetingOf);
  const PASSING = [1, 3, 5, 7, 9, 11, 13, 15, 17].map(meetingOf);

  test.each([
    ['cases', '', false],
    ['cases', 'orderBy: LATEST_STEP_ASC', true],
    ['cases', 'orderBy: TITLE', true],
    ['cases', 'orderBy: JOURNAL_NUMBER', false],
    ['cases', 'filter: { committee: "committee:0326:udvalget" }', true],
    ['meetings', '', true],
    ['people', '', false],
  ])(
    'of %s (%s): nothing is given twice, and nothing is lost that was there throughout',
    async (list, own, backward) => {
      const store = await open();
      await loadAll(store, [...LASTING, ...PASSING.slice(0, 4)]);
      const api = await serveApi(store);
      const answered = z.record(
        z.string(),
        z.object({
          nodes: z.array(z.object({ id: z.string() })),
          pageInfo: z.object({
            hasNextPage: z.boolean(),
            hasPreviousPage: z.boolean(),
            startCursor: z.string().nullable(),
            endCursor: z.string().nullable(),
          }),
        }),
      );
      const seen: string[] = [];
      let cursor: string | null = null;
      for (let turn = 0, more = true; more; turn += 1) {
        const at: string = cursor === null ? '' : `${backward ? 'before' : 'after'}: "${cursor}"`;
        const args = [own, `${backward ? 'last' : 'first'}: 3`, at].filter((one) => one !== '').join(', ');
        const answer = await api.ask(
          `{ ${list}(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        );
        expect(answer.errors).toEqual([]);
        const found = answered.parse(answer.data)[list];
        if (found === undefined) throw new Error(`no ${list}`);
        seen.push(...found.nodes.map(({ id }) => id));
        more = backward ? found.pageInfo.hasPreviousPage : found.pageInfo.hasNextPage;
        cursor = backward ? found.pageInfo.startCursor : found.pageInfo.endCursor;
        // One comes, one goes: also the very one that the cursor was taken from.
        const coming = PASSING[(turn + 4) % PASSING.length];
        const going = PASSING[turn % PASSING.length];
        if (coming !== undefined) await loadAll(store, [coming]);
        if (going !== undefined) await removeDocument(store, going.document.key);
      }
      expect(new Set(seen).size).toBe(seen.length);
      const lasting = LASTING.flatMap(({ claims }) => claims.map(({ key }) => key)).filter((key) =>
        key.startsWith({ cases: 'case:', meetings: 'meeting:', people: 'person:' }[list] ?? '-'),
      );
      expect(lasting).toHaveLength(10);
      expect(seen).toEqual(expect.arrayContaining(lasting));
    },
  );

  test('a cursor of another order is refused', async () => {
    const store = await open();
    await loadAll(store, LASTING.slice(0, 3));
    const api = await serveApi(store);
    const answer = await api.ask('{ changes(first: 1) { pageInfo { endCursor } } }');
    const { changes } = z
      .object({ changes: z.object({ pageInfo: z.object({ endCursor: z.string() }) }) })
      .parse(answer.data);
    const refused = await api.ask(`{ cases(after: "${changes.pageInfo.endCursor}") { nodes { id } } }`);
    expect(codes(refused)).toEqual(['BAD_USER_INPUT']);
  });
});

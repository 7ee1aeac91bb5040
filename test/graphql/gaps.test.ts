import { beforeAll, describe, expect, test } from 'vitest';
import { removeDocument } from '../../src/graph/documents.js';
import type { Store } from '../../src/graph/store.js';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { describeEngines } from '../store/engines.js';
import { codes, LOADING, loadAll, loadSeeds, serveApi, type Answer, type TestApi } from './api.js';
import { minutes } from './minutes.js';
import { document, written } from './written.js';

const SOCIAL = 'Socialudvalget';
const FINANCE = 'Økonomiudvalget';
const COUNCIL = 'Kommunalbestyrelsen';

/** One item of made-up minutes: what stands below its title and its journal number. */
const agenda = (...items: readonly string[]): string =>
  items.map((item, index) => `Punkt ${index + 1}: Sag ${index + 1}\n\n${item}`).join('\n\n');
const meeting = (committee: string, date: string, ...items: readonly string[]): DocumentFacts =>
  written('0326', committee, date, agenda(...items));

const FIELDS = 'kind text date committee { name } case { id } item { id } meeting { id }';
const CITED = 'citedBy { rule startLine quote document { fileName } }';

/** The nodes of `gaps(…)`. */
function nodes(answer: Answer): unknown {
  expect(answer.errors).toEqual([]);
  return Object(answer.data).gaps.nodes;
}

describeEngines('Gaps', (open, engine) => {
  /** Serves a graph of these documents alone. */
  async function serving(documents: readonly DocumentFacts[]): Promise<{ store: Store; api: TestApi }> {
    const store = await open();
    await loadAll(store, documents);
    return { store, api: await serveApi(store) };
  }

  test(
    'of meetings tell how often and by what they are cited, in running text too',
    async () => {
      const first = meeting(
        SOCIAL,
        '2025-05-06',
        '25-000001\n\nBeslutning\n\nGodkendt.\n\nSagens forløb\n\n01-05-2025 Direktionen\n\nAnbefales.',
        '25-000002\n\nBeslutning\n\nGodkendt.\n\nSagens forløb\n\n01-05-2025 Direktionen\n\nAnbefales.',
      );
      const second = meeting(
        FINANCE,
        '2025-05-13',
        '25-000001\n\nBeslutning\n\nGodkendt.\n\nSagsfremstilling\n\nHandicaprådet godkendte den 2. maj 2025 planen.\n\nSagens forløb\n\n01-05-2025 Direktionen\n\nAnbefales.\n\n06-05-2025 Socialudvalget\n\nGodkendt.',
      );
      const { store, api } = await serving([first, second]);
      const ask = () => api.ask(`{ gaps(kinds: [MEETING_NOT_LOADED]) { nodes { ${FIELDS} ${CITED} } } }`);
      const ofDirection = {
        kind: 'MEETING_NOT_LOADED',
        text: 'Cited 3 times by 2 documents',
        date: '2025-05-01',
        committee: { name: 'Direktionen' },
        case: null,
        item: null,
        meeting: { id: 'meeting:0326:direktionen:2025-05-01' },
        citedBy: [
          { rule: 'restated-step', document: { fileName: second.document.fileName } },
          { rule: 'restated-step', document: { fileName: first.document.fileName } },
          { rule: 'restated-step', document: { fileName: first.document.fileName } },
        ],
      };
      const ofCouncil = {
        text: 'Cited 1 time by 1 document, in running text only',
        meeting: { id: 'meeting:0326:handicapraadet:2025-05-02' },
        citedBy: [{ rule: 'mention', quote: 'Handicaprådet godkendte den 2. maj 2025 planen.' }],
      };
      // Latest first; the meeting of Socialudvalget is cited and loaded.
      expect(nodes(await ask())).toMatchObject([ofCouncil, ofDirection]);

      await loadAll(store, [meeting('Direktionen', '2025-05-01', '25-000001\n\nBeslutning\n\nAnbefales.')]);
      expect(nodes(await ask())).toMatchObject([ofCouncil]);
      await removeDocument(store, second.document.key);
      await removeDocument(store, first.document.key);
      expect(nodes(await ask())).toEqual([]);
    },
    LOADING,
  );

  test(
    'of items tell whether their meeting is loaded and holds no such item',
    async () => {
      const refersTo = [
        { committee: SOCIAL, date: '2025-04-01', item: 1 },
        { committee: SOCIAL, date: '2025-04-01', item: 7 },
        { committee: FINANCE, date: '2025-04-08', item: 3 },
      ];
      const { api } = await serving([
        minutes({ municipality: '0326', committee: SOCIAL, date: '2025-04-01', items: [{ title: 'Hegn' }] }),
        minutes({
          municipality: '0326',
          committee: SOCIAL,
          date: '2025-05-06',
          items: [{ title: 'Tag', journalNumber: '25-000001', refersTo }],
        }),
      ]);
      const answer = await api.ask(`{ gaps(kinds: [ITEM_NOT_LOADED]) { nodes { ${FIELDS} ${CITED} } } }`);
      const citedBy = [{ rule: 'reference', document: { fileName: 'Socialudvalget-2025-05-06.txt' } }];
      expect(nodes(answer)).toMatchObject([
        {
          text: 'Cited 1 time by 1 document',
          date: '2025-04-08',
          committee: { name: FINANCE },
          case: null,
          item: { id: 'item:0326:oekonomiudvalget:2025-04-08:3' },
          meeting: { id: 'meeting:0326:oekonomiudvalget:2025-04-08' },
          citedBy,
        },
        {
          text: 'Cited 1 time by 1 document; the meeting’s minutes are loaded and hold no such item',
          item: { id: 'item:0326:socialudvalget:2025-04-01:7' },
          citedBy,
        },
      ]);
    },
    LOADING,
  );

  test(
    'of outcomes give each side with its quote, and what says nothing disagrees with nothing',
    async () => {
      const told = (outcome: string): string => `06-05-2025 Socialudvalget\n\n${outcome}`;
      const own = meeting(
        SOCIAL,
        '2025-05-06',
        // Told otherwise by two documents; the same; not released; told in prose; nothing printed; twice on one agenda.
        '25-000001\n\nBeslutning\n\nGodkendt.',
        '25-000002\n\nBeslutning\n\nGodkendt.',
        '25-000003\n\nBeslutning\n\nGodkendt.',
        '25-000004\n\nBeslutning\n\nGodkendt.',
        '25-000005\n\nSagsfremstilling\n\nEn tekst.',
        '25-000006\n\nBeslutning\n\nGodkendt.',
        '25-000006\n\nBeslutning\n\nTaget til efterretning.',
      );
      const history = (outcome: string): string => `Beslutning\n\nGodkendt.\n\nSagens forløb\n\n${told(outcome)}`;
      const restating = (date: string): DocumentFacts =>
        meeting(
          FINANCE,
          date,
          `25-000001\n\n${history('Sagen blev udsat.')}`,
          `25-000002\n\n${history('Godkendt.')}`,
          `25-000003\n\n${history('Beslutning ikke frigivet')}`,
          '25-000004\n\nBeslutning\n\nGodkendt.\n\nSagsfremstilling\n\nSocialudvalget afviste den 6. maj 2025 planen.',
          `25-000005\n\n${history('Afvist.')}`,
          `25-000006\n\n${history('Taget til efterretning.')}`,
        );
      const { api } = await serving([restating('2025-05-13'), own, restating('2025-05-20')]);
      const answer = await api.ask(`{ gaps(kinds: [CONTRADICTION]) { totalCount nodes { ${FIELDS} ${CITED} } } }`);
      expect(answer.data).toMatchObject({
        gaps: {
          totalCount: 1,
          nodes: [
            {
              text: 'APPROVED in its own minutes, POSTPONED restated by 2 documents',
              date: '2025-05-06',
              committee: { name: SOCIAL },
              case: { id: 'case:0326:25-000001' },
              item: { id: 'item:0326:socialudvalget:2025-05-06:1' },
              meeting: { id: 'meeting:0326:socialudvalget:2025-05-06' },
              citedBy: [
                { rule: 'own-minutes', quote: expect.stringContaining('Godkendt.') },
                { rule: 'restated-step', quote: '06-05-2025 Socialudvalget Sagen blev udsat.' },
                { rule: 'restated-step', quote: '06-05-2025 Socialudvalget Sagen blev udsat.' },
              ],
            },
          ],
        },
      });
    },
    LOADING,
  );

  describe('of plans', () => {
    const route = [
      { committee: SOCIAL, date: '2025-05-06' },
      { committee: FINANCE, date: '2025-05-13' },
      { committee: COUNCIL, date: '2025-06-24' },
    ];
    const planned = (journalNumber: string, outcome: 'APPROVED' | 'POSTPONED' | 'WITHDRAWN'): DocumentFacts =>
      minutes({
        municipality: '0326',
        committee: SOCIAL,
        date: '2025-05-06',
        items: [{ title: 'Et hegn', journalNumber, outcome, route }],
      });
    const later = (date: string, journalNumber = '25-000009'): DocumentFacts =>
      minutes({ municipality: '0326', committee: FINANCE, date, items: [{ title: 'Andet', journalNumber }] });
    const ask = (api: TestApi, asOf = ''): Promise<Answer> =>
      api.ask(`{ gaps(kinds: [OVERDUE]${asOf}) { totalCount nodes { ${FIELDS} ${CITED} } } }`);
    const overdue = (text: string, committee: string) => ({
      kind: 'OVERDUE',
      text,
      committee: { name: committee },
      case: { id: 'case:0326:25-000001' },
      item: { id: 'item:0326:socialudvalget:2025-05-06:1' },
      meeting: null,
      citedBy: [{ rule: 'printed-route', startLine: 2, quote: '"municipality": "0326",' }],
    });

    test(
      'tell of the day that has passed, and where it is printed',
      async () => {
        const { api } = await serving([planned('25-000001', 'APPROVED'), later('2025-05-20')]);
        expect((await ask(api)).data).toMatchObject({
          gaps: {
            totalCount: 1,
            nodes: [{ ...overdue('Planned for 2025-05-13, not taken as of 2025-05-20', FINANCE), date: '2025-05-13' }],
          },
        });
        // The day itself has not passed yet.
        expect(nodes(await ask(api, ', asOf: "2025-05-13"'))).toEqual([]);
        expect(nodes(await ask(api, ', asOf: "2025-07-01"'))).toMatchObject([
          overdue('Planned for 2025-06-24, not taken as of 2025-07-01', COUNCIL),
          overdue('Planned for 2025-05-13, not taken as of 2025-07-01', FINANCE),
        ]);
      },
      LOADING,
    );

    test(
      'tell of none where the step was taken, and of one that was put off on its day',
      async () => {
        const { api } = await serving([
          planned('25-000001', 'POSTPONED'),
          later('2025-05-13', '25-000001'),
          later('2025-05-20'),
        ]);
        expect(nodes(await ask(api))).toMatchObject([
          overdue('Planned for 2025-05-06, put off as of 2025-05-20', SOCIAL),
        ]);
      },
      LOADING,
    );

    test(
      'tell of none where the case was withdrawn, or another route was printed since',
      async () => {
        const rerouted = minutes({
          municipality: '0326',
          committee: SOCIAL,
          date: '2025-05-10',
          items: [{ title: 'Et hegn', journalNumber: '25-000002', route: [SOCIAL, COUNCIL] }],
        });
        const { api } = await serving([planned('25-000001', 'WITHDRAWN'), later('2025-05-20')]);
        expect(nodes(await ask(api))).toEqual([]);
        const { api: other } = await serving([planned('25-000002', 'APPROVED'), rerouted, later('2025-05-20')]);
        expect(nodes(await ask(other))).toEqual([]);
      },
      LOADING,
    );
  });

  test(
    'of decisions tell of items that print none, closed ones too, and of no procedure',
    async () => {
      const { api } = await serving([
        written(
          '0326',
          SOCIAL,
          '2025-05-06',
          [
            'Punkt 1: Godkendelse af dagsorden\n\nSagsfremstilling\n\nEn tekst.',
            'Punkt 2: Hegn\n\n25-000002\n\nSagsfremstilling\n\nEn tekst.',
            'Punkt 3: Tag\n\n25-000003\n\nBeslutning\n\nGodkendt.',
            'Punkt 4: Lukket punkt: Køb\n\n25-000004\n\nBeslutning\n\n-',
          ].join('\n\n'),
        ),
      ]);
      const answer = await api.ask(`{ gaps(kinds: [NO_DECISION]) { nodes { ${FIELDS} ${CITED} } } }`);
      expect(nodes(answer)).toMatchObject([
        {
          text: 'A closed item without a printed decision',
          case: { id: 'case:0326:25-000004' },
          item: { id: 'item:0326:socialudvalget:2025-05-06:4' },
        },
        {
          text: 'No decision is printed',
          date: '2025-05-06',
          committee: { name: SOCIAL },
          case: { id: 'case:0326:25-000002' },
          item: { id: 'item:0326:socialudvalget:2025-05-06:2' },
          meeting: { id: 'meeting:0326:socialudvalget:2025-05-06' },
          citedBy: [{ rule: 'own-minutes', quote: 'Punkt 2: Hegn' }],
        },
      ]);
    },
    LOADING,
  );

  test(
    'of steps without a date stand with the item that restates them, and change nothing of it',
    async () => {
      const restating = (history: string): DocumentFacts =>
        meeting(
          SOCIAL,
          '2025-05-06',
          `25-000001\n\nBeslutning\n\nGodkendt.\n\nSagens forløb\n\n01-05-2025 Direktionen\n\nAnbefales.\n\n${history}`,
        );
      const { store, api } = await serving([
        restating('Økonomiudvalget\n\nUdvalget anbefaler.\n\nHandicaprådet\n\nDrøftet.'),
      ]);
      const ask = () =>
        api.ask(`{
          gaps(kinds: [UNDATED_STEP]) { totalCount nodes { ${FIELDS} ${CITED} } }
          node(id: "item:0326:socialudvalget:2025-05-06:1") { ... on AgendaItem { title decision outcome loaded } }
          case(id: "case:0326:25-000001") { journey { steps { id } } }
        }`);
      const item = { title: 'Sag 1', decision: 'Godkendt.', outcome: 'APPROVED', loaded: true };
      const undated = {
        kind: 'UNDATED_STEP',
        text: 'A step is restated without its date',
        date: null,
        case: { id: 'case:0326:25-000001' },
        item: { id: 'item:0326:socialudvalget:2025-05-06:1' },
        meeting: null,
      };
      const before = await ask();
      expect(before.errors).toEqual([]);
      expect(Object(before.data).gaps.totalCount).toBe(2);
      const found: readonly { committee: unknown; citedBy: readonly { quote: string }[] }[] = Object(before.data).gaps
        .nodes;
      for (const gap of found) expect(gap).toMatchObject(undated);
      expect(new Set(found.map(({ committee, citedBy }) => JSON.stringify([committee, citedBy[0]?.quote])))).toEqual(
        new Set([
          JSON.stringify([{ name: FINANCE }, 'Økonomiudvalget Udvalget anbefaler.']),
          JSON.stringify([{ name: 'Handicaprådet' }, 'Handicaprådet Drøftet.']),
        ]),
      );
      expect(before.data).toMatchObject({
        node: item,
        case: {
          journey: {
            steps: [
              { id: 'handling:0326:25-000001:direktionen:2025-05-01' },
              { id: expect.stringContaining('2025-05-06') },
            ],
          },
        },
      });
      // The minutes again, with the dates: the document of the meeting is replaced.
      await loadAll(store, [restating('02-05-2025 Økonomiudvalget\n\nUdvalget anbefaler.')]);
      expect((await ask()).data).toMatchObject({ gaps: { totalCount: 0, nodes: [] }, node: item });
    },
    LOADING,
  );

  describe('as a list', () => {
    let api: TestApi;
    beforeAll(async () => {
      const steps = (...days: readonly string[]) => days.map((date) => ({ committee: 'Direktionen', date }));
      const item = { title: 'Et hegn', journalNumber: '25-000001' };
      ({ api } = await serving([
        minutes({
          municipality: '0326',
          committee: SOCIAL,
          date: '2025-05-06',
          items: [{ ...item, route: [SOCIAL, { committee: FINANCE, date: '2025-05-13' }], steps: steps('2025-04-01') }],
        }),
        minutes({
          municipality: '0326',
          committee: COUNCIL,
          date: '2025-06-24',
          items: [
            {
              ...item,
              steps: [
                ...steps('2025-04-01', '2025-04-15'),
                { committee: SOCIAL, date: '2025-05-06', outcome: 'REJECTED' },
              ],
              refersTo: [{ committee: FINANCE, date: '2025-03-04', item: 2 }],
            },
          ],
        }),
        written('0370', SOCIAL, '2025-05-06', agenda('25-000001\n\nSagsfremstilling\n\nEn tekst.')),
      ]));
    }, LOADING);

    const ALL = [
      'MEETING_NOT_LOADED 2025-04-15',
      'MEETING_NOT_LOADED 2025-04-01',
      'MEETING_NOT_LOADED 2025-03-04',
      'ITEM_NOT_LOADED 2025-03-04',
      'CONTRADICTION 2025-05-06',
      'OVERDUE 2025-05-13',
      'NO_DECISION 2025-05-06',
    ];
    interface Connection {
      readonly totalCount: number;
      readonly nodes: readonly { readonly kind: string; readonly date: string }[];
      readonly edges: readonly { readonly cursor: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
    }
    const PAGE = '{ nodes { kind date } edges { cursor } pageInfo { hasNextPage hasPreviousPage } }';
    async function page(args: string): Promise<Connection> {
      const answer = await api.ask(`{ gaps${args === '' ? '' : `(${args})`} ${PAGE} }`);
      expect(answer.errors).toEqual([]);
      return Object(answer.data).gaps;
    }
    const lines = ({ nodes: given }: Connection): string[] => given.map(({ kind, date }) => `${kind} ${date}`);

    test('go by kind, and within a kind the latest first', async () => {
      expect(lines(await page(''))).toEqual(ALL);
      expect(lines(await page('municipality: "Næstved"'))).toEqual(ALL.slice(6));
      expect(lines(await page('municipality: "0326", kinds: [OVERDUE, ITEM_NOT_LOADED, OVERDUE]'))).toEqual([
        ALL[3],
        ALL[5],
      ]);
      expect(lines(await page('municipality: "0101"'))).toEqual([]);
      expect(lines(await page('kinds: []'))).toEqual([]);
    });

    test.each([1, 2, 3, 4, 5, 6, 7])('give the same in pages of %i, from either end', async (size) => {
      const forward: string[] = [];
      for (let after = ''; ;) {
        const connection = await page(`first: ${size}${after}`);
        forward.push(...lines(connection));
        expect(connection.pageInfo.hasPreviousPage).toBe(after !== '');
        if (!connection.pageInfo.hasNextPage) break;
        after = `, after: "${connection.edges.at(-1)?.cursor ?? ''}"`;
      }
      expect(forward).toEqual(ALL);
      const backward: string[] = [];
      for (let before = ''; ;) {
        const connection = await page(`last: ${size}${before}`);
        backward.unshift(...lines(connection));
        if (!connection.pageInfo.hasPreviousPage) break;
        before = `, before: "${connection.edges[0]?.cursor ?? ''}"`;
      }
      expect(backward).toEqual(ALL);
    });

    test('hide what is dated later, and what only later minutes say', async () => {
      // The meetings of 1 April is cited then; that of 15 April only in June, as the other outcome is told.
      expect(lines(await page('asOf: "2025-05-31"'))).toEqual([ALL[1], ALL[5], ALL[6]]);
      const answer = await api.ask(
        `{ gaps(asOf: "2025-05-31", kinds: [MEETING_NOT_LOADED]) { nodes { text citedBy { document { fileName } } } } }`,
      );
      expect(nodes(answer)).toEqual([
        {
          text: 'Cited 1 time by 1 document',
          citedBy: [{ document: { fileName: 'Socialudvalget-2025-05-06.txt' } }],
        },
      ]);
      expect(lines(await page('asOf: "2025-05-05"'))).toEqual([]);
    });

    test('are counted only where that is asked for, and looked for only where the page may hold them', async () => {
      const read = async (query: string): Promise<readonly string[]> => (await api.ask(query)).statements;
      expect(await read('{ gaps(first: 5) { nodes { kind } } }')).toEqual([
        'read/gaps',
        'read/overdue-entries',
        'read/planned-journeys',
      ]);
      expect(await read('{ gaps(first: 4) { nodes { kind } } }')).toEqual(['read/gaps']);
      expect(await read('{ gaps(kinds: [OVERDUE]) { totalCount nodes { kind } } }')).toEqual([
        'read/overdue-entries',
        'read/planned-journeys',
      ]);
      expect([...(await read('{ gaps(kinds: [NO_DECISION]) { totalCount nodes { kind } } }'))].sort()).toEqual([
        'read/gaps',
        'read/gaps-count',
      ]);
      const counted = await api.ask('{ gaps(first: 0) { totalCount } }');
      expect(counted.data).toEqual({ gaps: { totalCount: ALL.length } });
    });

    test.each([
      ['municipality: "Atlantis"', 'BAD_USER_INPUT'],
      ['first: 101', 'BAD_USER_INPUT'],
      ['last: -1', 'BAD_USER_INPUT'],
      ['first: 1, last: 1', 'BAD_USER_INPUT'],
      ['asOf: "2025-02-29"', 'BAD_USER_INPUT'],
      ['after: "x"', 'BAD_USER_INPUT'],
      ['kinds: [LOST]', 'GRAPHQL_VALIDATION_FAILED'],
    ])('refuse %s', async (args, code) => {
      expect(codes(await api.ask(`{ gaps(${args}) { nodes { kind } } }`))).toEqual([code]);
    });

    test('refuse a cursor of another list, or of one with other arguments', async () => {
      const cursor = (await page('first: 1')).edges[0]?.cursor ?? '';
      expect((await page(`first: 1, after: "${cursor}"`)).nodes).toHaveLength(1);
      for (const args of ['municipality: "0326"', 'kinds: [OVERDUE]', 'asOf: "2025-12-31"']) {
        const answer = await api.ask(`{ gaps(after: "${cursor}", ${args}) { nodes { kind } } }`);
        expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
      }
      const answer = await api.ask(`{ meetings(after: "${cursor}") { nodes { id } } }`);
      expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    });
  });

  test(
    'of the samples are the meetings and items that they look back to, in few statements',
    async () => {
      const store = await open();
      await loadSeeds(store, engine === 'embedded' ? 'backward' : 'forward');
      const api = await serveApi(store);
      const answer = await api.ask(
        `{ gaps(municipality: "Kalundborg", first: 100) { totalCount nodes { ${FIELDS} ${CITED} } } }`,
      );
      expect(answer.statements.length).toBeLessThanOrEqual(8);
      const given = nodes(answer);
      expect(given).toContainEqual(
        expect.objectContaining({
          kind: 'MEETING_NOT_LOADED',
          text: 'Cited 1 time by 1 document',
          date: '2025-11-06',
          committee: { name: SOCIAL },
        }),
      );
      expect(given).toContainEqual(
        expect.objectContaining({
          text: 'Cited 1 time by 1 document, in running text only',
          meeting: { id: 'meeting:0326:handicapraadet:2025-09-09' },
        }),
      );
    },
    LOADING,
  );

  test(
    'of impossible days are no steps, and move no case there',
    async () => {
      const steps =
        'Sagens forløb\n\n06/11/2052 Direktionen\n\nAnbefales.\n\n31/11/2025 Økonomiudvalget\n\nAnbefales.\n\n10/12/2025 Handicaprådet\n\nAnbefales.';
      const { api } = await serving([
        meeting(
          SOCIAL,
          '2025-12-11',
          `25-001800\n\nBeslutning\n\nAnbefales.\n\nBehandling\n\nSocialudvalget, Økonomiudvalget\n\n${steps}`,
        ),
      ]);
      const item = { id: 'item:0326:socialudvalget:2025-12-11:1' };
      const gap = (text: string, name: string) => ({
        kind: 'IMPOSSIBLE_DATE',
        text,
        date: null,
        committee: { name },
        case: { id: 'case:0326:25-001800' },
        item,
        meeting: null,
      });
      const answer = await api.ask(
        `{ gaps(kinds: [IMPOSSIBLE_DATE, UNDATED_STEP]) { totalCount nodes { ${FIELDS} ${CITED} } } }`,
      );
      expect(answer.data).toMatchObject({ gaps: { totalCount: 2 } });
      expect(nodes(answer)).toMatchObject([
        {
          ...gap('A step is restated as of 31/11/2025, a day that no calendar has', FINANCE),
          citedBy: [{ rule: 'impossible-date', quote: '31/11/2025 Økonomiudvalget Anbefales.' }],
        },
        {
          ...gap('A step is restated as of 06/11/2052, a day after the minutes’ own', 'Direktionen'),
          citedBy: [{ rule: 'impossible-date', quote: '06/11/2052 Direktionen Anbefales.' }],
        },
      ]);
      const journey = await api.ask(
        '{ case(id: "case:0326:25-001800") { journey { asOf currentCommittee { name } steps { date } } } }',
      );
      expect(journey.data).toEqual({
        case: {
          journey: {
            asOf: '2025-12-11',
            currentCommittee: { name: SOCIAL },
            steps: [{ date: '2025-12-10' }, { date: '2025-12-11' }],
          },
        },
      });
      expect((await api.ask('{ gaps(kinds: [IMPOSSIBLE_DATE], asOf: "2025-12-10") { totalCount } }')).data).toEqual({
        gaps: { totalCount: 0 },
      });
    },
    LOADING,
  );

  test(
    'are not made by the day of a document whose own dates disagree',
    async () => {
      const dated = (header: string, opening: string): DocumentFacts =>
        document(
          '0326',
          `REFERAT Økonomiudvalget d. ${opening}\n\nMødedato ${header}\n\n${agenda('25-000002\n\nBeslutning\n\nGodkendt.')}\n`,
        );
      const waiting = meeting(
        SOCIAL,
        '2025-12-04',
        '25-000001\n\nBeslutning\n\nAnbefales.\n\nBehandling\n\nSocialudvalget, Byrådet',
      );
      const asOf = async (...documents: readonly DocumentFacts[]): Promise<unknown> => {
        const { api } = await serving(documents);
        const answer = await api.ask(
          '{ case(id: "case:0326:25-000001") { journey { asOf } } meeting(id: "meeting:0326:oekonomiudvalget:2025-12-11") { loaded } }',
        );
        return answer.data;
      };
      const fits = dated('Torsdag d. 11. december 2025 kl. 17:00', '11-12-2052');
      const expected = { case: { journey: { asOf: '2025-12-04' } }, meeting: { loaded: true } };
      expect(await asOf(waiting, fits)).toEqual(expected);
      expect(await asOf(fits, waiting)).toEqual(expected);
      const none = dated('Torsdag d. 11. december 2052 kl. 17:00', '11-12-2052');
      expect(await asOf(none, waiting)).toEqual({ ...expected, meeting: null });
      const agrees = dated('Torsdag d. 11. december 2025 kl. 17:00', '11-12-2025');
      expect(await asOf(agrees, waiting)).toEqual({ ...expected, case: { journey: { asOf: '2025-12-11' } } });
    },
    LOADING,
  );
});

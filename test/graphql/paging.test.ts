import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { describeEngines } from '../store/engines.js';
import { LOADING, codes, loadAll, serveApi, type TestApi } from './api.js';
import { minutes } from './minutes.js';

const TITLES = [
  'Ål i fjorden',
  'Aabenraa havn',
  'Ørsteds vej',
  'Ærøs færge',
  'Zoo',
  'abe',
  'Abe',
  'Östers',
  'Émile',
  '»Citat«',
  '2 skoler',
  '10 skoler',
];
const IN_DANISH_ORDER = [
  '10 skoler',
  '2 skoler',
  'abe',
  'Abe',
  '»Citat«',
  'Émile',
  'Zoo',
  'Ærøs færge',
  'Ørsteds vej',
  'Östers',
  'Aabenraa havn',
  'Ål i fjorden',
];

const connection = z.object({
  nodes: z.array(z.object({ id: z.string() })),
  edges: z.array(z.object({ cursor: z.string(), node: z.object({ id: z.string() }) })),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: z.string().nullable(),
    endCursor: z.string().nullable(),
  }),
});
const LISTS: Readonly<Record<string, string>> = {
  'cases by default': 'cases',
  'cases by LATEST_STEP_DESC': 'cases(orderBy: LATEST_STEP_DESC)',
  'cases by LATEST_STEP_ASC': 'cases(orderBy: LATEST_STEP_ASC)',
  'cases by TITLE': 'cases(orderBy: TITLE)',
  'cases by JOURNAL_NUMBER': 'cases(orderBy: JOURNAL_NUMBER)',
  meetings: 'meetings',
  people: 'people',
};

describeEngines('Pages', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    const names = ['Åse Øst', 'Bo Ek', 'Anne Å', 'Anne Æ', 'Örjan Dal', 'Ulla Ø'];
    await loadAll(
      store,
      ['2025-01-07', '2025-02-04', '2025-02-04', '2025-03-04'].map((date, index) =>
        minutes({
          municipality: index === 3 ? '0101' : '0326',
          committee: ['Socialudvalget', 'Byrådet', 'Teknisk Udvalg', 'Byrådet'][index] ?? '',
          date,
          present: names.slice(0, index + 3),
          items: TITLES.slice(index * 3, index * 3 + 3).map((title, at) => ({
            title,
            ...(at === 0 ? {} : { journalNumber: `25-${index}${at}` }),
            steps: at === 1 ? [{ committee: 'Direktionen', date: '2024-12-24' }] : [],
          })),
        }),
      ),
    );
    api = await serveApi(store);
  }, LOADING);

  async function page(list: string, args: string) {
    const [name = '', own = ''] = LISTS[list]?.replace(')', '').split('(') ?? [];
    const given = [own, args].filter((one) => one !== '').join(', ');
    const query = `{ ${name}${given === '' ? '' : `(${given})`} { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const answer = await api.ask(query);
    expect(answer.errors).toEqual([]);
    const found = z.record(z.string(), connection).parse(answer.data)[name];
    if (found === undefined) throw new Error(`no ${name}`);
    expect(found.edges.map(({ node }) => node)).toEqual(found.nodes);
    expect([found.edges[0]?.cursor ?? null, found.edges.at(-1)?.cursor ?? null]).toEqual([
      found.pageInfo.startCursor,
      found.pageInfo.endCursor,
    ]);
    return { ids: found.nodes.map(({ id }) => id), ...found.pageInfo };
  }

  test.each(Object.keys(LISTS))('of %s join to the whole list, in steps of any size, from either end', async (list) => {
    const whole = (await page(list, 'first: 100')).ids;
    expect(whole.length).toBeGreaterThan(4);
    expect(new Set(whole).size).toBe(whole.length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.boolean(), async (size, backward) => {
        const joined: string[] = [];
        let cursor: string | null = null;
        for (let more = true; more;) {
          const at: string = cursor === null ? '' : `, ${backward ? 'before' : 'after'}: "${cursor}"`;
          const got = await page(list, `${backward ? 'last' : 'first'}: ${size}${at}`);
          if (backward) joined.unshift(...got.ids);
          else joined.push(...got.ids);
          expect(backward ? got.hasNextPage : got.hasPreviousPage).toBe(cursor !== null);
          more = backward ? got.hasPreviousPage : got.hasNextPage;
          cursor = backward ? got.startCursor : got.endCursor;
        }
        expect(joined).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  test('lie between two cursors', async () => {
    const whole = await api.ask('{ cases(orderBy: TITLE) { edges { cursor node { id } } } }');
    const { edges } = z.object({ cases: connection.pick({ edges: true }) }).parse(whole.data).cases;
    const between = `after: "${edges[1]?.cursor}", before: "${edges[5]?.cursor}"`;
    const ids = edges.map(({ node }) => node.id);
    expect((await page('cases by TITLE', between)).ids).toEqual(ids.slice(2, 5));
    expect((await page('cases by TITLE', `${between}, first: 2`)).ids).toEqual(ids.slice(2, 4));
    expect((await page('cases by TITLE', `${between}, last: 2`)).ids).toEqual(ids.slice(3, 5));
  });

  test('of nothing are empty', async () => {
    expect(await page('cases by TITLE', 'first: 0')).toEqual({
      ids: [],
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
    const answer = await api.ask('{ cases(filter: { committee: "nothing" }) { totalCount nodes { id } } }');
    expect(answer.data).toEqual({ cases: { totalCount: 0, nodes: [] } });
  });

  test('stand in Danish order', async () => {
    const answer = await api.ask(
      '{ cases(orderBy: TITLE) { nodes { title } } people(filter: { municipality: "0101" }) { nodes { name } } }',
    );
    const { cases, people } = z
      .object({
        cases: z.object({ nodes: z.array(z.object({ title: z.string() })) }),
        people: z.object({ nodes: z.array(z.object({ name: z.string() })) }),
      })
      .parse(answer.data);
    const titles = cases.nodes.map(({ title }) => title);
    // “abe” and “Abe” are one to the order, and stand by id.
    expect(titles.map((title) => title.toLowerCase())).toEqual(IN_DANISH_ORDER.map((title) => title.toLowerCase()));
    expect(people.nodes.map(({ name }) => name)).toEqual([
      'Anne Æ',
      'Anne Å',
      'Bo Ek',
      'Ulla Ø',
      'Örjan Dal',
      'Åse Øst',
    ]);
  });

  test('count what the filter keeps, and only where they are asked to', async () => {
    const counted = await api.ask('{ cases(first: 1) { totalCount nodes { id } } }');
    expect(counted.data).toEqual({ cases: { totalCount: 12, nodes: [expect.anything()] } });
    expect(counted.statements).toEqual(['read/cases-descending', 'read/cases-count']);
    expect((await api.ask('{ cases(first: 1) { nodes { id } } }')).statements).toEqual(['read/cases-descending']);
  });

  test.each([
    ['cases', 'municipality: "København"', 3],
    ['cases', 'municipality: "Kalundborg"', 9],
    ['cases', 'committee: "committee:0326:byraadet"', 3],
    ['cases', 'committee: "committee:0326:direktionen"', 3],
    ['cases', 'from: "2025-02-01"', 9],
    ['cases', 'to: "2025-01-07"', 6],
    ['cases', 'to: "2024-12-31"', 4],
    ['cases', 'from: "2025-01-07", to: "2025-01-07"', 3],
    ['cases', 'committee: "committee:0326:direktionen", from: "2025-01-01"', 0],
    ['cases', 'committee: "committee:0326:direktionen", to: "2025-01-01", municipality: "0326"', 3],
    ['cases', 'journalNumber: "25-01"', 1],
    ['cases', 'journalNumber: "25-01", municipality: "0101"', 0],
    ['meetings', 'loaded: true', 4],
    ['meetings', 'loaded: false', 2],
    ['meetings', 'municipality: "0326", loaded: true', 3],
    ['meetings', 'committee: "committee:0326:direktionen"', 1],
    ['meetings', 'from: "2025-02-04", to: "2025-02-04"', 2],
    ['people', 'name: "anne"', 4],
    ['people', 'name: "ØS", municipality: "0326"', 1],
    ['people', 'municipality: "0751"', 0],
  ])('of %s keep { %s }: %i', async (list, filter, total) => {
    const answer = await api.ask(`{ ${list}(filter: { ${filter} }, first: 100) { totalCount nodes { id } } }`);
    expect(answer.errors).toEqual([]);
    const found = z
      .record(z.string(), z.object({ totalCount: z.number(), nodes: z.array(z.unknown()) }))
      .parse(answer.data)[list];
    expect([found?.totalCount, found?.nodes.length]).toEqual([total, total]);
  });

  test.each([
    'cases(first: -1)',
    'cases(first: 101)',
    'cases(last: -1)',
    'cases(last: 101)',
    'meetings(first: 1, last: 1)',
    'people(first: 2147483647)',
    'cases(after: "")',
    'cases(before: "x")',
    'cases(after: "bm90IGEgY3Vyc29y")',
    'people(after: "null")',
    'cases(filter: { from: "2025-13-01" })',
    'meetings(filter: { to: "0000-00-00" })',
  ])('that cannot be given are refused: %s', async (field) => {
    const answer = await api.ask(`{ ${field} { nodes { id } } }`);
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.statements).toEqual([]);
  });

  test.each<[string, string, unknown]>([
    ['cases(orderBy: TITLE, after: $cursor)', 'with what is no JSON', 'a cursor'],
    ['cases(orderBy: TITLE, after: $cursor)', 'with too little', ['cases TITLE', 'a']],
    ['cases(orderBy: TITLE, before: $cursor)', 'with a number', ['cases TITLE', 1, 'a']],
    ['changes(after: $cursor)', 'of a version that is none', ['changes', 'last', '0.0']],
    ['changes(after: $cursor)', 'of a place that is none', ['changes', '1', 'first']],
  ])('refuse a cursor that somebody made: %s %s', async (field, _what, contents) => {
    const text = typeof contents === 'string' ? contents : JSON.stringify(contents);
    const sum = createHash('sha256').update(text).digest('hex').slice(0, 10);
    const cursor = Buffer.from(`${sum}${text}`).toString('base64url');
    const answer = await api.ask(`query($cursor: String) { ${field} { nodes { id } } }`, { cursor });
    expect([codes(answer), answer.statements]).toEqual([['BAD_USER_INPUT'], []]);
  });

  test('refuse a cursor of a search whose place is none', async () => {
    const answer = await api.ask('{ search(query: "skoler", first: 1) { pageInfo { endCursor } } }');
    const end = z.object({ search: z.object({ pageInfo: z.object({ endCursor: z.string() }) }) }).parse(answer.data);
    const made = Buffer.from(end.search.pageInfo.endCursor, 'base64url').toString().slice(10).replace(/"\d+ /, '"x ');
    const sum = createHash('sha256').update(made).digest('hex').slice(0, 10);
    const cursor = Buffer.from(`${sum}${made}`).toString('base64url');
    const refused = await api.ask(
      'query($cursor: String) { search(query: "skoler", after: $cursor) { nodes { title } } }',
      { cursor },
    );
    expect(codes(refused)).toEqual(['BAD_USER_INPUT']);
  });

  test('refuse a cursor of another list or order, and one that was changed', async () => {
    const { startCursor } = await page('cases by TITLE', 'first: 1');
    const cursor = String(startCursor);
    for (const field of ['people', 'meetings', 'cases', 'cases(orderBy: JOURNAL_NUMBER)']) {
      const [name = '', own = ''] = field.replace(')', '').split('(');
      const answer = await api.ask(`{ ${name}(${own} after: "${cursor}") { nodes { id } } }`);
      expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(cursor.length - 1), fc.constantFrom('', 'A', 'z', '-', '=', 'æ'), async (at, put) => {
        const changed = `${cursor.slice(0, at)}${put}${cursor.slice(at + 1)}`;
        fc.pre(changed !== cursor);
        const answer = await api.ask(
          'query($after: String) { cases(orderBy: TITLE, after: $after) { nodes { id } } }',
          { after: changed },
        );
        expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
      }),
      { numRuns: 40 },
    );
  });
});

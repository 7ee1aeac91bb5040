import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { linkReferat } from '../../src/linking/link.js';
import { municipalityBy } from '../../src/referat/municipalities.js';
import { parseReferat } from '../../src/referat/parse.js';
import { describeEngines } from '../store/engines.js';
import { codes, loadAll, LOADING, loadSeeds, serveApi, type Answer, type TestApi } from './api.js';

interface WrittenItem {
  readonly title: string;
  readonly number: string;
  readonly decision: string;
  readonly text: string;
}

/** Minutes of a made-up meeting as they are printed. */
function printed(committee: string, date: string, items: readonly WrittenItem[]): string {
  const told = items.map(
    ({ title, number, decision, text }, index) =>
      `Punkt ${index + 1}: ${title}\n\n${number}\n\nBeslutning\n\n${decision}\n\nSagsfremstilling\n\n${text}\n`,
  );
  const day = date.split('-').toReversed().join('-');
  return `REFERAT ${committee} d. ${day}\n\nMødedato ${day}\n\nMødedeltagere Karla Lind, Otto Birk\n\n${told.join('\n')}`;
}

function loaded(text: string, fileName: string) {
  const sha256 = Buffer.from(fileName).toString('hex').padEnd(64, '0').slice(0, 64);
  return linkReferat(parseReferat(text, { fileName, municipality: municipalityBy('Fanø') }), {
    fileName,
    sha256,
    text,
  });
}

const LONG = 'Her står ord, som intet betyder for sagen, men som fylder linjen op. '.repeat(6);
const SPRING = printed('Teknikudvalget', '2026-03-02', [
  {
    title: 'Kvarterets fællesskaber og lygtepæle',
    number: '26-000101',
    decision: 'Godkendt.',
    text: 'Lygterne tændes, når det bliver mørkt.',
  },
  {
    title: 'Cykelruten ved åen',
    number: '26-000102',
    decision: 'Godkendt, idet lygtepælene langs ruten først stilles op til efteråret.',
    text: 'Jorden er våd.',
  },
  {
    title: 'Budget for broen',
    number: '26-000103',
    decision: 'Udvalget drøftede sagen.',
    text: `${LONG}\n\n${LONG}Ved broen mangler der en lygte-\npæl. ${LONG}`,
  },
]);
const AUTUMN = printed('Byrådet', '2026-09-07', [
  {
    title: 'Belysning af cykelruterne',
    number: '26-000102',
    decision: 'Sagen udsættes.',
    text: 'Lygtepæle koster penge.',
  },
]);

const page = z.object({
  search: z.object({
    totalCount: z.number().optional(),
    edges: z.array(z.object({ cursor: z.string() })).optional(),
    nodes: z.array(
      z.object({
        kind: z.string(),
        title: z.string(),
        place: z.string(),
        date: z.string().nullable(),
        node: z.object({ id: z.string() }),
        titleHighlights: z.array(z.object({ start: z.number(), end: z.number() })),
        snippets: z.array(
          z.object({
            text: z.string(),
            startLine: z.number(),
            endLine: z.number(),
            document: z.object({ id: z.string() }),
            highlights: z.array(z.object({ start: z.number(), end: z.number() })),
          }),
        ),
      }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

const FIELDS = `totalCount nodes {
  kind title place date node { id } titleHighlights { start end }
  snippets { text startLine endLine document { id } highlights { start end } }
} pageInfo { hasNextPage endCursor }`;

let api: TestApi;

function ask(query: string, more = ''): Promise<Answer> {
  return api.ask(`query ($query: String!) { search(query: $query ${more}) { ${FIELDS} } }`, { query });
}

async function search(query: string, more = '') {
  const answer = await ask(query, more);
  expect(answer.errors).toEqual([]);
  return page.parse(answer.data).search;
}

const minutesLines = z.object({ node: z.object({ lines: z.array(z.string()) }) });

async function linesOf(document: string): Promise<string[]> {
  const answer = await api.ask('query ($id: ID!) { node(id: $id) { ... on Document { lines } } }', { id: document });
  return minutesLines.parse(answer.data).node.lines;
}

const ids = async (query: string, more = '') => (await search(query, more)).nodes.map(({ node }) => node.id);

describeEngines('Search', (open) => {
  beforeAll(async () => {
    const store = await open();
    await loadSeeds(store);
    await loadAll(store, [loaded(SPRING, 'spring.txt'), loaded(AUTUMN, 'autumn.txt')]);
    api = await serveApi(store);
  }, LOADING);

  test('puts titles first, then decisions, then texts, and there the latest first', async () => {
    const { nodes, totalCount } = await search('lygtepælen ', ', kinds: [ITEM]');
    expect(nodes.map(({ place, date, title }) => [place, date, title])).toEqual([
      ['TITLE', '2026-03-02', 'Kvarterets fællesskaber og lygtepæle'],
      ['DECISION', '2026-03-02', 'Cykelruten ved åen'],
      ['TEXT', '2026-09-07', 'Belysning af cykelruterne'],
      ['TEXT', '2026-03-02', 'Budget for broen'],
    ]);
    expect(totalCount).toBe(4);
  });

  test('finds a case by the titles of all its items and by its number', async () => {
    const both = 'case:0563:26-000102';
    expect(await ids('cykelrute ved åen', ', kinds: [CASE]')).toEqual([both]);
    expect(await ids('belysning', ', kinds: [CASE]')).toEqual([both]);
    expect(await ids('26-000102 ', ', kinds: [CASE]')).toEqual([both]);
    expect(await ids('000102', ', kinds: [CASE]')).toEqual([both]);
    const { nodes } = await search('belysning', ', kinds: [CASE]');
    expect(nodes[0]?.date).toBe('2026-09-07');
  });

  test('finds words in any inflection and spelling, beginnings and phrases', async () => {
    const item = 'item:0563:teknikudvalget:2026-03-02:1';
    for (const query of [
      'fællesskabet lygtepæl ',
      'faellesskab lygtep',
      'FÆLLESSKABER LYGTE*',
      '"kvarteret fællesskab"',
    ]) {
      expect(await ids(query, ', kinds: [ITEM], municipality: "Fanø"'), query).toContain(item);
    }
    expect(await ids('"fællesskaber kvarterets"')).toEqual([]);
    expect(await ids('lygte ', ', kinds: [ITEM]')).toEqual([item]);
  });

  test('finds in the samples what other words of the case say', async () => {
    expect(await ids('fællesskabet ', ', kinds: [CASE, POLICY], municipality: "Kalundborg"')).toEqual([
      'policy:0326:faellesskaber-for-alle',
      'case:0326:22-008459',
      'case:0326:24-012996',
    ]);
    expect(await ids('hjemløse*', ', municipality: "Kalundborg"')).toEqual([
      'policy:0326:hjemloesestrategi',
      'case:0326:25-008999',
      'item:0326:socialudvalget:2025-12-11:4',
    ]);
  });

  test('finds whatever has a name', async () => {
    expect(await ids('karla')).toEqual(['person:0563:karla-lind']);
    expect(await ids('teknikudvalg ', ', kinds: [COMMITTEE]')).toEqual(['committee:0563:teknikudvalget']);
    expect(await ids('serviceloven § 85 ', ', kinds: [LAW]')).toEqual(['law:serviceloven:§85']);
    for (const day of ['2. marts 2026', '2026-03-02', '02-03-2026']) {
      expect(await ids(`teknikudvalget ${day}`, ', kinds: [MEETING]')).toEqual([
        'meeting:0563:teknikudvalget:2026-03-02',
      ]);
    }
  });

  test('puts whole words before beginnings, and names before the titles of items', async () => {
    const { nodes } = await search('cykelrute', ', municipality: "Fanø"');
    expect(nodes.map(({ title }) => title)).toEqual([
      'Belysning af cykelruterne',
      'Belysning af cykelruterne',
      'Cykelruten ved åen',
    ]);
    const [first] = (await search('socialudv', ', municipality: "Kalundborg"')).nodes;
    expect(first).toMatchObject({ kind: 'COMMITTEE', title: 'Socialudvalget' });
  });

  test('keeps to municipality, committee, days and outcome', async () => {
    const kinds = ', kinds: [ITEM, CASE, MEETING, PERSON, LAW]';
    const council = await ids('lygtepæl ', `${kinds}, committee: "committee:0563:byraadet"`);
    expect(council).toEqual(['item:0563:byraadet:2026-09-07:1']);
    expect(await ids('cykelruten ', `${kinds}, committee: "committee:0563:byraadet"`)).toEqual([
      'case:0563:26-000102',
      'item:0563:byraadet:2026-09-07:1',
    ]);
    expect(await ids('cykelruten ', `${kinds}, to: "2026-05-01"`)).toEqual([
      'case:0563:26-000102',
      'item:0563:teknikudvalget:2026-03-02:2',
    ]);
    expect(await ids('cykelruten ', `${kinds}, outcome: POSTPONED`)).toEqual([
      'case:0563:26-000102',
      'item:0563:byraadet:2026-09-07:1',
    ]);
    expect(await ids('cykelruten ', `${kinds}, outcome: POSTPONED, to: "2026-05-01"`)).toEqual([]);
    expect(await ids('lygtepæl ', `${kinds}, municipality: "0326"`)).toEqual([]);
    expect(await ids('karla', `${kinds}, from: "2020-01-01"`)).toEqual([]);
    expect(await ids('lygtepæl ', ', kinds: []')).toEqual([]);
  });

  test('shows where it is printed', async () => {
    const { nodes } = await search('mangler lygtepæl ', ', kinds: [ITEM]');
    const [hit] = nodes;
    expect(hit?.snippets).toHaveLength(1);
    const [snippet] = hit?.snippets ?? [];
    expect(snippet?.text).toContain('Ved broen mangler der en lygte- pæl.');
    expect(snippet?.highlights.map(({ start, end }) => snippet.text.slice(start, end))).toEqual([
      'mangler',
      'lygte- pæl',
    ]);
    const line = SPRING.split('\n').findIndex((text) => text.includes('Ved broen'));
    expect([snippet?.startLine, snippet?.endLine]).toEqual([line + 1, line + 2]);
  });

  test('every snippet stands at its lines, and every highlight is one of the words', async () => {
    for (const query of ['fællesskab', 'børn unge', 'socialudvalget', 'kommune økonomi', 'lygte', '"for alle"']) {
      const { nodes } = await search(query, ', first: 50');
      expect(nodes.length, query).toBeGreaterThan(0);
      const stems = query.replaceAll('"', '').split(' ');
      for (const { title, titleHighlights, snippets } of nodes) {
        for (const { start, end } of titleHighlights) expectOneOf(title.slice(start, end), stems);
        for (const { text, startLine, endLine, document, highlights } of snippets) {
          const printedThere = await linesOf(document.id);
          const lines = printedThere
            .slice(startLine - 1, endLine)
            .join(' ')
            .replace(/\s+/gu, ' ');
          expect(lines).toContain(text.replace(/^…|…$/gu, ''));
          expect(text.length).toBeLessThanOrEqual(302);
          expect(highlights.length).toBeGreaterThan(0);
          for (const { start, end } of highlights) expectOneOf(text.slice(start, end), stems);
        }
      }
    }
  });

  test('pages without a gap, and takes a cursor only for the search that it is of', async () => {
    const all = (await search('kommune', ', first: 100')).nodes.map(({ node }) => node.id);
    expect(all.length).toBeGreaterThan(10);
    expect(new Set(all).size).toBe(all.length);
    const seen: string[] = [];
    let after = '';
    for (let more = true; more;) {
      const { nodes, pageInfo, totalCount } = await search('kommune', `, first: 3${after}`);
      expect(totalCount).toBe(all.length);
      seen.push(...nodes.map(({ node }) => node.id));
      after = `, after: "${pageInfo.endCursor ?? ''}"`;
      more = pageInfo.hasNextPage;
    }
    expect(seen).toEqual(all);
    const { endCursor } = (await search('kommune', ', first: 3')).pageInfo;
    for (const [query, more] of [
      ['kommunen', ''],
      ['kommune', ', municipality: "0326"'],
      ['kommune', ', kinds: [ITEM]'],
    ] as const) {
      expect(codes(await ask(query, `${more}, after: "${endCursor ?? ''}"`))).toEqual(['BAD_USER_INPUT']);
    }
    expect(codes(await ask('kommune', ', after: "abc"'))).toEqual(['BAD_USER_INPUT']);
  });

  test.each([
    ['', 'no word'],
    ['  ', 'no word'],
    ['*"?!', 'no word'],
    ['a'.repeat(201), '201 characters'],
    [Array.from({ length: 13 }, (_, index) => `ord${index}`).join(' '), '13 words'],
  ])('refuses %j', async (query, reason) => {
    const answer = await ask(query);
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0]?.message).toContain(reason);
  });

  test.each(['first: -1', 'first: 101', 'municipality: "Atlantis"', 'from: "2026-02-30"'])(
    'refuses %s',
    async (more) => {
      expect(codes(await ask('sti', `, ${more}`))).toEqual(['BAD_USER_INPUT']);
    },
  );

  test.each(['stien AND NOT x', '+sti -vej', 'sti~2 [a TO b]', '(sti', 'words:sti', 'sti\\', '{sti}^3', "sti' OR 1=1"])(
    'takes %s for words',
    async (query) => {
      expect((await ask(query)).errors).toEqual([]);
    },
  );

  test('asks the database for the hits once, and once for each kind of thing about them', async () => {
    const hits = await api.ask('{ search(query: "sti") { nodes { kind title place } } }');
    expect(hits.statements).toEqual(['read/search']);
    const counted = await api.ask('{ search(query: "sti") { totalCount } }');
    expect(counted.statements).toEqual(['read/search', 'read/search-count']);
    const snippets = await api.ask('{ search(query: "sti") { nodes { snippets { text } } } }');
    expect(snippets.statements).toEqual(['read/search', 'read/search-sources', 'read/document-texts']);
  });
});

function expectOneOf(found: string, stems: readonly string[]): void {
  const words = found.toLowerCase().split(/[\s-]+/u);
  expect(
    words.some((word) => stems.some((stem) => word.startsWith(stem.slice(0, 3)))),
    found,
  ).toBe(true);
}

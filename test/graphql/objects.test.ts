import { beforeAll, expect, test } from 'vitest';
import { linkReferat } from '../../src/linking/link.js';
import { parseReferat } from '../../src/referat/parse.js';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, loadSeeds, serveApi, type TestApi } from './api.js';
import { minutes } from './minutes.js';

describeEngines('The samples', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadSeeds(store);
    api = await serveApi(store);
  }, LOADING);

  test('come from three municipalities', async () => {
    const answer = await api.ask('{ municipalities { id name code } }');
    expect(answer.data).toEqual({
      municipalities: [
        { id: 'municipality:0316', name: 'Holbæk', code: '0316' },
        { id: 'municipality:0326', name: 'Kalundborg', code: '0326' },
        { id: 'municipality:0370', name: 'Næstved', code: '0370' },
      ],
    });
    expect(answer.statements).toEqual(['read/municipalities']);
  });

  test('name committees, each of one municipality', async () => {
    const answer = await api.ask('{ committees(municipality: "Næstved") { id name kind municipality { name } } }');
    const municipality = { name: 'Næstved' };
    expect(answer.data).toEqual({
      committees: [
        { id: 'committee:0370:byraadet', name: 'Byrådet', kind: 'COUNCIL', municipality },
        {
          id: 'committee:0370:boerne-og-uddannelsesudvalget',
          name: 'Børne- og Uddannelsesudvalget',
          kind: 'STANDING',
          municipality,
        },
        { id: 'committee:0370:socialudvalget', name: 'Socialudvalget', kind: 'STANDING', municipality },
      ],
    });
    expect(answer.statements).toEqual(['read/committees-of-municipality']);
  });

  test('tell what a meeting did with cases, and of a step at what meeting it was, loaded or only cited', async () => {
    const answer = await api.ask(`{
      cited: meeting(id: "meeting:0326:kultur-og-fritidsudvalget:2025-11-04") {
        loaded handlings { outcome mentioned case { journalNumber } absent { name } meeting { id } }
      }
      told: meeting(id: "meeting:0326:handicapraadet:2025-09-09") { handlings { outcome text mentioned case { id } meeting { id loaded } } }
      own: meeting(id: "meeting:0326:socialudvalget:2025-12-11") { handlings { case { id } meeting { loaded } } }
    }`);
    expect(answer.errors).toEqual([]);
    const of = (name: string) => `meeting:0326:${name}`;
    const own = [
      '22-008459',
      '24-003540',
      '25-006083',
      '25-008999',
      '25-011011',
      '25-012247',
      '25-013262',
      '25-013405',
    ];
    expect(answer.data).toEqual({
      cited: {
        loaded: false,
        handlings: [
          {
            outcome: 'RECOMMENDED',
            mentioned: false,
            case: { journalNumber: '22-008459' },
            absent: [{ name: 'Mustapha Badr' }],
            meeting: { id: of('kultur-og-fritidsudvalget:2025-11-04') },
          },
        ],
      },
      told: {
        handlings: [
          {
            outcome: 'APPROVED',
            text: expect.stringMatching(/^Handicaprådet godkendte/u),
            mentioned: true,
            case: { id: 'case:0326:22-008459' },
            meeting: { id: of('handicapraadet:2025-09-09'), loaded: false },
          },
        ],
      },
      own: { handlings: own.map((number) => ({ case: { id: `case:0326:${number}` }, meeting: { loaded: true } })) },
    });
    // One statement a kind of hop, whatever the number of rows.
    expect(answer.statements.toSorted()).toEqual([
      'read/absentees-of-handlings',
      'read/handlings-of-meetings',
      'read/meetings',
      'read/meetings-of-handlings',
    ]);
  });

  test('tell of a meeting: when, where, who', async () => {
    const answer = await api.ask(`{ meeting(id: "meeting:0326:socialudvalget:2025-12-11") {
      date startsAt place term loaded committee { name } document { fileName sha256 lineCount lines(from: 3, to: 5) }
      present { name role party municipality { code } } absent { name }
    } }`);
    expect(answer.data).toEqual({
      meeting: {
        date: '2025-12-11',
        startsAt: '17:00',
        place: 'Mødelokale 8',
        term: null,
        loaded: true,
        committee: { name: 'Socialudvalget' },
        document: {
          fileName: 'kalundborg-socialudvalget-2025-12-11.txt',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          lineCount: expect.any(Number),
          lines: ['REFERAT Socialudvalget d. 11-12-2025', '', 'Mødedato Torsdag d. 11. december 2025 kl. 17:00'],
        },
        present: ['Bodil Hellemann', 'Gitte Johansen', 'Gunver Jensen', 'Mustapha Badr', 'Nikolaj Lykke Vad'].map(
          (name) => ({ name, role: 'MEMBER', party: null, municipality: { code: '0326' } }),
        ),
        absent: [],
      },
    });
    expect(answer.statements).toHaveLength(4);
  });

  test('tell of an item: decision, route, attachments, sections, evidence', async () => {
    const answer = await api.ask(`{ node(id: "item:0326:socialudvalget:2025-12-11:2") { ... on AgendaItem {
      number title kind type closed decision outcome loaded case { journalNumber } meeting { date }
      plannedRoute { position action date committee { name } } attachments { position title }
      sections { kind heading startLine endLine } evidence { rule startLine quote confidence }
    } } }`);
    expect(answer.data).toEqual({
      node: {
        number: 2,
        title: 'Beslutning om fremtidens dagbeskæftigelse',
        kind: 'CASE',
        type: null,
        closed: false,
        decision: 'Anbefales.',
        outcome: 'RECOMMENDED',
        loaded: true,
        case: { journalNumber: '24-003540' },
        meeting: { date: '2025-12-11' },
        plannedRoute: [
          { position: 1, action: null, date: null, committee: { name: 'Socialudvalget' } },
          { position: 2, action: null, date: null, committee: { name: 'Økonomiudvalget' } },
        ],
        attachments: [expect.objectContaining({ position: 1 })],
        sections: expect.arrayContaining([
          { kind: 'DECISION', heading: 'Beslutning', startLine: expect.any(Number), endLine: expect.any(Number) },
        ]),
        evidence: [
          {
            rule: 'own-minutes',
            startLine: expect.any(Number),
            quote: expect.stringContaining('Punkt 2: Beslutning om fremtidens dagbeskæftigelse'),
            confidence: 1,
          },
          { rule: 'own-decision', startLine: expect.any(Number), quote: 'Anbefales.', confidence: 1 },
        ],
      },
    });
    expect(answer.statements).toHaveLength(6);
  });

  test('give every node by its id, as it stands elsewhere', async () => {
    const ids = [
      'municipality:0316',
      'committee:0370:byraadet',
      'meeting:0316:socialudvalget:2025-08-12',
      'item:0326:socialudvalget:2025-12-11:3',
      'case:0326:22-008459',
      'handling:0326:22-008459:direktionen:2025-10-06',
      'person:0326:mustapha-badr',
    ];
    const types = ['Municipality', 'Committee', 'Meeting', 'AgendaItem', 'Case', 'Handling', 'Person'];
    const query = `query(${ids.map((_, at) => `$id${at}: ID!`).join(' ')}) {
      ${ids.map((_, at) => `n${at}: node(id: $id${at}) { __typename id }`).join(' ')}
    }`;
    const answer = await api.ask(query, Object.fromEntries(ids.map((id, at) => [`id${at}`, id])));
    expect(answer.data).toEqual(Object.fromEntries(ids.map((id, at) => [`n${at}`, { __typename: types[at], id }])));
    expect(answer.statements).toHaveLength(ids.length);
  });

  test.each([
    'municipality:0101',
    'municipality:9999',
    'committee:0326:byraadet:x',
    'meeting:',
    'item:0326',
    'case:0326',
    'document:0',
    'attachment:0',
    'policy:0326:ukendt',
    '',
    ':',
    'constructor:',
    'x'.repeat(10_000),
    "case:' OR 1=1 //",
    'case:\u0000',
  ])('have no node %j', async (id) => {
    const answer = await api.ask('query($id: ID!) { node(id: $id) { id } }', { id });
    expect({ errors: answer.errors, data: answer.data }).toEqual({ errors: [], data: { node: null } });
  });

  test.each([
    ['lines(from: 1, to: 1)', 1],
    ['lines(from: 999999)', 0],
  ])('give %s: %i', async (field, length) => {
    const answer = await api.ask(`{ meeting(id: "meeting:0326:socialudvalget:2025-12-11") { document { ${field} } } }`);
    expect(answer.data).toEqual({ meeting: { document: { lines: expect.objectContaining({ length }) } } });
  });

  test.each(['from: 0', 'from: -1', 'to: 0', 'from: 5, to: 4', 'from: 1, to: 2001'])(
    'give no lines(%s)',
    async (args) => {
      const answer = await api.ask(
        `{ meeting(id: "meeting:0326:socialudvalget:2025-12-11") { document { lines(${args}) } } }`,
      );
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    },
  );

  test('cost a statement for each kind of object, whatever the number of rows', async () => {
    const query = `query($first: Int) { cases(first: $first) { nodes {
      id title municipality { name }
      items { number plannedRoute { committee { name } } attachments { title } meeting { date committee { name } document { fileName } } }
      journey { currentCommittee { name } steps { date committee { name } absent { name } item { number } evidence { quote document { fileName } } } }
    } } }`;
    const one = await api.ask(query, { first: 1 });
    const all = await api.ask(query, { first: 100 });
    expect([one.errors, all.errors]).toEqual([[], []]);
    expect([...one.statements].sort()).toEqual([...all.statements].sort());
    expect([...all.statements].sort()).toEqual(
      [
        'read/attachments-of-items',
        'read/cases-descending',
        'read/documents-of-meetings',
        'read/items-of-cases',
        'read/items-of-handlings',
        'read/meetings-of-items',
        'read/routes-of-items',
        'read/timelines',
      ].sort(),
    );
  });

  test('cost one statement for cases asked for together', async () => {
    const answer = await api.ask(`{
      a: case(id: "case:0326:22-008459") { ...steps } b: case(id: "case:0326:25-006083") { ...steps } c: case(id: "none") { ...steps }
    } fragment steps on Case { journey { steps { date @skip(if: false) evidence @include(if: false) { rule } } } }`);
    expect(answer.data).toEqual({
      a: { journey: { steps: expect.objectContaining({ length: 4 }) } },
      b: { journey: { steps: expect.objectContaining({ length: 4 }) } },
      c: null,
    });
    expect(answer.statements).toEqual(['read/journeys']);
  });
});

describeEngines('Items that refer to each other', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    const council = { municipality: '0326', committee: 'Kommunalbestyrelsen' };
    const cited = { committee: 'Kommunalbestyrelsen', item: 1 };
    await loadAll(store, [
      minutes({ ...council, date: '2025-01-15', items: [{ title: 'Budget' }] }),
      minutes({
        ...council,
        date: '2025-02-12',
        items: [
          {
            title: 'Budgetopfølgning',
            refersTo: [
              { ...cited, date: '2025-01-15' },
              { ...cited, date: '2024-12-18', item: 7 },
            ],
          },
        ],
      }),
    ]);
    api = await serveApi(store);
  }, LOADING);

  test('are known from both sides, loaded or not', async () => {
    const answer = await api.ask(`{
      later: node(id: "item:0326:kommunalbestyrelsen:2025-02-12:1") { ... on AgendaItem { references { id loaded title outcome meeting { loaded } case { title } } } }
      earlier: node(id: "item:0326:kommunalbestyrelsen:2025-01-15:1") { ... on AgendaItem { referencedBy { id } } }
    }`);
    expect(answer.data).toEqual({
      later: {
        references: [
          {
            id: 'item:0326:kommunalbestyrelsen:2024-12-18:7',
            loaded: false,
            title: null,
            outcome: 'NONE',
            meeting: { loaded: false },
            case: null,
          },
          {
            id: 'item:0326:kommunalbestyrelsen:2025-01-15:1',
            loaded: true,
            title: 'Budget',
            outcome: 'APPROVED',
            meeting: { loaded: true },
            case: { title: 'Budget' },
          },
        ],
      },
      earlier: { referencedBy: [{ id: 'item:0326:kommunalbestyrelsen:2025-02-12:1' }] },
    });
  });
});

describeEngines('A document', (open) => {
  test.each([
    ['with a line feed at its end', '\n', ['Beslutning', 'Godkendt.']],
    ['with none', '', ['Beslutning', 'Godkendt.']],
    ['with an empty line at its end', '\n\n', ['Beslutning', 'Godkendt.', '']],
  ])('%s has as many lines as it says, and none after the last', { timeout: LOADING }, async (_what, end, last) => {
    const store = await open();
    const text = `REFERAT Socialudvalget d. 11-12-2025\n\nPunkt 1: En sag\n\n25-000001\n\nBeslutning\nGodkendt.${end}`;
    const given = { fileName: 'referat.txt', sha256: 'a'.repeat(64), text };
    await loadAll(store, [
      linkReferat(
        parseReferat(text, { fileName: 'referat.txt', municipality: { code: '0326', name: 'Kalundborg' } }),
        given,
      ),
    ]);
    const api = await serveApi(store);
    const answer = await api.ask('{ meetings(filter: { loaded: true }) { nodes { document { lineCount lines } } } }');
    const lines = [...text.split('\n').slice(0, 6), ...last];
    expect(answer.data).toEqual({ meetings: { nodes: [{ document: { lineCount: lines.length, lines } }] } });
  });
});

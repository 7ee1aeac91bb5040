import { getIntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { codes, loadAll, serveApi, type TestApi } from './api.js';
import { TWO_MEETINGS } from './minutes.js';

/** Items of steps of cases of items, and so on. */
const nested = (levels: number): string => (levels === 0 ? '{ id }' : `{ meeting { id } case ${inCase(levels - 1)} }`);
const inCase = (levels: number): string =>
  levels === 0 ? '{ id }' : `{ journey { steps { item ${nested(levels - 1)} } } }`;

describe('An operation', () => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await openEmbedded({ path: null, shuffleUnordered: true });
    await ensureSchema(store);
    await loadAll(store, TWO_MEETINGS);
    api = await serveApi(store);
  });

  test('may ask for what a dashboard shows', async () => {
    const answer = await api.ask(`{ cases(first: 100) { totalCount nodes {
      title status policies { name } items { title decision plannedRoute { position committee { name } } }
      journey {
        plan { position status committee { name } date handling { outcome } } unplanned { date } nextCommittee { name }
        steps { date outcome text committee { name } absent { name } evidence { quote document { fileName } } }
      }
    } } }`);
    expect(answer.errors).toEqual([]);
  });

  test('may ask the schema for itself', async () => {
    const answer = await api.ask(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
    expect(answer.errors).toEqual([]);
  });

  test.each([
    [
      'COST_LIMIT',
      'lists in a page',
      '{ cases(first: 100) { nodes { items { references { referencedBy { id } } } } } }',
    ],
    [
      'COST_LIMIT',
      'lists in edges',
      '{ cases(first: 100) { edges { node { items { references { attachments { id } } } } } } }',
    ],
    [
      'COST_LIMIT',
      'lists in a last page',
      '{ cases(last: 100) { nodes { journey { steps { item { evidence { document { lines(to: 5) } } } } } } } }',
    ],
    ['COST_LIMIT', 'whole texts', '{ meetings { nodes { items { evidence { document { lines } } } } } }'],
    [
      'COST_LIMIT',
      'too large a page',
      '{ cases(first: 1000) { nodes { items { references { references { id } } } } } }',
    ],
    [
      'COST_LIMIT',
      'a dear page beside an empty one',
      '{ cases(first: 0) { totalCount } meetings(first: 100) { nodes { items { references { referencedBy { id } } } } } }',
    ],
    [
      'COST_LIMIT',
      'lists in fragments',
      '{ ...q } fragment q on Query { cases(first: 100) { nodes { ...c } } } fragment c on Case { items { references { referencedBy { id } } } }',
    ],
    ['DEPTH_LIMIT', 'a long way down', `{ node(id: "x") { ... on AgendaItem ${nested(16)} } }`],
    [
      'ALIAS_LIMIT',
      '51 aliases',
      `{ ${Array.from({ length: 51 }, (_, at) => `a${at}: municipalities { id }`).join(' ')} }`,
    ],
    ['OPERATION_NOT_SUPPORTED', 'a mutation', 'mutation { load }'],
    ['OPERATION_NOT_SUPPORTED', 'a subscription', 'subscription { cases { id } }'],
    ['TOKEN_LIMIT', 'too many words', `{ ${'municipalities { id } '.repeat(501)} }`],
    ['TOKEN_LIMIT', 'too long a document', `# ${'x'.repeat(100_000)}\n{ municipalities { id } }`],
    ['REPETITION_LIMIT', 'one field over and over', `{ ${'municipalities { id } '.repeat(490)} }`],
    [
      'REPETITION_LIMIT',
      'one field over and over in inline fragments',
      `{ ${'... on Query { municipalities { id } } '.repeat(60)} }`,
    ],
    ['REPETITION_LIMIT', 'names without end', `{ municipalities { ${'name '.repeat(1_900)} } }`],
    ['REPETITION_LIMIT', 'one directive over and over', `{ municipalities { id ${'@skip(if: false) '.repeat(60)} } }`],
    [
      'REPETITION_LIMIT',
      'variables without end',
      `query(${Array.from({ length: 300 }, (_, at) => `$v${at}: Int`).join(' ')}) { municipalities { id } }`,
    ],
    [
      'FRAGMENT_LIMIT',
      'a ring of many fragments',
      `{ ...f0 } ${Array.from({ length: 150 }, (_, at) => `fragment f${at} on Query { ...f${(at + 1) % 150} }`).join(' ')}`,
    ],
    [
      'INTROSPECTION_LIMIT',
      'the schema over and over',
      `{ ${Array.from({ length: 30 }, (_, at) => `a${at}: __schema { types { fields { type { name } } } }`).join(' ')} }`,
    ],
    [
      'INTROSPECTION_LIMIT',
      'the fields of the schema over and over',
      '{ __schema { types { ...t } } } fragment t on __Type { a: fields { name } b: fields { name } c: fields { name } }',
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'the schema too deep',
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'names that are nearly right',
      `{ ${Array.from({ length: 1_900 }, (_, at) => `municipalitie${at}`).join(' ')} }`,
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'fragments that all spread each other',
      `{ ...f0 } ${Array.from({ length: 28 }, (_, at) => `fragment f${at} on Query { ${Array.from({ length: 28 }, (_, to) => `...f${to}`).join(' ')} }`).join(' ')}`,
    ],
    ['GRAPHQL_PARSE_FAILED', 'open braces', '{'.repeat(1_999)],
    ['GRAPHQL_PARSE_FAILED', 'no operation', '[]'],
    ['GRAPHQL_VALIDATION_FAILED', 'a field that is not there', '{ nothing { id } }'],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'a ring of fragments',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    ],
    [
      'OPERATION_RESOLUTION_FAILURE',
      'two operations',
      'query a { municipalities { id } } query b { municipalities { id } }',
    ],
    ['GRAPHQL_VALIDATION_FAILED', 'fragments only', 'fragment a on Query { municipalities { id } }'],
  ])('is refused with %s for %s', async (code, _what, query) => {
    const answer = await api.ask(query);
    expect(new Set(codes(answer))).toEqual(new Set([code]));
    expect(answer.status).toBe(400);
    expect(answer.data).toBeNull();
    expect(answer.statements).toEqual([]);
  });

  test('is refused by the size that its variables give', async () => {
    const query =
      'query($first: Int = 20) { cases(first: $first) { nodes { items { references { attachments { id } } } } } }';
    expect((await api.ask(query)).errors).toEqual([]);
    expect(codes(await api.ask(query, { first: 100 }))).toEqual(['COST_LIMIT']);
    expect(codes(await api.ask(query, { first: 'many' }))).toEqual(['BAD_USER_INPUT']);
  });

  test('counts what two fragments select together once', async () => {
    const steps = 'journey { steps { evidence { rule } } }';
    const answer = await api.ask(
      `{ cases(first: 100) { nodes { ...a ...b ...c ...d ...e } } } ${[...'abcde'].map((name) => `fragment ${name} on Case { ${steps} }`).join(' ')}`,
    );
    expect(answer.errors).toEqual([]);
  });

  test('whose fragments double each other is refused before the check takes long', async () => {
    const twice = (fragment: string) =>
      `journey { steps { case { ...${fragment} } } } b: ${'journey { steps { case { ...' + fragment} } } }`;
    const fragments = [0, 1, 2, 3].map((level) => `fragment f${level} on Case { ${twice(`f${level + 1}`)} }`);
    const begun = performance.now();
    const answer = await api.ask(`{ case(id: "x") { ...f0 } } ${fragments.join(' ')} fragment f4 on Case { id }`);
    expect(codes(answer)).toEqual(['COST_LIMIT']);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  test('that is refused costs less than one that is answered', async () => {
    const bestOf = async (query: string) => {
      const times: number[] = [];
      for (let run = 0; run < 5; run += 1) {
        const begun = performance.now();
        await api.ask(`${query}${' '.repeat(run)}`);
        times.push(performance.now() - begun);
      }
      return Math.min(...times);
    };
    const answered = await bestOf(getIntrospectionQuery());
    for (const query of [
      `{ ${'municipalities { id } '.repeat(490)} }`,
      `{ ${Array.from({ length: 1_900 }, (_, at) => `municipalitie${at}`).join(' ')} }`,
      '{'.repeat(1_999),
      `{ node(id: "x") { ... on AgendaItem ${nested(16)} } }`,
    ]) {
      // Refused in a few milliseconds; unbounded, the first of them takes a hundred times as long.
      expect(await bestOf(query)).toBeLessThan(5 * answered + 50);
    }
  });
});

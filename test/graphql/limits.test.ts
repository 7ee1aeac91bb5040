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
      title items { title decision plannedRoute { position committee { name } } }
      journey { steps { date outcome text committee { name } absent { name } evidence { quote document { fileName } } } }
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
    ['GRAPHQL_PARSE_FAILED', 'too many words', `{ ${'municipalities { id } '.repeat(501)} }`],
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

  test('that says the same thing over and over is given up on before it takes long', async () => {
    const begun = performance.now();
    expect((await api.ask(`{ ${'municipalities { id } '.repeat(100)} }`)).errors).toEqual([]);
    const answer = await api.ask(`{ ${'municipalities { id } '.repeat(490)} }`);
    expect(codes(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});

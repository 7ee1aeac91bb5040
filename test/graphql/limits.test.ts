import { getIntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { codes, loadAll, serveApi, type TestApi } from './api.js';
import { HOSTILE } from './hostile.js';
import { TWO_MEETINGS } from './minutes.js';

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

  test.each(HOSTILE)('is refused with %s for %s', async (code, _what, query) => {
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

  test.each<[string, string, unknown]>([
    ['names that a list does not take', '[Outcome!]', Array.from({ length: 90_000 }, () => 'GONE')],
    ['names that it takes, over and over', '[Outcome!]', Array.from({ length: 90_000 }, () => 'APPROVED')],
    ['lists in lists', '[Outcome!]', JSON.parse(`${'['.repeat(1_500)}${']'.repeat(1_500)}`)],
    [
      'an object of many names',
      '[Outcome!]',
      Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`a${at}`, 1])),
    ],
  ])('is refused with VARIABLE_LIMIT for %s', async (_what, type, given) => {
    const answer = await api.ask(`query($given: ${type}) { cases(filter: { outcome: $given }) { totalCount } }`, {
      given,
    });
    expect([answer.status, codes(answer), answer.statements]).toEqual([400, ['VARIABLE_LIMIT'], []]);
  });

  test.each([
    ['policy(name: $given) { id }', 'politik for '],
    ['policy(name: "x", municipality: $given) { id }', ' '],
    ['committees(municipality: $given) { id }', ' '],
    ['cases(filter: { municipality: $given }) { totalCount }', ' '],
    ['cases(filter: { journalNumber: $given }) { totalCount }', '-'],
    ['search(query: $given) { totalCount }', 'a '],
    ['cases(filter: { text: $given }) { totalCount }', 'a '],
  ])('is refused for a text without end before it is read: %s', async (field, again) => {
    const given = `a${again.repeat(900_000 / again.length)}b`;
    const answer = await api.ask(`query($given: String!) { ${field} }`, { given });
    expect([codes(answer), answer.statements]).toEqual([['BAD_USER_INPUT'], []]);
  });

  test('may have as many variables as a client needs', async () => {
    const given = Array.from({ length: 900 }, () => 'APPROVED');
    const query = 'query($given: [Outcome!]) { cases(filter: { outcome: $given }) { totalCount } }';
    expect((await api.ask(query, { given })).errors).toEqual([]);
  });

  test('that nests values without end is refused before it is read', async () => {
    const answer = await api.ask(
      `{ cases(filter: { outcome: ${'['.repeat(1_500)}${']'.repeat(400)} }) { totalCount } }`,
    );
    expect([answer.status, answer.statements]).toEqual([400, []]);
    expect(JSON.stringify(answer.errors)).not.toContain('call stack');
  });

  test('counts what two fragments select together once', async () => {
    const steps = 'journey { steps { evidence { rule } } }';
    const answer = await api.ask(
      `{ cases(first: 100) { nodes { ...a ...b ...c ...d ...e } } } ${[...'abcde'].map((name) => `fragment ${name} on Case { ${steps} }`).join(' ')}`,
    );
    expect(answer.errors).toEqual([]);
  });

  test('whose fragments multiply each other is refused before all of it is counted', async () => {
    const spread = (fragment: string) =>
      Array.from({ length: 12 }, (_, at) => `a${at}: journey { steps { case { ...${fragment} } } }`).join(' ');
    const fragments = [0, 1, 2, 3].map((level) => `fragment f${level} on Case { ${spread(`f${level + 1}`)} }`);
    const answer = await api.ask(`{ case(id: "x") { ...f0 } } ${fragments.join(' ')} fragment f4 on Case { id }`);
    expect(codes(answer)).toEqual(['COST_LIMIT']);
    expect(answer.errors[0]?.message).toBe('The operation selects more than 10000 fields.');
    expect(answer.statements).toEqual([]);
  });
});

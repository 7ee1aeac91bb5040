import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { removeDocument } from '../../src/graph/documents.js';
import { loadDocument } from '../../src/graph/load.js';
import type { Store } from '../../src/graph/store.js';
import { describeEngines } from '../store/engines.js';
import { LOADING, codes, serveApi, type TestApi } from './api.js';
import { minutes } from './minutes.js';

const FIRST = minutes({
  municipality: '0326',
  committee: 'Byrådet',
  date: '2025-03-04',
  present: ['Anne Ek'],
  items: [
    { title: 'Et hus', journalNumber: '25-1', outcome: 'POSTPONED' },
    { title: 'En vej', journalNumber: '25-2' },
  ],
});
/** The same meeting, told otherwise: a step has another outcome, a title is another, a case is gone. */
const CORRECTED = minutes({
  municipality: '0326',
  committee: 'Byrådet',
  date: '2025-03-04',
  present: ['Anne Ek'],
  items: [{ title: 'Et stort hus', journalNumber: '25-1', outcome: 'APPROVED' }],
});
const ELSEWHERE = minutes({
  municipality: '0316',
  committee: 'Byrådet',
  date: '2025-04-01',
  items: [{ title: 'En skov', journalNumber: '25-9' }],
});

const answered = z.object({
  changes: z.object({
    nodes: z.array(z.object({ version: z.number(), kind: z.string(), id: z.string() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

describeEngines('Changes', (open) => {
  let store: Store;
  let api: TestApi;
  beforeAll(async () => {
    store = await open();
    await loadDocument(store, FIRST, { loadedAt: '2026-01-01T00:00:00.000Z' });
    await loadDocument(store, CORRECTED, { loadedAt: '2026-01-02T00:00:00.000Z' });
    await loadDocument(store, ELSEWHERE, { loadedAt: '2026-01-03T00:00:00.000Z' });
    await removeDocument(store, ELSEWHERE.document.key);
    api = await serveApi(store);
  }, LOADING);

  async function page(args: string) {
    const given = args === '' ? '' : `(${args})`;
    const answer = await api.ask(
      `{ changes${given} { nodes { version kind id } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(answer.errors).toEqual([]);
    return answered.parse(answer.data).changes;
  }

  test('tell what a replaced document altered and withdrew, with its last titles', async () => {
    const answer = await api.ask(
      '{ changes(since: 1, first: 100) { nodes { version at kind type id title documents node { id } } } }',
    );
    expect(answer.errors).toEqual([]);
    const { changes } = z
      .object({ changes: z.object({ nodes: z.array(z.looseObject({ version: z.number() })) }) })
      .parse(answer.data);
    const common = {
      version: 2,
      at: '2026-01-02T00:00:00.000Z',
      documents: [FIRST.document.key, CORRECTED.document.key].sort(),
    };
    const change = (kind: string, type: string, id: string, title: string | null) => {
      return { ...common, kind, type, id, title, node: kind === 'WITHDRAWN' ? null : { id } };
    };
    expect(changes.nodes.filter(({ version }) => version === 2)).toEqual([
      change('ADDED', 'Document', CORRECTED.document.key, CORRECTED.document.fileName),
      change('ALTERED', 'Case', 'case:0326:25-000001', 'Et stort hus'),
      change('ALTERED', 'Handling', 'handling:0326:25-000001:byraadet:2025-03-04', null),
      change('ALTERED', 'AgendaItem', 'item:0326:byraadet:2025-03-04:1', 'Et stort hus'),
      change('WITHDRAWN', 'Case', 'case:0326:25-000002', 'En vej'),
      change('WITHDRAWN', 'Document', FIRST.document.key, FIRST.document.fileName),
      change('WITHDRAWN', 'Handling', 'handling:0326:25-000002:byraadet:2025-03-04', null),
      change('WITHDRAWN', 'AgendaItem', 'item:0326:byraadet:2025-03-04:2', 'En vej'),
    ]);
  });

  test('of a removal have no time where none was told, and what came back is given for each', async () => {
    const answer = await api.ask('{ changes(since: 3) { nodes { at kind node { id } } } }');
    const { changes } = z
      .object({ changes: z.object({ nodes: z.array(z.object({ at: z.null(), kind: z.string(), node: z.null() })) }) })
      .parse(answer.data);
    expect(new Set(changes.nodes.map(({ kind }) => kind))).toEqual(new Set(['WITHDRAWN']));
  });

  test('tell where the log stands, so that a client knows where to go on', async () => {
    const answer = await api.ask(
      '{ graph { version changesSince counts { documents cases } } changes(since: 4) { version toldSince isComplete totalCount nodes { id } } }',
    );
    expect(answer.data).toEqual({
      graph: { version: 4, changesSince: 0, counts: { documents: 1, cases: 1 } },
      changes: { version: 4, toldSince: 0, isComplete: true, totalCount: 0, nodes: [] },
    });
  });

  test('join to the whole log in pages of any size, and count only where they are asked to', async () => {
    const whole = await page('first: 100');
    for (const size of [1, 2, 5, 30]) {
      const joined = [];
      for (let at = ''; ;) {
        const got = await page(`first: ${size}${at}`);
        joined.push(...got.nodes);
        if (!got.pageInfo.hasNextPage) break;
        at = `, after: "${got.pageInfo.endCursor}"`;
      }
      expect(joined).toEqual(whole.nodes);
    }
    const counted = await api.ask('{ changes(first: 1) { totalCount } }');
    expect(counted.data).toEqual({ changes: { totalCount: whole.nodes.length } });
    expect((await api.ask('{ changes { nodes { id } } }')).statements).toEqual(['read/changes', 'read/version']);
  });

  test('of one municipality are its own, its documents among them', async () => {
    const { nodes } = await page('municipality: "Holbæk", first: 100');
    expect(new Set(nodes.map(({ version }) => version))).toEqual(new Set([3, 4]));
    expect(nodes.map(({ id }) => id)).toContain(ELSEWHERE.document.key);
    const all = await page('first: 100');
    const other = await page('municipality: "0326", first: 100');
    expect(nodes.length + other.nodes.length).toBe(all.nodes.length);
  });

  test('from an older cursor go on where `since` says', async () => {
    const { pageInfo } = await page('first: 1');
    expect((await page(`since: 3, after: "${pageInfo.endCursor}"`)).nodes[0]?.version).toBe(4);
  });

  test('nodes are read in one statement a kind', async () => {
    const answer = await api.ask('{ changes(since: 1, first: 100) { nodes { node { id } } } }');
    expect(answer.errors).toEqual([]);
    expect(new Set(answer.statements).size).toBe(answer.statements.length);
  });

  test.each([
    'changes(since: -1)',
    'changes(since: 5)',
    'changes(first: 101)',
    'changes(first: -1)',
    'changes(after: "x")',
    'changes(municipality: "Atlantis")',
  ])('that cannot be given are refused: %s', async (field) => {
    expect(codes(await api.ask(`{ ${field} { nodes { id } } }`))).toEqual(['BAD_USER_INPUT']);
  });

  test('a cursor of another list is refused', async () => {
    const answer = await api.ask('{ cases(first: 1) { pageInfo { endCursor } } }');
    const { cases } = z
      .object({ cases: z.object({ pageInfo: z.object({ endCursor: z.string() }) }) })
      .parse(answer.data);
    const refused = await api.ask(`{ changes(after: "${cases.pageInfo.endCursor}") { nodes { id } } }`);
    expect(codes(refused)).toEqual(['BAD_USER_INPUT']);
  });
});

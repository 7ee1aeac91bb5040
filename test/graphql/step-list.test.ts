import { beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/graph/store.js';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, loadSeeds, serveApi, type TestApi } from './api.js';
import { written } from './written.js';

const CASE = 'case:0326:22-008459';
const asked = (page: string, fields: string) =>
  `{ case(id: "${CASE}") { journey { steps { id } stepList(${page}) { ${fields} } } } }`;

describeEngines('The steps of a journey, by pages', (open) => {
  let api: TestApi;
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await loadSeeds(store);
    api = await serveApi(store);
  }, LOADING);

  async function pageOf(page: string) {
    const answer = await api.ask(
      asked(page, 'totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'),
    );
    expect(answer.errors).toEqual([]);
    const { journey } = Object(answer.data).case;
    const ids = (steps: readonly { readonly id: string }[]): string[] => steps.map(({ id }) => id);
    return { all: ids(journey.steps), ids: ids(journey.stepList.nodes), list: journey.stepList };
  }

  test('follow each other in the order of the steps, from either end', async () => {
    const first = await pageOf('first: 3');
    expect(first.all.length).toBeGreaterThan(3);
    expect(first.ids).toEqual(first.all.slice(0, 3));
    expect(first.list).toMatchObject({ totalCount: first.all.length, pageInfo: { hasNextPage: true } });
    const rest = await pageOf(`after: "${first.list.pageInfo.endCursor}"`);
    expect([...first.ids, ...rest.ids]).toEqual(first.all);
    expect(rest.list.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const last = await pageOf('last: 2');
    expect(last.ids).toEqual(last.all.slice(-2));
    const before = await pageOf(`last: 100, before: "${last.list.pageInfo.startCursor}"`);
    expect([...before.ids, ...last.ids]).toEqual(last.all);
  });

  test('cost one statement a kind of hop, and evidence is read for the page alone', async () => {
    const answer = await api.ask(
      `{ case(id: "${CASE}") { journey { stepList(last: 2) { nodes { date absent { name } evidence { quote } } } } } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(answer.statements.toSorted()).toEqual([
      'read/absentees-of-handlings',
      'read/evidence-of-nodes',
      'read/journeys',
    ]);
    expect(Object(answer.data).case.journey.stepList.nodes).toEqual([
      expect.objectContaining({ date: '2025-11-06', evidence: [expect.anything()] }),
      expect.objectContaining({ date: '2025-12-11' }),
    ]);
  });

  test('take no cursor of another journey, and no page of more than 100', async () => {
    const { list } = await pageOf('first: 1');
    const other = await api.ask(
      `{ case(id: "case:0326:25-006083") { journey { stepList(after: "${list.pageInfo.endCursor}") { totalCount } } } }`,
    );
    expect(other.errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })]);
    const long = await api.ask(asked('first: 101', 'totalCount'));
    expect(long.errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })]);
  });

  test('go on where they were, though a case has come to the journey of a policy meanwhile', async () => {
    const decided = (date: string, number: string) =>
      written('0751', 'Byrådet', date, `Punkt 1: Politik for rent vand\n\n${number}\n\nBeslutning\n\nGodkendt.`);
    const datesAfter = async (after: string) => {
      const answer = await api.ask(
        `{ policy(municipality: "0751", name: "Politik for rent vand") { journey { stepList(first: 1 ${after}) { nodes { date } pageInfo { endCursor } } } } }`,
      );
      expect(answer.errors).toEqual([]);
      const { nodes, pageInfo } = Object(answer.data).policy.journey.stepList;
      return { dates: nodes.map(({ date }: { readonly date: string }) => date), cursor: pageInfo.endCursor };
    };
    await loadAll(store, [decided('2025-02-03', '25-000001'), decided('2025-04-02', '25-000002')]);
    const first = await datesAfter('');
    await loadAll(store, [decided('2025-01-06', '25-000003')]);
    const second = await datesAfter(`after: "${first.cursor}"`);
    expect([first.dates, second.dates]).toEqual([['2025-02-03'], ['2025-04-02']]);
  });
});

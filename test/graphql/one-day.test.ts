import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, serveApi, type TestApi } from './api.js';
import { written } from './written.js';

const ROUTE = 'Behandling\n\nSocialudvalget, Økonomiudvalget og Byrådet.';
const minutes = (committee: string, date: string, decision: string) =>
  written('0751', committee, date, `Punkt 1: Havnen\n\n25-000001\n\nBeslutning\n\n${decision}\n\n${ROUTE}`);

/** The finance committee meets before the council does, on the same day; by the alphabet the council comes first. */
const DOCUMENTS = [
  minutes('Byrådet', '2025-08-26', 'Godkendt.'),
  minutes('Socialudvalget', '2025-08-18', 'Anbefales.'),
  minutes('Økonomiudvalget', '2025-08-26', 'Anbefales.'),
];

describeEngines('Steps of one day', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, DOCUMENTS);
    api = await serveApi(store);
  }, LOADING);

  test('end with the council, where the case then is, whichever way it is asked for', async () => {
    const answer = await api.ask(`{
      case(id: "case:0751:25-000001") {
        latestStep { committee { name } }
        journey {
          status
          currentCommittee { name }
          steps { committee { name } }
          first: stepList(first: 2) { nodes { committee { name } } pageInfo { endCursor } }
        }
      }
      cases(filter: { currentCommittee: "committee:0751:byraadet", latestOutcome: [APPROVED] }, first: 9) { nodes { id } }
      none: cases(filter: { currentCommittee: "committee:0751:oekonomiudvalget" }, first: 9) { nodes { id } }
      handoffs(municipality: "Aarhus") { from { name } to { name } }
      variants(municipality: "Aarhus", first: 9) { nodes { id } }
    }`);
    expect(answer.errors).toEqual([]);
    const way = ['Socialudvalget', 'Økonomiudvalget', 'Byrådet'].map((name) => ({ committee: { name } }));
    expect(answer.data).toMatchObject({
      case: {
        latestStep: { committee: { name: 'Byrådet' } },
        journey: {
          status: 'ENDED',
          currentCommittee: { name: 'Byrådet' },
          steps: way,
          first: { nodes: way.slice(0, 2) },
        },
      },
      cases: { nodes: [{ id: 'case:0751:25-000001' }] },
      none: { nodes: [] },
      handoffs: expect.arrayContaining([
        { from: { name: 'Socialudvalget' }, to: { name: 'Økonomiudvalget' } },
        { from: { name: 'Økonomiudvalget' }, to: { name: 'Byrådet' } },
      ]),
      variants: { nodes: [{ id: 'variant:0751:socialudvalget>oekonomiudvalget>byraadet' }] },
    });
  });

  test('are paged in that order', async () => {
    const page = (after: string) =>
      api.ask(
        `{ case(id: "case:0751:25-000001") { journey { stepList(first: 2${after}) { nodes { committee { name } } pageInfo { endCursor } } } } }`,
      );
    const { data } = await page('');
    const { endCursor } = JSON.parse(JSON.stringify(data)).case.journey.stepList.pageInfo;
    const next = await page(`, after: "${endCursor}"`);
    expect(next.data).toMatchObject({
      case: { journey: { stepList: { nodes: [{ committee: { name: 'Byrådet' } }] } } },
    });
  });
});

import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, serveApi, type TestApi } from './api.js';
import { written } from './written.js';

const item = (number: number, journalNumber: string, decision: string): string =>
  `Punkt ${number}: Hegn ${number}\n\n${journalNumber}\n\nBeslutning\n\n${decision}`;

const AGENDA = [
  'Gæster: Karl Lund, centerchef, Eva Skov og Anna Berg',
  item(1, '25-000001', 'Godkendt.\n\nAnna Berg deltog ikke.'),
  item(2, '25-000002', 'Udvalget drøftede habilitet. Anna Berg deltog ikke.\n\nGodkendt.'),
  item(3, '25-000003', 'Godkendt. Direktør Eva Skov deltog under punktet. Per Holm deltog ikke.'),
].join('\n\n');

describeEngines('Who took part', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, [written('0751', 'Ungerådet', '2025-02-03', AGENDA)]);
    api = await serveApi(store);
  }, LOADING);

  test('is told of the guests that the header names, each once', async () => {
    const answer = await api.ask(`{
      meeting(id: "meeting:0751:ungeraadet:2025-02-03") { present { name } guests { title person { name role } } }
      person(id: "person:0751:karl-lund") { name role }
      meetings(filter: { person: "person:0751:karl-lund" }) { totalCount nodes { date } }
    }`);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({
      meeting: {
        present: [{ name: 'Anna Berg' }],
        guests: [
          { title: 'direktør', person: { name: 'Eva Skov', role: 'GUEST' } },
          { title: 'centerchef', person: { name: 'Karl Lund', role: 'GUEST' } },
        ],
      },
      person: { name: 'Karl Lund', role: 'GUEST' },
      meetings: { totalCount: 1, nodes: [{ date: '2025-02-03' }] },
    });
  });

  test('in a step is told by words that may mean either, beside others that decide', async () => {
    const answer = await api.ask(`{
      cases(filter: { municipality: "0751" }) {
        nodes { journalNumber journey { steps { text absent { name } disqualified { name } } } }
      }
    }`);
    expect(answer.errors).toEqual([]);
    const absent = [{ name: 'Anna Berg' }];
    const cases = [
      ['25-000001', 'Godkendt. Anna Berg deltog ikke.', absent, []],
      ['25-000002', 'Udvalget drøftede habilitet. Anna Berg deltog ikke. Godkendt.', [], absent],
      // Nobody is a member for being named.
      ['25-000003', 'Godkendt. Direktør Eva Skov deltog under punktet. Per Holm deltog ikke.', [], []],
    ] as const;
    const told = cases.map(([journalNumber, text, away, disqualified]) => ({
      journalNumber,
      journey: { steps: [{ text, absent: away, disqualified }] },
    }));
    expect(answer.data).toEqual({ cases: { nodes: expect.arrayContaining(told) } });
  });
});

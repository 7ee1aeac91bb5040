import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, serveApi, type TestApi } from './api.js';
import { written } from './written.js';

const JOINT = written(
  '0151',
  'Socialudvalget',
  '2025-09-04',
  'Punkt 2: Fælles svar om to sager\n\n24-12996 og 25-000300\n\nBeslutning\n\nGodkendt.\n\nBehandling\n\nSocialudvalget, Byrådet\n\nSagens forløb\n\n01-09-2025 Direktionen\n\nAnbefales.',
);
const OWN = written(
  '0151',
  'Byrådet',
  '2025-09-18',
  'Punkt 1: Svar til naboerne\n\n24-012996\n\nBeslutning\n\nGodkendt.',
);
const NUMBER = { municipality: 'Ballerup', number: '24-12996' };

describeEngines('An item that concerns several cases', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, [OWN, JOINT]);
    api = await serveApi(store);
  }, LOADING);

  test('gives each of them its steps and its plan', async () => {
    const steps = (number: string) =>
      api.ask(
        `{ case(municipality: "Ballerup", journalNumber: "${number}") { id title journey { steps { date outcome } plan { status } } } }`,
      );
    const told = [
      { date: '2025-09-01', outcome: 'RECOMMENDED' },
      { date: '2025-09-04', outcome: 'APPROVED' },
    ];
    expect((await steps('25-000300')).data).toEqual({
      case: {
        id: 'case:0151:25-000300',
        title: 'Fælles svar om to sager',
        journey: { steps: told, plan: [{ status: 'DONE' }, { status: 'PENDING' }] },
      },
    });
    // Its own item's title counts before that of the joint one.
    const second = { date: '2025-09-18', outcome: 'APPROVED' };
    expect((await steps('24-012996')).data).toEqual({
      case: {
        id: 'case:0151:24-012996',
        title: 'Svar til naboerne',
        journey: { steps: [...told, second], plan: [{ status: 'DONE' }, { status: 'DONE' }] },
      },
    });
  });

  test('lists them as printed, and gives the first as its case', async () => {
    const answer = await api.ask(
      '{ agendaItem: node(id: "item:0151:socialudvalget:2025-09-04:2") { ... on AgendaItem { case { id } cases { id } } } }',
    );
    expect(answer.data).toEqual({
      agendaItem: {
        case: { id: 'case:0151:24-012996' },
        cases: [{ id: 'case:0151:24-012996' }, { id: 'case:0151:25-000300' }],
      },
    });
  });

  test('is found by a number with and without its leading noughts', async () => {
    const query = `query($municipality: String!, $number: String!) {
      case(municipality: $municipality, journalNumber: $number) { id }
      cases(filter: { journalNumber: $number }) { nodes { id } }
      search(query: $number, kinds: [CASE]) { nodes { node { ... on Case { id } } } }
    }`;
    const found = { id: 'case:0151:24-012996' };
    const expected = { case: found, cases: { nodes: [found] }, search: { nodes: [{ node: found }] } };
    for (const number of ['24-12996', '24-012996']) {
      expect((await api.ask(query, { ...NUMBER, number })).data).toEqual(expected);
    }
  });
});

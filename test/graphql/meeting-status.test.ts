import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, serveApi, type TestApi } from './api.js';
import { document, written } from './written.js';

const LEJRE = '0350';

const ROUTE = 'Behandling\n\nSocialudvalget, Økonomiudvalget, Kommunalbestyrelsen';
const FIRST = written(
  LEJRE,
  'Socialudvalget',
  '2025-09-01',
  `Punkt 4: Ny takst\n\n25-000010\n\nBeslutning\n\nAnbefales. Økonomiudvalgets møde den 15. september 2025 er aflyst.\n\n${ROUTE}`,
);
const CANCELLED = document(
  LEJRE,
  `REFERAT Ældrerådet d. 08-09-2025\n\nMødet er aflyst.\n\nPunkt 1: Ny takst\n\n25-000010\n\n${ROUTE}\n`,
  'a.txt',
);
const MOVED = document(
  LEJRE,
  'REFERAT Direktionen d. 09-09-2025\n\nMødet er flyttet til den 16. september 2025.\n',
  'b.txt',
);
const AGENDA = document(
  LEJRE,
  `DAGSORDEN Kommunalbestyrelsen d. 25-09-2025\n\nPunkt 7: Ny takst\n\n25-000010\n\nIndstilling\n\nTaksten godkendes.\n\n${ROUTE}\n`,
  'c.txt',
);

describeEngines('Meetings that were not held', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, [AGENDA, MOVED, FIRST, CANCELLED]);
    api = await serveApi(store);
  }, LOADING);

  test('are told as such, by their own pages and by other minutes', async () => {
    const { data, errors } = await api.ask(
      '{ meetings(filter: { municipality: "Lejre" }, first: 10) { nodes { date status movedTo loaded committee { name } } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      meetings: {
        nodes: [
          {
            date: '2025-09-25',
            status: 'PLANNED',
            movedTo: null,
            loaded: true,
            committee: { name: 'Kommunalbestyrelsen' },
          },
          {
            date: '2025-09-15',
            status: 'CANCELLED',
            movedTo: null,
            loaded: false,
            committee: { name: 'Økonomiudvalget' },
          },
          {
            date: '2025-09-09',
            status: 'MOVED',
            movedTo: '2025-09-16',
            loaded: true,
            committee: { name: 'Direktionen' },
          },
          { date: '2025-09-08', status: 'CANCELLED', movedTo: null, loaded: true, committee: { name: 'Ældrerådet' } },
          { date: '2025-09-01', status: 'HELD', movedTo: null, loaded: true, committee: { name: 'Socialudvalget' } },
        ],
      },
    });
  });

  test('have items and routes, but no steps, and move no day', async () => {
    const { data } = await api.ask(
      '{ case(municipality: "Lejre", journalNumber: "25-000010") { journey { asOf status nextKnown nextCommittee { name } steps { date } plan { status committee { name } } } } meeting(id: "meeting:0350:kommunalbestyrelsen:2025-09-25") { items { number outcome decision plannedRoute { committee { name } } } } }',
    );
    expect(data).toEqual({
      case: {
        journey: {
          asOf: '2025-09-01',
          status: 'WAITING',
          nextKnown: false,
          nextCommittee: { name: 'Økonomiudvalget' },
          steps: [{ date: '2025-09-01' }],
          plan: [
            { status: 'DONE', committee: { name: 'Socialudvalget' } },
            { status: 'PENDING', committee: { name: 'Økonomiudvalget' } },
            { status: 'PENDING', committee: { name: 'Kommunalbestyrelsen' } },
          ],
        },
      },
      meeting: {
        items: [
          {
            number: 7,
            outcome: 'NONE',
            decision: null,
            plannedRoute: [
              { committee: { name: 'Socialudvalget' } },
              { committee: { name: 'Økonomiudvalget' } },
              { committee: { name: 'Kommunalbestyrelsen' } },
            ],
          },
        ],
      },
    });
  });

  test('are no gap, and nor are their items', async () => {
    const { data } = await api.ask('{ gaps(municipality: "Lejre", first: 10) { totalCount nodes { kind } } }');
    expect(data).toEqual({ gaps: { totalCount: 0, nodes: [] } });
  });
});

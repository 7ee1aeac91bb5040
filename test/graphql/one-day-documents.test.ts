import { beforeAll, describe, expect, test } from 'vitest';
import { loadDocument } from '../../src/graph/load.js';
import { removeDocument } from '../../src/graph/documents.js';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { canonicalGraph } from '../graph/canonical.js';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, serveApi, type TestApi } from './api.js';
import { document } from './written.js';

const CODE = '0265';

function minutes(name: string, opening: string, start: string | null, ...items: string[]): DocumentFacts {
  const time = start === null ? '' : ` kl. ${start}`;
  const text = `REFERAT ${opening}\n\nMødedato Torsdag d. 9. oktober 2025${time}\n\nMødedeltagere Anne Holm\n\n${items.join('\n\n')}\n`;
  return document(CODE, text, `${name}.txt`);
}

const item = (number: string, title: string, journalNumber: string, decision = 'Godkendt.'): string =>
  `Punkt ${number}: ${title}\n\n${journalNumber}\n\nBeslutning\n\n${decision}`;

const OPENING = 'Byrådet d. 09-10-2025';
const ORDINARY = minutes(
  'a',
  OPENING,
  '17:00',
  item('1', 'Budget 2026', '25-000600'),
  item('2', 'Lokalplan 700', '25-000601'),
);
const LATER = minutes('b', OPENING, '20:00', item('1', 'Salg af havnen', '25-000603', 'Afvist.'));
const EXTRAORDINARY = minutes(
  'c',
  `${OPENING} (ekstraordinært møde)`,
  '21:00',
  item('1', 'Salg af grund', '25-000602', 'Afvist.'),
);
const ADDITIONAL = minutes(
  'd',
  'Byrådet - Tillægsdagsorden d. 09-10-2025',
  '17:00',
  item('3', 'Tillægsdagsorden: Akut køb af ejendom', '25-000612'),
);
const CLOSED = minutes('e', OPENING, '17:00', item('1', 'Lukket punkt: Personalesag', '25-000604'));
const CORRECTED = minutes(
  'f',
  OPENING,
  '17:00',
  item('1', 'Budget 2026', '25-000600', 'Udsat.'),
  item('2', 'Lokalplan 700', '25-000601'),
);
const ALL = [ORDINARY, LATER, EXTRAORDINARY, ADDITIONAL, CLOSED];

const AGENDA =
  '{ meetings(filter: { municipality: "Roskilde" }, first: 10) { nodes { id kind startsAt documents { fileName } items { id title outcome cases { journalNumber journey { steps { outcome } } } } } } committees(municipality: "Roskilde") { name } }';

describeEngines('Documents of one body and one day', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, ALL.toReversed());
    api = await serveApi(store);
  }, LOADING);

  test('are meetings of their own, or add their items to one', async () => {
    const { data, errors } = await api.ask(AGENDA);
    expect(errors).toEqual([]);
    const step = (journalNumber: string, outcome: string) => [{ journalNumber, journey: { steps: [{ outcome }] } }];
    const day = '0265:byraadet:2025-10-09';
    expect(data).toEqual({
      committees: [{ name: 'Byrådet' }],
      meetings: {
        nodes: [
          {
            id: `meeting:${day}.ekstra`,
            kind: 'EXTRAORDINARY',
            startsAt: '21:00',
            documents: [{ fileName: 'c.txt' }],
            items: [
              {
                id: `item:${day}.ekstra:1`,
                title: 'Salg af grund',
                outcome: 'REJECTED',
                cases: step('25-000602', 'REJECTED'),
              },
            ],
          },
          {
            id: `meeting:${day}.2`,
            kind: 'ORDINARY',
            startsAt: '20:00',
            documents: [{ fileName: 'b.txt' }],
            items: [
              {
                id: `item:${day}.2:1`,
                title: 'Salg af havnen',
                outcome: 'REJECTED',
                cases: step('25-000603', 'REJECTED'),
              },
            ],
          },
          {
            id: `meeting:${day}`,
            kind: 'ORDINARY',
            startsAt: '17:00',
            documents: expect.arrayContaining([{ fileName: 'a.txt' }, { fileName: 'd.txt' }, { fileName: 'e.txt' }]),
            items: [
              { id: `item:${day}:1`, title: 'Budget 2026', outcome: 'APPROVED', cases: step('25-000600', 'APPROVED') },
              {
                id: `item:${day}:lukket-1`,
                title: 'Personalesag',
                outcome: 'APPROVED',
                cases: step('25-000604', 'APPROVED'),
              },
              {
                id: `item:${day}:2`,
                title: 'Lokalplan 700',
                outcome: 'APPROVED',
                cases: step('25-000601', 'APPROVED'),
              },
              {
                id: `item:${day}:3`,
                title: 'Tillægsdagsorden: Akut køb af ejendom',
                outcome: 'APPROVED',
                cases: step('25-000612', 'APPROVED'),
              },
            ],
          },
        ],
      },
    });
  });

  describe('come out the same', () => {
    const load = async (documents: readonly DocumentFacts[], ...removed: DocumentFacts[]) => {
      const store = await open();
      await loadAll(store, documents);
      for (const {
        document: { key },
      } of removed)
        expect(await removeDocument(store, key)).toBe(true);
      return canonicalGraph(store);
    };

    test(
      'in any order, loaded again, and where one is removed',
      async () => {
        const expected = await load(ALL);
        expect(await load(ALL.toReversed())).toEqual(expected);
        expect(await load([LATER, CLOSED, EXTRAORDINARY, ADDITIONAL, ORDINARY, LATER])).toEqual(expected);
        const [, ...others] = ALL;
        expect(await load(ALL, ORDINARY)).toEqual(await load(others));
        expect(await load([LATER, ORDINARY], ORDINARY)).toEqual(await load([LATER]));
      },
      LOADING,
    );

    test(
      'and a corrected version takes the place of the first, and of nothing else',
      async () => {
        const store = await open();
        await loadAll(store, ALL);
        const result = await loadDocument(store, CORRECTED, { loadedAt: '2026-01-01T00:00:00.000Z' });
        expect(result).toMatchObject({ outcome: 'replaced', replaced: 'a.txt' });
        expect(await canonicalGraph(store)).toEqual(await load([CORRECTED, ...ALL.slice(1)]));
      },
      LOADING,
    );
  });
});

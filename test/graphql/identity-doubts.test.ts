import { expect, test } from 'vitest';
import { removeDocument } from '../../src/graph/documents.js';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, serveApi, type Answer } from './api.js';
import { document, written } from './written.js';

const ASK = `{ gaps(kinds: [IDENTITY_DOUBT]) { totalCount nodes {
  text date committee { name } case { id } item { id } meeting { id } citedBy { confidence quote document { fileName } }
} } }`;

/** Minutes of one item. */
function item(
  committee: string,
  date: string,
  title: string,
  number: string,
  decision: string,
  route = '',
): DocumentFacts {
  const below = route === '' ? '' : `\n\nBehandling\n\n${route}`;
  return written('0320', committee, date, `Punkt 2: ${title}\n\n${number}\n\nBeslutning\n\n${decision}${below}`);
}

const SOCIAL = 'Socialudvalget';
const TECHNICAL = 'Teknik- og Miljøudvalget';
const STATUS = item(
  SOCIAL,
  '2025-08-07',
  'Status på Fællesskaber for alle',
  '24-012996',
  'Drøftet.',
  'Socialudvalget, Byrådet',
);

function gaps({ data, errors }: Answer): { totalCount: number; nodes: unknown[] } {
  expect(errors).toEqual([]);
  return Object(data).gaps;
}

describeEngines('Doubtful identity', (open) => {
  async function ask(documents: readonly DocumentFacts[]) {
    const store = await open();
    await loadAll(store, documents);
    const api = await serveApi(store);
    return { store, api, found: gaps(await api.ask(ASK)) };
  }

  test(
    'is one number under two matters: each side is cited, and its link is as sure as not',
    async () => {
      const sewer = item(TECHNICAL, '2025-09-07', 'Renovering af kloak i Karise', '24-012996', 'Godkendt.', TECHNICAL);
      const { api, store, found } = await ask([STATUS, sewer]);
      expect(found).toEqual({
        totalCount: 1,
        nodes: [
          {
            text: '24-012996 stands for “Status på Fællesskaber for alle” and “Renovering af kloak i Karise”, which share neither words nor bodies',
            date: '2025-09-07',
            committee: { name: TECHNICAL },
            case: { id: 'case:0320:24-012996' },
            item: { id: 'item:0320:teknik-og-miljoeudvalget:2025-09-07:2' },
            meeting: { id: 'meeting:0320:teknik-og-miljoeudvalget:2025-09-07' },
            citedBy: expect.arrayContaining([
              expect.objectContaining({ confidence: 0.5, document: { fileName: STATUS.document.fileName } }),
              expect.objectContaining({ confidence: 0.5, document: { fileName: sewer.document.fileName } }),
            ]),
          },
        ],
      });
      expect((await ask([sewer, STATUS])).found).toEqual(found);
      const sure = '{ case(id: "case:0320:24-012996") { evidence { confidence } journey { steps { date } } } }';
      const doubted = Object((await api.ask(sure)).data).case;
      expect(doubted.journey.steps).toHaveLength(2);
      expect(new Set(doubted.evidence.map(({ confidence }: { confidence: number }) => confidence))).toEqual(
        new Set([0.5]),
      );
      expect(gaps(await api.ask(ASK.replace('kinds', 'asOf: "2025-09-01", kinds'))).totalCount).toBe(0);
      await removeDocument(store, sewer.document.key);
      expect(gaps(await api.ask(ASK)).totalCount).toBe(0);
      expect(Object((await api.ask(sure)).data).case.evidence[0].confidence).toBe(1);
    },
    LOADING,
  );

  test(
    'is two numbers under one title that differ by a slip',
    async () => {
      const again = item(
        'Byrådet',
        '2025-09-11',
        'Status på Fællesskaber for alle',
        '24-012969',
        'Godkendt.',
        'Socialudvalget, Byrådet',
      );
      const { found } = await ask([again, STATUS]);
      expect(found).toMatchObject({
        totalCount: 1,
        nodes: [
          {
            text: '24-012969 and 24-012996 are nearly the same number, and both stand for “Status på Fællesskaber for alle”',
            case: { id: 'case:0320:24-012969' },
            citedBy: [{ confidence: 0.5 }, { confidence: 0.5 }],
          },
        ],
      });
    },
    LOADING,
  );

  const followUp = (date: string, number: string, title = 'Budgetopfølgning') =>
    item(SOCIAL, date, title, number, 'Taget til efterretning.', SOCIAL);
  test.each([
    [
      'the same matter in other words',
      [STATUS, item('Byrådet', '2025-09-11', 'Fællesskabet for alle', '24-012996', 'Godkendt.')],
    ],
    [
      'a matter that changes its title on its way',
      [STATUS, item('Byrådet', '2025-09-11', 'Boliger til unge', '24-012996', 'Godkendt.', 'Socialudvalget, Byrådet')],
    ],
    [
      'a title that comes again each quarter',
      [followUp('2025-03-04', '25-000101'), followUp('2025-06-03', '25-000102')],
    ],
    [
      'a title of a period',
      [
        followUp('2025-03-04', '25-000101', 'Udgiftsdrivere for marts'),
        followUp('2025-04-01', '25-000102', 'Udgiftsdrivere for marts'),
      ],
    ],
    [
      'two cases that a body has each ended',
      [
        followUp('2025-03-04', '25-000101', 'Tilskud til Jernhesten'),
        followUp('2025-04-01', '25-000102', 'Tilskud til Jernhesten'),
      ],
    ],
    [
      'numbers of two years',
      [
        followUp('2024-12-04', '24-000101', 'Tilskud til Jernhesten'),
        item(SOCIAL, '2025-02-04', 'Tilskud til Jernhesten', '25-000101', 'Udsat.', SOCIAL),
      ],
    ],
    [
      'two items of one meeting',
      [
        written(
          '0320',
          SOCIAL,
          '2025-03-04',
          'Punkt 1: Dispensation til Jernhesten\n\n25-000101\n\nBeslutning\n\nUdsat.\n\nPunkt 2: Dispensation til Jernhesten\n\n25-000102\n\nBeslutning\n\nUdsat.',
        ),
      ],
    ],
    [
      'an item of two cases',
      [STATUS, item(TECHNICAL, '2025-09-07', 'Kloak i Karise', '24-012996 og 25-000300', 'Godkendt.')],
    ],
  ])('is not %s', async (_, documents) => {
    expect((await ask(documents)).found).toEqual({ totalCount: 0, nodes: [] });
  });

  const headed = (committee: string, date: string, people: string): DocumentFacts => {
    const day = date.split('-').toReversed().join('-');
    const text = `REFERAT ${committee} d. ${day}\n\nMødedeltagere ${people}\n\nPunkt 1: Hegn\n\n25-000001\n\nBeslutning\n\nGodkendt.\n`;
    return document('0320', text, `${committee}-${date}.txt`);
  };
  const PERSON = '{ person(id: "person:0320:jens-hansen") { party parties { party from to } } }';

  test('is one name with two parties in one meeting', async () => {
    const { api, found } = await ask([headed(SOCIAL, '2025-03-04', 'Jens Hansen (A), Jens Hansen (V), Bo Dam (C)')]);
    expect(found).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          text: 'Jens Hansen is printed with the parties A and V in one meeting',
          date: '2025-03-04',
          committee: { name: SOCIAL },
          case: null,
          item: null,
          citedBy: [{ confidence: 0.5 }, { confidence: 0.5 }],
        },
      ],
    });
    expect((await api.ask(PERSON)).data).toEqual({ person: { party: null, parties: [] } });
  });

  test('is not somebody who has changed party', async () => {
    const { api, found } = await ask([
      headed(SOCIAL, '2024-03-04', 'Jens Hansen (A), Bo Dam (C)'),
      headed(SOCIAL, '2025-03-04', 'Jens Hansen (V), Bo Dam (C)'),
      headed(TECHNICAL, '2024-01-09', 'Jens Hansen (A), Ida Eg'),
    ]);
    expect(found.totalCount).toBe(0);
    expect((await api.ask(PERSON)).data).toEqual({
      person: {
        party: 'V',
        parties: [
          { party: 'A', from: '2024-01-09', to: '2024-03-04' },
          { party: 'V', from: '2025-03-04', to: '2025-03-04' },
        ],
      },
    });
  });
});

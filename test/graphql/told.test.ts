import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { linkReferat } from '../../src/linking/link.js';
import { municipalityBy } from '../../src/referat/municipalities.js';
import { parseReferat } from '../../src/referat/parse.js';
import { removeDocument } from '../../src/graph/documents.js';
import type { Store } from '../../src/graph/store.js';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, loadSeeds, serveApi, type TestApi } from './api.js';

/** Minutes as they are written, of one meeting of a made-up year. */
function written(
  municipality: string,
  committee: string,
  date: string,
  body: string,
  present = 'Anna Berg',
): DocumentFacts {
  const [year, month, day] = date.split('-');
  const text = `REFERAT ${committee} d. ${day}-${month}-${year}\n\nMødedeltagere ${present}\n\n${body}\n`;
  const fileName = `${municipality}-${committee}-${date}.txt`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const referat = parseReferat(text, { fileName, municipality: municipalityBy(municipality) });
  return linkReferat(referat, { fileName, sha256, text });
}

const GUESTS = [
  { title: 'talepædagogisk konsulent', person: { name: 'Eksempla Prøvesen', role: 'GUEST' } },
  { title: 'distriktschef', person: { name: 'Opdigtet Navnesen', role: 'GUEST' } },
  { title: 'SSA', person: { name: 'Påfunden Testesen', role: 'GUEST' } },
];

describeEngines('Running text of the samples', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadSeeds(store);
    api = await serveApi(store);
  }, LOADING);

  test('tells of Handicaprådet’s approval, which is a mention and no step', async () => {
    const answer = await api.ask(`{
      node(id: "handling:0326:22-008459:handicapraadet:2025-09-09") {
        ... on Handling { mentioned date outcome committee { name } case { id } evidence { rule confidence startLine quote } }
      }
      case(municipality: "Kalundborg", journalNumber: "22-008459") {
        journey { steps { id committee { name } mentioned } mentions { id mentioned evidence { rule confidence } } }
      }
    }`);
    expect(answer.data).toMatchObject({
      node: {
        mentioned: true,
        date: '2025-09-09',
        outcome: 'APPROVED',
        committee: { name: 'Handicaprådet' },
        case: { id: 'case:0326:22-008459' },
        evidence: [{ rule: 'mention', confidence: 0.7, quote: expect.stringMatching(/^Handicaprådet godkendte/u) }],
      },
      case: {
        journey: {
          steps: [
            { committee: { name: 'Direktionen' }, mentioned: false },
            { committee: { name: 'Kultur- og Fritidsudvalget' }, mentioned: false },
            { committee: { name: 'Socialudvalget' }, mentioned: false },
            { committee: { name: 'Socialudvalget' }, mentioned: false },
          ],
          mentions: [
            {
              id: 'handling:0326:22-008459:handicapraadet:2025-09-09',
              mentioned: true,
              evidence: [{ rule: 'mention', confidence: 0.7 }],
            },
          ],
        },
      },
    });
  });

  test('names the guests of a dialogue, none of them a member', async () => {
    const answer = await api.ask(`{
      node(id: "item:0370:socialudvalget:2025-08-25:75") { ... on AgendaItem { guests { title person { name role } } } }
    }`);
    expect(answer.data).toEqual({ node: { guests: GUESTS } });
  });
});

describeEngines('What is told of a step', (open) => {
  const item = (text: string): string => `Punkt 1: Beslutning om hegn\n\n25-000001\n\n${text}`;
  const telling = written(
    '0326',
    'Socialudvalget',
    '2025-06-10',
    item(
      'Beslutning\n\nGodkendt.\n\nSagsfremstilling\n\nHandicaprådet godkendte den 2. juni 2025 hegnet. Ældrerådet drøftede den 3. juni hegnet.',
    ),
  );
  const own = written('0326', 'Handicaprådet', '2025-06-02', item('Beslutning\n\nAfvist.'), 'Bo Dam');
  const ASKED = `{
    told: node(id: "handling:0326:25-000001:handicapraadet:2025-06-02") {
      ... on Handling { mentioned outcome text item { id } evidence { rule } }
    }
    stillTold: node(id: "handling:0326:25-000001:aeldreraadet:2025-06-03") {
      ... on Handling { mentioned outcome evidence { rule confidence } }
    }
    case(municipality: "0326", journalNumber: "25-000001") { journey { steps { id } } }
  }`;
  const AS_STEP = {
    told: {
      mentioned: false,
      outcome: 'REJECTED',
      text: 'Afvist.',
      item: { id: 'item:0326:handicapraadet:2025-06-02:1' },
      evidence: [{ rule: 'own-minutes' }, { rule: 'mention' }],
    },
    stillTold: { mentioned: true, outcome: 'DISCUSSED', evidence: [{ rule: 'mention', confidence: 0.56 }] },
    case: {
      journey: {
        steps: [
          { id: 'handling:0326:25-000001:handicapraadet:2025-06-02' },
          { id: 'handling:0326:25-000001:socialudvalget:2025-06-10' },
        ],
      },
    },
  };

  test('never stands for what minutes print of it, though they print nothing', async () => {
    const silent = written('0326', 'Handicaprådet', '2025-06-02', item('Behandling\n\nHandicaprådet.'));
    const store = await open();
    await loadAll(store, [telling, silent]);
    const api = await serveApi(store);
    const answer = await api.ask(
      `{ case(municipality: "0326", journalNumber: "25-000001") {
        journey { steps { committee { name } outcome text evidence { rule } } mentions { committee { name } text } }
      } }`,
    );
    expect(answer.data).toEqual({
      case: {
        journey: {
          steps: [
            {
              committee: { name: 'Handicaprådet' },
              outcome: 'NONE',
              text: null,
              evidence: [{ rule: 'own-minutes' }, { rule: 'mention' }],
            },
            {
              committee: { name: 'Socialudvalget' },
              outcome: 'APPROVED',
              text: 'Godkendt.',
              evidence: [{ rule: 'own-minutes' }],
            },
          ],
          mentions: [{ committee: { name: 'Ældrerådet' }, text: 'Ældrerådet drøftede den 3. juni hegnet.' }],
        },
      },
    });
  });

  test('is evidence once minutes tell of it, in any order of loading, and a mention again without them', async () => {
    for (const documents of [
      [telling, own],
      [own, telling],
    ]) {
      const store = await open();
      await loadAll(store, documents);
      const api = await serveApi(store);
      expect((await api.ask(ASKED)).data).toEqual(AS_STEP);
      await removeDocument(store, own.document.key);
      expect((await api.ask(ASKED)).data).toMatchObject({
        told: { mentioned: true, outcome: 'APPROVED', item: null, evidence: [{ rule: 'mention' }] },
        case: { journey: { steps: [{ id: 'handling:0326:25-000001:socialudvalget:2025-06-10' }] } },
      });
    }
  });
});

describeEngines('Laws and people', (open) => {
  let store: Store;
  let api: TestApi;
  const LAW = 'Sagsfremstilling\n\nHjælpen ydes efter servicelovens § 85 a og lov nr. 912 af 21. juni 2022.';
  const first = written(
    '0326',
    'Socialudvalget',
    '2025-06-10',
    `Punkt 1: Beslutning om hegn\n\n25-000001\n\nBeslutning\n\nGodkendt. Bo Dam (A) deltog ikke i behandlingen på grund af inhabilitet.\n\nCenterchef Karl Lund og konsulent Carl Skov deltog under punktet.\n\n${LAW}`,
    'Anna Berg, Bo Dam',
  );
  const second = written(
    '0316',
    'Socialudvalget',
    '2025-06-11',
    `Punkt 1: Beslutning om sti\n\n25-000002\n\nBeslutning\n\nGodkendt.\n\n${LAW}`,
  );
  const third = written(
    '0326',
    'Byrådet',
    '2025-06-12',
    'Punkt 1: Beslutning om hegn\n\n25-000001\n\nBeslutning\n\nGodkendt.\n\nSagens forløb\n\n03/06/2025 Økonomiudvalget\n\nAnbefales.\n\nAfbud: Bo Dam',
    'Carl Skov',
  );

  beforeAll(async () => {
    store = await open();
    await loadAll(store, [first, second, third]);
    api = await serveApi(store);
  }, LOADING);

  test('a law is one across municipalities', async () => {
    const ids = ['law:serviceloven:§85a', 'law:lov-nr-912-af-21-juni-2022'];
    const answers = await Promise.all(
      ids.map((id) => api.ask('query ($id: ID!) { law(id: $id) { name section eli items { id } } }', { id })),
    );
    const items = [{ id: 'item:0316:socialudvalget:2025-06-11:1' }, { id: 'item:0326:socialudvalget:2025-06-10:1' }];
    expect(answers.map(({ data }) => data)).toEqual([
      { law: { name: 'Serviceloven', section: '§ 85 a', eli: null, items } },
      {
        law: {
          name: 'Lov nr. 912 af 21. juni 2022',
          section: null,
          eli: 'https://www.retsinformation.dk/eli/lta/2022/912',
          items,
        },
      },
    ]);
  });

  test('who is a member anywhere in the municipality stays one, and guest of the item', async () => {
    const answer = await api.ask(
      '{ node(id: "item:0326:socialudvalget:2025-06-10:1") { ... on AgendaItem { decision guests { title person { name role } } disqualified { name } } } }',
    );
    expect(answer.data).toEqual({
      node: {
        decision:
          'Godkendt. Bo Dam (A) deltog ikke i behandlingen på grund af inhabilitet. Centerchef Karl Lund og konsulent Carl Skov deltog under punktet.',
        guests: [
          { title: 'konsulent', person: { name: 'Carl Skov', role: 'MEMBER' } },
          { title: 'centerchef', person: { name: 'Karl Lund', role: 'GUEST' } },
        ],
        disqualified: [{ name: 'Bo Dam' }],
      },
    });
  });

  test('one person’s absences are followed across committees', async () => {
    const answer = await api.ask(`{
      person(id: "person:0326:bo-dam") {
        role
        committees { committee { name } attended absent }
        absences { meeting { date committee { name } } handlings { id } }
      }
      node(id: "handling:0326:25-000001:socialudvalget:2025-06-10") { ... on Handling { disqualified { name } } }
    }`);
    expect(answer.data).toEqual({
      person: {
        role: 'MEMBER',
        committees: [
          { committee: { name: 'Socialudvalget' }, attended: 1, absent: 0 },
          { committee: { name: 'Økonomiudvalget' }, attended: 0, absent: 1 },
        ],
        absences: [
          {
            meeting: { date: '2025-06-03', committee: { name: 'Økonomiudvalget' } },
            handlings: [{ id: 'handling:0326:25-000001:oekonomiudvalget:2025-06-03' }],
          },
        ],
      },
      node: { disqualified: [{ name: 'Bo Dam' }] },
    });
    // One statement for the person and one for each of the lists, whatever their length.
    expect(answer.statements.length).toBeLessThanOrEqual(6);
  });

  test('a law goes with the last document that cites it', async () => {
    await removeDocument(store, second.document.key);
    const ask = '{ law(id: "law:serviceloven:§85a") { name items { id } } }';
    expect((await api.ask(ask)).data).toEqual({
      law: { name: 'Serviceloven', items: [{ id: 'item:0326:socialudvalget:2025-06-10:1' }] },
    });
    await removeDocument(store, first.document.key);
    expect((await api.ask(ask)).data).toEqual({ law: null });
  });
});

import { beforeAll, expect, test } from 'vitest';
import { slug } from '../../src/linking/keys.js';
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

const lists = (committee: string, date: string, listed: readonly string[], decision = 'Drøftet.') =>
  written(
    '0751',
    committee,
    date,
    `Punkt 1: Havnen\n\n25-000001\n\nBeslutning\n\n${decision}\n\nSagens forløb\n\n${listed.join('\n\n')}`,
  );

/** The way of the case as the graph tells it, its last body in two ways, and what was handed over. */
const WAY = `{
  case(id: "case:0751:25-000001") { latestStep { committee { name } } journey { steps { committee { name } } currentCommittee { name } } }
  handoffs(municipality: "0751") { from { name } to { name } }
}`;

interface Told {
  readonly case: {
    readonly latestStep: { readonly committee: { readonly name: string } };
    readonly journey: {
      readonly steps: readonly { readonly committee: { readonly name: string } }[];
      readonly currentCommittee: { readonly name: string };
    };
  };
  readonly handoffs: readonly Readonly<Record<'from' | 'to', { readonly name: string }>>[];
}

describeEngines('Bodies that have a case on one day', (open) => {
  const SKOLE = ['26-08-2025 Skoleudvalget', 'Anbefales.'];
  const BY = ['26-08-2025 Byrådet', 'Sendes til udtalelse.'];
  const KULTUR = ['26-08-2025 Kulturudvalget', 'Anbefales.'];

  test.each([
    [
      'hand nothing over to each other, and each gives it to the next',
      [
        minutes('Kulturudvalget', '2025-08-26', 'Anbefales.'),
        minutes('Skoleudvalget', '2025-08-26', 'Anbefales.'),
        minutes('Byrådet', '2025-09-30', 'Godkendt.'),
      ],
      ['Kulturudvalget', 'Skoleudvalget', 'Byrådet'],
      ['Kulturudvalget > Byrådet', 'Skoleudvalget > Byrådet'],
    ],
    [
      'stand as a list prints them, which goes against their kinds and names',
      [lists('Økonomiudvalget', '2025-09-30', [...BY, ...SKOLE, ...KULTUR])],
      ['Byrådet', 'Skoleudvalget', 'Kulturudvalget', 'Økonomiudvalget'],
      ['Byrådet > Økonomiudvalget', 'Kulturudvalget > Økonomiudvalget', 'Skoleudvalget > Økonomiudvalget'],
    ],
    [
      'stand so as well where the list begins with the newest',
      [
        lists('Økonomiudvalget', '2025-09-30', [
          '30-09-2025 Økonomiudvalget',
          'Drøftet.',
          ...KULTUR,
          ...SKOLE,
          ...BY,
          '01-08-2025 Direktionen',
          'Drøftet.',
        ]),
      ],
      ['Direktionen', 'Byrådet', 'Skoleudvalget', 'Kulturudvalget', 'Økonomiudvalget'],
      [
        'Byrådet > Økonomiudvalget',
        'Direktionen > Byrådet',
        'Direktionen > Kulturudvalget',
        'Direktionen > Skoleudvalget',
        'Kulturudvalget > Økonomiudvalget',
        'Skoleudvalget > Økonomiudvalget',
      ],
    ],
    [
      'hand it over where one names the other, which then comes behind it',
      [
        lists('Skoleudvalget', '2025-08-26', [], 'Sagen sendes til Kulturudvalget.'),
        lists('Kulturudvalget', '2025-08-26', []),
      ],
      ['Skoleudvalget', 'Kulturudvalget'],
      ['Skoleudvalget > Kulturudvalget'],
    ],
  ])('%s', async (_, documents, steps, handoffs) => {
    for (const order of [documents, documents.toReversed()]) {
      const store = await open();
      await loadAll(store, order);
      const api = await serveApi(store);
      const answer = await api.ask(WAY);
      expect(answer.errors).toEqual([]);
      const { case: itsCase, handoffs: given }: Told = JSON.parse(JSON.stringify(answer.data));
      expect(itsCase.journey.steps.map(({ committee }) => committee.name)).toEqual(steps);
      expect(itsCase.latestStep.committee.name).toBe(steps.at(-1));
      expect(itsCase.journey.currentCommittee.name).toBe(steps.at(-1));
      expect(given.map(({ from, to }) => `${from.name} > ${to.name}`).toSorted()).toEqual(handoffs);
      const last = await api.ask(
        `{ cases(filter: { currentCommittee: "committee:0751:${slug(steps.at(-1) ?? '')}" }) { totalCount } }`,
      );
      expect(last.data).toEqual({ cases: { totalCount: 1 } });
    }
  });
});

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

import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, serveApi, type TestApi } from './api.js';
import { written } from './written.js';

const ROUTE = 'Behandling\n\nUngerådet, Trafikudvalget og Byrådet.';
const MUNICIPALITY = '0751';

interface Written {
  readonly title: string;
  readonly number?: string;
  readonly text?: string;
}

/** Minutes of a body that decides on all its items, each with the same printed route where `route` is given. */
function minutesOf(committee: string, date: string, items: readonly Written[], route = '') {
  const agenda = items.map(({ title, number, text }, index) => {
    const parts = [`Punkt ${index + 1}: ${title}`, number, 'Beslutning', 'Godkendt.', route];
    return [...parts, ...(text === undefined ? [] : ['Sagsfremstilling', text])].filter(Boolean).join('\n\n');
  });
  return written(MUNICIPALITY, committee, date, agenda.join('\n\n'));
}

const TOLD = 'Trafikudvalget godkendte på deres møde den 3. marts 2025 forslaget.';
const CASES: readonly Written[] = [
  { title: 'Havnen', number: '25-000001' },
  { title: 'Parken', number: '25-000002' },
  { title: 'Broen', number: '25-000003' },
  { title: 'Godkendelse af Politik for rent vand', number: '25-000004' },
  { title: 'Tunnelen', number: '25-000006' },
  { title: 'Stien' },
];
const DOCUMENTS = [
  minutesOf('Ungerådet', '2025-02-03', CASES, ROUTE),
  // It takes one case under no number, one under another number, and one that its minutes give no route of.
  minutesOf('Trafikudvalget', '2025-03-03', [
    { title: 'Drøftelse af Broen' },
    { title: 'Tunnelen', number: '25-000008' },
    { title: 'Orientering om stien' },
  ]),
  minutesOf(
    'Byrådet',
    '2025-04-02',
    CASES.map((item) => (item.number === '25-000002' ? { ...item, text: TOLD } : item)),
    ROUTE,
  ),
  // One body tells nothing of a closed item, another its title.
  minutesOf(
    'Ungerådet',
    '2025-02-10',
    [{ title: 'Kajen', number: '25-000010' }],
    'Behandling\n\nUngerådet, Kulturudvalget og Byrådet.',
  ),
  minutesOf(
    'Ungerådet',
    '2025-02-17',
    [{ title: 'Molen', number: '25-000011' }],
    'Behandling\n\nUngerådet, Idrætsudvalget og Byrådet.',
  ),
  minutesOf('Kulturudvalget', '2025-03-10', [{ title: 'Museet', number: '25-000012' }, { title: 'Lukket punkt' }]),
  minutesOf('Idrætsudvalget', '2025-03-10', [{ title: 'Lukket punkt: Salg af jord' }]),
  minutesOf('Byrådet', '2025-04-09', [
    { title: 'Kajen', number: '25-000010' },
    { title: 'Molen', number: '25-000011' },
  ]),
  minutesOf('Byrådet', '2025-05-07', [
    { title: 'Evaluering af Politik for rent vand', number: '25-000005', text: TOLD },
  ]),
];

describeEngines('A body that met without the case', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, DOCUMENTS);
    api = await serveApi(store);
  }, LOADING);

  test.each([
    ['is skipped where nothing tells otherwise', '25-000001', 'SKIPPED'],
    ['is not where running text says that it had it', '25-000002', 'NOT_SEEN'],
    ['is not where an item without a number bears the title of the case', '25-000003', 'NOT_SEEN'],
    ['is not where a text about the same policy says that it had it', '25-000004', 'NOT_SEEN'],
    ['is skipped where the item of that title is another case by its number', '25-000006', 'SKIPPED'],
    ['is not where its minutes tell nothing of a closed item', '25-000010', 'NOT_SEEN'],
    ['is skipped where the closed item is another by its title', '25-000011', 'SKIPPED'],
    ['is not where neither the case nor the item has a number', '~ungeraadet:stien', 'NOT_SEEN'],
  ])('%s', async (_, key, status) => {
    for (const steps of ['', 'steps { evidence { rule } }']) {
      const answer = await api.ask(
        `{ case(id: "case:${MUNICIPALITY}:${key}") { journey { plan { status } ${steps} } } }`,
      );
      expect(answer.errors).toEqual([]);
      expect(answer.statements).toHaveLength(1);
      expect(answer.data).toMatchObject({
        case: { journey: { plan: [{ status: 'DONE' }, { status }, { status: 'DONE' }] } },
      });
    }
  });

  test('is not either before that text was written, since what it tells is known on its own day', async () => {
    const answer = await api.ask(
      `{ case(id: "case:${MUNICIPALITY}:25-000004") { journey(asOf: "2025-04-02") { plan { status } } } }`,
    );
    expect(answer.data).toMatchObject({ case: { journey: { plan: [{}, { status: 'NOT_SEEN' }, {}] } } });
  });
});

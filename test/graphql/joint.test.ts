import { describe, expect, test } from 'vitest';
import { jointBodies } from '../../src/referat/joint.js';
import { municipalityBy } from '../../src/referat/municipalities.js';
import { parseReferat } from '../../src/referat/parse.js';
import { describeEngines } from '../store/engines.js';
import { loadAll, serveApi } from './api.js';
import { written } from './written.js';

const AGENDA =
  'Punkt 1: Broen\n\n25-000001\n\nBeslutning\n\nAnbefales.\n\nPunkt 2: En vej uden nummer\n\nBeslutning\n\nGodkendt.\n\nBilag\n\nKort over vejen';
const JOINT = written('0326', 'Fællesmøde Socialudvalget og Økonomiudvalget', '2025-09-01', AGENDA);
/** Cites the joint meeting by either body, and restates it. */
const LATER = written(
  '0326',
  'Byrådet',
  '2025-10-01',
  'Punkt 7: Broen\n\n25-000001\n\nBeslutning\n\nGodkendt.\n\nSagens forløb\n\n01-09-2025 Fællesmøde mellem Socialudvalget og Økonomiudvalget\n\nAnbefales.\n\n' +
    'Punkt 8: Vejen igen\n\n25-000002\n\nBeslutning\n\nGodkendt.\n\nSagshistorik, henvisninger\n\nØkonomiudvalget den 1. september 2025: Pkt. 2 En vej\n\nSocialudvalget den 1. september 2025: Pkt. 2 En vej',
);

const ASKED = `{
  committees { name }
  case(id: "case:0326:25-000001") { journey { steps { date committee { name } outcome evidence { quote } } } }
  handoffs(municipality: "0326") { from { name } to { name } handoffs }
  finance: meeting(id: "meeting:0326:oekonomiudvalget:2025-09-01") { committee { name } document { fileName } items { number title } }
  road: case(id: "case:0326:~socialudvalget:en-vej-uden-nummer") {
    journey { steps { committee { name } } } related { case { title } reasons { kind } }
  }
}`;

describeEngines('A joint meeting (fællesmøde)', (open) => {
  test.each([
    ['as loaded', [JOINT, LATER]],
    ['the other way round', [LATER, JOINT]],
  ])('is a step of each body, no body of its own and no hand-off between them: %s', async (_, documents) => {
    const store = await open();
    await loadAll(store, documents);
    const api = await serveApi(store);
    const answer = await api.ask(ASKED);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      committees: [{ name: 'Byrådet' }, { name: 'Socialudvalget' }, { name: 'Økonomiudvalget' }],
      case: {
        journey: {
          steps: [
            { date: '2025-09-01', committee: { name: 'Socialudvalget' }, outcome: 'RECOMMENDED' },
            { date: '2025-09-01', committee: { name: 'Økonomiudvalget' }, outcome: 'RECOMMENDED' },
            { date: '2025-10-01', committee: { name: 'Byrådet' } },
          ],
        },
      },
      finance: {
        committee: { name: 'Økonomiudvalget' },
        document: { fileName: JOINT.document.fileName },
        items: [{ number: 1, title: 'Broen' }, { number: 2 }],
      },
      road: {
        journey: { steps: [{ committee: { name: 'Socialudvalget' } }, { committee: { name: 'Økonomiudvalget' } }] },
        related: [{ case: { title: 'Vejen igen' }, reasons: [{ kind: 'REFERENCE' }] }],
      },
    });
    const { handoffs } = answer.data as { handoffs: { from: { name: string }; to: { name: string } }[] };
    expect(handoffs.filter(({ to }) => to.name !== 'Byrådet')).toEqual([]);
  });

  test('is told by minutes that only restate it', async () => {
    const store = await open();
    await loadAll(store, [LATER]);
    const api = await serveApi(store);
    const { data } = await api.ask(ASKED);
    expect(data).toMatchObject({
      case: { journey: { steps: [{}, {}, { committee: { name: 'Byrådet' } }] } },
    });
    expect(JSON.stringify(data)).not.toContain('"name":"Fælles');
    const { handoffs } = data as { handoffs: { from: { name: string }; to: { name: string } }[] };
    expect(handoffs.filter(({ to }) => to.name !== 'Byrådet')).toEqual([]);
  });
});

describe('Bodies that meet together', () => {
  test.each([
    ['Fællesmøde Socialudvalget og Børneudvalget', ['Socialudvalget', 'Børneudvalget']],
    [
      'Fællesmøde mellem Socialudvalget og Udvalget for Børn og Skole',
      ['Socialudvalget', 'Udvalget for Børn og Skole'],
    ],
    [
      'Fælles udvalgsmøde: Kultur- og Fritidsudvalget, Socialudvalget og Byrådet',
      ['Kultur- og Fritidsudvalget', 'Socialudvalget', 'Byrådet'],
    ],
    ['Socialudvalget og Børneudvalget - fælles møde', ['Socialudvalget', 'Børneudvalget']],
    ['Socialudvalget og Børneudvalget (fællesmøde)', ['Socialudvalget', 'Børneudvalget']],
    ['Socialudvalget og Børneudvalget', ['Socialudvalget', 'Børneudvalget']],
    ['Dialogmøde mellem Socialudvalget og Handicaprådet', ['Socialudvalget', 'Handicaprådet']],
    ['Kultur- og Fritidsudvalget', null],
    ['Udvalget for Kultur og Fritid', null],
    ['Udvalget for Klima, Miljø og Natur', null],
    ['Teknik og Miljøudvalget', null],
    ['Byrådet - Tillægsdagsorden', null],
    ['Børn, Unge og Familie', null],
    ['Fællesmøde', null],
  ])('%s', (text, bodies) => {
    expect(jointBodies(text)).toEqual(bodies);
  });

  test.each([
    'REFERAT Fællesmøde Socialudvalget og Børneudvalget d. 11-12-2025',
    'REFERAT Socialudvalget og Børneudvalget - fælles møde d. 11-12-2025',
    'Referat\n\nFællesmøde mellem Socialudvalget og Børneudvalget\n\nDato: 11. december 2025',
    'Referat fra fællesmøde mellem Socialudvalget og Børneudvalget den 11. december 2025',
  ])('open their minutes: %s', (opening) => {
    const { meeting } = parseReferat(
      `${opening}\n\nMødedeltagere Anna Berg\n\nPunkt 1: Broen\n\n25-000001\n\nBeslutning\n\nGodkendt.\n`,
      { municipality: municipalityBy('0326') },
    );
    expect([meeting.committee, meeting.joint]).toEqual(['Socialudvalget', ['Socialudvalget', 'Børneudvalget']]);
  });

  test('are parted in routes and in references', () => {
    const { items } = parseReferat(
      'REFERAT Byrådet d. 11-12-2025\n\nMødedeltagere Anna Berg\n\nPunkt 1: Broen\n\n25-000001\n\nBehandling\n\nFællesmøde Socialudvalget og Børneudvalget, Byrådet\n\nSagshistorik, henvisninger\n\nDirektionen den 1. april 2025: Pkt. 3 Broen\n\nSocialudvalget og Børneudvalget den 3. april 2025: Pkt. 8 Fælles sag\n\nBeslutning\n\nGodkendt.\n',
      { municipality: municipalityBy('0326') },
    );
    expect(items[0]?.plannedRoute.map(({ committee }) => committee)).toEqual([
      'Socialudvalget',
      'Børneudvalget',
      'Byrådet',
    ]);
    expect(items[0]?.references.map(({ committee, item, title }) => [committee, item, title])).toEqual([
      ['Direktionen', 3, 'Broen'],
      ['Socialudvalget', 8, 'Fælles sag'],
      ['Børneudvalget', 8, 'Fælles sag'],
    ]);
  });
});

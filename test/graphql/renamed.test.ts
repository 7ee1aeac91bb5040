import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { removeDocument } from '../../src/graph/documents.js';
import { linkNameTable } from '../../src/linking/successions.js';
import { municipalityBy } from '../../src/referat/municipalities.js';
import { tableOfNames } from '../../src/referat/name-table.js';
import { parseReferat } from '../../src/referat/parse.js';
import { describeEngines } from '../store/engines.js';
import { loadAll, serveApi } from './api.js';
import { written } from './written.js';

const item = (route: string, decision: string, text = 'Broen er gammel.'): string =>
  `Punkt 1: Broen\n\nSagsnr.: 25-000001\n\nBehandling\n\n${route}\n\nSagsfremstilling\n\n${text}\n\nBeslutning\n\n${decision}`;

const BEFORE = written(
  '0326',
  'Teknisk Udvalg',
  '2025-11-06',
  item('Teknisk Udvalg, Socialudvalget, Byrådet', 'Anbefales.'),
);
/** Minutes of another case, which say what the body is called now. */
const TOLD = written(
  '0326',
  'Byrådet',
  '2026-01-06',
  'Punkt 1: Styrelsesvedtægt\n\nSagsnr.: 25-000009\n\nSagsfremstilling\n\nFra 1. januar 2026 hedder Socialudvalget Social- og Sundhedsudvalget.\n\nBeslutning\n\nGodkendt.',
);
const AFTER = written(
  '0326',
  'Social- og Sundhedsudvalget',
  '2026-01-13',
  item('Byrådet', 'Anbefales.').replace(/Behandling\n\nByrådet\n\n/u, ''),
);

const JOURNEY = `{
  case(id: "case:0326:25-000001") {
    status
    journey {
      steps { committee { name } }
      plan { committee { name } status handling { committee { name } date } }
      unplanned { date }
      nextCommittee { name }
    }
  }
  committee(id: "committee:0326:socialudvalget") {
    succeededBy { name precededBy { name } } succeededOn
    evidence { rule quote startLine }
  }
}`;

/** A table as a municipality keeps it. */
function table(text: string) {
  const read = tableOfNames(text);
  if (read === null) throw new Error('This is no table');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return linkNameTable(read, municipalityBy('0326'), { fileName: 'navne.txt', sha256, text });
}

describeEngines('A body that bears another name now', (open) => {
  async function ask(documents: readonly ReturnType<typeof written>[]) {
    const store = await open();
    await loadAll(store, documents);
    const api = await serveApi(store);
    const answer = await api.ask(JOURNEY);
    expect(answer.errors).toEqual([]);
    return { store, api, data: answer.data };
  }

  test('keeps what is planned for its former name, in any order of loading', async () => {
    for (const documents of [
      [BEFORE, TOLD, AFTER],
      [AFTER, BEFORE, TOLD],
      [TOLD, AFTER, BEFORE],
    ]) {
      const { data } = await ask(documents);
      expect(data).toMatchObject({
        case: {
          status: 'WAITING',
          journey: {
            steps: [{ committee: { name: 'Teknisk Udvalg' } }, { committee: { name: 'Social- og Sundhedsudvalget' } }],
            plan: [
              { committee: { name: 'Teknisk Udvalg' }, status: 'DONE' },
              {
                committee: { name: 'Socialudvalget' },
                status: 'DONE',
                handling: { committee: { name: 'Social- og Sundhedsudvalget' }, date: '2026-01-13' },
              },
              { committee: { name: 'Byrådet' }, status: 'PENDING' },
            ],
            unplanned: [],
            nextCommittee: { name: 'Byrådet' },
          },
        },
        committee: {
          succeededBy: { name: 'Social- og Sundhedsudvalget', precededBy: [{ name: 'Socialudvalget' }] },
          succeededOn: '2026-01-01',
        },
      });
      expect(JSON.stringify(data)).toContain('Fra 1. januar 2026 hedder Socialudvalget Social- og Sundhedsudvalget.');
    }
  });

  test('is waited for by its present name, and by the printed one when nothing says more', async () => {
    const { store, api, data } = await ask([BEFORE, TOLD]);
    expect(data).toMatchObject({ case: { journey: { nextCommittee: { name: 'Social- og Sundhedsudvalget' } } } });
    const waiting = await api.ask(
      '{ committee(id: "committee:0326:social-og-sundhedsudvalget") { waiting { nodes { journalNumber } } } }',
    );
    expect(waiting.data).toEqual({ committee: { waiting: { nodes: [{ journalNumber: '25-000001' }] } } });
    expect(await removeDocument(store, TOLD.document.key)).toBe(true);
    expect((await api.ask(JOURNEY)).data).toMatchObject({
      case: { journey: { nextCommittee: { name: 'Socialudvalget' } } },
      committee: { succeededBy: null },
    });
  });

  test('is no successor by likeness alone', async () => {
    const { data } = await ask([BEFORE, AFTER]);
    expect(data).toMatchObject({
      case: { journey: { plan: [{ status: 'DONE' }, { status: 'PENDING' }, { status: 'PENDING' }], unplanned: [{}] } },
    });
  });

  test('is told by a table of the municipality, which is replaced by the next one', async () => {
    const first = table('Udvalgsnavne; Kalundborg\nSocialudvalget; Social- og Sundhedsudvalget; 1. januar 2026\n');
    const { store, api, data } = await ask([BEFORE, first, AFTER]);
    expect(data).toMatchObject({
      case: { journey: { plan: [{}, { status: 'DONE' }, {}] } },
      committee: { succeededOn: '2026-01-01' },
    });
    expect(JSON.stringify(data)).toContain('"rule":"table-of-names"');
    await loadAll(store, [
      table('Udvalgsnavne; Kalundborg\nTeknisk Udvalg → Teknik- og Klimaudvalget (1. januar 2026)\n'),
    ]);
    expect((await api.ask(JOURNEY)).data).toMatchObject({ committee: { succeededBy: null } });
  });

  test('may be two that were joined: one step does what is planned for both', async () => {
    const joined = table(
      'Udvalgsnavne; Kalundborg\nSocialudvalget; Social- og Sundhedsudvalget\nÆldreudvalget; Social- og Sundhedsudvalget\n',
    );
    const both = written(
      '0326',
      'Teknisk Udvalg',
      '2025-11-06',
      item('Teknisk Udvalg, Socialudvalget, Ældreudvalget, Byrådet', 'Anbefales.'),
    );
    const { data } = await ask([both, joined, AFTER]);
    expect(data).toMatchObject({
      case: {
        journey: {
          plan: [{ status: 'DONE' }, { status: 'DONE' }, { status: 'DONE' }, { status: 'PENDING' }],
          unplanned: [],
        },
      },
    });
    // A step before they were joined is of one of them alone.
    const own = written(
      '0326',
      'Socialudvalget',
      '2025-12-02',
      item('Byrådet', 'Anbefales.').replace(/Behandling\n\nByrådet\n\n/u, ''),
    );
    expect((await ask([both, joined, own])).data).toMatchObject({
      case: { journey: { plan: [{ status: 'DONE' }, { status: 'DONE' }, { status: 'PENDING' }, {}] } },
    });
  });
});

describe('What a document says of the name of a body', () => {
  const said = (sentence: string, committee = 'Byrådet') =>
    parseReferat(
      `REFERAT ${committee} d. 06-01-2026\n\nMødedeltagere Anna Berg\n\nPunkt 1: Sag\n\nSagsfremstilling\n\n${sentence}\n\nBeslutning\n\nGodkendt.\n`,
      { municipality: municipalityBy('0326') },
    ).successions?.map(({ former, present, date }) => [former, present, date]) ?? [];

  test.each([
    ['Sagen går til Socialudvalget (nu Social- og Sundhedsudvalget).', 'Socialudvalget', 'Social- og Sundhedsudvalget'],
    ['Socialudvalget (nuværende Velfærdsudvalget) har set sagen.', 'Socialudvalget', 'Velfærdsudvalget'],
    ['Velfærdsudvalget (tidligere Socialudvalget) har set sagen.', 'Socialudvalget', 'Velfærdsudvalget'],
    [
      'Udvalget for Kultur og Idræt (det tidligere Kultur- og Fritidsudvalg) har set sagen.',
      'Kultur- og Fritidsudvalget',
      'Udvalget for Kultur og Idræt',
    ],
    [
      'Socialudvalget har skiftet navn til Udvalget for Velfærd og Sundhed.',
      'Socialudvalget',
      'Udvalget for Velfærd og Sundhed',
    ],
    ['Velfærdsudvalget afløser det tidligere Socialudvalg.', 'Socialudvalget', 'Velfærdsudvalget'],
    ['Socialudvalget afløses af Velfærdsudvalget.', 'Socialudvalget', 'Velfærdsudvalget'],
    ['Navnet på Socialudvalget ændres til Velfærdsudvalget.', 'Socialudvalget', 'Velfærdsudvalget'],
    ['Velfærdsudvalget, som tidligere hed Socialudvalget, har set sagen.', 'Socialudvalget', 'Velfærdsudvalget'],
    ['Socialudvalget, der nu hedder Velfærdsudvalget, har set sagen.', 'Socialudvalget', 'Velfærdsudvalget'],
    ['Socialudvalget omdøbes til Velfærdsudvalget.', 'Socialudvalget', 'Velfærdsudvalget'],
  ])('is read: %s', (sentence, former, present) => {
    expect(said(sentence)).toEqual([[former, present, null]]);
  });

  test.each([
    ['Fra 1. januar 2026 hedder udvalget Velfærdsudvalget.', 'Socialudvalget'],
    ['Udvalget skifter navn til Velfærdsudvalget pr. 1. januar 2026.', 'Socialudvalget'],
    ['Udvalget har fra den 1. januar 2026 skiftet navn til Velfærdsudvalget.', 'Socialudvalget'],
    ['Socialudvalget har fra den 1. januar 2026 fået nyt navn: Velfærdsudvalget.', 'Byrådet'],
    ['Udvalget hedder fra den 1. januar 2026 Velfærdsudvalget.', 'Socialudvalget'],
  ])('is read of the body itself: %s', (sentence, committee) => {
    expect(said(sentence, committee)).toEqual([['Socialudvalget', 'Velfærdsudvalget', '2026-01-01']]);
  });

  test('joins several', () => {
    expect(said('Socialudvalget og Ældreudvalget lægges sammen til Velfærdsudvalget.')).toEqual([
      ['Socialudvalget', 'Velfærdsudvalget', null],
      ['Ældreudvalget', 'Velfærdsudvalget', null],
    ]);
  });

  test.each([
    'Sagen blev behandlet af det tidligere Kultur- og Fritidsudvalg.',
    'Sagen er tidligere behandlet i Socialudvalget og skal nu i Byrådet.',
    'Socialudvalget (nu med Byrådet) drøfter sagen.',
    'Byrådet afløser Socialudvalget som myndighed.',
    'Anna Berg afløser Bo Dam i Socialudvalget og Børneudvalget.',
    'Velfærdsudvalget (tidligere behandlet i Socialudvalget) drøfter sagen.',
    'Socialudvalget, nu Byrådet, tager stilling.',
  ])('is not guessed: %s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { loadAll, serveApi } from './api.js';
import { written } from './written.js';

const item = (title: string, number: string, route: string, decision: string): string =>
  `Punkt 1: ${title}\n\nSagsnr.: ${number}\n\nBehandling\n\n${route}\n\nBeslutning\n\n${decision}`;

const AUGUST = written(
  '0326',
  'Socialudvalget',
  '2025-08-07',
  item('Drøftelse af Ældrepolitik', '25-000001', 'Socialudvalget, Byrådet', 'Anbefales.'),
);
const NEXT = `{ policy(municipality: "0326", name: "Ældrepolitik") {
  journey { status nextCommittee { name } currentCommittee { name } daysWaiting }
} }`;

/** The standing of the policy when these are loaded beside the case of August, which is to go on to the council. */
describeEngines('What comes next for a policy', (open) => {
  test.each([
    [
      'is what is planned for its case, as long as nothing else is known',
      [],
      { status: 'WAITING', nextCommittee: { name: 'Byrådet' }, daysWaiting: null },
    ],
    [
      'is not known where another case moved later and its documents tell of no plan',
      [
        written(
          '0326',
          'Socialudvalget',
          '2025-11-06',
          'Punkt 1: Høring om Ældrepolitik\n\nSagsnr.: 25-000002\n\nBeslutning\n\nSendes i høring.',
        ),
      ],
      { nextCommittee: null, currentCommittee: { name: 'Socialudvalget' }, daysWaiting: null },
    ],
    [
      'is nothing where the planned body has decided in another case',
      [
        written(
          '0326',
          'Byrådet',
          '2025-11-25',
          item('Godkendelse af Ældrepolitik', '25-000003', 'Byrådet', 'Godkendt.'),
        ),
      ],
      { status: 'ENDED', nextCommittee: null, currentCommittee: { name: 'Byrådet' } },
    ],
    [
      'is still what was planned where a later case is over in another body',
      [
        written(
          '0326',
          'Ældrerådet',
          '2025-11-25',
          item('Orientering om Ældrepolitik', '25-000004', 'Ældrerådet', 'Taget til efterretning.'),
        ),
      ],
      { status: 'WAITING', nextCommittee: { name: 'Byrådet' }, currentCommittee: { name: 'Ældrerådet' } },
    ],
  ])('%s', async (_, later, journey) => {
    for (const documents of [
      [AUGUST, ...later],
      [...later, AUGUST],
    ]) {
      const store = await open();
      await loadAll(store, documents);
      const api = await serveApi(store);
      expect((await api.ask(NEXT)).data).toMatchObject({ policy: { journey } });
    }
  });
});

import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../store/engines.js';
import { LOADING, loadAll, serveApi, type TestApi } from './api.js';
import { written } from './written.js';

const item = (number: number, decision: string, route = ''): string =>
  `Punkt ${number}: Sag om emne ${number}\n\n25-00130${number}\n\nBeslutning\n\n${decision}\n\n${route}`;
const COUNCIL = written(
  '0219',
  'Kommunalbestyrelsen',
  '2025-09-04',
  [
    item(2, 'Indstillingen blev ikke fulgt. Forslaget blev forkastet.'),
    item(3, 'Kommunalbestyrelsen følger ikke indstillingen.'),
    item(4, 'Ændringsforslaget fra SF blev vedtaget. Indstillingen bortfalder.'),
    item(5, 'Godkendt.'),
  ].join('\n\n'),
);
const COMMITTEE = written(
  '0219',
  'Socialudvalget',
  '2025-08-21',
  [
    item(6, 'Anbefales ikke.', 'Behandling\n\nSocialudvalget, Kommunalbestyrelsen'),
    item(7, 'Indstilles til afslag.'),
    item(8, 'Drøftet. Udvalget lægger vægt på indsatsen for udsatte unge.'),
  ].join('\n\n'),
);

describeEngines('What a decision comes to', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadAll(store, [COUNCIL, COMMITTEE]);
    api = await serveApi(store);
  }, LOADING);

  const journeyOf = async (number: number): Promise<unknown> => {
    const found = `case(municipality: "Hillerød", journalNumber: "25-00130${number}")`;
    const answer = await api.ask(`{ ${found} { journey { status nextCommittee { name } steps { outcome } } } }`);
    return answer.data;
  };
  const standing = (outcome: string, status: string, next: string | null = null) => ({
    case: { journey: { status, nextCommittee: next === null ? null : { name: next }, steps: [{ outcome }] } },
  });

  test('is told for what is turned down, changed or followed', async () => {
    expect(await journeyOf(2)).toEqual(standing('REJECTED', 'ENDED'));
    expect(await journeyOf(3)).toEqual(standing('REJECTED', 'ENDED'));
    expect(await journeyOf(4)).toEqual(standing('APPROVED', 'UNKNOWN'));
    expect(await journeyOf(5)).toEqual(standing('APPROVED', 'UNKNOWN'));
    expect(await journeyOf(8)).toEqual(standing('DISCUSSED', 'UNKNOWN'));
  });

  test('is no end where a committee advises against a case', async () => {
    expect(await journeyOf(6)).toEqual(standing('NOT_RECOMMENDED', 'WAITING', 'Kommunalbestyrelsen'));
    expect(await journeyOf(7)).toEqual(standing('NOT_RECOMMENDED', 'UNKNOWN'));
  });

  test('is a filter of lists', async () => {
    const answer = await api.ask(
      '{ cases(filter: { municipality: "Hillerød", latestOutcome: [NOT_RECOMMENDED] }) { totalCount nodes { journalNumber } } }',
    );
    expect(answer.data).toEqual({
      cases: { totalCount: 2, nodes: [{ journalNumber: '25-001307' }, { journalNumber: '25-001306' }] },
    });
  });
});

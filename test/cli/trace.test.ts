import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { run, SEED } from './commandLine.js';
import { scratch } from './scratch.js';

test('trace draws the journey and prints the steps with their places', async () => {
  const text = await readFile(SEED, 'utf8');
  const line = text.split('\n').findIndex((one) => one.includes('04/11/2025')) + 1;
  const environment = { SAGSGRAF_DATA: await scratch() };
  await run(['load', SEED], environment);
  const { code, stdout } = await run(['trace', '22-008459'], environment);
  expect(code).toBe(0);
  const [, drawing = '', steps = ''] = stdout.split('\n\n');
  expect(drawing).toMatchInlineSnapshot(`
    "            ┌ Handicaprådet
                │   ┌ Direktionen
                │   │   ┌ Kultur- og Fritidsudvalget
                │   │   │   ┌ Socialudvalget
    2025-09-09  ·   │   │   │    mentioned: APPROVED  Handicaprådet
    2025-10-06  │   ▲   │   │    RECOMMENDED  Direktionen
                │   │   │   │    29 days
    2025-11-04  │   ├───▲   │    RECOMMENDED  Kultur- og Fritidsudvalget
    2025-11-06  │   │   ├───‖    POSTPONED  Socialudvalget
                │   │   │   │    35 days
    2025-12-11  │   │   │   ▲    RECOMMENDED  Socialudvalget"
  `);
  expect(steps).toContain('2025-10-06  Direktionen  RECOMMENDED');
  expect(stdout).toMatch(/^2025-11-04 {2}Kultur- og Fritidsudvalget {2}RECOMMENDED$/m);
  expect(stdout).toContain('Absent: Mustapha Badr');
  expect(stdout).toContain(`Written in ${basename(SEED)}:${line}-`);
  expect(stdout.slice(stdout.indexOf('Plan:'))).toMatchInlineSnapshot(`
    "Plan: the route that was printed last
      1  Direktionen                 DONE       2025-10-06
      2  Kultur- og Fritidsudvalget  DONE       2025-11-04
      3  Socialudvalget              DONE       2025-12-11

    Beyond the plan
      2025-11-06 Socialudvalget, POSTPONED, and had it again

    Where it is
      Socialudvalget, since 2025-12-11.
      No document tells what comes next.
    "
  `);
  for (const one of stdout.split('\n')) expect([...one].length).toBeLessThanOrEqual(80);

  const json = JSON.parse((await run(['trace', 'case:0326:22-008459', '--json'], environment)).stdout);
  expect(json).toMatchObject({
    steps: [
      { date: '2025-10-06', committee: 'Direktionen' },
      { date: '2025-11-04', committee: 'Kultur- og Fritidsudvalget', absent: ['Mustapha Badr'] },
      { date: '2025-11-06', outcome: 'POSTPONED' },
      { date: '2025-12-11', outcome: 'RECOMMENDED' },
    ],
    plan: [
      { position: 1, committee: 'Direktionen', status: 'DONE' },
      { position: 2, committee: 'Kultur- og Fritidsudvalget', status: 'DONE' },
      { position: 3, status: 'DONE', handling: 'handling:0326:22-008459:socialudvalget:2025-12-11' },
    ],
    unplanned: ['handling:0326:22-008459:socialudvalget:2025-11-06'],
    currentCommittee: 'Socialudvalget',
    asOf: '2025-12-11',
  });
  const nothing = await run(['trace', '99-999999'], environment);
  expect([nothing.code, nothing.stdout]).toEqual([1, '']);
});

test('trace shows what was known on a day, and refuses what is none', async () => {
  const environment = { SAGSGRAF_DATA: await scratch() };
  await run(['load', SEED], environment);
  const { stdout } = await run(['trace', '22-008459', '--as-of', '2025-11-05'], environment);
  expect(stdout).toContain('2025-11-04  Kultur- og Fritidsudvalget');
  expect(stdout).not.toContain('2025-11-06');
  expect(stdout).toContain('No route is printed.');
  const asVariable = { ...environment, SAGSGRAF_AS_OF: '2025-11-05' };
  expect((await run(['trace', '22-008459'], asVariable)).stdout).toBe(stdout);
  const wrong = await run(['trace', '22-008459', '--as-of', '2025-02-29'], environment);
  expect([wrong.code, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toContain('--as-of: “2025-02-29” is no date');
});

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { run, SEED } from './commandLine.js';
import { scratch } from './scratch.js';

test('trace prints the steps with their places', async () => {
  const text = await readFile(SEED, 'utf8');
  const line = text.split('\n').findIndex((one) => one.includes('04/11/2025')) + 1;
  const environment = { SAGSGRAF_DATA: await scratch() };
  await run(['load', SEED], environment);
  const { code, stdout } = await run(['trace', '22-008459'], environment);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^2025-11-04 {2}Kultur- og Fritidsudvalget {2}RECOMMENDED$/m);
  expect(stdout).toContain('Absent: Mustapha Badr');
  expect(stdout).toContain(`Written in ${basename(SEED)}, lines ${line}–`);
  const json = JSON.parse((await run(['trace', 'case:0326:22-008459', '--json'], environment)).stdout);
  expect(json).toMatchObject({
    steps: [
      { date: '2025-10-06', committee: 'Direktionen' },
      { date: '2025-11-04', committee: 'Kultur- og Fritidsudvalget', absent: ['Mustapha Badr'] },
      { date: '2025-11-06', outcome: 'POSTPONED' },
      { date: '2025-12-11', outcome: 'RECOMMENDED' },
    ],
  });
  const nothing = await run(['trace', '99-999999'], environment);
  expect([nothing.code, nothing.stdout]).toEqual([1, '']);
});

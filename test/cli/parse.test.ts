import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { printedReferatSchema } from '../../src/referat/printed.js';
import { run, SEED } from './commandLine.js';

test('parse prints one document as JSON, on one line with --json', async () => {
  const { code, stdout, stderr } = await run(['parse', SEED]);
  expect([code, stderr]).toEqual([0, '']);
  const printed = printedReferatSchema.parse(JSON.parse(stdout));
  expect(printed.document.fileName).toBe(basename(SEED));
  expect(printed.meeting.municipality).toEqual({ name: 'Kalundborg', code: '0326' });
  const line = await run(['parse', '--json', SEED]);
  expect(line.stdout.trim()).not.toContain('\n');
  expect(JSON.parse(line.stdout)).toEqual(printed);
});

test('a stated municipality holds', async () => {
  const { stdout } = await run(['parse', SEED], { SAGSGRAF_MUNICIPALITY: 'Holbæk' });
  expect(JSON.parse(stdout)).toMatchObject({ meeting: { municipality: { name: 'Holbæk', code: '0316' } } });
});

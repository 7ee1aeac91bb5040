import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../bench/synthetic/evaluation/evaluate.js';
import { Measures } from '../../bench/synthetic/evaluation/measure.js';
import { missedTargets, ODDITIES } from '../../bench/synthetic/evaluation/targets.js';
import { generate } from '../../bench/synthetic/generate.js';
import { writeTruth } from '../../bench/synthetic/truth/write.js';
import { LOADING } from '../graphql/api.js';

let folder: string;
let measures: Measures;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sagsgraf-evaluation-'));
  await mkdir(join(folder, 'documents'));
  const truth = await generate({ seed: 3, documents: 110 }, ({ file, text }) =>
    writeFile(join(folder, 'documents', file), text),
  );
  await writeTruth(join(folder, 'truth.json'), truth);
  measures = await evaluate(folder);
}, LOADING);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('made-up minutes', () => {
  it('are read as exactly as is aimed at', () => {
    expect(missedTargets(measures)).toEqual([]);
  });

  it('are measured in all that a journey is made of', () => {
    const measured = measures.all().filter((measure) => measure.true > 0);
    expect(measured.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['plan statuses', 'unplanned steps', 'mentions', 'gaps: meetings', 'handoffs']),
    );
    // All but what the words of two texts alone tell, which is estimated.
    const wrong = measured.filter(({ name, precision, recall }) => name !== '- text' && precision + recall < 1.98);
    expect(wrong.flatMap(({ name, differences }) => [name, ...differences])).toEqual([]);
  });
});

describe('a target', () => {
  const of = (name: string, right: number, found: number, expected: number): Measures => {
    const all = new Measures();
    for (const each of ['merged handlings', 'references', 'case identity (pairs)', 'related cases', ...ODDITIES])
      all.of(each).add(each === name ? right : 1, each === name ? found : 1, each === name ? expected : 1);
    return all;
  };

  it('is missed by too much that is wrong, by too much that is not found, and where nothing was measured', () => {
    expect(missedTargets(of('references', 997, 1000, 997))).toEqual(['references: precision 0.99700 is below 0.999']);
    expect(missedTargets(of('related cases', 97, 97, 100))).toEqual(['related cases: recall 0.97000 is below 0.98']);
    expect(missedTargets(of('references', 0, 0, 0))).toEqual(['references: nothing was measured']);
    expect(missedTargets(of('related cases', 99, 100, 100))).toEqual([]);
  });
});

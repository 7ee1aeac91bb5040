import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runProgram, startService, type Service } from '../../bench/service/start.js';
import { growthOf } from '../../bench/soak/growth.js';
import { soak } from '../../bench/soak/soak.js';
import { SEEDS } from '../cli/commandLine.js';
import { scratch } from '../cli/scratch.js';

const LEAK = new URL('leak.mjs', import.meta.url).href;

async function serve(node: readonly string[] = []): Promise<Service> {
  const environment = { SAGSGRAF_DATA: join(await scratch(), 'data') };
  runProgram(['load', SEEDS], environment);
  const service = await startService({ environment, node });
  onTestFinished(() => service.stop());
  return service;
}

describe('A service that is asked mixed queries, refused ones among them', () => {
  test('answers all of them, and holds no more after many than after some', { timeout: 300_000 }, async () => {
    const { requests, counts, faults, heap } = await soak(await serve(), { rounds: 8, requests: 120, rate: null });
    expect(faults).toEqual([]);
    expect(Object.keys(counts)).toEqual(expect.arrayContaining(['200', '304', '400', '405', '415']));
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(requests);
    expect(heap).toMatchObject({ flat: true });
  });

  test('is caught where it keeps 10 KB of each request', { timeout: 300_000 }, async () => {
    const { heap } = await soak(await serve(['--import', LEAK]), { rounds: 6, requests: 150, rate: null });
    expect(heap).toMatchObject({ flat: false });
    expect(heap.grown).toBeGreaterThan(150 * 10_000);
  });
});

describe('A growth', () => {
  test('is told from what rises at first and then stays', () => {
    expect(growthOf([50, 80, 100, 101, 99, 100, 102, 100], 0.05)).toMatchObject({ flat: true, middle: 100 });
  });

  test('is told from one odd value', () => {
    expect(growthOf([100, 100, 100, 100, 180, 100, 100, 100], 0.05)).toEqual({ flat: true, middle: 100, grown: 0 });
  });

  test('is seen where it goes on', () => {
    expect(growthOf([100, 102, 104, 106, 108, 110, 112, 114], 0.05)).toEqual({ flat: false, middle: 109, grown: 10 });
  });

  test('is not judged by too few rounds', () => {
    expect(() => growthOf([1, 2, 3], 0.05)).toThrow(RangeError);
  });
});

import { expect, test } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { withPatience } from '../../src/graph/patience.js';

const away = new StoreError('STORE_UNAVAILABLE', 'away', { retriable: true });

/** Work that fails so often before it succeeds. */
function failing(
  times: number,
  error: unknown = away,
): { readonly work: () => Promise<string>; readonly tries: () => number } {
  let tries = 0;
  return {
    tries: () => tries,
    work: () => {
      tries += 1;
      return tries > times ? Promise.resolve('done') : Promise.reject(error);
    },
  };
}

test('tries again what may succeed later, and tells of it once', async () => {
  const told: string[] = [];
  const { work, tries } = failing(2);
  const onWait = (error: StoreError) => told.push(error.message);
  expect(await withPatience({ seconds: 60, onWait }, work)).toBe('done');
  expect([tries(), told]).toEqual([3, ['away']]);
});

test('fails with the last error once the time is over', async () => {
  const { work, tries } = failing(Infinity);
  await expect(withPatience({ seconds: 0.6 }, work)).rejects.toBe(away);
  // At 0, 250 and 600 ms, the last one at the very end.
  expect(tries()).toBe(3);
});

test('without patience it tries once', async () => {
  const { work, tries } = failing(Infinity);
  await expect(withPatience({ seconds: 0 }, work)).rejects.toBe(away);
  expect(tries()).toBe(1);
});

test.each([
  ['that stays', new StoreError('STORE_UNAVAILABLE', 'wrong password')],
  ['of the program', new TypeError('no')],
])('an error %s is not waited for', async (_, error) => {
  const { work, tries } = failing(Infinity, error);
  await expect(withPatience({ seconds: 60 }, work)).rejects.toBe(error);
  expect(tries()).toBe(1);
});

test('the signal ends the waiting', async () => {
  const controller = new AbortController();
  const { work } = failing(Infinity);
  const waiting = withPatience({ seconds: 60, signal: controller.signal }, work);
  setTimeout(() => controller.abort(), 50);
  await expect(waiting).rejects.toBe(away);
});

import { expect, test } from 'vitest';
import { Slots } from '../../src/graph/slots.js';

test('no more than the limit run at once, and the others follow in order', async () => {
  const slots = new Slots(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const work = Array.from({ length: 9 }, (_, index) =>
    slots.use(async () => {
      started.push(index);
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      if (index % 3 === 0) throw new RangeError('no');
      return index;
    }),
  );
  const ends = await Promise.allSettled(work);
  expect(ends.map((end) => end.status === 'fulfilled')).toEqual(started.map((index) => index % 3 !== 0));
  expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(most).toBe(2);
});

import { expect, test } from 'vitest';
import { inParallel } from '../../shared/kernel/in-parallel.ts';

test('takes each value once, in turn, and answers in their order', async () => {
  const begun: number[] = [];
  const doubled = await inParallel(
    [1, 2, 3, 4, 5],
    async (value) => {
      begun.push(value);
      return value * 2;
    },
    2,
  );
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(doubled).toEqual([2, 4, 6, 8, 10]);
});

test('never does more at once than it has lanes', async () => {
  let atOnce = 0;
  let atOnceMax = 0;
  await inParallel(
    Array.from({ length: 40 }, (_, index) => index),
    async () => {
      atOnce += 1;
      atOnceMax = Math.max(atOnceMax, atOnce);
      await Promise.resolve();
      atOnce -= 1;
    },
    3,
  );
  expect(atOnceMax).toBe(3);
});

test('stops at an error', async () => {
  const done: number[] = [];
  const failing = inParallel(
    [1, 2, 3],
    async (value) => {
      if (value === 2) throw new Error('no');
      done.push(value);
    },
    1,
  );
  await expect(failing).rejects.toThrow('no');
  expect(done).toEqual([1]);
});

import { describe, expect, test } from 'vitest';
import { at, newWorld, START } from './due-support.ts';

describe('trouble', () => {
  const fill = async (world: ReturnType<typeof newWorld>, count: number) => {
    for (let number = 0; number < count; number += 1) await world.put(`g${number}`, START);
  };

  test('out of time in the middle of one instant, the next sweep goes on from there', async () => {
    const world = newWorld();
    await world.sweep();
    await fill(world, 3500);
    world.publisher.before = () => world.clock.advance({ minutes: 3 });
    world.clock.advance({ minutes: 1 });
    expect(await world.sweep()).toMatchObject({ end: 'out_of_time' });
    expect(world.publisher.taken()).toHaveLength(2000);
    world.publisher.before = () => {};
    expect(await world.sweep()).toMatchObject({ end: 'finished' });
    expect(new Set(world.publisher.events.map(({ giftId }) => giftId)).size).toBe(3500);
    expect(world.publisher.events).toHaveLength(3500);
  });

  test('a look that runs out of time goes on with the next sweep', async () => {
    const world = newWorld();
    await world.sweep();
    await fill(world, 2500);
    await world.sweepFor(10);
    world.publisher.taken();
    world.clock.advance({ minutes: 50 });
    world.publisher.before = () => world.clock.advance({ minutes: 2 });
    const ends = [(await world.sweep()).end, (await world.sweep()).end, (await world.sweep()).end];
    expect(ends).toContain('out_of_time');
    expect(ends.at(-1)).toBe('finished');
    expect(new Set(world.publisher.taken()).size).toBe(2500);
  });

  test('when the bus fails in the middle, what it took is not announced anew at once', async () => {
    const world = newWorld();
    await world.sweep();
    await fill(world, 3000);
    world.clock.advance({ minutes: 1 });
    let batches = 0;
    world.publisher.before = () => {
      batches += 1;
      if (batches === 3) throw new Error('the bus is down');
    };
    await expect(world.sweep()).rejects.toThrow('the bus is down');
    expect(world.publisher.taken()).toHaveLength(2000);
    await world.sweep();
    expect(world.publisher.taken()).toHaveLength(1000);
  });

  test('of two sweeps at once, one leaves it to the other and nothing is lost', async () => {
    const world = newWorld();
    await world.sweep();
    await fill(world, 2500);
    world.clock.advance({ minutes: 5 });
    const first = world.sweep();
    world.clock.advance({ seconds: 1 });
    const ends = (await Promise.all([first, world.sweep()])).map(({ end }) => end);
    expect(ends.toSorted()).toEqual(['finished', 'other_sweep']);
    expect(new Set(world.publisher.taken()).size).toBe(2500);
    await world.put('late', at(world.clock, { minutes: 1 }));
    world.clock.advance({ minutes: 5 });
    expect((await world.sweep()).end).toBe('finished');
    expect(world.publisher.taken()).toContain('late');
  });

  test('a clock that went back neither fails nor moves the watermark back', async () => {
    const world = newWorld();
    await world.sweep();
    world.clock.advance({ minutes: -10 });
    expect((await world.sweep()).end).toBe('finished');
    await world.put('a', at(world.clock, { minutes: 12 }));
    world.clock.advance({ minutes: 15 });
    await world.sweep();
    expect(world.publisher.taken()).toEqual(['a']);
  });
});

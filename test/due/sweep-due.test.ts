import { describe, expect, test } from 'vitest';
import { sweepDue } from '../../shared/due/sweep-due.ts';
import { instantText } from '../../shared/kernel/time.ts';
import { type ManualClock, manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { recordingPublisher, sweepDeps, thingsStore } from './due-support.ts';

const START = '2027-03-10T12:00:00.000Z';

function newWorld(startsAt = START) {
  const clock = manualClock(startsAt);
  const table = new MemoryTable();
  const publisher = recordingPublisher();
  const deps = sweepDeps(table, clock, publisher);
  const things = thingsStore(table);
  const sweep = (budgetMs = 240_000) => sweepDue(deps, { shard: 0, budgetMs });
  return {
    clock,
    table,
    publisher,
    things,
    deps,
    sweep,
    put: (id: string, dueAt: string) => things.put(id, dueAt, clock.now()),
    done: (id: string) => things.done(id, clock.now()),
    /** Sweeps every five minutes, as the schedule does. */
    sweepFor: async (minutes: number) => {
      for (let passed = 0; passed < minutes; passed += 5) {
        clock.advance({ minutes: 5 });
        await sweep();
      }
    },
  };
}

const at = (clock: ManualClock, shift: { minutes?: number; hours?: number; seconds?: number }) =>
  instantText(clock.now().add(shift));

describe('what became due', () => {
  test('is announced once its instant has come, with all that a worker needs', async () => {
    const { put, sweep, clock, publisher } = newWorld();
    await put('a', '2027-03-10T12:04:00Z');
    await sweep();
    expect(publisher.events).toEqual([]);
    clock.advance({ minutes: 5 });
    expect(await sweep()).toMatchObject({ end: 'finished', countByType: { GiftChargeDue: 1 } });
    expect(publisher.events).toEqual([
      {
        type: 'GiftChargeDue',
        eventId: 'a.due.2027-03-10T12:04:00.000Z',
        occurredAt: '2027-03-10T12:04:00.000Z',
        customerId: 'cus_a',
        giftId: 'a',
        dueAt: '2027-03-10T12:04:00.000Z',
      },
    ]);
  });

  test.each([
    { dueAt: '2027-03-10T11:59:59.999Z', isAnnounced: true },
    { dueAt: '2027-03-10T12:00:00.000Z', isAnnounced: true },
    { dueAt: '2027-03-10T12:00:00.001Z', isAnnounced: false },
  ])('due at $dueAt, swept at noon: $isAnnounced', async ({ dueAt, isAnnounced }) => {
    const { put, sweep, publisher } = newWorld();
    await put('a', dueAt);
    await sweep();
    expect(publisher.taken()).toEqual(isAnnounced ? ['a'] : []);
  });

  test.each([
    { dueAt: '2027-03-10T23:59:59.999Z' },
    { dueAt: '2027-03-11T00:00:00.000Z' },
    { dueAt: '2027-03-11T00:00:00.001Z' },
  ])('around midnight UTC nothing is lost: $dueAt', async ({ dueAt }) => {
    const { put, sweep, clock, publisher } = newWorld('2027-03-10T23:56:00Z');
    await sweep();
    await put('a', dueAt);
    clock.advance({ minutes: 5 });
    await sweep();
    expect(publisher.taken()).toEqual(['a']);
  });

  test('a write that came late by less than the overlap is found by the next sweep', async () => {
    const { put, sweep, clock, publisher } = newWorld();
    await sweep();
    await put('a', '2027-03-10T11:58:00.000Z');
    await put('b', '2027-03-10T11:57:59.999Z');
    clock.advance({ minutes: 5 });
    await sweep();
    expect(publisher.taken()).toEqual(['a']);
  });

  test('what is done is not announced again', async () => {
    const { put, done, sweep, sweepFor, publisher } = newWorld();
    await put('a', START);
    await sweep();
    await done('a');
    publisher.taken();
    await sweepFor(180);
    expect(publisher.taken()).toEqual([]);
  });

  test('an order to be finished is named by its order', async () => {
    const { things, sweep, clock, publisher } = newWorld();
    await things.put('o', START, clock.now(), 'finish');
    await sweep();
    expect(publisher.events[0]).toMatchObject({ type: 'GiftOrderFinishDue', giftOrderId: 'o' });
  });

  test('an entry that cannot be read is counted and holds up no other', async () => {
    const { put, sweep, table, publisher } = newWorld();
    const duePk = 'DUE#2027-03-10#0';
    const strange = { version: 1, duePk, dueSk: '2027-03-10T11:00:00.000Z#dance#x' };
    await table.write({ kind: 'create', item: { pk: 'CUSTOMER#x', sk: 'X', ...strange } });
    await put('a', START);
    expect(await sweep()).toMatchObject({ unreadableCount: 1, countByType: { GiftChargeDue: 1 } });
    expect(publisher.taken()).toEqual(['a']);
  });
});

describe('what is still due', () => {
  test('is announced again about once an hour, and not at every sweep', async () => {
    const { put, sweep, sweepFor, publisher } = newWorld();
    await sweep();
    await put('a', '2027-03-10T12:02:00Z');
    await sweepFor(10);
    expect(publisher.taken()).toEqual(['a']);
    await sweepFor(240);
    const again = publisher.taken().length;
    expect(again).toBeGreaterThanOrEqual(4);
    expect(again).toBeLessThanOrEqual(5);
  });

  test.each([
    { late: { minutes: -3 } },
    { late: { hours: -5 } },
    { late: { hours: -24 * 29 } },
    { late: { hours: -24 * 400 } },
  ])('written with an instant long past ($late), it is found within the hour', async ({ late }) => {
    const { put, sweep, sweepFor, clock, publisher } = newWorld();
    await sweep();
    await sweepFor(35);
    await put('a', at(clock, late));
    await sweepFor(60);
    expect(publisher.taken()).toContain('a');
    await sweepFor(60);
    expect(publisher.taken()).toContain('a');
  });

  test('what is stuck is announced every hour, after 200 days too', async () => {
    const { put, sweep, clock, publisher } = newWorld();
    await sweep();
    await put('a', START);
    for (let day = 0; day < 200; day += 1) {
      clock.advance({ hours: 24 });
      await sweep();
      expect(publisher.taken()).toEqual(['a']);
    }
  });

  test.each([3, 100])('after %i days without a sweep nothing is lost', async (days) => {
    const { put, sweep, clock, publisher } = newWorld();
    await sweep();
    await put('a', at(clock, { seconds: 1 }));
    await put('b', at(clock, { hours: 24 * (days - 1) }));
    await put('c', at(clock, { hours: 24 * days }));
    clock.advance({ hours: 24 * days - 1 });
    await put('d', at(clock, { hours: -24 * 25 }));
    clock.advance({ hours: 1 });
    await sweep();
    expect(new Set(publisher.taken())).toEqual(new Set(['a', 'b', 'c', 'd']));
  });

  test('a shard that was never swept is looked through as far back as gifts go', async () => {
    const { put, sweep, sweepFor, clock, publisher } = newWorld();
    await put('a', START);
    clock.advance({ hours: 24 * 480 });
    await put('b', at(clock, { hours: -24 * 8 }));
    await sweep();
    expect(publisher.taken()).toEqual(['a', 'b']);
    await sweepFor(60);
    expect(publisher.taken()).toEqual(['a', 'b']);
  });

  test('old empty days are forgotten once the look found nothing there', async () => {
    const { put, done, sweep, clock, table } = newWorld();
    await put('a', START);
    clock.advance({ hours: 24 * 400 });
    await sweep();
    await done('a');
    clock.advance({ hours: 1 });
    await sweep();
    const queried: string[] = [];
    const query = table.query.bind(table);
    table.query = (range) => {
      queried.push(range.pk);
      return query(range);
    };
    clock.advance({ hours: 1 });
    await sweep();
    expect(new Set(queried).size).toBeLessThan(70);
  });

  test('the oldest waiting is told at each sweep', async () => {
    const { put, done, sweep, clock } = newWorld();
    expect(await sweep()).not.toHaveProperty('oldestDueAt');
    await put('a', START);
    await put('b', at(clock, { minutes: 4 }));
    clock.advance({ minutes: 5 });
    expect(instantText((await sweep()).oldestDueAt ?? clock.now())).toBe(START);
    await done('a');
    clock.advance({ minutes: 5 });
    expect(instantText((await sweep()).oldestDueAt ?? clock.now())).toBe(
      '2027-03-10T12:04:00.000Z',
    );
  });
});

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

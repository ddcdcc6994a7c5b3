import { describe, expect, test } from 'vitest';
import { instantText } from '../../shared/kernel/time.ts';
import { at, newWorld, START } from './due-support.ts';

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

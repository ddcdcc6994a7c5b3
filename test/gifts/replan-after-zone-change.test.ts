import { describe, expect, test } from 'vitest';
import { dueEntriesStore } from '../../shared/due/due-entries-store.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import {
  replanAfterZoneChange,
  type ZoneReplanOptions,
} from '../../shared/gifts/replan-after-zone-change.ts';
import { zoneRulesStore } from '../../shared/gifts/zone-rules-store.ts';
import { asText } from '../support/gift-examples.ts';
import { openShop } from '../support/gift-shop.ts';

/** Gifts as an older edition would have planned them: an hour too early. */
async function giftsOfOldRules() {
  const shop = await openShop();
  const ordered = await shop.order({}, { deliverOn: '2027-06-04' }, { deliverOn: '2028-02-29' });
  for (const gift of ordered) {
    const chargeAt = gift.plan.chargeAt.subtract({ hours: 1 });
    const remindAt = chargeAt.subtract({ hours: 8 * 24 });
    const before: Gift = { ...gift, plan: { ...gift.plan, chargeAt, remindAt } };
    await shop.ports.gifts.save(before, [], shop.clock.now());
  }
  const { table } = shop.world;
  const zoneRules = zoneRulesStore({ table, shardCount: 1 });
  const ports = { ...shop.ports, due: dueEntriesStore(table), zoneRules };
  const run = (edition: string, more: Partial<ZoneReplanOptions> = {}) =>
    replanAfterZoneChange(ports, { edition, shardCount: 1, budgetMs: 60_000, ...more });
  const chargeInstants = async () =>
    (await shop.ports.gifts.ofCustomer(shop.customerId)).map(({ plan }) => asText(plan.chargeAt));
  return { ...shop, ports, zoneRules, run, chargeInstants };
}

const AT_NINE = ['2027-03-02T09:00Z', '2027-06-02T08:00Z', '2028-02-27T09:00Z'];

test('a new edition of the zone rules moves every open gift to 09:00 again', async () => {
  const shop = await giftsOfOldRules();
  expect(await shop.run('2026b')).toEqual({ end: 'first_start', movedCount: 0 });
  expect(await shop.run('2026b')).toEqual({ end: 'unchanged', movedCount: 0 });
  expect(await shop.chargeInstants()).not.toEqual(AT_NINE);
  expect(await shop.run('2026c')).toEqual({ end: 'finished', movedCount: 3 });
  expect(await shop.chargeInstants()).toEqual(AT_NINE);
  expect(await shop.run('2026c')).toEqual({ end: 'unchanged', movedCount: 0 });
});

describe('out of time', () => {
  test('it goes on where it stopped', async () => {
    const shop = await giftsOfOldRules();
    await shop.run('2026b');
    const { now } = shop.clock;
    let calls = 0;
    // Every look at the clock takes a second.
    const clock = { now: () => now().add({ seconds: calls++ }) };
    const slow = { ...shop.ports, clock };
    const options = { edition: '2026c', shardCount: 1, budgetMs: 300_000 };
    const first = await replanAfterZoneChange(slow, options);
    expect(first.end).toBe('out_of_time');
    expect((await shop.zoneRules.find())?.reached?.shard).toBe(0);
    const ends = [first];
    while (ends.at(-1)?.end === 'out_of_time') {
      calls = 0;
      ends.push(await replanAfterZoneChange(slow, options));
    }
    expect(ends.at(-1)?.end).toBe('finished');
    expect(ends.reduce((sum, { movedCount }) => sum + movedCount, 0)).toBe(3);
    expect(await shop.chargeInstants()).toEqual(AT_NINE);
  });

  test('a newer edition meanwhile begins anew', async () => {
    const shop = await giftsOfOldRules();
    await shop.run('2026b');
    expect(await shop.run('2026c', { budgetMs: 0 })).toMatchObject({ end: 'out_of_time' });
    expect(await shop.run('2026d')).toEqual({ end: 'finished', movedCount: 3 });
  });
});

test('of two at once one finishes and the other leaves it to that one', async () => {
  const shop = await giftsOfOldRules();
  await shop.run('2026b');
  shop.clock.advance({ minutes: 1 });
  const { zoneRules } = shop.ports;
  const saved = zoneRules.save.bind(zoneRules);
  let saves = 0;
  zoneRules.save = async (rules) => {
    saves += 1;
    return saves === 3 ? { ok: false, refusal: 'changed_meanwhile' } : saved(rules);
  };
  expect(await shop.run('2026c')).toMatchObject({ end: 'other_run' });
});

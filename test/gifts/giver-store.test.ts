import { describe, expect, test } from 'vitest';
import { confirmGiftOrder } from '../../shared/gifts/confirm-gift-order.ts';
import { giverStore } from '../../shared/gifts/giver-store.ts';
import { linesFor, openShop } from '../support/gift-shop.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { seededIds } from '../support/seeded.ts';

async function noted(count: number, shardCount: number) {
  const { clock } = await openShop();
  const givers = giverStore({ table: new MemoryTable(), shardCount });
  const ids = seededIds();
  const customerIds = Array.from({ length: count }, () => ids.next('cus', clock.now()));
  for (const customerId of customerIds) await givers.note(customerId, clock.now());
  return { givers, customerIds, clock };
}

describe('givers', () => {
  test('are found in their shards, page by page, each once', async () => {
    const { givers, customerIds } = await noted(100, 4);
    const found: string[] = [];
    for (let shard = 0; shard < givers.shardCount; shard += 1) {
      let cursor: string | undefined;
      do {
        const page = await givers.page({ shard, limit: 7, ...(cursor && { cursor }) });
        found.push(...page.items);
        cursor = page.cursor;
      } while (cursor !== undefined);
    }
    expect(found.sort()).toEqual([...customerIds].sort());
  });

  test('are noted once, however often they order', async () => {
    const { givers, customerIds, clock } = await noted(1, 1);
    await givers.note(customerIds[0] ?? '', clock.now());
    expect((await givers.page({ shard: 0, limit: 10 })).items).toEqual(customerIds);
  });
});

describe('an order that is confirmed', () => {
  async function ordered() {
    const shop = await openShop();
    const order = await shop.request(linesFor(1));
    if (!order.ok) throw new Error(order.refusal);
    const ref = { customerId: shop.customerId, giftOrderId: order.value.id };
    const givers = async () => (await shop.ports.givers.page({ shard: 0, limit: 10 })).items;
    return { ...shop, ref, givers };
  }

  test('makes its customer a giver, for one write and no read', async () => {
    const { ports, ref, givers, customerId, world } = await ordered();
    const { find } = world.table;
    const read: string[] = [];
    world.table.find = async (key) => {
      read.push(key.pk);
      return find.call(world.table, key);
    };
    await confirmGiftOrder(ports, ref);
    expect(await givers()).toEqual([customerId]);
    expect(read.filter((pk) => pk.startsWith('GIVERS'))).toEqual([]);
  });

  test('does so before it is marked, so that a crash at the mail forgets nobody', async () => {
    const { ports, ref, givers, customerId } = await ordered();
    ports.letters.send = async () => {
      throw new Error('killed');
    };
    await expect(confirmGiftOrder(ports, ref)).rejects.toThrow('killed');
    expect(await givers()).toEqual([customerId]);
  });
});

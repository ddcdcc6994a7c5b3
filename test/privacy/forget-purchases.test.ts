// What becomes of what somebody bought, and of the sums that it is in, when they are forgotten.
import { beforeEach, expect, test } from 'vitest';
import { refused } from '../../shared/kernel/outcome.ts';
import { askToForget } from '../../shared/privacy/ask-to-forget.ts';
import { cellStore } from '../../shared/purchases/cell-store.ts';
import { saleTotalsStore } from '../../shared/purchases/sale-totals-store.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { SHOP } from '../purchases/purchase-examples.ts';
import { forgetWholly } from './forget-wholly.ts';
import { PLANTED, type RichCustomer, richCustomer } from './rich-customer.ts';
import { boughtAgain, reportedAgain } from './rich-purchases.ts';

let world: RichCustomer;
beforeEach(async () => {
  world = await richCustomer();
});

async function forget() {
  const { customerId, ports, codes } = world;
  const code = codes.at(-1) ?? '';
  acceptedOf(await askToForget(ports, { customerId, openGifts: 'cancel', code }));
  await forgetWholly(world);
}

test('takes them out of the cells, which count customers, and leaves the sum of the month', async () => {
  const totals = () => saleTotalsStore({ table: world.table }).ofSource(SHOP);
  const before = await totals();
  expect(before.some(({ orders, amountMinor }) => orders > 0 && amountMinor > 0)).toBe(true);
  const cells = () => cellStore({ table: world.table, shardCount: 1 }).all();
  expect((await cells()).length).toBeGreaterThan(5);
  await forget();
  expect(await cells()).toEqual([]);
  // Of orders without a customer from now on.
  expect(await totals()).toEqual(
    before.map(({ orders, amountMinor, ...rest }) => ({
      ...{ ...rest, orders: 0, amountMinor: 0 },
      ordersWithoutCustomer: orders,
      amountWithoutCustomerMinor: amountMinor,
    })),
  );
});

test('leaves of an order that it was taken in, so that it is not taken in twice', async () => {
  const sales = () => world.table.all().filter(({ entity }) => entity === 'sale');
  const count = sales().length;
  await forget();
  expect(sales()).toHaveLength(count);
  for (const sale of sales()) {
    expect(Object.keys(sale).toSorted()).toEqual([
      ...['amountMinor', 'currency', 'entity', 'id', 'lineCount', 'on', 'pk', 'schemaVersion'],
      ...['sk', 'source', 'version'],
    ]);
  }
  expect(await reportedAgain(world, PLANTED.bought)).toEqual([
    { ok: false, refusal: 'recorded_otherwise', details: { version: 2 } },
  ]);
});

test('lasts: a till that names them again finds nobody and begins nobody', async () => {
  await forget();
  expect(refusalOf(await boughtAgain(world, PLANTED.email))).toBe('customer_forgotten');
});

// Found by the simulation: without the purchase nobody finds its sale any more.
test('a purchase stays as long as its sale could not be forgotten', async () => {
  const { personalItems } = world.ports;
  let refusedCount = 0;
  const remove: typeof personalItems.remove = async (item) => {
    if (item.entity !== 'sale' || refusedCount === 2) return personalItems.remove(item);
    refusedCount += 1;
    return refused('changed_meanwhile');
  };
  Object.assign(world.ports, { personalItems: { ...personalItems, remove } });
  await forget();
  expect(refusedCount).toBe(2);
  const left = world.table.all().filter((item) => item.customerId === world.customerId);
  expect(left.filter(({ entity }) => entity === 'sale' || entity === 'purchase')).toEqual([]);
});

import { expect, test } from 'vitest';
import { recordOrders } from '../../shared/purchases/record-orders.ts';
import { line, order } from './purchase-examples.ts';
import { addCustomer, purchaseWorld } from './purchase-world.ts';

test('a slip of the year is refused, alone and among others', async () => {
  const world = purchaseWorld();
  await addCustomer(world);
  const slip = order('2', [line(1)], { at: `${world.clock.now().add({ hours: 24 * 365 * 73 })}` });
  const refused = { refusal: 'in_the_future' };
  expect(await recordOrders(world.ports, [slip])).toMatchObject([refused]);
  const all = [order('1', [line(1)]), slip, order('3', [line(1)])];
  const recorded = { value: { done: 'recorded' } };
  expect(await recordOrders(world.ports, all)).toMatchObject([recorded, refused, recorded]);
});

test('a till whose clock is hours ahead is not', async () => {
  const world = purchaseWorld();
  await addCustomer(world);
  const early = order('1', [line(1)], { at: `${world.clock.now().add({ hours: 14 })}` });
  expect(await recordOrders(world.ports, [early])).toMatchObject([{ value: { done: 'recorded' } }]);
});

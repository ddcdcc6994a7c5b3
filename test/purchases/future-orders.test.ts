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

test.each([
  ['a second within fifty years', { seconds: 1 }, { value: { done: 'recorded' } }],
  ['fifty years to the second', { seconds: 0 }, { value: { done: 'recorded' } }],
  ['a second more', { seconds: -1 }, { refusal: 'too_long_ago' }],
  ['the year 201', { hours: -1775 * 8766 }, { refusal: 'too_long_ago' }],
  ['the year -500', { hours: -2476 * 8766 }, { refusal: 'too_long_ago' }],
])('an order of %s is taken or refused by itself', async (_, later, outcome) => {
  const world = purchaseWorld();
  await addCustomer(world);
  const back = world.clock.now().subtract({ hours: 50 * 8766 });
  const slip = order('2', [line(1)], { at: `${back.add(later)}` });
  const all = [order('1', [line(1)]), slip, order('3', [line(1)])];
  const recorded = { value: { done: 'recorded' } };
  expect(await recordOrders(world.ports, all)).toMatchObject([recorded, outcome, recorded]);
});

test('what was taken in when it was less long ago is there already', async () => {
  const world = purchaseWorld();
  await addCustomer(world);
  const at = `${world.clock.now().subtract({ hours: 50 * 8766 })}`;
  await recordOrders(world.ports, [order('1', [line(1)], { at })]);
  world.clock.advance({ hours: 1 });
  const again = await recordOrders(world.ports, [order('1', [line(1)], { at })]);
  expect(again).toMatchObject([{ value: { done: 'as_before' } }]);
});

test('a till whose clock is hours ahead is not', async () => {
  const world = purchaseWorld();
  await addCustomer(world);
  const early = order('1', [line(1)], { at: `${world.clock.now().add({ hours: 14 })}` });
  expect(await recordOrders(world.ports, [early])).toMatchObject([{ value: { done: 'recorded' } }]);
});

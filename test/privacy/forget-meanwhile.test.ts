import { expect, test } from 'vitest';
import { askToForget } from '../../shared/privacy/ask-to-forget.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { forgetWholly } from './forget-wholly.ts';
import { richCustomer } from './rich-customer.ts';

// Found by the simulation.
test('nobody is left noted whose value was reckoned with while they were forgotten', async () => {
  const world = await richCustomer();
  const { customerId, table } = world;
  const noted = () => table.all().filter(({ entity }) => entity === 'buyer');
  const [buyer] = noted();
  if (buyer === undefined) throw new Error('they bought something');
  const { personalItems } = world.ports;
  const remove: typeof personalItems.remove = async (item) => {
    // Just before it is too late.
    const isLast = item.entity === 'purchaseStatistics';
    if (isLast) await table.write({ kind: 'create', item: buyer });
    return personalItems.remove(item);
  };
  const ports = { ...world.ports, personalItems: { ...personalItems, remove } };
  const code = world.codes.at(-1) ?? '';
  acceptedOf(await askToForget(ports, { customerId, openGifts: 'cancel', code }));
  await forgetWholly({ ...world, ports });
  expect((await ports.forgettings.find(customerId))?.state).toBe('done');
  expect(noted()).toEqual([]);
});

// Found by the simulation: what was not removed yet was counted, and reckoned with, once more.
test('nor whose purchases were counted anew when they themselves were gone', async () => {
  const world = await richCustomer();
  const { customerId, table, ports } = world;
  const [buyer] = table.all().filter(({ entity }) => entity === 'buyer');
  const [statistics] = table.all().filter(({ entity }) => entity === 'purchaseStatistics');
  if (buyer === undefined || statistics === undefined) throw new Error('they bought something');
  const code = world.codes.at(-1) ?? '';
  acceptedOf(await askToForget(ports, { customerId, openGifts: 'cancel', code }));
  let isCountedAnew = false;
  await forgetWholly(world, async () => {
    const isEmptied = (await ports.forgettings.find(customerId))?.state === 'emptied';
    if (isCountedAnew || !isEmptied) return;
    isCountedAnew = true;
    for (const item of [statistics, buyer]) await table.write({ kind: 'create', item });
  });
  expect(isCountedAnew).toBe(true);
  const left = table.all().map(({ entity }) => entity);
  expect(left).not.toContain('buyer');
  expect(left).not.toContain('purchaseStatistics');
});

import { expect, test } from 'vitest';
import { askToForget } from '../../shared/privacy/ask-to-forget.ts';
import { forgetCustomer } from '../../shared/privacy/forget-customer.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { richCustomer } from './rich-customer.ts';

const TURN_COUNT_MAX = 60;

// Found by the simulation.
test('nobody is left noted whose value was reckoned with while they were forgotten', async () => {
  const world = await richCustomer();
  const { customerId, table, clock } = world;
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
  for (let count = 0; count < TURN_COUNT_MAX; count += 1) {
    if (refusalOf(await forgetCustomer(ports, customerId)) === 'forgotten_already') break;
    await world.advanceTo(clock.now().add({ hours: 1 }).toString(), 30);
  }
  expect((await ports.forgettings.find(customerId))?.state).toBe('done');
  expect(noted()).toEqual([]);
});

// Found by the simulation: what was not removed yet was counted, and reckoned with, once more.
test('nor whose purchases were counted anew when they themselves were gone', async () => {
  const world = await richCustomer();
  const { customerId, table, clock, ports } = world;
  const [buyer] = table.all().filter(({ entity }) => entity === 'buyer');
  const [statistics] = table.all().filter(({ entity }) => entity === 'purchaseStatistics');
  if (buyer === undefined || statistics === undefined) throw new Error('they bought something');
  const code = world.codes.at(-1) ?? '';
  acceptedOf(await askToForget(ports, { customerId, openGifts: 'cancel', code }));
  let isCountedAnew = false;
  for (let count = 0; count < TURN_COUNT_MAX; count += 1) {
    if (refusalOf(await forgetCustomer(ports, customerId)) === 'forgotten_already') break;
    if (!isCountedAnew && (await ports.forgettings.find(customerId))?.state === 'emptied') {
      isCountedAnew = true;
      for (const item of [statistics, buyer]) await table.write({ kind: 'create', item });
    }
    await world.advanceTo(clock.now().add({ hours: 1 }).toString(), 30);
  }
  expect(isCountedAnew).toBe(true);
  const left = table.all().map(({ entity }) => entity);
  expect(left).not.toContain('buyer');
  expect(left).not.toContain('purchaseStatistics');
});

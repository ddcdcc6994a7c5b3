import { beforeEach, describe, expect, test } from 'vitest';
import { scoreCustomer } from '../../shared/value/score-customer.ts';
import { shopOfMany, spectrumAnew, walkByAModel } from './shop-of-many.ts';
import { type ValueWorld, valueWorld } from './value-world.ts';

let world: ValueWorld;
let customerIds: readonly string[];
beforeEach(async () => {
  world = valueWorld();
  customerIds = await shopOfMany(world);
});

describe('a customer who buys', () => {
  const [own] = [{ spendMinor: 90_000, marginMinor: 45_000 }];

  test('is worth more at once, counted once, however often the event comes', async () => {
    await walkByAModel(world);
    await world.settle();
    const customerId = customerIds[0] ?? '';
    const before = await world.ports.values.find(customerId);
    const statistics = await world.ports.countedPurchases.find(customerId);
    await world.count(customerId, [...(statistics?.days ?? []), { day: world.today(), ...own }]);
    const events = await world.settle();
    expect(events.map(({ type }) => type)).toEqual(['PurchasesCounted', 'CustomerValueChanged']);
    const after = await world.ports.values.find(customerId);
    expect(after?.value.lifetimeValueMinor).toBeGreaterThan(before?.value.lifetimeValueMinor ?? 0);
    expect(await scoreCustomer(world.ports, customerId)).toMatchObject({ value: { valued: 0 } });
    expect((await world.ports.spectra.all())[0]).toEqual(await spectrumAnew(world));
  });

  test('is noted for the walk though there is no model yet', async () => {
    const page = await world.ports.buyers.page({ shard: 0, limit: 1000 });
    const other = await world.ports.buyers.page({ shard: 1, limit: 1000 });
    expect([...page.items, ...other.items].toSorted()).toEqual(customerIds.toSorted());
  });

  test('and gave all of it back is worth nothing here any more', async () => {
    await walkByAModel(world);
    await world.settle();
    const customerId = customerIds[0] ?? '';
    await world.count(customerId, []);
    await scoreCustomer(world.ports, customerId);
    expect(await world.ports.values.find(customerId)).toBeUndefined();
    expect((await world.ports.spectra.all())[0]).toEqual(await spectrumAnew(world));
    expect(await scoreCustomer(world.ports, customerId)).toMatchObject({
      refusal: 'nothing_bought',
    });
  });

  test('and was forgotten while the value was made has none', async () => {
    await walkByAModel(world);
    await world.settle();
    const customerId = world.newId();
    await world.count(customerId, [{ day: world.today() - 9, ...own }]);
    const read = await world.ports.countedPurchases.find(customerId);
    await world.count(customerId, []);
    const late = { ...world.ports.countedPurchases, find: async () => read };
    const ports = { ...world.ports, countedPurchases: late };
    expect(await scoreCustomer(ports, customerId)).toMatchObject({ refusal: 'changed_meanwhile' });
    expect(await world.ports.values.find(customerId)).toBeUndefined();
    // Nor is their number left behind.
    for (const shard of [0, 1]) {
      const { items } = await world.ports.buyers.page({ shard, limit: 1000 });
      expect(items).not.toContain(customerId);
    }
  });
});

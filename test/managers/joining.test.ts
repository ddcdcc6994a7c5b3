import { beforeEach, describe, expect, test } from 'vitest';
import type { CustomerId } from '../../shared/customers/customer.ts';
import { joinCares } from '../../shared/managers/join-cares.ts';
import { placeCustomer } from '../../shared/managers/place-customer.ts';
import type { PlacingPorts } from '../../shared/managers/ports.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { laboratoryOf } from '../../shared/measurement/laboratory.ts';
import { refusalOf } from '../cases/case-world.ts';
import { type ManagerWorld, managerWorld, STEADY } from './manager-world.ts';

let world: ManagerWorld;
let lead: CustomerId;
let other: CustomerId;
beforeEach(async () => {
  world = managerWorld();
  [lead, other] = [world.newId(), world.newId()];
  await settleFence(world.ports, STEADY);
});
const place = (id: CustomerId, worth: number) => {
  world.worth(id, worth);
  return placeCustomer(world.ports, id);
};
const join = () => joinCares(world.ports, { leadId: lead, absorbedId: other });

describe('two records of one person', () => {
  // Seed 189: the lot stood already, and the manager came with the other record.
  test('draw no lot when the manager of the other comes while it is drawn', async () => {
    const mary = await world.manager(5);
    await place(other, 400_000);
    const laboratory = laboratoryOf(world.laboratoryPorts);
    const value = { currency: 'GBP', lifetimeMinor: 300_000, yearMarginMinor: 100_000 };
    while ((await laboratory.lotOf(lead, value)).arm !== 'control') lead = world.newId();
    world.worth(lead, value.lifetimeMinor);
    const lotOf: PlacingPorts['laboratory']['lotOf'] = async (...asked) => {
      const lot = await laboratory.lotOf(...asked);
      await join();
      return lot;
    };
    const placed = await placeCustomer({ ...world.ports, laboratory: { lotOf } }, lead);
    expect(placed).toMatchObject({ ok: true, value: { state: 'managed', managerId: mary.id } });
    expect(await world.laboratoryPorts.participations.find(lead)).toBeUndefined();
  });

  test('keep the manager of the one that leads, and the other one’s place is free', async () => {
    const mary = await world.manager(5);
    await place(lead, 300_000);
    await place(other, 400_000);
    expect((await join()).ok).toBe(true);
    expect(await world.care(lead)).toMatchObject({ state: 'managed', managerId: mary.id });
    expect(await world.care(other)).toMatchObject({ state: 'left' });
    expect(await world.portfolio(mary)).toMatchObject({ customerCount: 1 });
    expect(refusalOf(await join())).toBe('nothing_to_join');
  });

  test('keep the only manager that there is, who is counted once', async () => {
    const mary = await world.manager(5);
    await place(other, 400_000);
    expect((await join()).ok).toBe(true);
    expect(await world.care(lead)).toMatchObject({
      ...{ state: 'managed', managerId: mary.id, valueAtStartMinor: 400_000 },
    });
    expect(await world.portfolio(mary)).toMatchObject({ customerCount: 1 });
    const { items } = await world.ports.cares.ofManager(mary.id, { limit: 9 });
    expect(items.map(({ id }) => id)).toEqual([lead]);
  });

  test('give whoever waits the manager of the other', async () => {
    const mary = await world.manager(1);
    await place(other, 400_000);
    await place(lead, 300_000);
    expect(await world.care(lead)).toMatchObject({ state: 'waiting' });
    await join();
    await world.settle(2);
    expect(await world.care(lead)).toMatchObject({ state: 'managed', managerId: mary.id });
    expect(await world.portfolio(mary)).toMatchObject({ customerCount: 1 });
  });

  test('leave who stays as usual as usual', async () => {
    const mary = await world.manager(5);
    world.arms.set(lead, 'control');
    await place(lead, 300_000);
    await place(other, 400_000);
    await join();
    expect(await world.care(lead)).toMatchObject({ state: 'control' });
    expect(await world.portfolio(mary)).toMatchObject({ customerCount: 0 });
  });

  test('leave a person as usual whose other record had drawn that', async () => {
    const mary = await world.manager(5);
    world.arms.set(other, 'control');
    await place(other, 400_000);
    expect((await join()).ok).toBe(true);
    expect(refusalOf(await join())).toBe('nothing_to_join');
    await place(lead, 700_000);
    expect(await world.care(lead)).toMatchObject({ state: 'control' });
    expect(await world.care(other)).toMatchObject({ state: 'left' });
    expect(await world.portfolio(mary)).toMatchObject({ customerCount: 0 });
  });

  test('leave who stays as usual as usual also when they crossed back since', async () => {
    const mary = await world.manager(5);
    world.arms.set(lead, 'control');
    await place(lead, 300_000);
    world.clock.advance({ hours: 24 * 365 });
    await place(lead, 0);
    expect(await world.care(lead)).toMatchObject({ state: 'left', arm: 'control' });
    await place(other, 400_000);
    await join();
    expect(await world.care(lead)).toMatchObject({ state: 'left', arm: 'control' });
    expect(await world.portfolio(mary)).toMatchObject({ customerCount: 0 });
  });

  test('say nothing when nobody answered for either', async () => {
    expect(refusalOf(await join())).toBe('nothing_to_join');
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import type { CustomerId } from '../../shared/customers/customer.ts';
import type { WorkPoint } from '../../shared/managers/care.ts';
import { emptyPortfolio } from '../../shared/managers/empty-portfolio.ts';
import { assignWaiting } from '../../shared/managers/fill-places.ts';
import { endGathering } from '../../shared/managers/gather-candidates.ts';
import { handOver } from '../../shared/managers/hand-over.ts';
import { placeCandidates } from '../../shared/managers/place-candidates.ts';
import { placeCustomer } from '../../shared/managers/place-customer.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { type ManagerWorld, managerWorld, STEADY } from './manager-world.ts';

let world: ManagerWorld;
let ada: CustomerId;
const RICH = 300_000;
beforeEach(async () => {
  world = managerWorld();
  ada = world.newId();
  await settleFence(world.ports, STEADY);
});

const place = (id: CustomerId, worth: number) => {
  world.worth(id, worth);
  return placeCustomer(world.ports, id);
};

describe('a customer', () => {
  test('who is worth enough gets a manager when they cross', async () => {
    const mary = await world.manager(2);
    expect(await place(ada, RICH)).toMatchObject({
      ok: true,
      value: { state: 'managed', managerId: mary.id, arm: 'managed', valueAtStartMinor: RICH },
    });
    expect(await world.portfolio(mary)).toMatchObject({ customerCount: 1 });
    expect(world.eventTypes()).toContain('CustomerCrossedFence');
  });

  test('of whom the event comes twice is counted once', async () => {
    const mary = await world.manager(2);
    await place(ada, RICH);
    await placeCustomer(world.ports, ada);
    expect(await world.portfolio(mary)).toMatchObject({ customerCount: 1 });
  });

  test('far left of the fence leaves nothing behind', async () => {
    await world.manager(2);
    expect(acceptedOf(await place(ada, 10))).toBeUndefined();
    expect(await world.care(ada)).toBeUndefined();
  });

  test('near it is remembered, and crosses when it moves left', async () => {
    await world.manager(2);
    const { place: before } = (await world.ports.fences.find()) ?? {};
    await place(ada, (before?.enterMinor ?? 0) - 1);
    expect(await world.care(ada)).toMatchObject({ state: 'left' });
    await settleFence(world.ports, { ...STEADY, costMinor: 4_000 });
    await world.settle();
    await world.gathered();
    expect(await world.care(ada)).toMatchObject({ state: 'managed' });
  });

  test('waits where it stands for the first time, until all have been looked at: the best come first', async () => {
    await world.manager(2);
    await settleFence(world.ports, STEADY);
    await world.settle();
    const people = [1, 2, 9, 3, 8].map((times) => ({ id: world.newId(), worth: times * RICH }));
    for (const { id, worth } of people) {
      expect(await place(id, worth)).toMatchObject({ value: { state: 'left' } });
    }
    // Where it stood before their values were known they are more than there is room for.
    acceptedOf(await endGathering(world.ports));
    await world.settle(2);
    const states = await Promise.all(people.map(async ({ id }) => (await world.care(id))?.state));
    expect(states).toEqual(['waiting', 'waiting', 'managed', 'waiting', 'managed']);
  });

  test('of the control part is right of it and nobody’s', async () => {
    const mary = await world.manager(2);
    world.arms.set(ada, 'control');
    expect(await place(ada, RICH)).toMatchObject({ ok: true, value: { state: 'control' } });
    expect(await world.portfolio(mary)).toMatchObject({ customerCount: 0 });
    world.arms.delete(ada);
    world.clock.advance({ hours: 24 * 400 });
    await place(ada, 0);
    world.clock.advance({ hours: 24 * 400 });
    // What was drawn once is kept for good.
    expect(await place(ada, RICH)).toMatchObject({ ok: true, value: { state: 'control' } });
  });

  test('waits while nobody has room, the most valuable first, until somebody has', async () => {
    const [first, second, third] = [world.newId(), world.newId(), world.newId()];
    await world.manager(1);
    await place(first, RICH);
    await place(second, RICH + 1);
    await place(third, RICH + 2);
    expect(await world.care(second)).toMatchObject({ state: 'waiting' });
    expect(refusalOf(await assignWaiting(world.ports, second))).toBe('nobody_has_room');
    expect(refusalOf(await assignWaiting(world.ports, first))).toBe('not_waiting');
    const { items } = await world.ports.cares.waiting({ limit: 10 });
    expect(items.map(({ id }) => id)).toEqual([third, second]);
    const kate = await world.manager(1, 'Kate');
    await world.settle(2);
    expect(await world.care(third)).toMatchObject({ state: 'managed', managerId: kate.id });
    expect(await world.care(second)).toMatchObject({ state: 'waiting' });
  });

  test('goes back left when half a year is over, and finds the same manager later', async () => {
    const mary = await world.manager(1, 'Mary');
    await place(ada, RICH);
    await place(ada, 0);
    expect(await world.care(ada)).toMatchObject({ state: 'managed' });
    world.clock.advance({ hours: 24 * 180 });
    await place(ada, 1);
    expect(await world.care(ada)).toMatchObject({ state: 'left', formerManagerId: mary.id });
    expect(await world.portfolio(mary)).toMatchObject({ customerCount: 0 });
    await world.manager(9, 'Kate');
    world.clock.advance({ hours: 24 * 180 });
    await place(ada, RICH);
    expect(await world.care(ada)).toMatchObject({ state: 'managed', managerId: mary.id });
  });

  test('keeps their manager when the fence moves, or stands nowhere', async () => {
    await world.manager(1);
    await place(ada, RICH);
    world.clock.advance({ hours: 24 * 400 });
    world.gain.basisPoints = 0;
    await settleFence(world.ports);
    await place(ada, RICH - 1);
    expect(await world.care(ada)).toMatchObject({ state: 'managed' });
  });

  test('whose value fell by a fifth is said to, once', async () => {
    await world.manager(1);
    await place(ada, RICH);
    await place(ada, 243_000);
    expect(world.eventTypes()).not.toContain('CustomerValueFell');
    await place(ada, 240_000);
    await placeCustomer(world.ports, ada);
    await place(ada, 237_000);
    expect(world.eventTypes().filter((type) => type === 'CustomerValueFell')).toHaveLength(1);
  });

  test('whose value comes back has less at stake, and then nothing', async () => {
    await world.manager(1);
    await place(ada, RICH);
    await place(ada, RICH / 2);
    const stakes = async () => {
      const { work } = (await world.care(ada)) as { work: readonly WorkPoint[] };
      return work.filter(({ kind }) => kind === 'value_falling').map((each) => each.worthMinor);
    };
    expect(await stakes()).toEqual([RICH / 2]);
    await place(ada, RICH * 0.6);
    expect(await stakes()).toEqual([RICH * 0.4]);
    await place(ada, RICH * 0.55);
    expect(await stakes()).toEqual([RICH * 0.4]);
    await place(ada, RICH * 0.85);
    expect(await stakes()).toEqual([]);
  });

  test('without a value, and before there is a fence, is nowhere', async () => {
    expect(refusalOf(await placeCustomer(world.ports, ada))).toBe('no_value');
    const elsewhere = managerWorld();
    elsewhere.worth(ada, RICH);
    expect(refusalOf(await placeCustomer(elsewhere.ports, ada))).toBe('no_fence');
    expect(refusalOf(await placeCandidates(elsewhere.ports))).toBe('no_fence');
  });
});

describe('managers', () => {
  test('are filled evenly', async () => {
    const [mary, kate] = [await world.manager(20, 'Mary'), await world.manager(10, 'Kate')];
    for (let count = 0; count < 15; count += 1) await place(world.newId(), RICH);
    expect((await world.portfolio(mary)).customerCount).toBeGreaterThanOrEqual(9);
    expect((await world.portfolio(kate)).customerCount).toBeGreaterThanOrEqual(4);
  });

  test('who leave hand over with a brief, and who finds nobody waits', async () => {
    const mary = await world.manager(2, 'Mary');
    const bob = world.newId();
    await place(ada, RICH + 1);
    await place(bob, RICH);
    const kate = await world.manager(1, 'Kate');
    await world.leaves(mary);
    await world.settle(2);
    expect(await world.care(ada)).toMatchObject({ state: 'managed', managerId: kate.id });
    expect(await world.care(bob)).toMatchObject({ state: 'waiting', formerManagerId: mary.id });
    const [handover] = await world.ports.handovers.ofCustomer(ada);
    expect(handover).toMatchObject({
      ...{ fromName: 'Mary', toName: 'Kate', brief: 'They like green ribbons.' },
    });
    expect(refusalOf(await emptyPortfolio(world.ports, kate.id))).toBe('portfolio_not_closed');
  });

  test('with less room than before keep whom they have, and get nobody new', async () => {
    const mary = await world.manager(2, 'Mary');
    await place(ada, RICH);
    const bob = world.newId();
    await place(bob, RICH);
    world.members.set(mary.id, { ...mary, capacity: 1 });
    await settleFence(world.ports, STEADY);
    await place(world.newId(), RICH * 2);
    await world.settle();
    expect(await world.portfolio(mary)).toMatchObject({ capacity: 1, customerCount: 2 });
    expect(await world.care(bob)).toMatchObject({ state: 'managed' });
  });
});

describe('a handover', () => {
  const order = (fromId: string, toId: string, brief = 'All well.') =>
    handOver(world.ports, { customerId: ada, fromId, toId, brief });

  test('moves one customer with what there is to say, once', async () => {
    const mary = await world.manager(1, 'Mary');
    await place(ada, RICH);
    const kate = await world.manager(1, 'Kate');
    acceptedOf(await order(mary.id, kate.id));
    expect(refusalOf(await order(mary.id, kate.id))).toBe('not_their_manager');
    expect(await world.portfolio(mary)).toMatchObject({ customerCount: 0 });
    expect(await world.portfolio(kate)).toMatchObject({ customerCount: 1 });
    expect(await world.ports.handovers.ofCustomer(ada)).toHaveLength(1);
  });

  test('is refused for nobody’s customer, to oneself, to nobody, to who is full, without words', async () => {
    const mary = await world.manager(1, 'Mary');
    const kate = await world.manager(0, 'Kate');
    expect(refusalOf(await order(mary.id, kate.id))).toBe('customer_not_managed');
    await place(ada, RICH);
    expect(refusalOf(await order(mary.id, mary.id))).toBe('same_manager');
    expect(refusalOf(await order(mary.id, world.ids.next('stf', world.clock.now())))).toBe(
      'manager_not_found',
    );
    expect(refusalOf(await order(mary.id, kate.id))).toBe('manager_full');
    expect(refusalOf(await order(mary.id, kate.id, '  '))).toBe('brief_missing');
  });
});

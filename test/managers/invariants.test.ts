// Random histories of values, crossings, handovers, managers who come and leave, and events that come
// twice; after every step what must hold is looked at in the table itself.
import { describe, expect, test } from 'vitest';
import type { CustomerId } from '../../shared/customers/customer.ts';
import { Care } from '../../shared/managers/care.ts';
import { handOver } from '../../shared/managers/hand-over.ts';
import { placeCustomer } from '../../shared/managers/place-customer.ts';
import { roomOf } from '../../shared/managers/portfolio.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import type { StaffMember } from '../../shared/staff/staff-member.ts';
import { seededRandom } from '../support/seeded.ts';
import { type ManagerWorld, managerWorld, STEADY } from './manager-world.ts';

const STEP_COUNT = 100;
const CUSTOMER_COUNT = 25;

test.each(Array.from({ length: 15 }, (_, seed) => seed))(
  'whatever happens, everybody right of the fence has one manager or waits: seed %i',
  async (seed) => {
    const world = managerWorld();
    const random = seededRandom(seed);
    const customers = Array.from({ length: CUSTOMER_COUNT }, () => world.newId());
    for (const id of customers) if (random() < 0.2) world.arms.set(id, 'control');
    await settleFence(world.ports, STEADY);
    const managers = [await world.manager(3), await world.manager(5)];
    await world.settle();
    for (let step = 0; step < STEP_COUNT; step += 1) {
      await happen({ world, random, customers, managers });
      await audit(world, customers);
      // Now and then the queue is behind.
      if (random() < 0.7) await world.settle(random() < 0.3 ? 2 : 1);
      await audit(world, customers);
    }
    await world.settle();
    await auditAtRest(world);
  },
);

type History = {
  readonly world: ManagerWorld;
  readonly random: () => number;
  readonly customers: readonly CustomerId[];
  readonly managers: StaffMember[];
};

async function happen({ world, random, customers, managers }: History) {
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const dice = random();
  if (dice < 0.6) {
    const id = pick(customers);
    world.worth(id, Math.round(random() * 600_000 - 50_000));
    const times = random() < 0.3 ? 2 : 1;
    await Promise.all(Array.from({ length: times }, () => placeCustomer(world.ports, id)));
  } else if (dice < 0.75) {
    world.clock.advance({ hours: Math.ceil(random() * 24 * 90) });
  } else if (dice < 0.85) {
    const care = await world.care(pick(customers));
    const fromId = care?.state === 'managed' ? care.managerId : pick(managers).id;
    const order = { customerId: care?.id ?? pick(customers), fromId, toId: pick(managers).id };
    await Promise.all([1, 2].map(() => handOver(world.ports, { ...order, brief: 'As agreed.' })));
  } else if (dice < 0.9) {
    managers.push(await world.manager(1 + Math.floor(random() * 4)));
  } else if (dice < 0.94) {
    await world.leaves(pick(managers));
  } else {
    const costMinor = Math.round(2_000 + random() * 12_000);
    await settleFence(world.ports, { ...STEADY, costMinor });
  }
}

const all = (world: ManagerWorld) =>
  world.cares().map((item) => Care.parse(item as never)) as readonly Care[];

/** What holds at every moment, also while events are on their way. */
async function audit(world: ManagerWorld, customers: readonly CustomerId[]) {
  const cares = all(world);
  for (const portfolio of await world.ports.portfolios.all()) {
    const theirs = cares.filter(
      (care) => care.state === 'managed' && care.managerId === portfolio.id,
    );
    expect(theirs).toHaveLength(portfolio.customerCount);
    expect(portfolio.state === 'closed' || portfolio.customerCount <= portfolio.capacity).toBe(
      true,
    );
    const { items } = await world.ports.cares.ofManager(portfolio.id, { limit: 100 });
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set(theirs.map(({ id }) => id)));
  }
  for (const care of cares) {
    const isControl = world.arms.get(care.id) === 'control';
    if (isControl) expect(['left', 'control']).toContain(care.state);
    else expect(care.state).not.toBe('control');
  }
  expect(cares.length).toBeLessThanOrEqual(customers.length);
}

/** And when everything was heard: nobody waits beside a free place, and who left answers for nobody. */
async function auditAtRest(world: ManagerWorld) {
  const portfolios = await world.ports.portfolios.all();
  const rooms = portfolios.reduce((sum, portfolio) => sum + roomOf(portfolio), 0);
  const waiting = all(world).filter(({ state }) => state === 'waiting');
  if (rooms > 0) expect(waiting).toEqual([]);
  for (const { state, customerCount } of portfolios) {
    if (state === 'closed') expect(customerCount).toBe(0);
  }
}

describe('every crossing', () => {
  test('is said once, and the sides take turns', async () => {
    const world = managerWorld();
    const random = seededRandom(7);
    await world.manager(10);
    await settleFence(world.ports, STEADY);
    const id = world.newId();
    for (let step = 0; step < 60; step += 1) {
      world.worth(id, Math.round(random() * 400_000));
      await Promise.all([placeCustomer(world.ports, id), placeCustomer(world.ports, id)]);
      world.clock.advance({ hours: 24 * 30 });
    }
    const sides = world.events
      .filter(({ type }) => type === 'CustomerCrossedFence')
      .map(({ to }) => to);
    expect(sides.length).toBeGreaterThan(4);
    expect(sides).toEqual(sides.map((_, index) => (index % 2 === 0 ? 'right' : 'left')));
  });
});

import { expect, test } from 'vitest';
import { placeCustomer } from '../../shared/managers/place-customer.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { managerWorld, STEADY } from './manager-world.ts';

// Found by the simulation: the second one saw the customer before the first one was done, and the
// portfolio after.
test('two who send the only customer back at the same moment count them off once', async () => {
  const world = managerWorld();
  await settleFence(world.ports, STEADY);
  const mary = await world.manager(3);
  const id = world.newId();
  world.worth(id, 400_000);
  await placeCustomer(world.ports, id);
  world.worth(id, 0);
  world.clock.advance({ hours: 24 * 365 });
  const { portfolios } = world.ports;
  const find: typeof portfolios.find = async (managerId) => {
    await placeCustomer(world.ports, id);
    return portfolios.find(managerId);
  };
  const placed = await placeCustomer({ ...world.ports, portfolios: { ...portfolios, find } }, id);
  expect(placed).toMatchObject({ ok: true, value: { state: 'left' } });
  expect(await world.portfolio(mary)).toMatchObject({ customerCount: 0 });
  const crossings = world.events.filter(({ type }) => type === 'CustomerCrossedFence');
  expect(crossings.map(({ to }) => to)).toEqual(['right', 'left']);
});

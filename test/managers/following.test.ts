import { beforeEach, describe, expect, test } from 'vitest';
import type { CustomerId } from '../../shared/customers/customer.ts';
import { decideFollowing } from '../../shared/managers/decide-following.ts';
import type { Fence } from '../../shared/managers/fence.ts';
import { followFence } from '../../shared/managers/follow-fence.ts';
import { placeCustomer } from '../../shared/managers/place-customer.ts';
import { placeThoseBelow } from '../../shared/managers/place-those-below.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { type ManagerWorld, managerWorld, STEADY } from './manager-world.ts';

const COST = { perOrderMinor: 100, perYearMinor: 0 };

describe('what a fence that moved asks for', () => {
  const fence = (enterMinor: number | undefined, told?: Fence['told'], settings = {}) =>
    ({
      place: enterMinor === undefined ? {} : { enterMinor },
      ...{ settings, ...(told === undefined ? {} : { told }) },
    }) as unknown as Fence;

  test.each([
    ['is nothing while it stands nowhere', undefined, undefined, undefined, {}],
    ['the first time is everybody near it', 80_000, undefined, 10_000, { fromMinor: 10_000 }],
    ['is nothing a little further left', 79_000, 10_000, undefined, { fromMinor: 10_000 }],
    ['is nothing as far as all were told of', 12_000, 10_000, undefined, { fromMinor: 10_000 }],
    ['is those further left where nobody was', 11_999, 10_000, 1_499, { fromMinor: 1_499 }],
    [
      'further right is nothing, and less is known',
      160_000,
      10_000,
      undefined,
      { fromMinor: 20_000 },
    ],
  ] as const)('%s', (_fact, enterMinor, fromMinor, tellFromMinor, told) => {
    const before = fromMinor === undefined ? undefined : { fromMinor };
    const { walk, fence: after } = decideFollowing(fence(enterMinor, before));
    expect(walk?.tellFromMinor).toBe(tellFromMinor);
    expect(after.told).toEqual(told);
  });

  test('is a new value for everybody when serving them costs something else, once', () => {
    const before = { fromMinor: 10_000 };
    const { walk, fence: after } = decideFollowing(fence(80_000, before, { servingCost: COST }));
    expect(walk).toEqual({});
    expect(decideFollowing(after).walk).toBeUndefined();
    const none = { ...after, settings: {} } as unknown as Fence;
    expect(decideFollowing(none).walk).toEqual({});
  });
});

describe('a fence that moves', () => {
  let world: ManagerWorld;
  let ada: CustomerId;
  const place = async (id: CustomerId, worth: number) => {
    world.worth(id, worth);
    return acceptedOf(await placeCustomer(world.ports, id));
  };
  const enterMinor = async () => (await world.ports.fences.find())?.place.enterMinor ?? 0;
  const state = async (id: CustomerId) => (await world.care(id))?.state;
  const move = async (costMinor: number) => {
    await settleFence(world.ports, { ...STEADY, costMinor });
    return acceptedOf(await followFence(world.ports));
  };

  beforeEach(async () => {
    world = managerWorld();
    ada = world.newId();
    await settleFence(world.ports, STEADY);
    await world.manager(2);
  });

  test('right takes those whom it passes back at once, whoever they belong to', async () => {
    const worth = Math.ceil(await enterMinor());
    const [bob, cyd] = [world.newId(), world.newId()];
    world.arms.set(bob, 'control');
    for (const id of [ada, bob, cyd]) await place(id, worth);
    await place(cyd, worth * 10);
    world.clock.advance({ hours: 24 * 181 });
    await move(2 * STEADY.costMinor);
    expect(await Promise.all([ada, bob, cyd].map(state))).toEqual(['left', 'left', 'managed']);
  });

  test('a little further right takes nobody back, nor those who crossed of late', async () => {
    const worth = Math.ceil(await enterMinor());
    await place(ada, worth);
    await move(2 * STEADY.costMinor);
    expect(await state(ada)).toBe('managed');
    await move(STEADY.costMinor);
    world.clock.advance({ hours: 24 * 181 });
    await move(Math.round(1.2 * STEADY.costMinor));
    expect(await state(ada)).toBe('managed');
  });

  test('is told to everybody near it once, and again only where nobody was', async () => {
    const first = acceptedOf(await followFence(world.ports));
    const near = Math.floor((await enterMinor()) / 8);
    expect(first.isWalking).toBe(true);
    expect(await world.ports.valueWalks.all()).toMatchObject([
      { state: 'walking', tellFromMinor: near },
    ]);
    expect(acceptedOf(await followFence(world.ports)).isWalking).toBe(false);
    expect((await move(4_800)).isWalking).toBe(false);
    expect((await move(500)).isWalking).toBe(true);
    const [walk] = await world.ports.valueWalks.all();
    expect(walk?.tellFromMinor).toBe(Math.floor((await enterMinor()) / 8));
  });

  test('has everybody valued anew when serving them costs something else', async () => {
    acceptedOf(await followFence(world.ports));
    const change = { ...STEADY, servingCost: COST };
    await settleFence(world.ports, change);
    expect(world.eventTypes().at(-1)).toBe('FenceMoved');
    expect(acceptedOf(await followFence(world.ports)).isWalking).toBe(true);
    await settleFence(world.ports, change);
    expect(acceptedOf(await followFence(world.ports)).isWalking).toBe(false);
  });

  test('and is gone or changed at the same moment is followed another time', async () => {
    const nowhere = managerWorld().ports;
    expect(refusalOf(await followFence(nowhere))).toBe('no_fence');
    expect(refusalOf(await placeThoseBelow(nowhere))).toBe('no_fence');
    const { ports } = world;
    const save = async () => ({ ok: false, refusal: 'changed_meanwhile' }) as const;
    const busy = { ...ports, fences: { ...ports.fences, save } };
    expect(refusalOf(await followFence(busy))).toBe('changed_meanwhile');
  });
});

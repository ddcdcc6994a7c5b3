import { beforeEach, describe, expect, test } from 'vitest';
import { SETTINGS_TO_BEGIN_WITH } from '../../shared/managers/fence.ts';
import { fenceStore } from '../../shared/managers/fence-store.ts';
import { hearShare } from '../../shared/value/hear-share.ts';
import { refitModels } from '../../shared/value/refit-models.ts';
import { renewComparables } from '../../shared/value/renew-comparables.ts';
import { SHARE_TOPIC, type StatedShare } from '../../shared/value/share-of-customer.ts';
import { startValueWalks } from '../../shared/value/start-value-walks.ts';
import { aFact } from '../dialogue/facts-support.ts';
import { shopOfMany, spectrumAnew, walkByAModel } from './shop-of-many.ts';
import { type ValueWorld, valueWorld } from './value-world.ts';

let world: ValueWorld;
let customerId: string;
beforeEach(async () => {
  world = valueWorld();
  [customerId = ''] = await shopOfMany(world);
});

const valueNow = () => world.ports.values.find(customerId);
const state = async (value: StatedShare) => {
  const fact = aFact(1, { customerId, topic: SHARE_TOPIC, value, version: 0 });
  const write = world.ports.factBooks.writeOfFact(fact, world.clock.now());
  await world.table.write(write);
};
const walk = async () => {
  await startValueWalks(world.ports);
  await world.settle();
};

describe('the share of a customer', () => {
  test('is kept with their value: of nobody where it is not known, then as an estimate', async () => {
    await walkByAModel(world);
    await world.settle();
    expect(await valueNow()).not.toHaveProperty('share');
    await renewComparables(world.ports);
    world.clock.advance({ days: 1 });
    await walk();
    expect((await valueNow())?.share).toMatchObject({ by: 'estimated', currency: 'GBP' });
  });

  test('is estimated in the first walk, since what they are compared with is made before', async () => {
    const beforeWalks = () => renewComparables(world.ports);
    await refitModels(world.ports, { isForced: true, beforeWalks });
    await world.settle();
    expect((await valueNow())?.share).toMatchObject({ by: 'estimated' });
  });

  test('is what they say of it as soon as they say it, and is told once', async () => {
    await walkByAModel(world);
    await world.settle();
    expect(await hearShare(world.ports, customerId)).toMatchObject({ refusal: 'as_before' });
    await state('about-half');
    expect(await hearShare(world.ports, customerId)).toMatchObject({ value: { told: 1 } });
    expect((await world.settle()).map(({ type }) => type)).toEqual(['CustomerValueChanged']);
    const stored = await valueNow();
    expect(stored?.share).toMatchObject({ by: 'stated', basisPoints: 5_000 });
    expect(stored?.share?.walletMinor).toBeGreaterThan(stored?.share?.yearSpendMinor ?? 0);
    expect(await hearShare(world.ports, customerId)).toMatchObject({ refusal: 'as_before' });
    // A walk reads nobody's facts, and forgets nothing that was said.
    world.clock.advance({ days: 1 });
    await walk();
    expect((await valueNow())?.share).toMatchObject({ by: 'stated' });
    expect((await world.ports.spectra.all())[0]).toEqual(await spectrumAnew(world));
  });

  test('waits until they have a value', async () => {
    await state('most');
    expect(await hearShare(world.ports, customerId)).toMatchObject({ refusal: 'no_value' });
    await walkByAModel(world);
    await world.settle();
    expect(await hearShare(world.ports, customerId)).toMatchObject({ value: { told: 1 } });
  });
});

describe('what serving a customer costs', () => {
  const say = async (perYearMinor: number, currency = 'GBP') => {
    const fences = fenceStore({ table: world.table, shardCount: 2 });
    const now = world.clock.now();
    const servingCost = { perOrderMinor: 100, perYearMinor };
    const settings = { ...SETTINGS_TO_BEGIN_WITH, currency, costAsOf: now, servingCost };
    const before = await fences.find();
    const gain = { basisPoints: 2_000, by: 'hope' } as const;
    await fences.save(
      {
        ...{ id: 'fence', version: before?.version ?? 0, settings, placedAt: now, settleAt: now },
        place: { heldBy: 'no_managers', gain, capacity: 0 },
      },
      false,
      now,
    );
  };

  test('is taken off every value on the same day, and puts some below zero', async () => {
    await walkByAModel(world);
    await world.settle();
    const before = await valueNow();
    expect(before?.value.costToServeMinor).toBe(0);
    await say(10_000_000);
    await walk();
    const after = await valueNow();
    expect(after?.value.costToServeMinor).toBeGreaterThan(20_000_000);
    expect(after?.value.lifetimeValueMinor).toBeLessThan(0);
    expect((await world.ports.spectra.all())[0]).toEqual(await spectrumAnew(world));
    const { version } = after ?? {};
    await walk();
    expect((await valueNow())?.version).toBe(version);
  });

  test('in another currency was not said', async () => {
    await say(10_000_000, 'EUR');
    await walkByAModel(world);
    await world.settle();
    expect((await valueNow())?.value.costToServeMinor).toBe(0);
  });
});

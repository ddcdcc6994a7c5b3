import { beforeEach, describe, expect, test } from 'vitest';
import { refitModels } from '../../shared/value/refit-models.ts';
import { startValueWalks } from '../../shared/value/start-value-walks.ts';
import { valueWalkIdOf } from '../../shared/value/value-walk.ts';
import { walkValuesPage } from '../../shared/value/walk-values-page.ts';
import { CUSTOMER_COUNT, shopOfMany, spectrumAnew, walkByAModel } from './shop-of-many.ts';
import { type ValueWorld, valueWorld } from './value-world.ts';

let world: ValueWorld;
let customerIds: readonly string[];
beforeEach(async () => {
  world = valueWorld();
  customerIds = await shopOfMany(world);
});

const refit = (isForced = false) => refitModels(world.ports, { isForced });
const valuesNow = () => world.ports.values.findMany(customerIds);

describe('a fit', () => {
  test('gives everybody a value by the new model, and the spectrum counts each once', async () => {
    expect(await valuesNow()).toEqual([]);
    expect(await refit()).toMatchObject({ fittedCount: 1, walksStarted: true });
    await world.settle();
    const model = await world.ports.models.newest('GBP');
    const values = await valuesNow();
    expect(values).toHaveLength(CUSTOMER_COUNT);
    expect(new Set(values.map(({ value }) => value.modelId))).toEqual(new Set([model?.id]));
    const [spectrum] = await world.ports.spectra.all();
    expect(spectrum).toEqual(await spectrumAnew(world));
    const walks = await world.ports.valueWalks.all();
    expect(walks.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(walks.reduce((sum, { seenCount }) => sum + seenCount, 0)).toBe(CUSTOMER_COUNT);
  });

  test.each([
    ['not a day less than a week later', { days: 6, hours: 21 }, 0],
    ['a week later, less what a schedule may be early', { days: 6, hours: 22 }, 1],
  ])('is made again %s', async (_, later, fittedCount) => {
    await refit();
    await world.settle();
    world.clock.advance(later);
    expect(await refit()).toMatchObject({ fittedCount });
  });

  test('is made at once when somebody asks for it, and every version is kept', async () => {
    await refit();
    await world.settle();
    world.clock.advance({ minutes: 1 });
    expect(await refit(true)).toMatchObject({ fittedCount: 1, walksStarted: true });
    expect(await world.ports.models.history('GBP', 10)).toHaveLength(2);
  });

  test('or without one a walk lowers the value of who buys nothing', async () => {
    await walkByAModel(world);
    await world.settle();
    const before = await world.ports.spectra.all();
    world.clock.advance({ days: 56 });
    await startValueWalks(world.ports);
    await world.settle();
    const worth = (bands: readonly { valueMinor: number }[] = []) =>
      bands.reduce((sum, { valueMinor }) => sum + valueMinor, 0);
    const after = await world.ports.spectra.all();
    expect(worth(after[0]?.bands)).toBeLessThan(worth(before[0]?.bands));
    expect(after[0]).toEqual(await spectrumAnew(world));
  });

  test('says how old the model is, and for how long a walk is under way', async () => {
    await refit();
    world.clock.advance({ days: 3 });
    expect(await refit()).toMatchObject({
      ...{ oldestModelSeconds: 3 * 86_400, oldestWalkSeconds: 3 * 86_400 },
    });
  });

  test('of old records values as of their end, and says so', async () => {
    world.clock.advance({ days: 400 });
    await refit();
    await world.settle();
    const model = await world.ports.models.newest('GBP');
    expect(model?.historyEndedOn?.toString()).toBe('2026-11-22');
    const [value] = await valuesNow();
    expect(value?.value.asOf.toString()).toBe('2026-11-22');
  });
});

describe('a shop without history', () => {
  test('has no model, and is tried again the next day', async () => {
    world = valueWorld();
    await world.shopOf(3, world.today() - 1, 2);
    const first = await refit();
    expect(first).toMatchObject({ fittedCount: 0, tooLittleCount: 1, walksStarted: false });
    expect(await world.ports.models.states()).toMatchObject([
      { id: 'GBP', outcome: 'too_little_history' },
    ]);
    world.clock.advance({ days: 1 });
    expect(await refit()).toMatchObject({ tooLittleCount: 1 });
  });

  test('in which nobody ever bought has nothing to fit', async () => {
    world = valueWorld();
    expect(await refit()).toMatchObject({ fittedCount: 0, tooLittleCount: 0, walksStarted: false });
  });
});

describe('a page of the walk', () => {
  const due = async (shard: number) => {
    const walk = await world.ports.valueWalks.find(valueWalkIdOf(shard));
    if (walk === undefined) throw new Error('there is a walk');
    return { valueWalkId: walk.id, dueAt: walk.pageDueAt };
  };

  test('is refused where no walk was begun', async () => {
    const dueAt = world.clock.now();
    const page = { valueWalkId: valueWalkIdOf(0), dueAt };
    expect(await walkValuesPage(world.ports, page)).toMatchObject({ refusal: 'walk_not_found' });
  });

  test('that was done is not done again', async () => {
    await walkByAModel(world);
    const page = await due(0);
    expect(await walkValuesPage(world.ports, page)).toMatchObject({ ok: true });
    expect(await walkValuesPage(world.ports, page)).toMatchObject({ refusal: 'already_walked' });
  });

  test('that died before it said so is done again, and nobody counts twice', async () => {
    await walkByAModel(world);
    const page = await due(0);
    const saving = world.ports.valueWalks.save;
    const dying = { ...world.ports.valueWalks, save: () => Promise.reject(new Error('died')) };
    const ports = { ...world.ports, valueWalks: dying };
    await expect(walkValuesPage(ports, page)).rejects.toThrow('died');
    expect(saving).toBe(world.ports.valueWalks.save);
    expect(await walkValuesPage(world.ports, page)).toMatchObject({ ok: true });
    await world.settle();
    expect((await world.ports.spectra.all())[0]).toEqual(await spectrumAnew(world));
  });

  test('tells again of those who are worth so much, where a fence comes to stand', async () => {
    await walkByAModel(world);
    await world.settle();
    const values = await valuesNow();
    const worth = values.map(({ value }) => value.lifetimeValueMinor);
    const tellFromMinor = worth.toSorted((left, right) => right - left)[9] ?? 0;
    await startValueWalks(world.ports, { tellFromMinor });
    const told = (await world.settle()).filter(({ type }) => type === 'CustomerValueChanged');
    expect(told).toHaveLength(worth.filter((each) => each >= tellFromMinor).length);
    expect(await valuesNow()).toMatchObject(values.map(({ value }) => ({ value })));
    expect((await world.ports.spectra.all())[0]).toEqual(await spectrumAnew(world));
  });

  test('of a round that began anew still tells what the one before was to tell', async () => {
    await walkByAModel(world);
    await startValueWalks(world.ports, { tellFromMinor: 500 });
    await startValueWalks(world.ports, { tellFromMinor: 900 });
    await startValueWalks(world.ports);
    const walks = await world.ports.valueWalks.all();
    expect(walks.map(({ tellFromMinor }) => tellFromMinor)).toEqual([500, 500]);
  });

  test('of a round before the newest fit has nothing to do', async () => {
    await walkByAModel(world);
    const old = await due(0);
    await startValueWalks(world.ports);
    expect(await walkValuesPage(world.ports, old)).toMatchObject({ refusal: 'already_walked' });
  });

  test('loses to another that says how far it came', async () => {
    await walkByAModel(world);
    const page = await due(0);
    const { save } = world.ports.valueWalks;
    const ports = {
      ...world.ports,
      valueWalks: {
        ...world.ports.valueWalks,
        save: async (...saved: Parameters<typeof save>) => {
          await walkValuesPage(world.ports, page);
          return save(...saved);
        },
      },
    };
    expect(await walkValuesPage(ports, page)).toMatchObject({ refusal: 'changed_meanwhile' });
  });

  test('goes on where the last one ended', async () => {
    world = valueWorld(1);
    await world.shopOf(500, world.today() - 1, 8);
    await world.settle();
    await walkByAModel(world);
    const pages = (await world.settle()).filter(({ type }) => type === 'ValuePageDue');
    expect(pages).toHaveLength(2);
    expect(world.table.all().filter(({ entity }) => entity === 'value')).toHaveLength(500);
    expect((await world.ports.spectra.all())[0]).toEqual(await spectrumAnew(world));
  });
});

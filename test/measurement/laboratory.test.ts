import { describe, expect, test } from 'vitest';
import { changeExperiment } from '../../shared/measurement/change-experiment.ts';
import { drawLot } from '../../shared/measurement/draw-lot.ts';
import { measureParticipation } from '../../shared/measurement/measure-participation.ts';
import { readLaboratory } from '../../shared/measurement/read-laboratory.ts';
import { type MeasurementWorld, measurementWorld, VALUE } from './measurement-world.ts';
import { qualified } from './qualified.ts';

const MONDAY = '2027-03-01T10:00:00Z';
/** Thirteen weeks and two. */
const MEASURED_AT = '2027-06-14T10:00:00Z';

async function qualify(world: MeasurementWorld, count: number, value = VALUE) {
  const customerIds = Array.from({ length: count }, () => world.newId());
  const arms: string[] = [];
  for (const customerId of customerIds) arms.push(await qualified(world.ports, customerId, value));
  return { customerIds, arms };
}

describe('a customer who qualifies', () => {
  test('begins the experiment when there is none, and is in one arm', async () => {
    const world = measurementWorld(MONDAY);
    const { arms } = await qualify(world, 40);
    expect(new Set(arms)).toEqual(new Set(['managed', 'control']));
    expect(await world.ports.experiments.find()).toMatchObject({
      ...{ currency: 'GBP', controlBasisPoints: 2000, windowWeeks: 13 },
    });
  });

  test('keeps the arm, whatever becomes of the value and of the share', async () => {
    const world = measurementWorld(MONDAY);
    const { customerIds, arms } = await qualify(world, 20);
    const settings = { controlBasisPoints: 5000 };
    await changeExperiment(world.ports, { settings, currency: 'GBP' });
    world.clock.advance({ days: 30 });
    const again = await Promise.all(
      customerIds.map((id) => qualified(world.ports, id, { ...VALUE, lifetimeMinor: 1 })),
    );
    expect(again).toEqual(arms);
  });

  test('draws once when asked twice at the same time', async () => {
    const world = measurementWorld(MONDAY);
    const customerId = world.newId();
    const ask = () => qualified(world.ports, customerId, VALUE);
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first).toEqual(second);
    expect(world.items.filter(({ entity }) => entity === 'participation')).toHaveLength(1);
  });

  test('in another currency is managed and no part of it', async () => {
    const world = measurementWorld(MONDAY);
    await qualify(world, 1);
    const { customerIds, arms } = await qualify(world, 10, { ...VALUE, currency: 'EUR' });
    expect(new Set(arms)).toEqual(new Set(['managed']));
    expect(await world.ports.participations.find(customerIds[0] ?? '')).toBeUndefined();
  });

  test('is due once, when the window is over and returns have come in', async () => {
    const world = measurementWorld(MONDAY);
    const { customerIds } = await qualify(world, 1);
    const item = world.items.findLast(({ entity }) => entity === 'participation');
    expect(item?.dueSk).toBe(`2027-06-14T10:00:00.000Z#measure#${customerIds[0]}`);
  });

  test('hears it when others keep coming between', async () => {
    const world = measurementWorld(MONDAY);
    const experiments = {
      ...world.ports.experiments,
      save: async () => ({ ok: false, refusal: 'changed_meanwhile', details: [0] }) as never,
    };
    const ports = { ...world.ports, experiments };
    const asked = await drawLot(ports, { customerId: world.newId(), value: VALUE });
    expect(asked).toEqual({ ok: false, refusal: 'changed_meanwhile' });
    const measured = await measureParticipation(ports, { customerId: world.newId() });
    expect(measured).toEqual({ ok: false, refusal: 'no_participation' });
  });
});

describe('what a window brought', () => {
  test.each([
    { on: '2027-03-01', counts: 0, why: 'the day on which they qualified' },
    { on: '2027-03-02', counts: 500, why: 'the day after' },
    { on: '2027-05-31', counts: 500, why: 'its last day' },
    { on: '2027-06-01', counts: 0, why: 'the day after the last' },
  ])('of a purchase on $on, $why, is $counts', async ({ on, counts }) => {
    const world = measurementWorld(MONDAY);
    const { customerIds } = await qualify(world, 1);
    const customerId = customerIds[0] ?? '';
    world.buys(customerId, on, 500);
    world.clock.set(MEASURED_AT);
    const measured = await measureParticipation(world.ports, { customerId });
    expect(measured).toMatchObject({ ok: true, value: { broughtMinor: counts } });
    expect(world.items.at(-2)).not.toHaveProperty('dueSk');
  });

  test('is noted once and not before its time', async () => {
    const world = measurementWorld(MONDAY);
    const { customerIds } = await qualify(world, 1);
    const ref = { customerId: customerIds[0] ?? '' };
    world.clock.set('2027-06-14T09:59:59.999Z');
    expect(await measureParticipation(world.ports, ref)).toMatchObject({
      refusal: 'measured_too_early',
    });
    world.clock.set(MEASURED_AT);
    await measureParticipation(world.ports, ref);
    world.buys(ref.customerId, '2027-04-01', 900);
    expect(await measureParticipation(world.ports, ref)).toMatchObject({
      refusal: 'already_measured',
    });
  });

  test('is nothing where they buy in another currency by now', async () => {
    const world = measurementWorld(MONDAY);
    const { customerIds } = await qualify(world, 1);
    const customerId = customerIds[0] ?? '';
    world.buys(customerId, '2027-04-01', 500, 'EUR');
    world.clock.set(MEASURED_AT);
    const measured = await measureParticipation(world.ports, { customerId });
    expect(measured).toMatchObject({ ok: true, value: { broughtMinor: 0 } });
  });
});

describe('a reading', () => {
  test('is refused before anybody qualified, and before its week is over', async () => {
    const world = measurementWorld(MONDAY);
    expect(await readLaboratory(world.ports)).toMatchObject({ refusal: 'no_experiment' });
    await qualify(world, 1);
    expect(await readLaboratory(world.ports)).toMatchObject({ refusal: 'read_too_early' });
  });

  test('says how many customers and weeks are missing', async () => {
    const world = measurementWorld(MONDAY);
    await qualify(world, 300);
    world.clock.advance({ days: 7 });
    expect(await readLaboratory(world.ports)).toMatchObject({
      ok: true,
      value: {
        ...{ verdict: 'too_few', qualifiedCount: 300, managedCount: 0, controlCount: 0 },
        missing: { customerCount: 150, weekCount: 15 },
      },
    });
  });

  test('is the same when it is taken twice, and a cohort that is closed is not read again', async () => {
    const world = measurementWorld(MONDAY);
    const { customerIds, arms } = await qualify(world, 300);
    customerIds.forEach((id, at) => {
      world.buys(id, '2027-04-01', (arms[at] === 'managed' ? 13_000 : 10_000) + 7 * (at % 40));
    });
    world.clock.set('2027-06-21T10:00:00Z');
    for (const customerId of customerIds) await measureParticipation(world.ports, { customerId });
    const before = await world.ports.experiments.find();
    const first = await readLaboratory(world.ports);
    expect(first).toMatchObject({ ok: true, value: { verdict: 'brings', qualifiedCount: 300 } });
    if (!first.ok) return;
    expect(Math.round(first.value.brought?.perWeekMinor ?? 0)).toBe(230);
    expect(first.value.brought?.gainBasisPoints).toBeCloseTo(3000, -2);
    const read: string[] = [];
    const people: typeof world.ports.cohorts.people = (range) => {
      read.push(range.cohortOn.toString());
      return world.ports.cohorts.people(range);
    };
    // As after a crash between the cohorts and the reading.
    const again = await world.ports.experiments.find();
    if (before === undefined || again === undefined) return;
    await world.ports.experiments.save(
      { ...again, readDueAt: before.readDueAt },
      world.clock.now(),
    );
    const cohorts = { ...world.ports.cohorts, people };
    const second = await readLaboratory({ ...world.ports, cohorts });
    expect(second).toMatchObject({ ok: true, value: { brought: first.value.brought } });
    expect(read).not.toContain('2027-03-01');
    expect(await world.ports.readings.latest(10)).toHaveLength(1);
    expect(await world.laboratory.findGain()).toEqual({
      basisPoints: first.value.brought?.gainBasisPoints,
    });
  });

  test('after weeks of sleep the next one is due at the same time of the week', async () => {
    const world = measurementWorld(MONDAY);
    await qualify(world, 1);
    world.clock.set('2027-04-06T12:00:00Z');
    await readLaboratory(world.ports);
    const experiment = await world.ports.experiments.find();
    expect(experiment?.readDueAt.toString()).toBe('2027-04-12T10:00:00Z');
    expect(await world.laboratory.findGain()).toBeUndefined();
  });

  test('goes on without those who were never measured', async () => {
    const world = measurementWorld(MONDAY);
    await qualify(world, 3);
    world.clock.set('2027-07-19T10:00:00Z');
    await readLaboratory(world.ports);
    const [cohort] = await world.ports.cohorts.all();
    expect(cohort).toMatchObject({ id: '2027-03-01', isClosed: true });
  });

  test('that another one overtakes changes nothing', async () => {
    const world = measurementWorld(MONDAY);
    await qualify(world, 1);
    world.clock.advance({ days: 7 });
    const writeAll = async () =>
      ({ ok: false, refusal: 'changed_meanwhile', details: [0] }) as const;
    const read = await readLaboratory({ ...world.ports, transactions: { writeAll } });
    expect(read).toEqual({ ok: false, refusal: 'changed_meanwhile' });
    expect(await readLaboratory(world.ports)).toMatchObject({ ok: true });
  });
});

test('what management must bring is set, changed and taken back', async () => {
  const world = measurementWorld(MONDAY);
  const set = (mustBringMinor?: number) =>
    changeExperiment(world.ports, {
      settings: {
        controlBasisPoints: 1000,
        ...(mustBringMinor === undefined ? {} : { mustBringMinor }),
      },
      currency: 'EUR',
    });
  expect(await set(12_000)).toMatchObject({ ok: true, value: { mustBringMinor: 12_000 } });
  expect(await set()).toMatchObject({ ok: true, value: { currency: 'EUR' } });
  expect(await world.ports.experiments.find()).not.toHaveProperty('mustBringMinor');
});

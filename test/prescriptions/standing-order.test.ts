import { beforeEach, describe, expect, test } from 'vitest';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';
import { pressStandingOrder } from '../../shared/prescriptions/press-standing-order.ts';
import { repeatStandingOrder } from '../../shared/prescriptions/repeat-standing-order.ts';
import { changePrescription } from '../../shared/prescriptions/write-prescription.ts';
import { on } from '../support/gift-examples.ts';
import {
  ordered,
  type PrescriptionWorld,
  prescriptionWorld,
  stored,
  write,
} from './prescription-world.ts';
import { standingLife } from './standing-life.ts';

let world: PrescriptionWorld;
let live: ReturnType<typeof standingLife>['live'];

beforeEach(async () => {
  world = await prescriptionWorld('2027-02-01T12:00:00Z');
  ({ live } = standingLife(world));
});

const every = (everyWeeks: number, nextOn: string, draft = {}) =>
  write(world, { ...draft, standing: { everyWeeks, nextOn } });

const kinds = () => world.letters.map(({ kind }) => kind);
const stuckLetters = () =>
  world.letters.flatMap((letter) => (letter.kind === 'standing_order_stuck' ? [letter] : []));
const press = (of: Prescription, asked: 'skip' | 'pause' | 'resume' | 'stop' | 'agree') =>
  pressStandingOrder(
    world.ports,
    { customerId: of.customerId, prescriptionId: of.id },
    { press: asked },
  );

describe('a standing order', () => {
  test('is ordered two weeks ahead, announced, charged and delivered like every gift', async () => {
    const coffee = await every(4, '2027-03-04');
    await live('2027-02-18T06:00:00Z');
    expect(await ordered(world)).toEqual([]);
    await live('2027-02-18T18:00:00Z');
    expect(await ordered(world)).toEqual(['2027-03-04 for you 1670']);
    expect((await stored(world, coffee)).standing).toMatchObject({ nextOn: on('2027-04-01') });
    await live('2027-03-06T00:00:00Z');
    expect(kinds()).toEqual(['order_confirmation', 'reminder']);
    const [gift] = await world.ports.gifts.ofCustomer(world.ada.id);
    expect(gift).toMatchObject({ state: 'released', price: { deliveryMinor: 395 } });
  });

  test('goes on, each date once, over the change of the clock and for a year', async () => {
    await every(8, '2027-03-04');
    await live('2028-02-01T00:00:00Z');
    expect((await ordered(world)).map((one) => one.slice(0, 10))).toEqual([
      ...['2027-03-04', '2027-04-29', '2027-06-24', '2027-08-19', '2027-10-14', '2027-12-09'],
      '2028-02-03',
    ]);
  });

  test('of every week is ordered a week after the last, two at a time on their way', async () => {
    await every(1, '2027-02-20');
    await live('2027-02-16T00:00:00Z');
    expect((await ordered(world)).map((one) => one.slice(0, 10))).toEqual([
      '2027-02-20',
      '2027-02-27',
    ]);
  });

  test('that nobody swept for half a year comes once, as early as it can, and goes on', async () => {
    const coffee = await every(4, '2027-03-04');
    world.clock.set('2027-09-05T10:00:00Z');
    await live('2027-09-06T10:00:00Z');
    expect(await ordered(world)).toEqual(['2027-09-08 for you 1670', '2027-09-16 for you 1670']);
    expect((await stored(world, coffee)).standing).toMatchObject({ nextOn: on('2027-10-14') });
    expect(stuckLetters()).toEqual([]);
  });

  test('is ordered once when it dies between order and prescription', async () => {
    const coffee = await every(4, '2027-03-04');
    const ref = { customerId: world.ada.id, prescriptionId: coffee.id };
    world.clock.set('2027-02-18T09:00:00Z');
    const { prescriptions } = world.ports;
    const dies = async () => {
      throw new Error('died here');
    };
    const crashing = { ...world.ports, prescriptions: { ...prescriptions, save: dies } };
    await expect(repeatStandingOrder(crashing, ref)).rejects.toThrow('died here');
    expect(await ordered(world)).toHaveLength(1);
    // The earliest day has moved on, and a parcel of that order has not.
    world.clock.set('2027-03-02T09:00:00Z');
    expect(await repeatStandingOrder(world.ports, ref)).toMatchObject({ ok: true });
    expect(await ordered(world)).toEqual(['2027-03-04 for you 1670']);
    expect((await stored(world, coffee)).placed).toHaveLength(1);
  });

  test('is ordered once by two at once', async () => {
    const coffee = await every(4, '2027-03-04');
    const ref = { customerId: world.ada.id, prescriptionId: coffee.id };
    world.clock.set('2027-02-18T09:00:00Z');
    await Promise.all([
      repeatStandingOrder(world.ports, ref),
      repeatStandingOrder(world.ports, ref),
    ]);
    expect(await ordered(world)).toHaveLength(1);
    expect((await stored(world, coffee)).placed).toHaveLength(1);
    expect(await repeatStandingOrder(world.ports, ref)).toMatchObject({ refusal: 'not_due' });
  });

  test('skips, pauses, goes on and stops', async () => {
    const coffee = await every(4, '2027-03-04');
    await press(coffee, 'skip');
    await live('2027-03-19T00:00:00Z');
    expect((await ordered(world)).map((one) => one.slice(0, 10))).toEqual(['2027-04-01']);
    await press(coffee, 'pause');
    await live('2027-06-01T00:00:00Z');
    expect(await ordered(world)).toHaveLength(1);
    await press(coffee, 'resume');
    await live('2027-06-12T00:00:00Z');
    expect((await ordered(world)).map((one) => one.slice(0, 10))).toEqual([
      '2027-04-01',
      '2027-06-24',
    ]);
    await press(coffee, 'stop');
    await live('2027-08-01T00:00:00Z');
    expect(await ordered(world)).toHaveLength(2);
    expect(await stored(world, coffee)).not.toHaveProperty('standing');
  });

  test('that is set up again orders a date that was cancelled before', async () => {
    const coffee = await every(4, '2027-03-04');
    await live('2027-02-19T00:00:00Z');
    expect(await ordered(world)).toHaveLength(1);
    const ref = { customerId: world.ada.id, prescriptionId: coffee.id };
    const standing = { everyWeeks: 4, nextOn: on('2027-03-04') };
    expect(await changePrescription(world.ports, ref, { standing })).toMatchObject({ ok: true });
    await live('2027-02-20T00:00:00Z');
    expect(await ordered(world)).toHaveLength(2);
  });
});

test('is refused as prescription_not_found, no_standing_order, paused and customer_not_found', async () => {
  const coffee = await write(world);
  const ref = { customerId: world.ada.id, prescriptionId: coffee.id };
  expect(await repeatStandingOrder(world.ports, ref)).toMatchObject({
    refusal: 'no_standing_order',
  });
  const other = { ...ref, prescriptionId: 'prs_01KAN0G4V00000000000000000' };
  expect(await repeatStandingOrder(world.ports, other)).toMatchObject({
    refusal: 'prescription_not_found',
  });
  expect(await pressStandingOrder(world.ports, other, { press: 'skip' })).toMatchObject({
    refusal: 'prescription_not_found',
  });
  const standing = await every(4, '2027-03-04');
  await press(standing, 'pause');
  const paused = { customerId: world.ada.id, prescriptionId: standing.id };
  expect(await repeatStandingOrder(world.ports, paused)).toMatchObject({ refusal: 'paused' });
  const customers = { ...world.ports.customers, find: async () => undefined };
  expect(await repeatStandingOrder({ ...world.ports, customers }, paused)).toMatchObject({
    refusal: 'customer_not_found',
  });
});

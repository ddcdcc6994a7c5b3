import { beforeEach, describe, expect, test } from 'vitest';
import type { ProductStore } from '../../shared/catalogue/product-store.ts';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';
import { pressStandingOrder } from '../../shared/prescriptions/press-standing-order.ts';
import { repeatStandingOrder } from '../../shared/prescriptions/repeat-standing-order.ts';
import { changePrescription } from '../../shared/prescriptions/write-prescription.ts';
import { on } from '../support/gift-examples.ts';
import {
  ordered,
  type PrescriptionWorld,
  prescriptionWorld,
  saveCustomer,
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

async function setPrice(amountMinor: number, isOnSale = true) {
  const products = world.ports.products as ProductStore;
  const stand = await products.find('22423');
  if (stand === undefined) throw new Error('it is there');
  const price = { amountMinor, currency: 'GBP' };
  await products.save({ ...stand, price, isOnSale }, world.clock.now());
}

describe('what cannot be ordered', () => {
  test('is told once, tried every morning, and ordered when it can be', async () => {
    await every(4, '2027-03-04');
    const { cardIdToCharge, ...cardless } = world.ada;
    const without = await saveCustomer(world, cardless);
    await live('2027-02-21T00:00:00Z');
    expect(stuckLetters()).toMatchObject([
      { reason: 'no_card', plannedOn: on('2027-03-04'), until: on('2027-03-01') },
    ]);
    if (cardIdToCharge === undefined) throw new Error('she had a card');
    await saveCustomer(world, { ...without, cardIdToCharge });
    await live('2027-02-22T00:00:00Z');
    expect(await ordered(world)).toEqual(['2027-03-04 for you 1670']);
    expect(kinds()).toEqual(['standing_order_stuck', 'order_confirmation']);
  });

  test('in time is left out, told, and the next one stays planned', async () => {
    const coffee = await every(4, '2027-03-04');
    const { cardIdToCharge: _none, ...cardless } = world.ada;
    await saveCustomer(world, cardless);
    await live('2027-03-04T00:00:00Z');
    expect(stuckLetters().map(({ reason, until }) => [reason, until === undefined])).toEqual([
      ['no_card', false],
      ['no_card', true],
    ]);
    expect(await ordered(world)).toEqual([]);
    expect((await stored(world, coffee)).standing).toMatchObject({ nextOn: on('2027-04-01') });
  });

  test('for its price waits for a yes', async () => {
    const coffee = await every(4, '2027-03-04');
    await setPrice(1500);
    await live('2027-02-19T00:00:00Z');
    expect(stuckLetters()).toMatchObject([
      { reason: 'price_changed', price: { amountMinor: 1895 } },
    ]);
    expect(await press(coffee, 'agree')).toMatchObject({ ok: true });
    await live('2027-02-19T12:00:00Z');
    expect(await ordered(world)).toEqual(['2027-03-04 for you 1895']);
  });

  test('since it is gone is told; another product is ordered as soon as it is chosen', async () => {
    const coffee = await every(4, '2027-03-04');
    await setPrice(1275, false);
    await live('2027-02-19T00:00:00Z');
    expect(stuckLetters()).toMatchObject([{ reason: 'product_gone' }]);
    const ref = { customerId: world.ada.id, prescriptionId: coffee.id };
    const change = { productCode: 'MUG', options: { colour: 'gold' } };
    expect(await changePrescription(world.ports, ref, change)).toMatchObject({ ok: true });
    await live('2027-02-19T12:00:00Z');
    expect(await ordered(world)).toEqual(['2027-03-04 for you 1495']);
  });

  test('for a reason that the engine alone knows is told, and tried again tomorrow', async () => {
    const coffee = await every(4, '2027-03-04');
    const recipients = {
      ...world.ports.recipients,
      objectedAmong: async (emails: readonly string[]) => new Set(emails),
    };
    world.clock.set('2027-02-18T09:00:00Z');
    const ref = { customerId: world.ada.id, prescriptionId: coffee.id };
    const tried = await repeatStandingOrder({ ...world.ports, recipients }, ref);
    expect(tried).toMatchObject({ ok: true });
    expect(stuckLetters()).toMatchObject([{ reason: 'recipient_not_found' }]);
    expect((await stored(world, coffee)).standing).toMatchObject({
      ...{ stuck: { reason: 'recipient_not_found' }, nextOn: on('2027-03-04') },
    });
    expect((await stored(world, coffee)).standing?.tryAt.toString()).toBe('2027-02-19T09:00:00Z');
    await live('2027-02-20T00:00:00Z');
    expect(await ordered(world)).toEqual(['2027-03-04 for you 1670']);
  });

  test.each([['too_many_gifts', { giftsPerOrderMax: 0 }]] as const)(
    'and what is nothing about the order is passed on: %s',
    async (refusal, terms) => {
      const { customerId, id: prescriptionId } = await every(4, '2027-03-04');
      world.clock.set('2027-02-18T09:00:00Z');
      const ports = { ...world.ports, terms: { ...world.ports.terms, ...terms } };
      const tried = await repeatStandingOrder(ports, { customerId, prescriptionId });
      expect(tried).toMatchObject({ refusal });
    },
  );

  test('is told once although it dies between letter and prescription', async () => {
    const coffee = await every(4, '2027-03-04');
    const { cardIdToCharge: _none, ...cardless } = world.ada;
    await saveCustomer(world, cardless);
    world.clock.set('2027-02-18T09:00:00Z');
    const ref = { customerId: world.ada.id, prescriptionId: coffee.id };
    const dies = async () => {
      throw new Error('died here');
    };
    const { prescriptions, tellings } = world.ports;
    const crashing = { ...world.ports, prescriptions: { ...prescriptions, save: dies } };
    await expect(repeatStandingOrder(crashing, ref)).rejects.toThrow('died here');
    expect(await repeatStandingOrder(world.ports, ref)).toMatchObject({ ok: true });
    expect(stuckLetters()).toHaveLength(1);
    expect(await stored(world, coffee)).toMatchObject({
      standing: { stuck: { reason: 'no_card' } },
    });

    world.clock.set('2027-03-02T09:00:00Z');
    const letters = { send: dies };
    await expect(repeatStandingOrder({ ...world.ports, letters }, ref)).rejects.toThrow(
      'died here',
    );
    expect(await repeatStandingOrder({ ...world.ports, tellings }, ref)).toMatchObject({
      refusal: 'in_progress',
    });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import type { ProductStore } from '../../shared/catalogue/product-store.ts';
import type { Turn } from '../../shared/dialogue/turn.ts';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { giftIdOf } from '../../shared/gifts/gift.ts';
import {
  orderTheSameAgain,
  type SameAgainRequest,
} from '../../shared/prescriptions/order-the-same-again.ts';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';
import { removePrescription } from '../../shared/prescriptions/write-prescription.ts';
import { on } from '../support/gift-examples.ts';
import {
  ordered,
  type PrescriptionWorld,
  prescriptionWorld,
  stored,
  write,
} from './prescription-world.ts';

let world: PrescriptionWorld;
let coffee: Prescription;

beforeEach(async () => {
  world = await prescriptionWorld('2027-02-15T12:00:00Z');
  coffee = await write(world, { name: 'Coffee' });
});

const again = (more: Partial<SameAgainRequest> = {}) =>
  orderTheSameAgain(world.ports, {
    ...{ customerId: world.ada.id, prescriptionId: coffee.id, channel: 'page', sourceId: 'form-1' },
    ...more,
  });
const turns = async () =>
  (await world.ports.turns.page({ customerId: world.ada.id, limit: 20 })).items;
const points = async () => (await world.ports.leftOffs.find(world.ada.id))?.points ?? [];

describe('the same again', () => {
  test('is an order like any other, confirmed, kept and on record', async () => {
    const placed = await again();
    if (!placed.ok) throw new Error(placed.refusal);
    await world.settle();
    expect(await ordered(world)).toEqual(['2027-02-18 for you 1670']);
    expect(world.letters.map(({ kind }) => kind)).toEqual(['order_confirmation']);
    expect((await stored(world, coffee)).placed).toMatchObject([
      { giftOrderId: placed.value.order.id },
    ]);
    expect(await turns()).toMatchObject([
      {
        ...{ channel: 'page', direction: 'from_customer', text: 'The same again: Coffee' },
        ledTo: [{ kind: 'gift_order', id: placed.value.order.id }, { kind: 'prescription' }],
      },
    ]);
    expect(await points()).toEqual([]);
  });

  test('that the engine refuses says why, and is no endless try', async () => {
    const recipients = {
      ...world.ports.recipients,
      objectedAmong: async (emails: readonly string[]) => new Set(emails),
    };
    const asked = { prescriptionId: coffee.id, channel: 'page', sourceId: 'form-1' } as const;
    const ports = { ...world.ports, recipients };
    expect(await orderTheSameAgain(ports, { customerId: world.ada.id, ...asked })).toMatchObject({
      ...{ ok: false, refusal: 'recipient_not_found', details: { prescriptions: [coffee] } },
    });
    expect(await ordered(world)).toEqual([]);
  });

  test('asked twice for the same reason is one order and one turn, days later too', async () => {
    const first = await again();
    world.clock.advance({ hours: 72 });
    const second = await again();
    expect(second.ok && first.ok && second.value.order.id).toBe(first.ok && first.value.order.id);
    expect(await ordered(world)).toHaveLength(1);
    expect(await turns()).toHaveLength(1);
    expect((await stored(world, coffee)).placed).toHaveLength(1);
  });

  test('asked twice at once is one order', async () => {
    const both = await Promise.all([again(), again()]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await ordered(world)).toHaveLength(1);
    expect((await stored(world, coffee)).placed).toHaveLength(1);
    expect(await turns()).toHaveLength(1);
  });

  test('asked for another reason is another order', async () => {
    await again();
    await again({ sourceId: 'form-2' });
    await again({ channel: 'phone' });
    expect(await ordered(world)).toHaveLength(3);
  });

  test.each(['prescriptions', 'turns'] as const)(
    'after a crash before the %s are kept is made good',
    async (broken) => {
      const { ports } = world;
      const store = ports[broken];
      const dies = async () => {
        throw new Error('died here');
      };
      const crashing = {
        ...ports,
        [broken]: {
          ...store,
          save: dies,
          writeOf: () => {
            throw new Error('died here');
          },
        },
      };
      const request: SameAgainRequest = {
        customerId: world.ada.id,
        prescriptionId: 'last',
        channel: 'page',
        sourceId: 'form-1',
      };
      await expect(orderTheSameAgain(crashing as typeof ports, request)).rejects.toThrow(
        'died here',
      );
      expect(await ordered(world)).toHaveLength(1);
      expect((await again({ prescriptionId: 'last' })).ok).toBe(true);
      expect(await ordered(world)).toHaveLength(1);
      expect((await stored(world, coffee)).placed).toHaveLength(1);
      expect(await turns()).toHaveLength(1);
    },
  );

  test('notes the order on what was said already', async () => {
    const { ports, ada, clock } = world;
    const turn: Turn = {
      ...{
        id: ports.ids.next('trn', clock.now()),
        version: 0,
        customerId: ada.id,
        at: clock.now(),
      },
      channel: 'mail',
      direction: 'from_customer',
      text: 'The same again please',
    };
    await ports.turns.save(turn, [], clock.now());
    await again({ channel: 'mail', turnId: turn.id });
    expect(await turns()).toMatchObject([{ id: turn.id, ledTo: [{ kind: 'gift_order' }] }]);
  });

  test('comes on the day that was chosen', async () => {
    await again({ deliverOn: on('2027-03-10') });
    expect(await ordered(world)).toEqual(['2027-03-10 for you 1670']);
  });

  test('orders at the price that was seen, or not', async () => {
    expect(await again({ seenMinor: 1669 })).toMatchObject({ refusal: 'price_changed' });
    expect(await again({ seenMinor: 1670 })).toMatchObject({ ok: true });
  });

  test('of the last one is that which was ordered last, also when it is asked twice', async () => {
    const tea = await write(world, { name: 'Tea', productCode: 'MUG', options: { colour: 'red' } });
    expect(await again({ prescriptionId: 'last' })).toMatchObject({ refusal: 'which_one' });
    await again({ prescriptionId: tea.id });
    const last = await again({ prescriptionId: 'last', sourceId: 'call-1', channel: 'phone' });
    expect(last).toMatchObject({ value: { prescription: { name: 'Tea' } } });
    world.clock.advance({ minutes: 5 });
    await again({ sourceId: 'form-3' });
    const repeated = await again({ prescriptionId: 'last', sourceId: 'call-1', channel: 'phone' });
    expect(repeated).toMatchObject({ value: { prescription: { name: 'Tea' } } });
    expect(await ordered(world)).toHaveLength(3);
  });

  test('can be cancelled like every gift', async () => {
    const placed = await again();
    if (!placed.ok) throw new Error(placed.refusal);
    const giftId = giftIdOf(world.ada.id, placed.value.order.id, 1);
    expect(await cancelGift(world.ports, giftId)).toMatchObject({ ok: true });
  });

  test('is refused as prescription_not_found, no_prescription and customer_not_found', async () => {
    expect(await again({ prescriptionId: 'prs_01KAN0G4V00000000000000000' })).toMatchObject({
      refusal: 'prescription_not_found',
    });
    await removePrescription(world.ports, { customerId: world.ada.id, prescriptionId: coffee.id });
    expect(await again({ prescriptionId: 'last' })).toMatchObject({ refusal: 'no_prescription' });
    const nobody = {
      ...world.ports,
      customers: { ...world.ports.customers, find: async () => undefined },
    };
    await write(world);
    const request = {
      customerId: world.ada.id,
      prescriptionId: 'last',
      channel: 'page',
      sourceId: 'x',
    } as const;
    expect(await orderTheSameAgain(nobody, request)).toMatchObject({
      refusal: 'customer_not_found',
    });
  });
});

test('what went off sale is told as product_gone', async () => {
  const products = world.ports.products as ProductStore;
  const stand = await products.find('22423');
  if (stand === undefined) throw new Error('it is there');
  await products.save({ ...stand, isOnSale: false }, world.clock.now());
  expect(await again()).toMatchObject({ refusal: 'product_gone' });
});

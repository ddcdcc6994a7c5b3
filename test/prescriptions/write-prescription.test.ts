import { beforeEach, describe, expect, test } from 'vitest';
import { giftIdOf } from '../../shared/gifts/gift.ts';
import { GiftLine } from '../../shared/gifts/gift-line.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import {
  PRESCRIPTION_COUNT_MAX,
  type Prescription,
} from '../../shared/prescriptions/prescription.ts';
import { PrescriptionDraft } from '../../shared/prescriptions/prescription-draft.ts';
import { rememberGift } from '../../shared/prescriptions/remember-gift.ts';
import {
  addPrescription,
  changePrescription,
  removePrescription,
} from '../../shared/prescriptions/write-prescription.ts';
import { CUSTOMER_ID, ORDER_ID, on, RECIPIENT_ID } from '../support/gift-examples.ts';
import { giftLine } from '../support/gift-world.ts';
import {
  type PrescriptionWorld,
  prescriptionWorld,
  saveCustomer,
  stored,
  write,
} from './prescription-world.ts';

let world: PrescriptionWorld;
beforeEach(async () => {
  world = await prescriptionWorld('2027-02-15T12:00:00Z');
});

const add = (draft: Record<string, unknown>, sourceId?: string) =>
  addPrescription(world.ports, {
    customerId: world.ada.id,
    draft: PrescriptionDraft.parse({ name: 'Coffee', productCode: '22423', ...draft }),
    ...(sourceId === undefined ? {} : { sourceId }),
  });
const change = (
  of: Prescription,
  asked: Parameters<typeof changePrescription>[2],
  version?: number,
) =>
  changePrescription(
    world.ports,
    { customerId: of.customerId, prescriptionId: of.id },
    asked,
    version,
  );

describe('writing down', () => {
  test('the same thing twice is one', async () => {
    const [first, second] = [await add({}, 'form-1'), await add({ name: 'Other' }, 'form-1')];
    expect(first).toEqual(second);
    expect(await world.ports.prescriptions.ofCustomer(world.ada.id)).toHaveLength(1);
  });

  test('the same thing twice at once is one', async () => {
    const both = await Promise.all([add({}, 'form-1'), add({}, 'form-1')]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await world.ports.prescriptions.ofCustomer(world.ada.id)).toHaveLength(1);
  });

  test.each([
    ['unknown_product', 'productCode', { productCode: 'NOPE' }],
    ['option_missing', 'options.colour', { productCode: 'MUG' }],
    ['unknown_option', 'options.colour', { productCode: 'MUG', options: { colour: 'blue' } }],
    ['recipient_not_found', 'recipientId', { recipientId: RECIPIENT_ID }],
    ['too_soon', 'standing.nextOn', { standing: { everyWeeks: 4, nextOn: '2027-02-17' } }],
    ['too_far_ahead', 'standing.nextOn', { standing: { everyWeeks: 4, nextOn: '2028-06-16' } }],
  ])('is refused as %s at its field', async (code, field, draft) => {
    const refused = await add(draft as Record<string, unknown>);
    expect(refused).toMatchObject({ refusal: 'draft_refused', details: [{ field, code }] });
  });

  test('without an address is no standing order, and a prescription all the same', async () => {
    const { address: _nowhere, ...homeless } = world.ada;
    await saveCustomer(world, homeless);
    expect(await add({ standing: { everyWeeks: 4 } })).toMatchObject({
      details: [{ field: 'recipientId', code: 'address_missing' }],
    });
    expect(await add({})).toMatchObject({ ok: true });
  });

  test('a standing order begins with the earliest day unless another is said, at today’s price', async () => {
    expect(await add({ standing: { everyWeeks: 4 }, quantity: 2 })).toMatchObject({
      value: { standing: { nextOn: on('2027-02-18'), agreed: { amountMinor: 2945 } } },
    });
  });

  test(`is possible ${PRESCRIPTION_COUNT_MAX} times`, async () => {
    for (let count = 1; count <= PRESCRIPTION_COUNT_MAX; count += 1) await write(world);
    expect(await add({})).toMatchObject({ refusal: 'too_many_prescriptions' });
  });

  test('for nobody is refused as customer_not_found', async () => {
    const draft = PrescriptionDraft.parse({ name: 'Coffee', productCode: '22423' });
    expect(await addPrescription(world.ports, { customerId: CUSTOMER_ID, draft })).toMatchObject({
      refusal: 'customer_not_found',
    });
  });
});

describe('changing', () => {
  test('keeps what is not mentioned, and takes away what is null', async () => {
    const mugs = await write(world, {
      productCode: 'MUG',
      options: { colour: 'red' },
      note: 'two',
    });
    expect(await change(mugs, { name: 'Mugs', note: null })).toMatchObject({ ok: true });
    const after = await stored(world, mugs);
    expect(after).toMatchObject({
      name: 'Mugs',
      options: { colour: 'red' },
      productName: 'Mug with a name',
    });
    expect(after).not.toHaveProperty('note');
  });

  test('of the product forgets the options of the old one', async () => {
    const mugs = await write(world, { productCode: 'MUG', options: { colour: 'red' } });
    expect(await change(mugs, { productCode: '22423' })).toMatchObject({ value: { options: {} } });
  });

  test('of the name agrees to no price and clears no trouble; of the quantity agrees anew', async () => {
    const coffee = await write(world, { standing: { everyWeeks: 4, nextOn: '2027-03-30' } });
    const { standing } = coffee;
    if (standing === undefined) throw new Error('it stands');
    const stuck = { reason: 'price_changed', since: world.clock.now() } as const;
    const agreed = { amountMinor: 1, currency: 'GBP' };
    await world.ports.prescriptions.save(
      { ...coffee, standing: { ...standing, agreed, stuck } },
      world.clock.now(),
    );
    expect(await change(coffee, { name: 'Tea' })).toMatchObject({
      value: { standing: { agreed, stuck } },
    });
    const doubled = await change(coffee, { quantity: 2 });
    expect(doubled).toMatchObject({ value: { standing: { agreed: { amountMinor: 2945 } } } });
    expect(doubled.ok && doubled.value.standing).not.toHaveProperty('stuck');
  });

  test('a standing order of null ends it', async () => {
    const coffee = await write(world, { standing: { everyWeeks: 4 } });
    const ended = await change(coffee, { standing: null });
    expect(ended.ok && ended.value).not.toHaveProperty('standing');
  });

  test('what changed since it was looked at is refused', async () => {
    const coffee = await write(world);
    await change(coffee, { name: 'Tea' });
    expect(await change(coffee, { name: 'Milk' }, 1)).toMatchObject({
      refusal: 'changed_meanwhile',
    });
    expect(await change(coffee, { name: 'Milk' }, 2)).toMatchObject({ ok: true });
  });

  test('what is gone is refused as prescription_not_found', async () => {
    const coffee = await write(world);
    const ref = { customerId: world.ada.id, prescriptionId: coffee.id };
    expect(await removePrescription(world.ports, ref)).toMatchObject({ ok: true });
    expect(await removePrescription(world.ports, ref)).toMatchObject({ ok: true });
    expect(await change(coffee, { name: 'Tea' })).toMatchObject({
      refusal: 'prescription_not_found',
    });
  });
});

describe('a gift', () => {
  const order = async (facts = {}) => {
    const lines = [GiftLine.parse(giftLine(facts))];
    const placed = await orderGifts(world.ports, { customerId: world.ada.id, lines });
    if (!placed.ok) throw new Error(JSON.stringify(placed));
    return giftIdOf(world.ada.id, placed.value.id, 1);
  };

  test('is remembered once, with all that was chosen', async () => {
    const giftId = await order({ productCode: 'MUG', options: { colour: 'gold' }, quantity: 3 });
    const first = await rememberGift(world.ports, giftId);
    expect(first).toMatchObject({
      value: { name: 'Mug with a name', options: { colour: 'gold' }, quantity: 3 },
    });
    expect(await rememberGift(world.ports, giftId)).toEqual(first);
  });

  test('that does not exist is refused as gift_not_found', async () => {
    const giftId = giftIdOf(world.ada.id, ORDER_ID, 1);
    expect(await rememberGift(world.ports, giftId)).toMatchObject({ refusal: 'gift_not_found' });
  });
});

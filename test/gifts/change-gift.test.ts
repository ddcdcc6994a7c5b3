import { describe, expect, test } from 'vitest';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { changeGift } from '../../shared/gifts/change-gift.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import { GIFT_ID, on } from '../support/gift-examples.ts';
import { openShop } from '../support/gift-shop.ts';
import { giftLine } from '../support/gift-world.ts';

const ADDRESS = { lines: ['1 Mill Lane'], city: 'Bath', postalCode: 'BA1 1AA', country: 'GB' };

async function oneGift() {
  const shop = await openShop();
  const [gift] = await shop.order({});
  if (gift === undefined) throw new Error('ordered');
  return { ...shop, giftId: gift.id, ordered: gift };
}

describe('two changes at once: one wins, the other is told', () => {
  test('without a version', async () => {
    const { ports, giftId, ordered, ...shop } = await oneGift();
    const both = await Promise.all([
      changeGift(ports, { giftId, change: { message: 'One' } }),
      changeGift(ports, { giftId, change: { message: 'Two' } }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(both[1]).toEqual({ ok: false, refusal: 'changed_meanwhile', details: [] });
    expect(await shop.gift(giftId)).toMatchObject({ message: 'One', version: ordered.version + 1 });
  });

  test('with the version that was looked at', async () => {
    const { ports, giftId, ordered } = await oneGift();
    const versionExpected = ordered.version;
    const first = await changeGift(ports, { giftId, versionExpected, change: { message: 'One' } });
    expect(first).toMatchObject({ ok: true, value: { version: versionExpected + 1 } });
    const second = await changeGift(ports, { giftId, versionExpected, change: { message: 'Two' } });
    expect(second).toEqual({ ok: false, refusal: 'changed_meanwhile', details: [] });
  });

  test('a change and a cancellation', async () => {
    const { ports, giftId, ...shop } = await oneGift();
    const [changed, cancelled] = await Promise.all([
      changeGift(ports, { giftId, change: { message: 'One' } }),
      cancelGift(ports, giftId),
    ]);
    expect([changed.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
    expect((await shop.gift(giftId)).state).toBe(cancelled.ok ? 'cancelled' : 'ordered');
  });
});

describe('for somebody else', () => {
  const alan = { ...giftLine().recipient, name: 'Alan Turing' };

  test('who is new, and joins the address book with the change', async () => {
    const { ports, customerId, giftId } = await oneGift();
    const changed = await changeGift(ports, { giftId, change: { recipient: alan } });
    const names = (await ports.recipients.ofCustomer(customerId)).map(({ name }) => name);
    expect(names).toEqual(['Alan Turing', 'Grace Hopper']);
    const alanId = (await ports.recipients.ofCustomer(customerId))[0]?.id;
    expect(changed).toMatchObject({ ok: true, value: { recipientId: alanId } });
  });

  test('who is known, by name or by id', async () => {
    const shop = await oneGift();
    const { ports, customerId, giftId } = shop;
    await shop.order({ recipient: alan });
    const byName = await changeGift(ports, { giftId, change: { recipient: alan } });
    const { recipientId } = shop.ordered;
    const back = await changeGift(ports, { giftId, change: { recipientId } });
    expect(byName).toMatchObject({ ok: true });
    expect(back).toMatchObject({ value: { recipientId } });
    expect(await ports.recipients.ofCustomer(customerId)).toHaveLength(2);
  });

  test.each([
    [{ recipientId: 'rcp_01KAN0G4V00000000000000009' }, 'recipientId', 'recipient_not_found'],
    [{ recipient: { name: 'A' } }, 'recipient.address.country', 'address_incomplete'],
  ])('refused, and the address book stays as it is: %j', async (change, field, code) => {
    const { ports, customerId, giftId } = await oneGift();
    const changed = await changeGift(ports, { giftId, change });
    const details = [{ field, code }];
    expect(changed).toEqual({ ok: false, refusal: 'line_refused', details });
    expect(await ports.recipients.ofCustomer(customerId)).toHaveLength(1);
  });
});

test('moved and made another: reminded, charged and delivered on its new date, at its new price', async () => {
  const { ports, giftId, ...shop } = await oneGift();
  const change = {
    ...{ deliverOn: on('2027-03-30'), productCode: 'MUG', options: { colour: 'gold' } },
  };
  await changeGift(ports, { giftId, change });
  await shop.wakeAt('2027-03-02T09:00:00Z');
  expect((await shop.gift(giftId)).state).toBe('ordered');
  await shop.wakeAt('2027-03-20T09:00:00Z');
  expect(await shop.gift(giftId)).toMatchObject({ remindedAt: shop.clock.now() });
  await shop.wakeAt('2027-03-28T08:00:00Z');
  expect((await shop.gift(giftId)).state).toBe('released');
  expect(await shop.charges()).toMatchObject([{ amountMinor: 900 + 200 + 395 }]);
});

test('moved after its reminder: reminded again for the new date', async () => {
  const { ports, giftId, ...shop } = await oneGift();
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await changeGift(ports, { giftId, change: { deliverOn: on('2027-05-04') } });
  await shop.wakeAt('2027-04-24T08:00:00Z');
  expect(shop.letterKinds()).toEqual(['order_confirmation', 'reminder', 'reminder']);
});

test('nothing asked is nothing changed', async () => {
  const { ports, giftId, ordered, ...shop } = await oneGift();
  const changed = await changeGift(ports, { giftId, change: { message: undefined } });
  expect(changed).toMatchObject({ ok: true, value: { version: ordered.version } });
  expect((await shop.gift(giftId)).version).toBe(ordered.version);
});

describe('refused', () => {
  test('a gift there is not', async () => {
    const { ports } = await oneGift();
    const changed = await changeGift(ports, { giftId: GIFT_ID, change: { message: 'Hi' } });
    expect(changed).toEqual({ ok: false, refusal: 'gift_not_found', details: [] });
  });

  test('once its charge has begun', async () => {
    const { ports, giftId, ...shop } = await oneGift();
    await shop.wakeAt('2027-02-22T09:00:00Z');
    await shop.wakeAt('2027-03-02T09:00:00Z');
    const changed = await changeGift(ports, { giftId, change: { message: 'Hi' } });
    expect(changed).toEqual({ ok: false, refusal: 'charge_begun', details: [] });
  });

  test('once it is cancelled', async () => {
    const { ports, giftId } = await oneGift();
    await cancelGift(ports, giftId);
    const changed = await changeGift(ports, { giftId, change: { message: 'Hi' } });
    expect(changed).toEqual({ ok: false, refusal: 'already_cancelled', details: [] });
  });

  test('for somebody who asked to be forgotten', async () => {
    const { ports, giftId, ordered, ...shop } = await oneGift();
    const emma = { name: 'Emma', address: ADDRESS, email: 'emma@example.com' };
    const objectedAmong = async () => new Set(['emma@example.com']);
    const careful = { ...ports, recipients: { ...ports.recipients, objectedAmong } };
    const changed = await changeGift(careful, { giftId, change: { recipient: emma } });
    expect(changed).toEqual({
      ...{ ok: false, refusal: 'line_refused' },
      details: [{ field: 'recipient.email', code: 'recipient_objected' }],
    });
    expect(await shop.gift(giftId)).toEqual(ordered);
  });

  test('a draft of an order that is not placed', async () => {
    const { ports, giftId, ordered } = await oneGift();
    await ports.gifts.save({ ...ordered, state: 'draft' } as Gift, [], ports.clock.now());
    const changed = await changeGift(ports, { giftId, change: { message: 'Hi' } });
    expect(changed).toEqual({ ok: false, refusal: 'not_placed', details: [] });
  });
});

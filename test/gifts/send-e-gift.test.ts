import { describe, expect, test } from 'vitest';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { sendEGift } from '../../shared/gifts/send-e-gift.ts';
import { GIFT_ID } from '../support/gift-examples.ts';
import { openShop, type ShopFacts } from '../support/gift-shop.ts';
import { giftLine } from '../support/gift-world.ts';

const REMIND_AT = '2027-02-22T09:00:00Z';
const CHARGE_AT = '2027-03-02T09:00:00Z';
const SEND_AT = '2027-03-04T09:00:00Z';

async function paidEGift(facts: ShopFacts = {}, recipient: Record<string, unknown> = {}) {
  const shop = await openShop(facts);
  const line = { productCode: 'VOUCHER-25', recipient: { ...giftLine().recipient, ...recipient } };
  const [gift] = await shop.order(line);
  const giftId = gift?.id ?? '';
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  await shop.giftIn('released', giftId);
  return { ...shop, giftId };
}

describe('sent at 09:00 in the zone of the recipient on its date', () => {
  test.each([
    [{}, '2027-03-04T09:00:00Z'],
    [{ zone: 'America/New_York' }, '2027-03-04T14:00:00Z'],
    [{ zone: 'Pacific/Auckland' }, '2027-03-03T20:00:00Z'],
    [{ zone: 'Asia/Kolkata' }, '2027-03-04T03:30:00Z'],
  ])('%j: %s', async (recipient, sendAt) => {
    const shop = await paidEGift({}, recipient);
    await shop.wakeAt(sendAt);
    const letter = shop.world.letters.at(-1);
    expect(letter).toMatchObject({ kind: 'e_gift', to: 'grace@example.com' });
    const gift = await shop.giftIn('delivered', shop.giftId);
    expect(gift.deliveredAt.toString()).toBe(sendAt);
    expect(shop.eventTypes().at(-1)).toBe('GiftDelivered');
  });

  test('once, however often the event comes, and nothing is left to do', async () => {
    const shop = await paidEGift();
    shop.clock.set(SEND_AT);
    const all = await Promise.all([1, 2, 3].map(() => sendEGift(shop.ports, shop.giftId)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    const done = { ok: false, refusal: 'not_to_be_sent' };
    expect(await sendEGift(shop.ports, shop.giftId)).toEqual(done);
    await shop.world.advanceTo('2027-03-06T12:00:00Z', 60);
    expect(shop.letterKinds().filter((kind) => kind === 'e_gift')).toHaveLength(1);
    expect(shop.eventTypes()).not.toContain('GiftDeliveryUnconfirmed');
  });

  test('the answer has the version that is stored', async () => {
    const shop = await paidEGift();
    shop.clock.set(SEND_AT);
    const sent = await sendEGift(shop.ports, shop.giftId);
    expect(sent).toEqual({ ok: true, value: await shop.gift(shop.giftId) });
  });
});

test('paid at the last try, it is sent the same morning', async () => {
  const shop = await openShop({ cardMethod: 'sandbox_visa_lost' });
  const [gift] = await shop.order({ productCode: 'VOUCHER-25' });
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  await shop.wakeAt('2027-03-04T05:55:00Z');
  await shop.addCard('sandbox_visa_ok');
  await shop.world.settle();
  await shop.wakeAt(SEND_AT);
  expect((await shop.gift(gift?.id ?? '')).state).toBe('delivered');
});

describe('an address that takes no mail', () => {
  test('has bounced before', async () => {
    const shop = await paidEGift();
    shop.ports.letters.send = async () => 'not_reachable';
    await shop.wakeAt(SEND_AT);
    expect((await shop.gift(shop.giftId)).state).toBe('delivery_failed');
    expect(shop.eventTypes().at(-1)).toBe('GiftDeliveryFailed');
  });

  test('was taken out of the address book', async () => {
    const shop = await paidEGift();
    const { customerId } = shop;
    const [recipient] = await shop.ports.recipients.ofCustomer(customerId);
    if (recipient === undefined) throw new Error('ordered');
    const { email: _gone, ...rest } = recipient;
    await shop.ports.recipients.save(rest, [], shop.clock.now());
    await shop.wakeAt(SEND_AT);
    expect((await shop.gift(shop.giftId)).state).toBe('delivery_failed');
    expect(shop.letterKinds()).not.toContain('e_gift');
  });
});

test('a stopped occasion is not sent, even before the worker has cancelled its gifts', async () => {
  const shop = await paidEGift();
  const [recipient] = await shop.ports.recipients.ofCustomer(shop.customerId);
  if (recipient === undefined) throw new Error('ordered');
  const stopped = { ...recipient, stoppedOccasions: ['birthday'] };
  await shop.ports.recipients.save(stopped, [], shop.clock.now());
  await shop.wakeAt(SEND_AT);
  expect((await shop.gift(shop.giftId)).state).toBe('cancelled');
  expect(shop.letterKinds()).not.toContain('e_gift');
  expect(await shop.charges()).toMatchObject([{ refunds: [{ amountMinor: 2500 }] }]);
});

describe('a mail that somebody began', () => {
  test('cannot be cancelled any more, and goes out after five minutes', async () => {
    const shop = await paidEGift();
    const { send } = shop.ports.letters;
    shop.ports.letters.send = async () => {
      throw new Error('killed');
    };
    shop.clock.set(SEND_AT);
    await expect(sendEGift(shop.ports, shop.giftId)).rejects.toThrow('killed');
    shop.ports.letters.send = send;
    const tooLate = { ok: false, refusal: 'already_on_its_way' };
    expect(await cancelGift(shop.ports, shop.giftId)).toEqual(tooLate);
    const busy = { ok: false, refusal: 'in_progress' };
    expect(await sendEGift(shop.ports, shop.giftId)).toEqual(busy);
    shop.clock.advance({ minutes: 5 });
    expect(await sendEGift(shop.ports, shop.giftId)).toMatchObject({
      value: { state: 'delivered' },
    });
  });
});

test('too early, cancelled, and a gift there is not', async () => {
  const shop = await paidEGift();
  expect(await sendEGift(shop.ports, shop.giftId)).toEqual({ ok: false, refusal: 'not_due' });
  await cancelGift(shop.ports, shop.giftId);
  shop.clock.set(SEND_AT);
  const cancelled = { ok: false, refusal: 'not_to_be_sent' };
  expect(await sendEGift(shop.ports, shop.giftId)).toEqual(cancelled);
  expect(await sendEGift(shop.ports, GIFT_ID)).toEqual({ ok: false, refusal: 'gift_not_found' });
});

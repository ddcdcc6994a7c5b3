import { expect, test } from 'vitest';
import { changeCustomer } from '../../shared/customers/change-customer.ts';
import { stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { chargeGift } from '../../shared/gifts/charge-gift.ts';
import { confirmGiftOrder } from '../../shared/gifts/confirm-gift-order.ts';
import { decideReplan } from '../../shared/gifts/decide-replan.ts';
import { orderIdOf } from '../../shared/gifts/gift.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import { tryDeclinedGifts } from '../../shared/gifts/try-declined-gifts.ts';
import { refused } from '../../shared/kernel/outcome.ts';
import { NO_PROOFS } from '../support/gate.ts';
import { at, exampleCustomer, exampleRecipient, giftIn, on } from '../support/gift-examples.ts';
import { linesFor, openShop } from '../support/gift-shop.ts';

// The smallest case of each thing that `npm run simulate` found in the engine.
const REMIND_AT = '2027-02-22T09:00:00Z';
const CHARGE_AT = '2027-03-02T09:00:00Z';

test('a charged gift that is cancelled is stored with its refund, and refunded', async () => {
  const shop = await openShop();
  const [gift] = await shop.order({});
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  expect((await cancelGift(shop.ports, gift?.id ?? '')).ok).toBe(true);
  await shop.world.settle();
  const [charge] = await shop.charges();
  expect(charge?.refunds).toMatchObject([{ amountMinor: charge?.amountMinor }]);
});

test('a new card whose answer is lost is due at once, not at the next try of the old one', async () => {
  const shop = await openShop({ cardMethod: 'sandbox_visa_lost' });
  const [gift] = await shop.order({});
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  await shop.addCard('sandbox_visa_answer_lost');
  await tryDeclinedGifts(shop.ports, shop.customerId);
  const { tryAt } = await shop.giftIn('charging', gift?.id ?? '');
  expect(tryAt.toString()).toBe(CHARGE_AT);
});

test('a provider that does not answer for one gift does not keep the others from being tried', async () => {
  const shop = await openShop({ cardMethod: 'sandbox_visa_lost' });
  const gifts = await shop.order({}, {}, {});
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  await shop.addCard('sandbox_visa_answer_lost');
  const answer = await tryDeclinedGifts(shop.ports, shop.customerId);
  expect(answer).toEqual({ ok: false, refusal: 'in_progress' });
  const states = await Promise.all(gifts.map(async ({ id }) => (await shop.gift(id)).state));
  expect(states).toEqual(['charging', 'charging', 'charging']);
});

test('an e-gift that is to be sent at once stays so when its customer is planned anew', () => {
  const gift = giftIn('released', {
    ...{ kind: 'e_gift', deliverOn: on('2027-03-04'), expectedOn: on('2027-03-05') },
    confirmOrSendAt: at('2027-03-04T20:20:23Z'),
  });
  const now = at('2027-03-04T20:20:24Z');
  const customer = exampleCustomer();
  const recipient = exampleRecipient({ zone: 'Asia/Kolkata' });
  expect(decideReplan({ gift, customer, recipient }, DEFAULT_GIFT_TERMS, now)).toBeUndefined();
});

test('an attempt that never arrived is not made anew once the occasion is stopped', async () => {
  const shop = await openShop({ cardMethod: 'sandbox_visa_request_lost' });
  const [gift] = await shop.order({});
  if (gift === undefined) throw new Error('no gift');
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  const { recipientId, occasion } = gift;
  await stopOccasion(shop.ports, { customerId: shop.customerId, recipientId, occasion });
  shop.clock.advance({ hours: 23, minutes: 10 });
  expect((await chargeGift(shop.ports, gift.id)).ok).toBe(true);
  const cancelled = await shop.giftIn('cancelled', gift.id);
  expect(cancelled).toMatchObject({ cancelledFor: 'stopped_occasion' });
  expect(cancelled.attempts).toMatchObject([{ declineCode: 'never_arrived' }]);
  expect((await shop.charges()).map(({ outcome }) => outcome)).toEqual(['lost']);
});

test('an order written while its customer moves is planned for where the customer is now', async () => {
  const shop = await openShop();
  const [gift] = await shop.order({});
  if (gift === undefined) throw new Error('no gift');
  // The gifts were planned anew before this order was there: that event finds nothing any more.
  const change = { zone: 'America/New_York' };
  await changeCustomer(
    { ...shop.ports, consents: NO_PROOFS },
    { customerId: shop.customerId, change },
  );
  const ref = { customerId: shop.customerId, giftOrderId: orderIdOf(gift.id) };
  expect((await confirmGiftOrder(shop.ports, ref)).ok).toBe(true);
  const { remindAt, chargeAt } = (await shop.gift(gift.id)).plan;
  expect(remindAt?.toString()).toBe('2027-02-22T14:00:00Z');
  expect(chargeAt.toString()).toBe('2027-03-02T14:00:00Z');
});

test('a draft that somebody else writes is not left behind when its order is finished', async () => {
  const shop = await openShop();
  const { save } = shop.ports.gifts;
  let isRefused = false;
  shop.ports.gifts.save = async (gift, ...rest) => {
    if (gift.state !== 'ordered' || isRefused) return save(gift, ...rest);
    isRefused = true;
    return refused('changed_meanwhile');
  };
  const ordered = await shop.request(linesFor(100, 3));
  if (!ordered.ok) throw new Error(ordered.refusal);
  expect(ordered.value.finishedAt).toBeUndefined();
  await shop.world.advanceTo('2026-11-21T12:10:00Z');
  const gifts = await shop.ports.gifts.ofCustomer(shop.customerId);
  expect(new Set(gifts.map(({ state }) => state))).toEqual(new Set(['ordered']));
});

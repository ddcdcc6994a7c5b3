import { expect, test } from 'vitest';
import { findGiftsToPay } from '../../shared/gifts/find-gifts-to-pay.ts';
import { hearOfPayment } from '../../shared/gifts/hear-of-payment.ts';
import type { StripeFact } from '../../shared/payments/stripe-webhook.ts';
import { GIFT_ID } from '../support/gift-examples.ts';
import { openShop } from '../support/gift-shop.ts';

const REMIND_AT = '2027-02-22T09:00:00Z';
const CHARGE_AT = '2027-03-02T09:00:00Z';
const LOOKED = { ok: true, value: 'looked' };
const IGNORED = { ok: true, value: 'ignored' };

async function chargedWith(cardMethod: string) {
  const shop = await openShop({ cardMethod });
  const [gift] = await shop.order({});
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  const giftId = gift?.id ?? '';
  const ended = { kind: 'attempt_ended', giftId, attemptId: `${giftId}-1` } as StripeFact;
  return { ...shop, giftId, ended };
}

test('the answer that was lost is asked for when the provider says that an attempt ended', async () => {
  const shop = await chargedWith('sandbox_visa_answer_lost');
  shop.clock.advance({ minutes: 5 });
  expect(await hearOfPayment(shop.ports, shop.ended)).toEqual(LOOKED);
  expect((await shop.gift(shop.giftId)).state).toBe('released');
  expect(await hearOfPayment(shop.ports, shop.ended)).toEqual(LOOKED);
  expect(await shop.charges()).toHaveLength(1);
});

test('what somebody only claims changes nothing', async () => {
  const shop = await chargedWith('sandbox_visa_no_funds');
  expect(await hearOfPayment(shop.ports, shop.ended)).toEqual(LOOKED);
  expect((await shop.gift(shop.giftId)).state).toBe('declined');
  expect(await shop.charges()).toHaveLength(1);
});

test('what is not ours is ignored', async () => {
  const { ports } = await openShop();
  const stranger = { kind: 'attempt_ended', giftId: 'x', attemptId: 'x' } as StripeFact;
  expect(await hearOfPayment(ports, stranger)).toEqual(IGNORED);
  const setup = { kind: 'card_setup_finished', customerId: 'x', setupRef: 'x' } as StripeFact;
  expect(await hearOfPayment(ports, setup)).toEqual(IGNORED);
});

test('a new card is for all gifts that wait to be paid, as far as the asker may know them', async () => {
  const shop = await chargedWith('sandbox_visa_lost');
  const { ports, customerId, giftId } = shop;
  const owner = await findGiftsToPay(ports, customerId, { customerId });
  expect(owner?.map(({ gift }) => gift.id)).toEqual([giftId]);
  const reminder = shop.world.letters.find(({ kind }) => kind === 'reminder');
  const token = reminder?.kind === 'reminder' ? reminder.linkToken : '';
  const byLink = await findGiftsToPay(ports, customerId, { link: { giftId, token } });
  expect(byLink?.map(({ gift }) => gift.id)).toEqual([giftId]);
  for (const link of [{ giftId, token: 'other' }, { giftId }, { giftId: GIFT_ID, token }]) {
    expect(await findGiftsToPay(ports, customerId, { link })).toBeUndefined();
  }
  expect(await findGiftsToPay(ports, customerId, {})).toBeUndefined();
});

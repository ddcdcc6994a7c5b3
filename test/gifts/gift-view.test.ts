import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { orderIdOf, type PlacedGift } from '../../shared/gifts/gift.ts';
import { giftOrderView } from '../../shared/gifts/gift-order-view.ts';
import { GiftView, giftView } from '../../shared/gifts/gift-view.ts';
import {
  at,
  GIFT_ID,
  GIFT_STATES,
  giftIn,
  ORDER_ID,
  refundableGift,
} from '../support/gift-examples.ts';
import { openShop } from '../support/gift-shop.ts';

const placed = GIFT_STATES.filter((state) => state !== 'draft');
const gift = (state: (typeof placed)[number]) => giftIn(state) as PlacedGift;

describe('what a customer sees of a gift', () => {
  test.each(placed)('%s: every field is one that the API knows', (state) => {
    const view = giftView(gift(state));
    expect(z.encode(GiftView, view)).toMatchObject({
      ...{ giftId: GIFT_ID, giftOrderId: ORDER_ID, state, deliverOn: '2027-03-04' },
      total: { amountMinor: 1295, currency: 'GBP' },
    });
  });

  test('never the secrets of its links, the claim of a mail, nor its attempts', () => {
    const mailClaim = { id: 'clm_1', claimedAt: at('2027-02-22T09:00:00Z') };
    const view = giftView(giftIn('ordered', { mailClaim, linkTokenHashes: ['hash'] }));
    expect(JSON.stringify(view)).not.toMatch(/hash|clm_1|attempt/);
  });

  test.each([
    ['ordered', true, true, 0],
    ['charging', false, false, 0],
    ['declined', false, true, 0],
    ['released', false, true, 1295],
    ['dispatched', false, false, 1295],
    ['delivered', false, false, 1295],
    ['delivery_failed', false, false, 1295],
    ['cancelled', false, false, 0],
    ['lapsed', false, false, 0],
  ] as const)('%s: can be changed %s, cancelled %s, paid %i', (state, change, cancel, paid) => {
    expect(giftView(gift(state))).toMatchObject({
      ...{ canBeChanged: change, canBeCancelled: cancel, paid: { amountMinor: paid } },
    });
  });

  test('money that is to come back is still paid, and gone once it is back', () => {
    const due = refundableGift();
    expect(giftView(due).paid.amountMinor).toBe(1295);
    const refundedAt = at('2027-02-01T11:00:00Z');
    const refund = { id: 'r', amountMinor: 1295, chargeRef: 'ch_1', refundedAt };
    expect(giftView(refundableGift({ refund }))).toMatchObject({
      ...{ paid: { amountMinor: 0 }, refundedAt },
    });
  });
});

test('an order says what was agreed on each line, and its total', async () => {
  const shop = await openShop();
  const [first] = await shop.order({}, { productCode: 'VOUCHER-25', deliverOn: '2026-11-25' });
  const giftOrderId = orderIdOf(first?.id ?? '');
  const order = await shop.ports.giftOrders.find({ customerId: shop.customerId, giftOrderId });
  if (order === undefined) throw new Error('ordered');
  const view = giftOrderView(order);
  expect(view).toMatchObject({ giftOrderId, total: { amountMinor: 1670 + 2500, currency: 'GBP' } });
  expect(view.gifts.map(({ giftId }) => giftId.slice(-4))).toEqual(['0001', '0002']);
  expect(view.gifts[0]?.giftId).toBe(first?.id);
  expect(view.gifts.map((line) => 'remindAt' in line)).toEqual([true, false]);
});

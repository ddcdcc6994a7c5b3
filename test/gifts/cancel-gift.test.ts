import { describe, expect, test } from 'vitest';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { balanceOf } from '../../shared/gifts/ledger.ts';
import { refundGift } from '../../shared/gifts/refund-gift.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import { PaymentsUnavailable } from '../../shared/payments/payments-error.ts';
import { GIFT_ID } from '../support/gift-examples.ts';
import { type GiftShop, openShop } from '../support/gift-shop.ts';
import { manualClock } from '../support/manual-clock.ts';

async function orderOne(shop: GiftShop): Promise<string> {
  const [gift] = await shop.order({});
  return gift?.id ?? '';
}

async function chargeOne(shop: GiftShop): Promise<string> {
  const giftId = await orderOne(shop);
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  return giftId;
}

test('before its charge: free, told, and nothing is charged or reminded after it', async () => {
  const shop = await openShop();
  const giftId = await orderOne(shop);
  await cancelGift(shop.ports, giftId);
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  expect(shop.letterKinds()).toEqual(['order_confirmation', 'cancelled']);
  expect(shop.world.letters.at(-1)).toMatchObject({ isRefunded: false });
  expect(await shop.charges()).toEqual([]);
});

describe('after its charge and before the carrier has it', () => {
  test('refunded in full, once, and told', async () => {
    const shop = await openShop();
    const giftId = await chargeOne(shop);
    expect(await cancelGift(shop.ports, giftId)).toMatchObject({ ok: true });
    expect(await cancelGift(shop.ports, giftId)).toMatchObject({ ok: true });
    await shop.world.settle();
    const gift = await shop.giftIn('cancelled', giftId);
    expect(gift.refund?.refundedAt).toEqual(shop.clock.now());
    expect(balanceOf(gift).amountMinor).toBe(0);
    expect(await shop.charges()).toMatchObject([{ refunds: [{ amountMinor: 1670 }] }]);
    expect(shop.world.letters.at(-1)).toMatchObject({ kind: 'cancelled', isRefunded: true });
    expect(shop.letterKinds().filter((kind) => kind === 'cancelled')).toHaveLength(1);
    expect(shop.eventTypes().at(-1)).toBe('GiftRefunded');
  });

  test('the provider is away for an hour: refunded when it is back', async () => {
    const shop = await openShop();
    const giftId = await chargeOne(shop);
    const { payments } = shop.ports;
    const { refund } = payments;
    payments.refund = async () => {
      throw new PaymentsUnavailable('away');
    };
    await cancelGift(shop.ports, giftId);
    await shop.world.settle();
    expect((await shop.giftIn('cancelled', giftId)).refund).not.toHaveProperty('refundedAt');
    payments.refund = refund;
    await shop.wakeAt('2027-03-02T10:05:00Z');
    expect((await shop.giftIn('cancelled', giftId)).refund).toHaveProperty('refundedAt');
    expect(await shop.charges()).toMatchObject([{ refunds: [{ amountMinor: 1670 }] }]);
  });

  test('two workers refund at once: the money goes back once', async () => {
    const shop = await openShop();
    const giftId = await chargeOne(shop);
    await cancelGift(shop.ports, giftId);
    await Promise.all([refundGift(shop.ports, giftId), refundGift(shop.ports, giftId)]);
    expect(await shop.charges()).toMatchObject([{ refunds: [{ amountMinor: 1670 }] }]);
    const again = await refundGift(shop.ports, giftId);
    expect(again).toEqual({ ok: false, refusal: 'not_to_be_refunded' });
  });
});

describe('refused', () => {
  test.each([
    ['dispatched', 'already_on_its_way'],
    ['failed', 'already_on_its_way'],
    ['delivered', 'already_delivered'],
  ] as const)('once it is %s', async (status, refusal) => {
    const shop = await openShop();
    const giftId = await chargeOne(shop);
    await reportDelivery(shop.ports, { giftId, status });
    expect(await cancelGift(shop.ports, giftId)).toEqual({ ok: false, refusal });
    await shop.world.settle();
    expect(await shop.charges()).toMatchObject([{ refunds: [] }]);
  });

  test('once it has lapsed', async () => {
    const shop = await openShop({ cardMethod: 'sandbox_visa_lost' });
    const giftId = await chargeOne(shop);
    await shop.wakeAt('2027-03-04T06:00:00Z');
    const cancelled = await cancelGift(shop.ports, giftId);
    expect(cancelled).toEqual({ ok: false, refusal: 'already_lapsed' });
  });

  test('while it is being charged', async () => {
    const shop = await openShop({ cardMethod: 'sandbox_visa_request_lost' });
    const giftId = await chargeOne(shop);
    const cancelled = await cancelGift(shop.ports, giftId);
    expect(cancelled).toEqual({ ok: false, refusal: 'charge_in_progress' });
  });

  test('a gift there is not', async () => {
    const { ports } = await openShop();
    const refused = { ok: false, refusal: 'gift_not_found' };
    expect(await cancelGift(ports, GIFT_ID)).toEqual(refused);
    expect(await refundGift(ports, GIFT_ID)).toEqual(refused);
  });

  test('when somebody else wrote first', async () => {
    const shop = await openShop();
    const giftId = await orderOne(shop);
    const clock = manualClock('2026-11-21T12:00:01Z');
    const both = await Promise.all([
      cancelGift(shop.ports, giftId),
      cancelGift({ ...shop.ports, clock }, giftId),
    ]);
    expect(both).toMatchObject([{ ok: true }, { ok: false, refusal: 'changed_meanwhile' }]);
  });
});

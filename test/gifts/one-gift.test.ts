import { expect, test } from 'vitest';
import * as z from 'zod';
import { GiftOrderRequest } from '../../shared/gifts/gift-line.ts';
import { balanceOf } from '../../shared/gifts/ledger.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import { giftLine, giftWorld, newCustomer, stockShop } from '../support/gift-world.ts';

test('a gift is confirmed, reminded, charged, released and delivered on its dates', async () => {
  const world = giftWorld('2026-11-21T12:00:00Z');
  await stockShop(world);
  const { id: customerId } = await newCustomer(world);
  const { gifts: lines } = z.parse(GiftOrderRequest, { gifts: [giftLine()] });

  const ordered = await orderGifts(world.ports, { customerId, lines });
  expect(ordered).toMatchObject({ ok: true });
  await world.advanceTo('2027-03-04T12:00:00Z', 60);
  const [gift] = await world.ports.gifts.ofCustomer(customerId);
  if (gift === undefined) throw new Error('no gift');
  await reportDelivery(world.ports, { giftId: gift.id, status: 'delivered' });

  const types = world.events.map(({ type, occurredAt }) => `${type} ${occurredAt}`);
  expect(types).toEqual([
    'GiftOrderPlaced 2026-11-21T12:00:00.000Z',
    'GiftReminderDue 2027-02-22T09:00:00.000Z',
    'GiftReminded 2027-02-22T09:00:00.000Z',
    'GiftChargeDue 2027-03-02T09:00:00.000Z',
    'GiftCharged 2027-03-02T09:00:00.000Z',
    'GiftReleased 2027-03-02T09:00:00.000Z',
    'GiftDelivered 2027-03-04T12:00:00.000Z',
  ]);
  expect(world.letters.map(({ kind }) => kind)).toEqual(['order_confirmation', 'reminder']);
  expect(balanceOf(gift)).toEqual({ amountMinor: 1670, currency: 'GBP' });
  expect(await world.ports.payments.ofCustomer(customerId)).toMatchObject([
    { outcome: 'charged', amountMinor: 1670, refunds: [] },
  ]);
});

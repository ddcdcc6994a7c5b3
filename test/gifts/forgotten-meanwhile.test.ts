import { describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { confirmGiftOrder } from '../../shared/gifts/confirm-gift-order.ts';
import { findGiftsToPay } from '../../shared/gifts/find-gifts-to-pay.ts';
import { orderIdOf } from '../../shared/gifts/gift.ts';
import { listRelease, openReleases } from '../../shared/gifts/list-release.ts';
import { loadGift } from '../../shared/gifts/load-gift.ts';
import { openGift } from '../../shared/gifts/open-gift.ts';
import { replanGifts } from '../../shared/gifts/replan-gifts.ts';
import { at } from '../support/gift-examples.ts';
import { type GiftShop, openShop } from '../support/gift-shop.ts';

// Whoever is forgotten loses one record before the other; whoever reads in between finds some of
// them. That is no fault, and nobody is to be called for it.
const REMIND_AT = '2027-02-22T09:00:00Z';
const CHARGE_AT = '2027-03-02T09:00:00Z';

async function oneGift() {
  const shop = await openShop();
  const [gift] = await shop.order({});
  if (gift === undefined) throw new Error('one gift was ordered');
  return { ...shop, giftId: gift.id };
}

const neverSent = () => Promise.reject(new Error('a mail about what is gone'));
const lost = async () => undefined;
const none = async () => [];
const withoutCustomer = ({ ports }: GiftShop) => ({
  ...ports,
  customers: { ...ports.customers, find: lost },
});
const withoutRecipients = ({ ports }: GiftShop) => ({
  ...ports,
  recipients: { ...ports.recipients, find: lost, ofCustomer: none },
});

describe.each([
  ['customer', withoutCustomer],
  ['recipient', withoutRecipients],
] as const)('the %s is gone already', (_name, portsOf) => {
  test('a gift is not there any more', async () => {
    const shop = await oneGift();
    expect(await loadGift(portsOf(shop), shop.giftId)).toEqual(GIFT_GONE);
  });

  test('nor is its page', async () => {
    const shop = await oneGift();
    const { customerId, giftId } = shop;
    expect(await openGift(portsOf(shop), giftId, { customerId })).toEqual(GIFT_GONE);
  });

  test('its order is not confirmed', async () => {
    const shop = await openShop();
    const [gift] = await shop.order({});
    const ports = { ...portsOf(shop), letters: { send: neverSent } };
    const giftOrderId = orderIdOf(gift?.id ?? '');
    const confirmed = await confirmGiftOrder(ports, { customerId: shop.customerId, giftOrderId });
    expect(confirmed).toEqual({ ok: false, refusal: 'order_not_found' });
  });
});

test('a gift without its recipient is neither planned anew nor tried with a new card', async () => {
  const shop = await openShop({ cardMethod: 'sandbox_visa_no_funds' });
  await shop.order({});
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  const { customerId } = shop;
  expect(await findGiftsToPay(shop.ports, customerId, { customerId })).toHaveLength(1);
  const ports = withoutRecipients(shop);
  expect(await findGiftsToPay(ports, customerId, { customerId })).toEqual([]);
  const moved = movedTo(shop, 'Asia/Tokyo');
  expect(await replanGifts({ ...ports, customers: moved }, customerId)).toEqual({
    ok: true,
    value: 0,
  });
});

test('a parcel is not listed for the carrier without its recipient, nor given without its gift', async () => {
  const shop = await oneGift();
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  expect(await listRelease(withoutRecipients(shop), shop.giftId)).toEqual(GIFT_GONE);
  const march = { since: at(REMIND_AT), until: at('2027-03-31T00:00:00Z'), limit: 10 };
  expect((await openReleases(shop.ports, march)).items).toHaveLength(1);
  const gifts = { ...shop.ports.gifts, find: lost };
  expect((await openReleases({ ...shop.ports, gifts }, march)).items).toEqual([]);
});

const GIFT_GONE = { ok: false, refusal: 'gift_not_found' };

function movedTo({ ports }: GiftShop, zone: Customer['zone']) {
  const find = async (customerId: string) => {
    const customer = await ports.customers.find(customerId);
    return customer && { ...customer, zone };
  };
  return { ...ports.customers, find };
}

import { describe, expect, test } from 'vitest';
import { changeCustomer } from '../../shared/customers/change-customer.ts';
import { changeRecipient } from '../../shared/customers/change-recipient.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import { replanGifts } from '../../shared/gifts/replan-gifts.ts';
import { NO_PROOFS } from '../support/gate.ts';
import { asText } from '../support/gift-examples.ts';
import { linesFor, openShop } from '../support/gift-shop.ts';

test('a customer who moves to Auckland is reminded and charged at 09:00 there', async () => {
  const shop = await openShop();
  const [gift] = await shop.order({});
  const { customerId } = shop;
  await changeCustomer(
    { ...shop.ports, consents: NO_PROOFS },
    { customerId, change: { zone: 'Pacific/Auckland' } },
  );
  await shop.wakeAt('2027-02-21T20:00:00Z');
  await shop.wakeAt('2027-03-01T20:00:00Z');
  const released = await shop.giftIn('released', gift?.id ?? '');
  expect(asText(released.remindedAt)).toBe('2027-02-21T20:00Z');
  expect(asText(released.chargedAt)).toBe('2027-03-01T20:00Z');
  expect(shop.letterKinds()).toEqual(['order_confirmation', 'reminder']);
});

test('an e-gift under way follows its recipient', async () => {
  const shop = await openShop();
  const [gift] = await shop.order({ productCode: 'VOUCHER-25' });
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  const ref = { customerId: shop.customerId, recipientId: gift?.recipientId ?? '' };
  await changeRecipient(shop.ports, ref, { zone: 'America/New_York' });
  await shop.wakeAt('2027-03-04T13:55:00Z');
  expect(shop.letterKinds()).not.toContain('e_gift');
  await shop.wakeAt('2027-03-04T14:00:00Z');
  expect(shop.letterKinds()).toContain('e_gift');
});

describe('only what differs is written', () => {
  test('nothing, when nothing moved', async () => {
    const shop = await openShop();
    await shop.order({}, { deliverOn: '2028-02-29' }, { productCode: 'VOUCHER-25' });
    const versions = async () =>
      (await shop.ports.gifts.ofCustomer(shop.customerId)).map(({ version }) => version);
    expect(await replanGifts(shop.ports, shop.customerId)).toEqual({ ok: true, value: 0 });
    expect(await versions()).toEqual([1, 1, 1]);
  });

  test('all of 300 gifts, and a repeat writes none', async () => {
    const shop = await openShop();
    await shop.request(linesFor(300, 2));
    const { customerId } = shop;
    await changeCustomer(
      { ...shop.ports, consents: NO_PROOFS },
      { customerId, change: { zone: 'Asia/Kolkata' } },
    );
    expect(await replanGifts(shop.ports, customerId)).toEqual({ ok: true, value: 300 });
    expect(await replanGifts(shop.ports, customerId)).toEqual({ ok: true, value: 0 });
    const gifts = await shop.ports.gifts.ofCustomer(customerId);
    expect(new Set(gifts.map(({ plan }) => asText(plan.chargeAt)))).toEqual(
      new Set(['2027-03-02T03:30Z']),
    );
  });
});

describe('repeated', () => {
  test('when a gift was written meanwhile', async () => {
    const shop = await openShop();
    await shop.order({});
    const { customerId } = shop;
    await changeCustomer(
      { ...shop.ports, consents: NO_PROOFS },
      { customerId, change: { zone: 'Asia/Kolkata' } },
    );
    const { save } = shop.ports.gifts;
    shop.ports.gifts.save = async () => ({ ok: false, refusal: 'changed_meanwhile' });
    const refused = { ok: false, refusal: 'changed_meanwhile' };
    expect(await replanGifts(shop.ports, customerId)).toEqual(refused);
    shop.ports.gifts.save = save;
    expect(await replanGifts(shop.ports, customerId)).toEqual({ ok: true, value: 1 });
  });

  test('while an order is being placed, whose drafts are planned by what was known before', async () => {
    const shop = await openShop();
    const [gift] = await shop.order({});
    await shop.ports.gifts.save({ ...gift, state: 'draft' } as Gift, [], shop.clock.now());
    const refused = { ok: false, refusal: 'changed_meanwhile' };
    expect(await replanGifts(shop.ports, shop.customerId)).toEqual(refused);
  });
});

test('a customer there is not', async () => {
  const { ports } = await openShop();
  const replanned = await replanGifts(ports, 'cus_01KAN0G4V00000000000000009');
  expect(replanned).toEqual({ ok: false, refusal: 'customer_not_found' });
});

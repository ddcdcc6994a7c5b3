import { expect, test } from 'vitest';
import type { Card } from '../../shared/customers/customer.ts';
import { tryDeclinedGifts } from '../../shared/gifts/try-declined-gifts.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { openShop } from '../support/gift-shop.ts';

const REMIND_AT = '2027-02-22T09:00:00Z';
const CHARGE_AT = '2027-03-02T09:00:00Z';

test('a new card is tried at once for everything that waits to be paid', async () => {
  const shop = await openShop({ cardMethod: 'sandbox_visa_lost' });
  const gifts = await shop.order({}, {}, { deliverOn: '2027-06-04' });
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  shop.clock.advance({ minutes: 7 });
  await shop.addCard('sandbox_visa_ok');
  await shop.world.settle();
  const states = await Promise.all(gifts.map(async ({ id }) => (await shop.gift(id)).state));
  expect(states).toEqual(['released', 'released', 'ordered']);
  expect((await shop.charges()).map(({ outcome }) => outcome).sort()).toEqual([
    ...['charged', 'charged', 'declined'],
  ]);
});

test('a new card that is declined too: tried again after 6 and 24 hours of the first attempt', async () => {
  const shop = await openShop({ cardMethod: 'sandbox_visa_lost' });
  const [gift] = await shop.order({});
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  await shop.addCard('sandbox_visa_no_funds');
  await shop.world.settle();
  const { tryAt } = await shop.giftIn('declined', gift?.id ?? '');
  expect(tryAt.toString()).toBe('2027-03-02T15:00:00Z');
});

test('a gift that nobody could charge for want of a card is charged when there is one', async () => {
  const shop = await openShop({ cards: [], cardIdToCharge: 'crd_01KAN0G4V00000000000000009' });
  const [gift] = await shop.order({});
  await shop.wakeAt(REMIND_AT);
  expect(shop.world.letters.at(-1)).toMatchObject({ kind: 'reminder', hasCard: false });
  await shop.wakeAt(CHARGE_AT);
  expect(shop.world.letters.at(-1)).toMatchObject({ kind: 'declined', reason: 'no_card' });
  await shop.addCard('sandbox_visa_ok');
  await shop.world.settle();
  expect((await shop.gift(gift?.id ?? '')).state).toBe('released');
});

test('the worker counts what it tried, and is repeated while an attempt is open', async () => {
  const shop = await openShop({ cardMethod: 'sandbox_visa_request_lost' });
  await shop.order({});
  await shop.wakeAt(REMIND_AT);
  expect(await tryDeclinedGifts(shop.ports, shop.customerId)).toEqual({ ok: true, value: 0 });
  await shop.wakeAt(CHARGE_AT);
  const busy = { ok: false, refusal: 'in_progress' };
  expect(await tryDeclinedGifts(shop.ports, shop.customerId)).toEqual(busy);
  shop.clock.advance({ minutes: 5 });
  expect(await tryDeclinedGifts(shop.ports, shop.customerId)).toEqual({ ok: true, value: 1 });
});

test('a card that came with another record of the same person is tried at once', async () => {
  const shop = await openShop({ cards: [], cardIdToCharge: 'crd_01KAN0G4V00000000000000009' });
  const [gift] = await shop.order({});
  await shop.wakeAt(REMIND_AT);
  await shop.wakeAt(CHARGE_AT);
  await shop.giftIn('declined', gift?.id ?? '');
  const { customers } = shop.ports;
  const customer = await customers.find(shop.customerId);
  if (customer === undefined) throw new Error('the customer is there');
  const absorbedId = 'cus_01KAN0G4V00000000000000007';
  const { cards, cardIdToCharge } = newCards(absorbedId);
  const merged = { ...customer, cards, cardIdToCharge };
  await customers.save(merged, [{ type: 'CustomersMerged', absorbedId }], shop.clock.now());
  await shop.world.settle();
  expect((await shop.gift(gift?.id ?? '')).state).toBe('released');
});

function newCards(customerId: string) {
  const card: Card = {
    ...{ id: 'crd_01KAN0G4V00000000000000008', providerCustomer: `sandbox_${customerId}` },
    ...{
      providerMethod: 'sandbox_visa_ok',
      brand: 'visa',
      last4: '4242',
      expiresInMonth: '2031-12',
    },
    addedAt: Temporal.Instant.from('2026-11-21T12:00:00Z'),
  };
  return { cards: [card], cardIdToCharge: card.id };
}

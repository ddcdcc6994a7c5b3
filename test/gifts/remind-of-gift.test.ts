import { describe, expect, test } from 'vitest';
import { stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { changeGift } from '../../shared/gifts/change-gift.ts';
import { linkTokenHashOf } from '../../shared/gifts/link-token.ts';
import { remindOfGift } from '../../shared/gifts/remind-of-gift.ts';
import { exampleCard, GIFT_ID, on } from '../support/gift-examples.ts';
import { openShop, type ShopFacts } from '../support/gift-shop.ts';

const REMIND_AT = '2027-02-22T09:00:00Z';

async function oneGift(facts: ShopFacts = {}, line: Record<string, unknown> = {}) {
  const shop = await openShop(facts);
  const [gift] = await shop.order(line);
  await shop.world.settle();
  return { ...shop, giftId: gift?.id ?? '' };
}

describe('one mail at 09:00 in the zone of the customer, ten days before', () => {
  test.each([
    ['Europe/London', '2027-02-22T09:00:00Z'],
    ['America/New_York', '2027-02-22T14:00:00Z'],
    ['Pacific/Auckland', '2027-02-21T20:00:00Z'],
    ['Asia/Kolkata', '2027-02-22T03:30:00Z'],
    ['America/Sao_Paulo', '2027-02-22T12:00:00Z'],
  ])('%s', async (zone, remindAt) => {
    const shop = await oneGift({ zone });
    await shop.wakeAt(remindAt);
    expect(shop.letterKinds()).toEqual(['order_confirmation', 'reminder']);
    expect(shop.world.events.at(-1)).toMatchObject({ type: 'GiftReminded', reached: true });
    expect((await shop.gift(shop.giftId)).remindedAt?.toString()).toBe(remindAt);
  });

  test('however often the event comes', async () => {
    const shop = await oneGift();
    shop.clock.set(REMIND_AT);
    const all = await Promise.all([1, 2, 3].map(() => remindOfGift(shop.ports, shop.giftId)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    const again = await remindOfGift(shop.ports, shop.giftId);
    expect(again).toEqual({ ok: false, refusal: 'not_to_be_reminded' });
    expect(shop.letterKinds()).toEqual(['order_confirmation', 'reminder']);
  });

  test('its link opens the gift: the hash of the token is on it', async () => {
    const shop = await oneGift();
    await shop.wakeAt(REMIND_AT);
    const letter = shop.world.letters.at(-1);
    if (letter?.kind !== 'reminder') throw new Error('reminded');
    const { linkTokenHashes } = await shop.gift(shop.giftId);
    expect(linkTokenHashes).toEqual([linkTokenHashOf(letter.linkToken)]);
    expect(linkTokenHashes?.[0]).toMatch(/^[\w-]{22}$/);
  });
});

describe('the card that would be charged', () => {
  test.each([
    ['2031-12', '2027-03-04', false],
    ['2027-03', '2027-03-04', false],
    ['2027-02', '2027-03-04', true],
    ['2027-02', '2027-03-02', false],
    ['2026-12', '2027-03-04', true],
  ])('expires in %s, delivery on %s: says so %s', async (expiresInMonth, deliverOn, expires) => {
    const card = exampleCard({ expiresInMonth });
    const shop = await oneGift({ cards: [card], cardIdToCharge: card.id }, { deliverOn });
    await shop.wakeAt(REMIND_AT);
    const letter = { kind: 'reminder', hasCard: true, cardExpiresBefore: expires };
    expect(shop.world.letters.at(-1)).toMatchObject(letter);
  });

  test('there is none', async () => {
    const shop = await oneGift({ cards: [] });
    await shop.wakeAt(REMIND_AT);
    const letter = { kind: 'reminder', hasCard: false, cardExpiresBefore: false };
    expect(shop.world.letters.at(-1)).toMatchObject(letter);
  });
});

test('an address that takes no mail: the gift goes on all the same', async () => {
  const shop = await oneGift();
  shop.ports.letters.send = async () => 'not_reachable';
  await shop.wakeAt(REMIND_AT);
  expect(shop.world.events.at(-1)).toMatchObject({ type: 'GiftReminded', reached: false });
  await shop.wakeAt('2027-03-02T09:00:00Z');
  expect((await shop.gift(shop.giftId)).state).toBe('released');
});

describe('a mail that somebody began', () => {
  test('is left alone for five minutes, and then sent rather than forgotten', async () => {
    const shop = await oneGift();
    const { send } = shop.ports.letters;
    shop.ports.letters.send = async () => {
      throw new Error('killed');
    };
    shop.clock.set(REMIND_AT);
    await expect(remindOfGift(shop.ports, shop.giftId)).rejects.toThrow('killed');
    shop.ports.letters.send = send;
    shop.clock.advance({ minutes: 4, seconds: 59 });
    const busy = { ok: false, refusal: 'in_progress' };
    expect(await remindOfGift(shop.ports, shop.giftId)).toEqual(busy);
    shop.clock.advance({ seconds: 1 });
    expect(await remindOfGift(shop.ports, shop.giftId)).toMatchObject({ ok: true });
    expect((await shop.gift(shop.giftId)).linkTokenHashes).toHaveLength(2);
  });

  test('while the customer changes the gift: it is marked all the same', async () => {
    const shop = await oneGift();
    const { send } = shop.ports.letters;
    shop.ports.letters.send = async (letter) => {
      await changeGift(shop.ports, { giftId: shop.giftId, change: { message: 'Other' } });
      return send(letter);
    };
    await shop.wakeAt(REMIND_AT);
    await shop.world.advanceTo('2027-02-22T11:00:00Z');
    expect(shop.letterKinds()).toEqual(['order_confirmation', 'reminder']);
    expect(await shop.gift(shop.giftId)).toMatchObject({ message: 'Other' });
    expect(await shop.gift(shop.giftId)).toHaveProperty('remindedAt');
  });

  test('while the customer moves the gift far away: reminded again for the new date', async () => {
    const shop = await oneGift();
    const { send } = shop.ports.letters;
    shop.ports.letters.send = async (letter) => {
      const change = { deliverOn: on('2027-06-04') };
      await changeGift(shop.ports, { giftId: shop.giftId, change });
      return send(letter);
    };
    await shop.wakeAt(REMIND_AT);
    shop.ports.letters.send = send;
    expect(await shop.gift(shop.giftId)).not.toHaveProperty('remindedAt');
    await shop.wakeAt('2027-05-25T08:00:00Z');
    expect(shop.letterKinds().filter((kind) => kind === 'reminder')).toHaveLength(2);
  });
});

test('a stopped occasion is cancelled instead', async () => {
  const shop = await oneGift();
  const { recipientId } = await shop.gift(shop.giftId);
  const { customerId } = shop;
  await stopOccasion(shop.ports, { customerId, recipientId, occasion: 'birthday' });
  shop.clock.set(REMIND_AT);
  const reminded = await remindOfGift(shop.ports, shop.giftId);
  expect(reminded).toMatchObject({ value: { state: 'cancelled' } });
  expect(shop.letterKinds()).toEqual(['order_confirmation']);
});

test('too early, and a gift there is not', async () => {
  const shop = await oneGift();
  expect(await remindOfGift(shop.ports, shop.giftId)).toEqual({ ok: false, refusal: 'not_due' });
  expect(await remindOfGift(shop.ports, GIFT_ID)).toEqual({ ok: false, refusal: 'gift_not_found' });
});

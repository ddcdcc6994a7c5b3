import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { liftOccasion, stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { cancelAsRead, cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { endStoppedOccasion } from '../../shared/gifts/end-stopped-occasion.ts';
import { OccasionStopped } from '../../shared/gifts/gift-events.ts';
import type { Letter } from '../../shared/gifts/letters.ts';
import { type GiftShop, openShop, type ShopFacts } from '../support/gift-shop.ts';

/** Three gifts to one person, of which the first is charged and refunded by the stop. */
async function shopWithGifts(facts: ShopFacts = {}) {
  const shop = await openShop(facts);
  const gifts = await shop.order(
    ...[{}, { deliverOn: '2027-06-04' }, { deliverOn: '2027-12-24', occasion: 'christmas' }],
  );
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  const recipientId = gifts[0]?.recipientId ?? '';
  const ref = { customerId: shop.customerId, recipientId, occasion: 'birthday' };
  return { ...shop, gifts, ref };
}

const lettersOf = ({ world }: GiftShop) =>
  world.letters.filter(
    (letter): letter is Extract<Letter, { kind: 'occasion_stopped' }> =>
      letter.kind === 'occasion_stopped',
  );

const stopEventOf = ({ world }: GiftShop) =>
  z.parse(
    OccasionStopped,
    world.events.findLast(({ type }) => type === 'OccasionStopped'),
  );

describe('one letter', () => {
  test('tells of all that was cancelled, and no other letter does', async () => {
    const shop = await shopWithGifts();
    await stopOccasion(shop.ports, shop.ref);
    await shop.world.settle();
    const [letter, ...more] = lettersOf(shop);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ occasion: 'birthday', recipient: { id: shop.ref.recipientId } });
    expect(letter?.cancelled.map(({ id }) => id)).toEqual([shop.gifts[0]?.id, shop.gifts[1]?.id]);
    expect(letter?.cancelled[0]?.refund?.amountMinor).toBe(1670);
    expect(letter?.cancelled[1]).not.toHaveProperty('refund');
    expect(shop.letterKinds()).not.toContain('cancelled');
  });

  test('is not written again when the event comes twice', async () => {
    const shop = await shopWithGifts();
    await stopOccasion(shop.ports, shop.ref);
    await shop.world.settle();
    const again = await endStoppedOccasion(shop.ports, stopEventOf(shop));
    expect(again).toEqual({ ok: false, refusal: 'already_told' });
    expect(lettersOf(shop)).toHaveLength(1);
  });

  test('is written although there was nothing to cancel: a press is noticed', async () => {
    const shop = await shopWithGifts();
    await stopOccasion(shop.ports, { ...shop.ref, occasion: 'easter' });
    await shop.world.settle();
    expect(lettersOf(shop)).toMatchObject([{ occasion: 'easter', cancelled: [] }]);
  });

  test('does not tell again of what was cancelled before', async () => {
    const shop = await shopWithGifts();
    await cancelGift(shop.ports, shop.gifts[1]?.id ?? '');
    await stopOccasion(shop.ports, shop.ref);
    await shop.world.settle();
    await liftOccasion(shop.ports, shop.ref);
    shop.clock.advance({ minutes: 5 });
    await stopOccasion(shop.ports, shop.ref);
    await shop.world.settle();
    const counts = lettersOf(shop).map(({ cancelled }) => cancelled.length);
    expect(counts).toEqual([1, 0]);
  });
});

test('a gift that is for another occasion by then is kept', async () => {
  const shop = await shopWithGifts();
  await stopOccasion(shop.ports, shop.ref);
  const { gifts } = shop.ports;
  const changedMeanwhile: typeof gifts = {
    ...gifts,
    ofCustomer: async (customerId) => {
      const listed = await gifts.ofCustomer(customerId);
      const [, gift] = listed.filter(({ occasion }) => occasion === 'birthday');
      if (gift !== undefined) {
        await gifts.save({ ...gift, occasion: 'anniversary' }, [], shop.clock.now());
      }
      return listed;
    },
  };
  const event = stopEventOf(shop);
  const ports = { ...shop.ports, gifts: changedMeanwhile };
  expect(await endStoppedOccasion(ports, event)).toEqual({ ok: false, refusal: 'in_progress' });
  await endStoppedOccasion(shop.ports, event);
  expect(await gifts.find(shop.gifts[0]?.id ?? '')).toMatchObject({ state: 'cancelled' });
  expect(await gifts.find(shop.gifts[1]?.id ?? '')).toMatchObject({ state: 'ordered' });
});

describe('taken back before the worker came', () => {
  test('nothing is cancelled and nothing told', async () => {
    const shop = await shopWithGifts();
    await stopOccasion(shop.ports, shop.ref);
    await liftOccasion(shop.ports, shop.ref);
    await shop.world.settle();
    expect(lettersOf(shop)).toEqual([]);
    const told = await endStoppedOccasion(shop.ports, stopEventOf(shop));
    expect(told).toEqual({ ok: false, refusal: 'nothing_to_tell' });
  });

  test('what the page cancelled already is told all the same', async () => {
    const shop = await shopWithGifts();
    await stopOccasion(shop.ports, shop.ref);
    const gift = await shop.ports.gifts.find(shop.gifts[1]?.id ?? '');
    if (gift !== undefined) await cancelAsRead(shop.ports, gift, 'stopped_occasion');
    await liftOccasion(shop.ports, shop.ref);
    await shop.world.settle();
    expect(lettersOf(shop)).toMatchObject([
      { recipient: { stoppedOccasions: [] }, cancelled: [{ id: shop.gifts[1]?.id }] },
    ]);
  });
});

test('while a gift is being charged, the letter waits for what becomes of it', async () => {
  const shop = await openShop({ cardMethod: 'sandbox_visa_answer_lost' });
  const [gift] = await shop.order({});
  await shop.wakeAt('2027-03-02T09:00:00Z');
  const recipientId = gift?.recipientId ?? '';
  await stopOccasion(shop.ports, {
    customerId: shop.customerId,
    recipientId,
    occasion: 'birthday',
  });
  await shop.world.settle();
  expect(lettersOf(shop)).toEqual([]);
  expect(await endStoppedOccasion(shop.ports, stopEventOf(shop))).toEqual({
    ...{ ok: false, refusal: 'in_progress' },
  });
  await shop.world.advanceTo('2027-03-02T10:10:00Z');
  expect(lettersOf(shop)).toMatchObject([{ cancelled: [{ refund: { amountMinor: 1670 } }] }]);
});

test('a crash at sending does not lose it, and of nobody there is nothing to tell', async () => {
  const shop = await shopWithGifts();
  await stopOccasion(shop.ports, shop.ref);
  const { send } = shop.ports.letters;
  shop.ports.letters.send = async () => {
    throw new Error('killed');
  };
  await expect(shop.world.settle()).rejects.toThrow('killed');
  shop.ports.letters.send = send;
  shop.clock.advance({ minutes: 5 });
  const event = stopEventOf(shop);
  expect(await endStoppedOccasion(shop.ports, event)).toMatchObject({ ok: true });
  expect(lettersOf(shop)).toMatchObject([{ cancelled: [{}, {}] }]);

  const nobody = { ...event, eventId: 'another', recipientId: 'rcp_01KAN0G4V00000000000000009' };
  expect(await endStoppedOccasion(shop.ports, nobody)).toEqual({
    ...{ ok: false, refusal: 'recipient_not_found' },
  });
});

import { describe, expect, test } from 'vitest';
import { type ToldEvent, tellCustomer } from '../../shared/gifts/tell-customer.ts';
import { GIFT_ID, giftIn, on } from '../support/gift-examples.ts';
import { openShop } from '../support/gift-shop.ts';

/** A declined gift, and what would be published about it. */
async function declinedGift() {
  const shop = await openShop({ cardMethod: 'sandbox_visa_no_funds' });
  const [gift] = await shop.order({});
  const giftId = gift?.id ?? '';
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  const told = shop.world.letters.length;
  const event = (facts: object): ToldEvent =>
    ({
      ...{ eventId: `${giftId}.v99.0`, occurredAt: shop.clock.now() },
      ...{ customerId: shop.customerId, giftId, ...facts },
    }) as ToldEvent;
  const letters = () => shop.world.letters.slice(told);
  const declined = event({ type: 'GiftDeclined', declineKind: 'soft', declineCode: 'x' });
  return { ...shop, giftId, event, letters, declined };
}

describe('once, however often the event comes', () => {
  test('one after the other', async () => {
    const { ports, declined, letters } = await declinedGift();
    expect(await tellCustomer(ports, declined)).toMatchObject({ ok: true });
    const again = await tellCustomer(ports, declined);
    expect(again).toEqual({ ok: false, refusal: 'already_told' });
    expect(letters()).toHaveLength(1);
  });

  test('at once', async () => {
    const { ports, declined, letters } = await declinedGift();
    const both = await Promise.all([1, 2].map(() => tellCustomer(ports, declined)));
    expect(both).toMatchObject([{ ok: true }, { ok: false, refusal: 'changed_meanwhile' }]);
    expect(letters()).toHaveLength(1);
  });

  test('after somebody died at it: five minutes later, rather than never', async () => {
    const { ports, clock, declined, letters } = await declinedGift();
    const { send } = ports.letters;
    ports.letters.send = async () => {
      throw new Error('killed');
    };
    await expect(tellCustomer(ports, declined)).rejects.toThrow('killed');
    ports.letters.send = send;
    clock.advance({ minutes: 4 });
    const busy = await tellCustomer(ports, declined);
    expect(busy).toEqual({ ok: false, refusal: 'in_progress' });
    clock.advance({ minutes: 1 });
    expect(await tellCustomer(ports, declined)).toMatchObject({ ok: true });
    expect(letters()).toHaveLength(1);
  });
});

describe('what is said', () => {
  test.each([
    [
      { type: 'GiftDeclined', declineKind: 'hard' },
      { kind: 'declined', reason: 'hard' },
    ],
    [
      { type: 'GiftDeclined', declineKind: 'no_card' },
      { kind: 'declined', reason: 'no_card' },
    ],
    [{ type: 'GiftLapsed' }, { kind: 'lapsed' }],
    [
      { type: 'GiftCancelled', cancelledFor: 'customer', isRefundDue: true },
      { kind: 'cancelled', isRefunded: true },
    ],
    [
      { type: 'GiftDelayed', deliverOn: on('2027-03-04'), expectedOn: on('2027-03-05') },
      { kind: 'late', expectedOn: on('2027-03-05') },
    ],
  ])('%j', async (facts, letter) => {
    const { ports, event, letters } = await declinedGift();
    expect(await tellCustomer(ports, event(facts))).toMatchObject({ ok: true });
    expect(letters()).toMatchObject([letter]);
  });

  test('when it is tried again', async () => {
    const { ports, event, letters, clock } = await declinedGift();
    const nextTryAt = clock.now();
    await tellCustomer(ports, event({ type: 'GiftDeclined', declineKind: 'soft', nextTryAt }));
    expect(letters()).toMatchObject([{ nextTryAt }]);
  });

  test('by when: of a gift that was ordered after the last try of its day, a day later', async () => {
    const { ports, declined, letters, giftId } = await declinedGift();
    const { gifts, terms } = ports;
    const stored = await gifts.find(giftId);
    if (stored === undefined) throw new Error('it was ordered');
    const lastTryAt = stored.plan.chargeAt.subtract({ hours: 3 });
    await gifts.save({ ...stored, plan: { ...stored.plan, lastTryAt } }, [], ports.clock.now());
    await tellCustomer(ports, declined);
    const finalTryAt = stored.plan.chargeAt.add({ hours: Math.max(...terms.chargeRetryHours) });
    expect(letters()).toMatchObject([{ finalTryAt }]);
  });
});

describe('nothing to tell', () => {
  test.each([
    [
      'a stopped occasion',
      { cancelledFor: 'stopped_occasion', isRefundDue: true },
      'GiftCancelled',
    ],
  ])('%s', async (_what, facts, type) => {
    const { ports, event, letters } = await declinedGift();
    const told = await tellCustomer(ports, event({ ...facts, type }));
    expect(told).toEqual({ ok: false, refusal: 'nothing_to_tell' });
    expect(letters()).toEqual([]);
  });

  test('a decline of a gift that was paid since', async () => {
    const shop = await declinedGift();
    await shop.addCard('sandbox_visa_ok');
    await shop.world.settle();
    const told = await tellCustomer(shop.ports, shop.declined);
    expect(told).toEqual({ ok: false, refusal: 'nothing_to_tell' });
  });

  test('late, and cancelled since', async () => {
    const shop = await declinedGift();
    const gift = await shop.giftIn('declined', shop.giftId);
    const { id, version, recipientId, attempts } = gift;
    const cancelled = giftIn('cancelled', { id, version, recipientId, attempts });
    await shop.ports.gifts.save(cancelled, [], shop.clock.now());
    const late = { deliverOn: on('2027-03-04'), expectedOn: on('2027-03-05') };
    const told = await tellCustomer(shop.ports, shop.event({ type: 'GiftDelayed', ...late }));
    expect(told).toEqual({ ok: false, refusal: 'nothing_to_tell' });
  });

  test('of a gift there is not', async () => {
    const { ports, declined } = await declinedGift();
    const told = await tellCustomer(ports, { ...declined, giftId: GIFT_ID });
    expect(told).toEqual({ ok: false, refusal: 'gift_not_found' });
  });
});

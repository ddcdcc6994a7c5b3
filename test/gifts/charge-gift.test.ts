import { describe, expect, test } from 'vitest';
import { refuseCardForGood } from '../../shared/customers/refuse-card-for-good.ts';
import { removeCard } from '../../shared/customers/remove-card.ts';
import { chargeGift } from '../../shared/gifts/charge-gift.ts';
import { balanceOf } from '../../shared/gifts/ledger.ts';
import { refused } from '../../shared/kernel/outcome.ts';
import { PaymentsUnavailable } from '../../shared/payments/payments-error.ts';
import { attempt, GIFT_ID, giftIn } from '../support/gift-examples.ts';
import { type GiftShop, openShop, type ShopFacts } from '../support/gift-shop.ts';

const REMIND_AT = '2027-02-22T09:00:00Z';
const CHARGE_AT = '2027-03-02T09:00:00Z';

async function orderedAndReminded(facts: ShopFacts = {}, ...lines: readonly object[]) {
  const shop = await openShop(facts);
  const gifts = await shop.order({}, ...(lines as readonly Record<string, unknown>[]));
  await shop.wakeAt(REMIND_AT);
  return { ...shop, giftIds: gifts.map(({ id }) => id), giftId: gifts[0]?.id ?? '' };
}

const charged = (shop: GiftShop) =>
  shop.charges().then((charges) => charges.filter(({ outcome }) => outcome === 'charged'));

describe('exactly once', () => {
  test('when the event comes twice, at once or later', async () => {
    const shop = await orderedAndReminded();
    shop.clock.set(CHARGE_AT);
    await Promise.allSettled([1, 2, 3].map(() => chargeGift(shop.ports, shop.giftId)));
    const again = await chargeGift(shop.ports, shop.giftId);
    expect(again).toEqual({ ok: false, refusal: 'not_to_be_charged' });
    expect(await shop.charges()).toMatchObject([{ outcome: 'charged', amountMinor: 1670 }]);
    expect(shop.eventTypes().filter((type) => type === 'GiftCharged')).toHaveLength(1);
  });

  test('when the answer is lost after the money was taken', async () => {
    const shop = await orderedAndReminded({ cardMethod: 'sandbox_visa_answer_lost' });
    await shop.wakeAt(CHARGE_AT);
    expect((await shop.gift(shop.giftId)).state).toBe('charging');
    await shop.world.advanceTo('2027-03-02T09:10:00Z');
    const gift = await shop.giftIn('released', shop.giftId);
    expect(gift.attempts).toHaveLength(1);
    expect(balanceOf(gift).amountMinor).toBe(1670);
    expect(await shop.charges()).toMatchObject([{ outcome: 'charged' }]);
  });

  test.each([5, 23 * 60, 48 * 60])(
    'when nobody comes back for %i minutes: looked up, not asked for again',
    async (minutes) => {
      const shop = await orderedAndReminded({ cardMethod: 'sandbox_visa_answer_lost' });
      await shop.wakeAt(CHARGE_AT);
      shop.ports.payments.charge = async () => {
        throw new Error('asked for again');
      };
      shop.clock.advance({ minutes });
      const outcome = await chargeGift(shop.ports, shop.giftId);
      expect(outcome).toMatchObject({ value: { state: 'released' } });
      expect((await shop.gift(shop.giftId)).attempts).toHaveLength(1);
    },
  );

  test('when the process dies between the money and its last write', async () => {
    const shop = await orderedAndReminded();
    const { save } = shop.ports.gifts;
    shop.ports.gifts.save = async (gift, happened, at) => {
      if (gift.state === 'released') throw new Error('killed');
      return save(gift, happened, at);
    };
    shop.clock.set(CHARGE_AT);
    await expect(chargeGift(shop.ports, shop.giftId)).rejects.toThrow('killed');
    shop.ports.gifts.save = save;
    const busy = await chargeGift(shop.ports, shop.giftId);
    expect(busy).toEqual({ ok: false, refusal: 'in_progress' });
    shop.clock.advance({ minutes: 5 });
    expect(await chargeGift(shop.ports, shop.giftId)).toMatchObject({
      value: { state: 'released' },
    });
    expect(await shop.charges()).toMatchObject([{ outcome: 'charged' }]);
  });

  test('when the request never arrived: repeated under the same id', async () => {
    const shop = await orderedAndReminded({ cardMethod: 'sandbox_visa_request_lost' });
    await shop.wakeAt(CHARGE_AT);
    expect(await charged(shop)).toEqual([]);
    await shop.world.advanceTo('2027-03-02T09:10:00Z');
    expect((await shop.giftIn('released', shop.giftId)).attempts).toHaveLength(1);
    expect(await charged(shop)).toHaveLength(1);
  });

  test('after 23 hours: under a new id, since the provider may have forgotten the old one', async () => {
    const shop = await orderedAndReminded({ cardMethod: 'sandbox_visa_request_lost' });
    shop.clock.set(CHARGE_AT);
    const unavailable = expect.objectContaining({ name: 'PaymentsUnavailable' });
    await expect(chargeGift(shop.ports, shop.giftId)).rejects.toEqual(unavailable);
    shop.clock.advance({ hours: 23 });
    expect(await chargeGift(shop.ports, shop.giftId)).toEqual(refused('in_progress'));
    shop.clock.advance({ minutes: 10 });
    await expect(chargeGift(shop.ports, shop.giftId)).rejects.toEqual(unavailable);
    shop.clock.advance({ minutes: 5 });
    expect(await chargeGift(shop.ports, shop.giftId)).toMatchObject({ ok: true });
    const { attempts } = await shop.giftIn('released', shop.giftId);
    expect(attempts).toMatchObject([{ declineCode: 'never_arrived' }, { outcome: 'charged' }]);
    expect(await charged(shop)).toHaveLength(1);
  });
});

describe('the attempt is recorded before the provider is called', () => {
  test('with the card that it was called with', async () => {
    const shop = await orderedAndReminded();
    const { payments } = shop.ports;
    let seen: unknown;
    payments.charge = async () => {
      seen = await shop.gift(shop.giftId);
      throw new PaymentsUnavailable('down');
    };
    shop.clock.set(CHARGE_AT);
    await expect(chargeGift(shop.ports, shop.giftId)).rejects.toThrow('down');
    expect(seen).toMatchObject({ state: 'charging', attempts: [{ number: 1, outcome: 'open' }] });
  });

  test('and nobody is called when it cannot be', async () => {
    const shop = await orderedAndReminded();
    shop.ports.gifts.save = async () => ({ ok: false, refusal: 'changed_meanwhile' });
    shop.clock.set(CHARGE_AT);
    const refused = { ok: false, refusal: 'changed_meanwhile' };
    expect(await chargeGift(shop.ports, shop.giftId)).toEqual(refused);
    expect(await shop.charges()).toEqual([]);
  });
});

describe('declined', () => {
  test('softly: tried four times, told each time, then lapsed and told kindly', async () => {
    const shop = await orderedAndReminded({ cardMethod: 'sandbox_visa_no_funds' });
    const tries = ['02T09:00', '02T15:00', '03T09:00', '04T06:00'];
    for (const time of tries) await shop.wakeAt(`2027-03-${time}:00Z`);
    await shop.world.advanceTo('2027-03-04T08:00:00Z');
    expect((await shop.charges()).map(({ askedAt }) => askedAt.toString())).toEqual(
      tries.map((time) => `2027-03-${time}:00Z`),
    );
    expect(shop.letterKinds().slice(2)).toEqual(['declined', 'declined', 'declined', 'lapsed']);
    expect(shop.world.letters[2]).toMatchObject({ reason: 'soft' });
    expect(shop.eventTypes().at(-1)).toBe('GiftLapsed');
    expect((await shop.gift(shop.giftId)).state).toBe('lapsed');
  });

  test('at first, then paid in time at 06:00, too late for its date: released with a new one', async () => {
    const shop = await orderedAndReminded({ cardMethod: 'sandbox_visa_third_try' });
    for (const time of ['02T09:00', '02T15:00', '03T09:00'])
      await shop.wakeAt(`2027-03-${time}:00Z`);
    expect((await shop.giftIn('released', shop.giftId)).expectedOn.toString()).toBe('2027-03-05');
    const late = shop.world.letters.at(-1);
    if (late?.kind !== 'late') throw new Error(late?.kind);
    expect(late.expectedOn.toString()).toBe('2027-03-05');
    expect(await charged(shop)).toHaveLength(1);
  });

  test('for good: the card is never charged again, for other gifts either', async () => {
    const shop = await orderedAndReminded(
      { cardMethod: 'sandbox_visa_lost' },
      {},
      {
        deliverOn: '2027-03-05',
      },
    );
    for (const day of ['02', '03', '04', '05']) {
      for (const time of ['06:00', '09:00', '15:00'])
        await shop.wakeAt(`2027-03-${day}T${time}:00Z`);
    }
    expect(await shop.charges()).toMatchObject([{ declineCode: 'lost_card' }]);
    const reasons = shop.world.letters.flatMap((each) =>
      each.kind === 'declined' ? each.reason : [],
    );
    expect(reasons).toEqual(['hard', 'no_card', 'no_card']);
    const gifts = await Promise.all(shop.giftIds.map(shop.gift));
    expect(gifts.map(({ state }) => state)).toEqual(['lapsed', 'lapsed', 'lapsed']);
  });

  test('a card refused for good since is not asked again for an attempt that never arrived', async () => {
    const shop = await orderedAndReminded({ cardMethod: 'sandbox_visa_request_lost' });
    await shop.wakeAt(CHARGE_AT);
    const { attempts } = await shop.giftIn('charging', shop.giftId);
    const cardId = attempts[0]?.cardId ?? '';
    await refuseCardForGood(shop.ports, { customerId: shop.customerId, cardId });
    shop.clock.advance({ minutes: 5 });
    expect(await chargeGift(shop.ports, shop.giftId)).toMatchObject({
      value: { state: 'declined', attempts: [{ declineCode: 'card_refused_for_good' }] },
    });
    expect(await charged(shop)).toEqual([]);
  });

  test('a card taken out since is not asked again either, though its attempt never arrived', async () => {
    const shop = await orderedAndReminded({ cardMethod: 'sandbox_visa_request_lost' });
    await shop.wakeAt(CHARGE_AT);
    const { attempts } = await shop.giftIn('charging', shop.giftId);
    const cardId = attempts[0]?.cardId ?? '';
    await removeCard(shop.ports, { customerId: shop.customerId, cardId });
    shop.clock.advance({ minutes: 5 });
    expect(await chargeGift(shop.ports, shop.giftId)).toMatchObject({
      value: { state: 'declined' },
    });
    expect(await charged(shop)).toEqual([]);
  });

  test('needs its owner: waits for another card and is not tried by itself', async () => {
    const shop = await orderedAndReminded({ cardMethod: 'sandbox_visa_authentication' });
    for (const time of ['02T09:00', '02T15:00', '03T09:00', '04T06:00']) {
      await shop.wakeAt(`2027-03-${time}:00Z`);
    }
    expect(await shop.charges()).toHaveLength(1);
    expect(shop.world.letters[2]).toMatchObject({ reason: 'authentication_required' });
    expect((await shop.gift(shop.giftId)).state).toBe('lapsed');
  });
});

describe('refused', () => {
  test('before its hour, and a gift there is not', async () => {
    const shop = await orderedAndReminded();
    const notYet = { ok: false, refusal: 'not_due' };
    expect(await chargeGift(shop.ports, shop.giftId)).toEqual(notYet);
    const missing = { ok: false, refusal: 'gift_not_found' };
    expect(await chargeGift(shop.ports, GIFT_ID)).toEqual(missing);
  });

  test('an attempt without its card stops everything', async () => {
    const shop = await orderedAndReminded();
    const { id, version, recipientId } = await shop.gift(shop.giftId);
    const stranger = giftIn('charging', { id, version, recipientId, attempts: [attempt()] });
    await shop.ports.gifts.save(stranger, [], shop.clock.now());
    shop.clock.set('2027-03-03T00:00:00Z');
    await expect(chargeGift(shop.ports, shop.giftId)).rejects.toThrow(
      'a card with an open attempt',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { decideReplan } from '../../shared/gifts/decide-replan.ts';
import { Gift, type GiftState } from '../../shared/gifts/gift.ts';
import { DEFAULT_GIFT_TERMS, GiftTerms } from '../../shared/gifts/gift-terms.ts';
import {
  asText,
  at,
  exampleCustomer,
  exampleRecipient,
  GIFT_STATES,
  giftIn,
  recipientIn,
} from '../support/gift-examples.ts';

const NOW = at('2027-02-01T12:00:00Z');

function replan(
  gift: Gift,
  zone: string,
  recipient = exampleRecipient(),
  terms = DEFAULT_GIFT_TERMS,
) {
  return decideReplan({ gift, customer: exampleCustomer({ zone }), recipient }, terms, NOW);
}

/** As a store gives it back. */
const loaded = (gift: Gift): Gift => Gift.decode(Gift.encode(gift));

describe('nothing to write', () => {
  test.each(GIFT_STATES)('when nothing moved: %s', (state) => {
    expect(replan(loaded(giftIn(state)), 'Europe/London')).toBeUndefined();
    expect(replan(giftIn(state), 'Europe/London')).toBeUndefined();
  });

  test.each<GiftState>([
    'draft',
    'charging',
    'delivered',
    'delivery_failed',
    'cancelled',
    'lapsed',
  ])('when the customer moves to Auckland and the gift is %s', (state) => {
    expect(replan(giftIn(state), 'Pacific/Auckland')).toBeUndefined();
  });
});

test('a move to Auckland brings 09:00 there, for the same dates', () => {
  const decision = replan(giftIn('ordered'), 'Pacific/Auckland');
  expect(asText(decision?.gift.plan.remindAt)).toBe('2027-02-21T20:00Z');
  expect(asText(decision?.gift.plan.chargeAt)).toBe('2027-03-01T20:00Z');
  expect(asText(decision?.gift.deliverOn)).toBe('2027-03-04');
  expect(decision?.happened).toEqual([]);
});

test('what fell into the past by the move is announced at once', () => {
  const now = at('2027-02-22T08:00:00Z');
  const customer = exampleCustomer({ zone: 'Asia/Kolkata' });
  const loadedGift = { gift: giftIn('ordered'), customer, recipient: exampleRecipient() };
  expect(decideReplan(loadedGift, DEFAULT_GIFT_TERMS, now)?.happened).toEqual([
    { type: 'GiftReminderDue', dueAt: '2027-02-22T03:30:00.000Z' },
  ]);
});

test('what was reminded already is not reminded again', () => {
  const gift = giftIn('ordered', { remindedAt: at('2027-02-01T11:00:00Z') });
  expect(replan(gift, 'America/New_York')?.gift).toMatchObject({ remindedAt: gift.remindedAt });
});

test('a new country moves the charge to the day on which the parcel must leave', () => {
  const gift = replan(giftIn('ordered'), 'Europe/London', recipientIn('NZ'))?.gift;
  expect(asText(gift?.plan.chargeAt)).toBe('2027-02-24T09:00Z');
  expect(gift?.price).toEqual(giftIn('ordered').price);
});

test.each([
  ['its last try moves with its zone', (plan: Gift['plan']) => plan.lastTryAt],
  ['no try is left behind the last one', (plan: Gift['plan']) => plan.lastTryAt.add({ hours: 1 })],
])('of a declined gift %s', (_, tryAtOf) => {
  const declined = giftIn('declined');
  const after = replan({ ...declined, tryAt: tryAtOf(declined.plan) }, 'Pacific/Auckland')?.gift;
  expect(after?.plan.lastTryAt).not.toEqual(declined.plan.lastTryAt);
  expect(after).toMatchObject({ state: 'declined', tryAt: after?.plan.lastTryAt });
});

test('a declined gift keeps its next try and gets the new last one', () => {
  const before = giftIn('declined');
  const after = replan(before, 'America/New_York')?.gift;
  expect(after).toMatchObject({ state: 'declined', tryAt: before.tryAt });
  expect(asText(after?.plan.lastTryAt)).toBe('2027-03-04T11:00Z');
});

describe('a gift under way moves with its recipient alone', () => {
  test.each`
    state           | kind        | confirmOrSendAt
    ${'released'}   | ${'parcel'} | ${'2027-03-05T17:00Z'}
    ${'dispatched'} | ${'parcel'} | ${'2027-03-05T17:00Z'}
    ${'released'}   | ${'e_gift'} | ${'2027-03-04T14:00Z'}
  `('$state $kind to New York', ({ state, kind, confirmOrSendAt }) => {
    const before = giftIn(state as 'released', { kind });
    const recipient = exampleRecipient({ zone: 'America/New_York' });
    const after = replan(before, 'Europe/London', recipient)?.gift;
    expect(after).toMatchObject({ state, plan: { chargeAt: before.plan.chargeAt } });
    expect(asText((after as typeof before).confirmOrSendAt)).toBe(confirmOrSendAt);
  });

  test('and not at all while its mail is being sent', () => {
    const mailClaim = { id: 'clm_1', claimedAt: NOW };
    const gift = giftIn('released', { kind: 'e_gift', mailClaim });
    const recipient = exampleRecipient({ zone: 'America/New_York' });
    expect(replan(gift, 'Europe/London', recipient)).toBeUndefined();
  });
});

test('other terms of the shop move open gifts too', () => {
  const terms = GiftTerms.parse({ chargeDaysBefore: 4 });
  const gift = replan(giftIn('ordered'), 'Europe/London', exampleRecipient(), terms)?.gift;
  expect(asText(gift?.plan.chargeAt)).toBe('2027-02-28T09:00Z');
});

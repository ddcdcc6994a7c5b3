import { describe, expect, test } from 'vitest';
import { balanceOf, chargedAttemptOf, ledgerOf } from '../../shared/gifts/ledger.ts';
import {
  asText,
  at,
  chargedAttempt,
  declinedAttempt,
  GIFT_ID,
  GIFT_STATES,
  giftIn,
  refundableGift,
} from '../support/gift-examples.ts';

const second = chargedAttempt({
  ...{ number: 2, startedAt: at('2027-03-02T15:00:00Z'), endedAt: at('2027-03-02T15:01:00Z') },
});

test('every attempt, charge and refund, oldest first', () => {
  const due = refundableGift({ attempts: [declinedAttempt(), second] });
  const refund = { id: `${GIFT_ID}-refund`, amountMinor: 1295, chargeRef: 'ch_1' };
  const refundedAt = at('2027-03-02T16:00:00Z');
  const gift = { ...due, refund: { ...refund, refundRef: 're_1', refundedAt } };
  const lines = ledgerOf(gift).map(
    ({ kind, at: instant, reference, amountMinor }) =>
      `${asText(instant)} ${kind} ${reference.replace(GIFT_ID, 'gift')} ${amountMinor}`,
  );
  expect(lines).toEqual([
    '2027-03-02T09:00Z attempt gift-1 0',
    '2027-03-02T15:00Z attempt gift-2 0',
    '2027-03-02T15:01Z charge gift-2 1295',
    '2027-03-02T16:00Z refund gift-refund -1295',
  ]);
});

describe('what the customer has paid and not got back', () => {
  const PAID = new Set(['released', 'dispatched', 'delivered', 'delivery_failed']);
  test.each(GIFT_STATES)('%s', (state) => {
    const amountMinor = PAID.has(state) ? 1295 : 0;
    expect(balanceOf(giftIn(state))).toEqual({ amountMinor, currency: 'GBP' });
  });

  test('a refund counts only once the provider has taken it over', () => {
    expect(balanceOf(refundableGift()).amountMinor).toBe(1295);
  });

  test('paid twice stops everything', () => {
    const gift = giftIn('released', { attempts: [chargedAttempt(), second] });
    expect(() => balanceOf(gift)).toThrow('a gift is paid once at most');
  });
});

test('the attempt that took the money', () => {
  expect(chargedAttemptOf(giftIn('declined'))).toBeUndefined();
  expect(chargedAttemptOf(giftIn('released', { attempts: [declinedAttempt(), second] }))).toEqual(
    second,
  );
});

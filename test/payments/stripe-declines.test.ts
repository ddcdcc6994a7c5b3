import { describe, expect, test } from 'vitest';
import { money } from '../../shared/kernel/money.ts';
import { fromStripeAmount, toStripeAmount } from '../../shared/payments/stripe-amount.ts';
import { HARD_DECLINE_CODES, readDecline } from '../../shared/payments/stripe-declines.ts';

describe('why a card was declined', () => {
  test.each(Object.keys(HARD_DECLINE_CODES))('%s is never tried again', (decline_code) => {
    expect(readDecline({ code: 'card_declined', decline_code })).toEqual({
      kind: 'declined',
      declineKind: 'hard',
      declineCode: decline_code,
    });
  });

  test.each([
    'insufficient_funds',
    'generic_decline',
    'do_not_honor',
    'restricted_card',
    'card_velocity_exceeded',
    'issuer_not_available',
    'processing_error',
    'expired_card',
    'a_code_of_2030',
    'toString',
  ])('%s may be tried again', (decline_code) => {
    expect(readDecline({ code: 'card_declined', decline_code }).declineKind).toBe('soft');
  });

  test.each([
    [{ code: 'authentication_required' }, 'authentication_required'],
    [
      { code: 'card_declined', decline_code: 'authentication_not_handled' },
      'authentication_required',
    ],
    [{ code: 'payment_intent_authentication_failure' }, 'authentication_required'],
    [
      { code: 'authentication_required', advice_code: 'do_not_try_again' },
      'authentication_required',
    ],
    [{ decline_code: 'generic_decline', advice_code: 'do_not_try_again' }, 'hard'],
    [{ decline_code: 'generic_decline', advice_code: 'try_again_later' }, 'soft'],
    [{ decline_code: 'generic_decline', advice_code: 'confirm_card_data' }, 'soft'],
    [{ code: 'expired_card', decline_code: null }, 'soft'],
    [{}, 'soft'],
  ])('%j is %s', (error, kind) => {
    expect(readDecline(error).declineKind).toBe(kind);
  });

  test('a code is cut to what a ledger line keeps', () => {
    expect(readDecline({ code: 'x'.repeat(61) }).declineCode).toHaveLength(60);
  });
});

describe('amounts at Stripe', () => {
  test.each([
    ['GBP', 4250, 4250],
    ['JPY', 500, 500],
    ['ISK', 500, 50_000],
    ['UGX', 500, 50_000],
    ['KWD', 5120, 5120],
  ])('%s %i is %i', (currency, amountMinor, amount) => {
    const sent = toStripeAmount(money(amountMinor, currency));
    expect(sent).toEqual({ amount, currency: currency.toLowerCase() });
    expect(fromStripeAmount(sent.amount, sent.currency)).toEqual(money(amountMinor, currency));
  });

  test('a third decimal that is not 0 cannot be charged', () => {
    expect(() => toStripeAmount(money(5123, 'KWD'))).toThrow('third decimal');
  });
});

import { assert } from '../kernel/assert.ts';
import { type Money, money } from '../kernel/money.ts';

/**
 * Stripe counts nearly every currency as we do. ISK and UGX have no minor unit but Stripe keeps
 * counting hundredths, and of three decimals the last must be 0.
 * Source: docs.stripe.com/currencies, "Special cases" and "Three-decimal currencies".
 */
const COUNTED_IN_HUNDREDTHS = ['ISK', 'UGX'];
const THREE_DECIMALS = ['BHD', 'JOD', 'KWD', 'OMR', 'TND'];

export function toStripeAmount({ amountMinor, currency }: Money) {
  assert(
    !THREE_DECIMALS.includes(currency) || amountMinor % 10 === 0,
    'the third decimal is 0 at Stripe',
  );
  const factor = COUNTED_IN_HUNDREDTHS.includes(currency) ? 100 : 1;
  return { amount: amountMinor * factor, currency: currency.toLowerCase() };
}

export function fromStripeAmount(amount: number, stripeCurrency: string): Money {
  const currency = stripeCurrency.toUpperCase();
  const divisor = COUNTED_IN_HUNDREDTHS.includes(currency) ? 100 : 1;
  return money(amount / divisor, currency);
}

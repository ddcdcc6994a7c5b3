import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { money } from '../../shared/kernel/money.ts';
import { encodeForm } from '../../shared/payments/stripe-client.ts';
import { STRIPE_VERSION } from '../../shared/payments/stripe-objects.ts';
import { FAKE_KEY } from './fake-stripe.ts';
import { CUSTOMER, GIFT, type PaymentsWorld, paymentsContract } from './payments-contract.ts';
import { attempt, PROVIDER_CUSTOMER, stripeCard, useFakeStripe } from './stripe-world.ts';

const CARD_OF_KIND = {
  pays: 'pm_card_visa',
  no_funds: 'pm_card_visa_chargeDeclinedInsufficientFunds',
  lost: 'pm_card_visa_chargeDeclinedLostCard',
  asks_customer: 'pm_card_authenticationRequired',
} as const;

const world = useFakeStripe();

describe('Stripe', () =>
  paymentsContract(
    async (): Promise<PaymentsWorld> => ({
      payments: world.payments,
      card: (kind) => stripeCard(CARD_OF_KIND[kind]),
      // Twice, because a broken connection is tried once more.
      cardLosingAnswer: () => {
        world.stripe.failNext('lost_answer', 'lost_answer');
        return stripeCard('pm_card_visa');
      },
      cardLosingRequest: () => {
        world.stripe.failNext('lost_request', 'lost_request');
        return stripeCard('pm_card_visa');
      },
      chooseCard: async (setupRef) => world.stripe.finishSession(setupRef),
      takenMinor: async () =>
        world.stripe.intents
          .filter(({ status }) => status === 'succeeded')
          .reduce((total, { id, amount }) => total + amount - world.stripe.refundedOf(id), 0),
    }),
  ));

describe('what is sent to Stripe', () => {
  test('a charge is confirmed off session, with our ids and its attempt as key', async () => {
    await world.payments.charge(attempt());
    const [request] = world.stripe.requests;
    expect(request?.fields).toEqual({
      amount: '4250',
      currency: 'gbp',
      customer: PROVIDER_CUSTOMER,
      payment_method: 'pm_card_visa',
      'allowed_payment_method_types[0]': 'card',
      confirm: 'true',
      off_session: 'true',
      'metadata[attemptId]': `${GIFT}-1`,
      'metadata[giftId]': GIFT,
      'metadata[customerId]': CUSTOMER,
    });
    expect(request?.headers.get('idempotency-key')).toBe(`${GIFT}-1`);
    expect(request?.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
  });

  test('a refund names its intent, amount and id, and is keyed by it', async () => {
    const charged = await world.payments.charge(attempt());
    const chargeRef = charged.kind === 'charged' ? charged.chargeRef : '';
    await world.payments.refund({ refundId: 'rf_1', chargeRef, amount: money(4250, 'GBP') });
    const request = world.stripe.requests.at(-1);
    expect(request?.fields).toEqual({
      payment_intent: chargeRef,
      amount: '4250',
      'metadata[refundId]': 'rf_1',
    });
    expect(request?.headers.get('idempotency-key')).toBe('rf_1');
  });

  test('a setup makes the customer only when it succeeds, or uses the one there is', async () => {
    const begun = {
      customerId: CUSTOMER,
      email: 'ada@example.com',
      returnUrl: 'https://x.example',
    };
    await world.payments.beginCardSetup(begun);
    await world.payments.beginCardSetup({ ...begun, providerCustomer: PROVIDER_CUSTOMER });
    const both = {
      mode: 'setup',
      'allowed_payment_method_types[0]': 'card',
      client_reference_id: CUSTOMER,
      'metadata[customerId]': CUSTOMER,
      'setup_intent_data[metadata][customerId]': CUSTOMER,
      success_url: 'https://x.example',
      cancel_url: 'https://x.example',
    };
    expect(world.stripe.requests.map(({ fields }) => fields)).toEqual([
      { ...both, customer_creation: 'always', customer_email: 'ada@example.com' },
      { ...both, customer: PROVIDER_CUSTOMER },
    ]);
  });

  test('the version is the one of the SDK whose types check the forms', () => {
    expect(STRIPE_VERSION).toBe(Stripe.API_VERSION);
  });

  test("forms are written as Stripe's own SDK writes them", async () => {
    const form = {
      mode: 'setup' as const,
      success_url: 'https://x.example/?a=1&b={CHECKOUT_SESSION_ID}',
      metadata: { customerId: 'Zoë & 100 %' },
      setup_intent_data: { metadata: { customerId: CUSTOMER } },
      allowed_payment_method_types: ['card' as const],
    };
    const sdk = new Stripe(FAKE_KEY, { httpClient: Stripe.createFetchHttpClient() });
    await sdk.checkout.sessions.create(form);
    expect(Object.fromEntries(encodeForm(form))).toEqual(world.stripe.requests[0]?.fields);
  });
});

describe('after a day', () => {
  test('a forgotten key is why the attempt is looked up first', async () => {
    const first = await world.payments.charge(attempt());
    world.stripe.forgetKeys();
    expect(await world.payments.findCharge(attempt())).toEqual(first);
    await world.payments.charge(attempt());
    expect(world.stripe.intents).toHaveLength(2);
  });

  test('a refund whose key was forgotten is still given once', async () => {
    const charged = await world.payments.charge(attempt());
    const chargeRef = charged.kind === 'charged' ? charged.chargeRef : '';
    const request = { refundId: 'rf_1', chargeRef, amount: money(100, 'GBP') };
    const first = await world.payments.refund(request);
    world.stripe.forgetKeys();
    expect(await world.payments.refund(request)).toEqual(first);
    expect(world.stripe.refundedOf(chargeRef)).toBe(100);
  });

  test('an attempt is found beyond the first page', async () => {
    const first = await world.payments.charge(attempt(1));
    for (let number = 2; number <= 101; number += 1) await world.payments.charge(attempt(number));
    const before = world.stripe.requests.length;
    expect(await world.payments.findCharge(attempt(1))).toEqual(first);
    expect(world.stripe.requests.length - before).toBe(2);
  });
});

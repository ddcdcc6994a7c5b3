import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { money } from '../../shared/kernel/money.ts';
import { StripePayments } from '../../shared/payments/stripe-payments.ts';
import { FAKE_KEY, FakeStripe } from './fake-stripe.ts';
import { CUSTOMER, GIFT } from './payments-contract.ts';

export const PROVIDER_CUSTOMER = 'cus_fake';

export type StripeWorld = { stripe: FakeStripe; payments: StripePayments };

/** A fresh Stripe for each test of the file, served to `fetch`; read its fields inside tests only. */
export function useFakeStripe(): StripeWorld {
  const server = setupServer();
  const fresh = () => ({
    stripe: new FakeStripe(),
    payments: new StripePayments({ apiKey: FAKE_KEY }),
  });
  const world = fresh();
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());
  afterEach(() => server.resetHandlers());
  beforeEach(() => {
    Object.assign(world, fresh());
    world.stripe.customers.add(PROVIDER_CUSTOMER);
    server.use(...world.stripe.handlers);
  });
  return world;
}

export function stripeCard(providerMethod: string) {
  return { providerCustomer: PROVIDER_CUSTOMER, providerMethod };
}

export function attempt(number = 1) {
  return {
    attemptId: `${GIFT}-${number}`,
    giftId: GIFT,
    customerId: CUSTOMER,
    amount: money(4250, 'GBP'),
    card: stripeCard('pm_card_visa'),
  };
}

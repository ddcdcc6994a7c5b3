import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { assert } from '../../shared/kernel/assert.ts';
import type { Payments } from '../../shared/payments/ports.ts';
import { SandboxPayments } from '../../shared/payments/sandbox-payments.ts';
import { StripePayments } from '../../shared/payments/stripe-payments.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { environment } from './environment.ts';
import { once, onceItWorks } from './resources.ts';
import { storeSettings } from './resources-table.ts';
import { systemClock } from './system-clock.ts';

const Secret = z.object({ apiKey: z.string().min(1), webhookSecret: z.string().min(1) });

/** Stripe's key and the secret that its webhooks are signed with. */
export const stripeSecret = onceItWorks(async () => {
  const { PAYMENTS_SECRET_ARN: SecretId } = environment('payments');
  assert(SecretId !== undefined, 'with Stripe there is a secret');
  const client = new SecretsManagerClient(CLIENT_SETTINGS);
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
  return Secret.parse(JSON.parse(SecretString));
});

export const paymentResources = {
  payments: (): Payments =>
    environment('payments').PAYMENTS_PROVIDER === 'stripe' ? stripe : sandboxPayments(),
};

export { isSandboxCardCode, SANDBOX_CARDS } from '../../shared/payments/sandbox-cards.ts';

/** The sandbox itself, for the page on which its cards are chosen. */
export const sandboxPayments = once(
  () =>
    new SandboxPayments({
      table: storeSettings().table,
      clock: systemClock,
      siteUrl: environment('site').SITE_URL,
    }),
);

const stripePayments = onceItWorks(
  async () => new StripePayments({ apiKey: (await stripeSecret()).apiKey }),
);

const stripe: Payments = {
  charge: async (request) => (await stripePayments()).charge(request),
  findCharge: async (attempt) => (await stripePayments()).findCharge(attempt),
  refund: async (request) => (await stripePayments()).refund(request),
  forgetCustomer: async (customer) => (await stripePayments()).forgetCustomer(customer),
  beginCardSetup: async (request) => (await stripePayments()).beginCardSetup(request),
  findCardOfSetup: async (setupRef) => (await stripePayments()).findCardOfSetup(setupRef),
};

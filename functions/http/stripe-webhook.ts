import * as z from 'zod';
import { hearOfPayment } from '../../shared/gifts/hear-of-payment.ts';
import { readStripeWebhook } from '../../shared/payments/stripe-webhook.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { empty, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { paymentResources, stripeSecret } from '../runtime/resources-payments.ts';

const resources = resourcesOf(customerResources, giftResources, idResources, paymentResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/webhooks/stripe',
  summary: 'What Stripe has to say; signed, in any order, and as often as it likes.',
  auth: 'none',
  request: { headers: z.object({ 'stripe-signature': z.string().optional() }) },
  bodyType: 'raw',
  responses: { 204: null },
  refusals: {
    signature_missing: 400,
    signature_wrong: 400,
    signature_too_old: 400,
    event_not_understood: 400,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ headers, body }) => {
  const { webhookSecret: secret } = await stripeSecret();
  const heard = readStripeWebhook(
    { body, isBase64Encoded: false, signature: headers['stripe-signature'] },
    { secret, now: resources.clock.now() },
  );
  if (heard.ok) await hearOfPayment(resources, heard.value.fact);
  return respond(heard, { ...endpoint.refusals, accepted: () => empty() });
});

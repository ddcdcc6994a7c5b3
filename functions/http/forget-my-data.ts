import * as z from 'zod';
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import { askToForget } from '../../shared/privacy/ask-to-forget.ts';
import { OpenGifts } from '../../shared/privacy/forgetting.ts';
import { CODE_REFUSALS } from '../runtime/code-refusals.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { problemReply } from '../runtime/problem.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { signInMailResources } from '../runtime/resources-mail.ts';
import { privacyResources } from '../runtime/resources-privacy.ts';

const resources = resourcesOf(
  customerResources,
  giftResources,
  idResources,
  privacyResources,
  signInMailResources,
);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/forget',
  summary: 'Mails a code; sent again with the code, it forgets the customer',
  auth: 'customer',
  request: {
    body: z.strictObject({
      openGifts: OpenGifts.meta({
        description: 'Cancel gifts that are still to come, or keep them and forget after the last.',
      }),
      code: z.exactOptional(z.string().max(20)),
    }),
  },
  responses: { 202: z.object({ state: z.enum(['code_sent', 'waiting', 'begun']) }) },
  refusals: {
    ...{ customer_not_found: 404, email_invalid: 422, too_many_codes: 429, changed_meanwhile: 409 },
    ...CODE_REFUSALS,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, body: { openGifts, code } }) => {
  if (code !== undefined) {
    const asked = await askToForget(resources, { customerId, openGifts, code });
    return respond(asked, {
      accepted: ({ state }) => json(202, { state: state === 'waiting' ? state : 'begun' }),
      ...endpoint.refusals,
    });
  }
  const customer = await resources.customers.find(customerId);
  if (customer === undefined) return problemReply(404, 'customer_not_found');
  return respond(await beginSignIn(resources, customer), {
    accepted: () => json(202, { state: 'code_sent' as const }),
    ...endpoint.refusals,
  });
});

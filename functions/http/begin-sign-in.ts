import * as z from 'zod';
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import { Language } from '../../shared/customers/customer.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { signInMailResources } from '../runtime/resources-mail.ts';

const resources = resourcesOf(customerResources, idResources, signInMailResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/sign-in',
  summary: 'Mail a six-digit code that works for ten minutes; known and unknown addresses alike.',
  auth: 'none',
  request: {
    body: z.strictObject({
      email: z.string().max(254),
      language: z.exactOptional(Language),
    }),
  },
  responses: { 202: z.object({ next: z.string() }) },
  refusals: {
    email_invalid: { status: 422, field: 'email' },
    too_many_codes: 429,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ body }) =>
  respond(await beginSignIn(resources, body), {
    ...endpoint.refusals,
    accepted: () => json(202, { next: 'POST /v1/sign-in/confirm with the code from the mail.' }),
  }),
);

import * as z from 'zod';
import { confirmSignIn } from '../../shared/customers/confirm-sign-in.ts';
import { Language } from '../../shared/customers/customer.ts';
import { CustomerView, customerView } from '../../shared/customers/customer-view.ts';
import { Instant, Zone } from '../../shared/kernel/time.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { sessionCookie } from '../runtime/session-cookie.ts';

const resources = resourcesOf(customerResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/sign-in/confirm',
  summary: 'Exchange the code for a session of 30 days; a new address becomes a customer.',
  auth: 'none',
  request: {
    body: z.strictObject({
      email: z.string().max(254),
      code: z.string().regex(/^\d{6}$/, 'must be six digits'),
      zone: z.exactOptional(Zone).meta({ description: 'For a new customer; UTC unless said.' }),
      language: z.exactOptional(Language),
    }),
  },
  responses: {
    200: z.object({
      token: z.string().meta({ description: 'Send it as `Authorization: Bearer …`.' }),
      expiresAt: Instant,
      customer: CustomerView,
    }),
  },
  refusals: {
    wrong_code: { status: 401, field: 'code' },
    code_expired: { status: 401, field: 'code' },
    code_used_up: { status: 401, field: 'code' },
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ body }) =>
  respond(await confirmSignIn(resources, body), {
    ...endpoint.refusals,
    accepted: ({ token, session: { expiresAt }, customer }) =>
      json(
        200,
        { token, expiresAt, customer: customerView(customer) },
        { cookies: [sessionCookie(token, resources.clock.now(), expiresAt)] },
      ),
  }),
);

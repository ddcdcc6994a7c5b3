import * as z from 'zod';
import { beginAddEmail } from '../../shared/customers/identifiers/add-email.ts';
import { joinByCode } from '../../shared/customers/merging/join-records.ts';
import { MergeView, mergeView } from '../../shared/customers/merging/merge-view.ts';
import { CODE_REFUSALS } from '../runtime/code-refusals.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { signInMailResources } from '../runtime/resources-mail.ts';
import { joiningResources } from '../runtime/resources-merging.ts';

const resources = resourcesOf(joiningResources, signInMailResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/merges',
  summary:
    'Put another record of yours together with this one, which leads: a code goes to its address; ' +
    'send the same again with the code from the mail. It can be undone for 30 days.',
  auth: 'customer',
  request: {
    body: z.strictObject({
      address: z.string().max(254),
      code: z.exactOptional(z.string().max(20)).meta({
        description: 'From the mail; without it, one is sent.',
      }),
    }),
  },
  responses: { 200: MergeView, 202: z.object({ next: z.string() }) },
  refusals: {
    email_invalid: { status: 422, field: 'address' },
    ...CODE_REFUSALS,
    too_many_codes: 429,
    nobody_there: { status: 409, field: 'address' },
    same_record: { status: 409, field: 'address' },
    already_merged: { status: 409, field: 'address' },
    too_many_records: 409,
    too_many_identifiers: 409,
    being_forgotten: 409,
    customer_not_found: 404,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, body }) => {
  const { address: email, code } = body;
  if (code === undefined) {
    return respond(await beginAddEmail(resources, { customerId, email }), {
      ...endpoint.refusals,
      accepted: () => json(202, { next: 'The same again, with the code from the mail.' }),
    });
  }
  const typed = code.replaceAll(/\s/g, '');
  return respond(await joinByCode(resources, { customerId, email, code: typed }), {
    ...endpoint.refusals,
    accepted: (merge) => json(200, mergeView(merge)),
  });
});

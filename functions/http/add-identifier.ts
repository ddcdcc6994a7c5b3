import * as z from 'zod';
import {
  addTypedIdentifier,
  TypedIdentifier,
} from '../../shared/customers/identifiers/add-typed.ts';
import {
  IdentifiersView,
  identifiersView,
} from '../../shared/customers/identifiers/identifiers-view.ts';
import { CODE_REFUSALS } from '../runtime/code-refusals.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { signInMailResources } from '../runtime/resources-mail.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  idResources,
  signInMailResources,
);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/identifiers',
  summary:
    'Be known by one more: a phone number, a store card (without a number a new one is made), or a ' +
    'mail address, which is confirmed by a code: send it again with the code from the mail.',
  auth: 'customer',
  request: { body: TypedIdentifier },
  responses: { 200: IdentifiersView, 202: z.object({ next: z.string() }) },
  refusals: {
    email_invalid: { status: 422, field: 'value' },
    phone_invalid: { status: 422, field: 'value' },
    card_invalid: { status: 422, field: 'value' },
    ...CODE_REFUSALS,
    too_many_codes: 429,
    identifier_taken: { status: 409, field: 'value' },
    too_many_identifiers: 409,
    customer_not_found: 404,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, body: typed }) =>
  respond(await addTypedIdentifier(resources, { customerId, typed }), {
    ...endpoint.refusals,
    accepted: (customer) =>
      customer === undefined
        ? json(202, { next: 'The same again, with the code from the mail.' })
        : json(200, identifiersView(customer)),
  }),
);

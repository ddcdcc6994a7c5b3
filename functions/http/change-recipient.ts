import * as z from 'zod';
import { changeRecipient } from '../../shared/customers/change-recipient.ts';
import { RecipientChange } from '../../shared/customers/decide-recipient-change.ts';
import { inEachRecord } from '../../shared/customers/in-each-record.ts';
import { RecipientId } from '../../shared/customers/recipient.ts';
import { RecipientView, recipientView } from '../../shared/customers/recipient-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { RECIPIENT_PROBLEMS, recipientErrors } from '../runtime/recipient-problems.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'PATCH',
  path: '/v1/recipients/{recipientId}',
  summary: 'Change a person of the address book; open gifts follow. What is not mentioned stays.',
  auth: 'customer',
  request: {
    pathParameters: z.object({ recipientId: RecipientId }),
    body: RecipientChange,
  },
  responses: { 200: RecipientView },
  refusals: { ...RECIPIENT_PROBLEMS, recipient_not_found: 404, changed_meanwhile: 409 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerIds, pathParameters, body }) =>
  respond(
    await inEachRecord(customerIds, (customerId) =>
      changeRecipient(resources, { customerId, ...pathParameters }, body),
    ),
    { ...endpoint.refusals, accepted: (recipient) => json(200, recipientView(recipient)) },
    recipientErrors,
  ),
);

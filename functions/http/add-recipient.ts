import { addRecipient } from '../../shared/customers/add-recipient.ts';
import { RecipientDraft } from '../../shared/customers/recipient-draft.ts';
import { RecipientView, recipientView } from '../../shared/customers/recipient-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { RECIPIENT_PROBLEMS, recipientErrors } from '../runtime/recipient-problems.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(customerResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/recipients',
  summary: 'Add somebody to the address book; the same name and address again is the same entry.',
  auth: 'customer',
  request: { body: RecipientDraft },
  responses: { 201: RecipientView },
  refusals: { ...RECIPIENT_PROBLEMS, changed_meanwhile: 409 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, body }) =>
  respond(
    await addRecipient(resources, { customerId, draft: body }),
    { ...endpoint.refusals, accepted: (recipient) => json(201, recipientView(recipient)) },
    recipientErrors,
  ),
);

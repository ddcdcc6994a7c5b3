import * as z from 'zod';
import { RecipientView, recipientView } from '../../shared/customers/recipient-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/recipients',
  summary: 'The whole address book, by name.',
  auth: 'customer',
  responses: { 200: z.object({ recipients: z.array(RecipientView) }) },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerIds }) => {
  const recipients = await resources.recipients.ofCustomer(customerIds);
  return json(200, { recipients: recipients.map(recipientView) });
});

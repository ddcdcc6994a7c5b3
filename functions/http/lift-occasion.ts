import { inEachRecord } from '../../shared/customers/in-each-record.ts';
import { OfOccasion } from '../../shared/customers/recipient.ts';
import { RecipientView, recipientView } from '../../shared/customers/recipient-view.ts';
import { liftOccasion } from '../../shared/customers/stop-occasion.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/occasions/lift',
  summary: 'Take the stop of an occasion back; gifts that were cancelled stay so.',
  auth: 'customer',
  request: { body: OfOccasion },
  responses: { 200: RecipientView },
  refusals: {
    recipient_not_found: { status: 404, field: 'recipientId' },
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerIds, body }) => {
  const outcome = await inEachRecord(customerIds, (customerId) =>
    liftOccasion(resources, { customerId, ...body }),
  );
  return respond(outcome, {
    ...endpoint.refusals,
    accepted: (recipient) => json(200, recipientView(recipient)),
  });
});

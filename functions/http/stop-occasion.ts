import { inEachRecord } from '../../shared/customers/in-each-record.ts';
import { OfOccasion } from '../../shared/customers/recipient.ts';
import { RecipientView, recipientView } from '../../shared/customers/recipient-view.ts';
import { stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { cancelGiftsOfStoppedOccasion } from '../../shared/gifts/cancel-gifts-of-stopped-occasion.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/occasions/stop',
  summary:
    'Stop an occasion for a recipient: open gifts are cancelled or refunded, nothing reminds of it.',
  auth: 'customer',
  request: { body: OfOccasion },
  responses: { 200: RecipientView },
  refusals: {
    recipient_not_found: { status: 404, field: 'recipientId' },
    too_many_occasions: { status: 409, field: 'occasion' },
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerIds, body }) => {
  const outcome = await inEachRecord(customerIds, (customerId) =>
    stopOccasion(resources, { customerId, ...body }),
  );
  // The event does it again if this stops half way; the customer sees it done at once.
  for (const customerId of outcome.ok ? customerIds : []) {
    await cancelGiftsOfStoppedOccasion(resources, { customerId, ...body });
  }
  return respond(outcome, {
    ...endpoint.refusals,
    accepted: (recipient) => json(200, recipientView(recipient)),
  });
});

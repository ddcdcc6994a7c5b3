import * as z from 'zod';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { findGiftOrder } from '../../shared/gifts/find-gift-order.ts';
import { GiftOrderId } from '../../shared/gifts/gift.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orderPlacedReply } from '../runtime/order-placed-reply.tsx';
import { BROWSER, problemPage, signedIn, signedInParts } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/orders/{giftOrderId}',
  summary: 'What was ordered together, and what happens when',
  auth: 'visitor',
  request: { pathParameters: z.object({ giftOrderId: GiftOrderId }), headers: BROWSER },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const { giftOrderId } = request.pathParameters;
    const [customer, order] = await Promise.all([
      findCustomer(resources, customerId),
      findGiftOrder(resources, { customerId: signedInParts(request), giftOrderId }),
    ]);
    if (!customer.ok) return problemReply(404, customer.refusal);
    if (!order.ok) return problemReply(404, order.refusal);
    const facts = { order: order.value, customer: customer.value, isOwner: true };
    return orderPlacedReply(resources, request, facts);
  },
  { pageOf: problemPage },
);

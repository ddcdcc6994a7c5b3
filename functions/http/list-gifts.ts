import * as z from 'zod';
import { GiftView, giftView } from '../../shared/gifts/gift-view.ts';
import { listGifts } from '../../shared/gifts/list-gifts.ts';
import { PlainDate } from '../../shared/kernel/time.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { pageView } from '../runtime/page-view.ts';
import { json } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/gifts',
  summary: 'Gifts by date of delivery.',
  auth: 'customer',
  request: {
    query: z.strictObject({
      from: z.exactOptional(PlainDate).meta({ description: 'First date of delivery.' }),
      to: z.exactOptional(PlainDate).meta({ description: 'Last date of delivery.' }),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.exactOptional(z.string().max(500)),
    }),
  },
  responses: { 200: z.object({ gifts: z.array(GiftView), cursor: z.exactOptional(z.string()) }) },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerIds, query }) => {
  const page = await listGifts(resources, { customer: customerIds, ...query });
  return json(200, pageView('gifts', page, giftView));
});

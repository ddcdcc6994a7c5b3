import * as z from 'zod';
import { beginCardSetup } from '../../shared/customers/begin-card-setup.ts';
import type { CustomerId } from '../../shared/customers/customer.ts';
import { customerIdOf, GiftId } from '../../shared/gifts/gift.ts';
import { openGift } from '../../shared/gifts/open-gift.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { environment } from '../runtime/environment.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { LinkToken, problemPage, signedIn } from '../runtime/page.tsx';
import { CARD_GIFT_COOKIE, cardGiftCookie, endedCookie } from '../runtime/page-cookies.ts';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { paymentResources } from '../runtime/resources-payments.ts';

const resources = resourcesOf(customerResources, giftResources, paymentResources);

export const endpoint = {
  method: 'POST',
  path: '/cards/new',
  summary: 'Lead the browser to the payment page',
  auth: 'visitor',
  bodyType: 'form',
  request: { body: z.object({ gift: GiftId.optional(), token: LinkToken }) },
  responses: {},
  refusals: {
    gift_not_found: 404,
    link_not_valid: 404,
    not_signed_in: 401,
    customer_not_found: 404,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { gift: giftId, token } = request.body;
    if (giftId === undefined) {
      return begin(signedIn(request), endedCookie(CARD_GIFT_COOKIE));
    }
    const opened = await openGift(resources, giftId, {
      ...{ customerId: request.customerId, customerIds: request.customerIds, token },
    });
    return respond(opened, {
      ...endpoint.refusals,
      accepted: () => begin(customerIdOf(giftId), cardGiftCookie(giftId, token)),
    });
  },
  { pageOf: problemPage },
);

async function begin(customerId: CustomerId, cookie: string) {
  const { SITE_URL: siteUrl } = environment('site');
  return respond(await beginCardSetup(resources, { customerId, siteUrl }), {
    ...endpoint.refusals,
    accepted: ({ url }) => redirect(url, { cookies: [cookie] }),
  });
}

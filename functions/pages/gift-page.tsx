import * as z from 'zod';
import { openGift } from '../../shared/gifts/open-gift.ts';
import { GiftPage } from '../../shared/pages/gift/gift-page.tsx';
import { giftPageProps } from '../../shared/pages/gift/gift-page-props.ts';
import { GIFTS_PATH } from '../../shared/pages/paths.ts';
import { RememberGift } from '../../shared/pages/prescriptions/elsewhere.tsx';
import { cardFormOrigins } from '../runtime/card-form-origins.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { OWN_GIFT } from '../runtime/own-gift.ts';
import {
  BROWSER,
  LinkToken,
  NOTICE_QUERY,
  page,
  pageVoice,
  problemPage,
  spoilable,
} from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(catalogueResources, customerResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/gifts/{giftId}',
  summary: 'One gift, for its customer or for whoever holds the link of a mail',
  auth: 'visitor',
  request: {
    pathParameters: OWN_GIFT,
    query: z.object({
      ...NOTICE_QUERY,
      token: LinkToken,
      do: spoilable(z.enum(['change', 'cancel', 'stop', 'card'])),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { gift_not_found: 404, link_not_valid: 404, not_signed_in: 401 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { customerId, customerIds, query, pathParameters } = request;
    const opened = await openGift(resources, pathParameters.giftId, {
      ...{ customerId, customerIds },
      token: query.token,
    });
    return respond(opened, {
      ...endpoint.refusals,
      accepted: async (gift) => {
        const voice = pageVoice(request, gift.customer);
        const { terms, clock } = resources;
        const isChanging = query.do === 'change' && gift.access === 'owner';
        const product = isChanging
          ? await resources.products.find(gift.gift.productCode)
          : undefined;
        const props = giftPageProps(gift, query, { voice, terms, product, now: clock.now() });
        const content = (
          <>
            <GiftPage {...props} />
            {gift.access === 'owner' ? <RememberGift voice={voice} giftId={gift.gift.id} /> : null}
          </>
        );
        return page(content, {
          voice,
          title: props.title,
          session: request.sessionToken,
          path: GIFTS_PATH,
          formOrigins: cardFormOrigins(),
        });
      },
    });
  },
  { pageOf: problemPage },
);

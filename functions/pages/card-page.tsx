import * as z from 'zod';
import type { Customer } from '../../shared/customers/customer.ts';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { GiftId, totalOf } from '../../shared/gifts/gift.ts';
import { type OpenedGift, openGift } from '../../shared/gifts/open-gift.ts';
import { NewCardPage } from '../../shared/pages/cards/card-pages.tsx';
import type { PageVoice } from '../../shared/pages/page-voice.ts';
import { CARDS_PATH, GIFTS_PATH, giftPath } from '../../shared/pages/paths.ts';
import { cardFormOrigins } from '../runtime/card-form-origins.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import {
  BROWSER,
  LinkToken,
  page,
  pageVoice,
  problemPage,
  signedIn,
  spoilable,
} from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/cards/new',
  summary: 'Before the payment page: what a card is for',
  auth: 'visitor',
  request: {
    query: z.object({ gift: spoilable(GiftId), token: LinkToken }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
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
    const { gift: giftId, token } = request.query;
    const { refusals } = endpoint;
    const show = (voice: PageVoice, opened?: OpenedGift) =>
      page(contentOf(voice, token, opened), {
        voice,
        title: voice.says.card.title,
        session: request.sessionToken,
        path: CARDS_PATH,
        formOrigins: cardFormOrigins(),
      });
    if (giftId === undefined) {
      const found = await findCustomer(resources, signedIn(request));
      const accepted = (customer: Customer) => show(pageVoice(request, customer));
      return respond(found, { ...refusals, accepted });
    }
    const asker = { customerId: request.customerId, customerIds: request.customerIds, token };
    const accepted = (opened: OpenedGift) => show(pageVoice(request, opened.customer), opened);
    return respond(await openGift(resources, giftId, asker), { ...refusals, accepted });
  },
  { pageOf: problemPage },
);

function contentOf(voice: PageVoice, token: string | undefined, opened?: OpenedGift) {
  if (opened === undefined) return <NewCardPage voice={voice} backHref={GIFTS_PATH} />;
  const { id, price, attempts } = opened.gift;
  const gift = {
    ...{ id, token, amount: voice.formats.money(totalOf(price)) },
    wantsConfirmation: attempts.at(-1)?.declineKind === 'authentication_required',
  };
  return <NewCardPage {...{ voice, gift }} backHref={giftPath(id, { token })} />;
}

import * as z from 'zod';
import { cardToCharge } from '../../shared/customers/customer.ts';
import { finishReturnedCardSetup } from '../../shared/customers/finish-card-setup.ts';
import { findGiftsToPay } from '../../shared/gifts/find-gifts-to-pay.ts';
import { CardReturnPage, type CardReturnProps } from '../../shared/pages/cards/card-pages.tsx';
import { cardMissingProps, cardSavedProps } from '../../shared/pages/cards/card-return-props.ts';
import { CARDS_PATH } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, page, pageVoice, problemPage } from '../runtime/page.tsx';
import { CARD_GIFT_COOKIE, CardGiftCookie } from '../runtime/page-cookies.ts';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { paymentResources } from '../runtime/resources-payments.ts';

const resources = resourcesOf(customerResources, giftResources, idResources, paymentResources);

export const endpoint = {
  method: 'GET',
  path: '/cards/return',
  summary: 'Back from the payment page; opening it twice saves the card once',
  auth: 'visitor',
  request: {
    // Empty when the customer turned back.
    query: z.object({ setup: z.string().max(255) }),
    headers: BROWSER,
    cookies: CardGiftCookie,
  },
  responses: { 200: 'html' },
  refusals: {
    unknown_setup: 404,
    customer_not_found: 404,
    not_finished: 409,
    changed_meanwhile: 503,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { query, customerId, cookies } = request;
    const link = cookies[CARD_GIFT_COOKIE];
    const show = (props: CardReturnProps) =>
      page(<CardReturnPage {...props} />, {
        voice: props.voice,
        title: props.voice.says.card.title,
        session: request.sessionToken,
        path: CARDS_PATH,
      });
    if (query.setup === '') return show(cardMissingProps('turned_back', link, pageVoice(request)));
    const finished = await finishReturnedCardSetup(resources, query.setup);
    if (!finished.ok && finished.refusal === 'not_finished') {
      return show(cardMissingProps('not_finished', link, pageVoice(request)));
    }
    return respond(finished, {
      ...endpoint.refusals,
      accepted: async (customer) => {
        const toPay = await findGiftsToPay(resources, customer.id, {
          ...{ customerId, customerIds: request.customerIds, link },
        });
        const voice = pageVoice(request, toPay === undefined ? undefined : customer);
        const card = customerId === customer.id ? cardToCharge(customer) : undefined;
        return show(cardSavedProps({ toPay, card, link }, voice));
      },
    });
  },
  { pageOf: problemPage },
);

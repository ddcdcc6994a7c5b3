import * as z from 'zod';
import { cardToCharge } from '../../shared/customers/customer.ts';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { listGifts } from '../../shared/gifts/list-gifts.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { GiftListPage } from '../../shared/pages/gift-list-page.tsx';
import { giftMonths } from '../../shared/pages/gift-list-view.ts';
import { noticeOf } from '../../shared/pages/notice-of.ts';
import { giftsPath } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import {
  BROWSER,
  NOTICE_QUERY,
  page,
  pageVoice,
  problemPage,
  signedIn,
  spoilable,
} from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);
const GIFTS_PER_PAGE = 50;

export const endpoint = {
  method: 'GET',
  path: '/gifts',
  summary: 'The gifts of whoever is signed in, by date',
  auth: 'visitor',
  request: {
    query: z.object({
      ...NOTICE_QUERY,
      view: spoilable(z.literal('earlier')),
      cursor: spoilable(z.string().max(500)),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const found = await findCustomer(resources, customerId);
    if (!found.ok) return problemReply(404, found.refusal);
    const { view, cursor } = request.query;
    const today = localDateOf(resources.clock.now(), found.value.zone);
    const range = view === undefined ? { from: today } : { to: today.subtract({ days: 1 }) };
    const start = cursor === undefined ? {} : { cursor };
    const [gifts, recipients] = await Promise.all([
      listGifts(resources, { customerId, limit: GIFTS_PER_PAGE, ...range, ...start }),
      resources.recipients.ofCustomer(customerId),
    ]);
    const voice = pageVoice(request, found.value);
    const content = (
      <GiftListPage
        voice={voice}
        isEarlier={view === 'earlier'}
        months={giftMonths(gifts.items, recipients, voice)}
        moreHref={
          gifts.cursor === undefined ? undefined : giftsPath({ view, cursor: gifts.cursor })
        }
        card={cardToCharge(found.value)}
        notice={noticeOf(request.query, voice)}
      />
    );
    return page(content, { voice, isSignedIn: true, title: voice.says.gifts.title });
  },
  { pageOf: problemPage },
);

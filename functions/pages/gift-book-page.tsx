import * as z from 'zod';
import { findGiftBook } from '../../shared/gifts/find-gift-book.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { GiftBookPage } from '../../shared/pages/gift-book/gift-book-page.tsx';
import { bookView } from '../../shared/pages/gift-book/gift-book-props.ts';
import { GIFTS_PATH } from '../../shared/pages/paths.ts';
import { ComesByItself } from '../../shared/pages/prescriptions/elsewhere.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import {
  BROWSER,
  NOTICE_QUERY,
  page,
  pageVoice,
  problemPage,
  signedInParts,
  spoilable,
} from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';

const resources = resourcesOf(giftResources, prescriptionResources);

export const endpoint = {
  method: 'GET',
  path: '/gifts',
  summary: 'The gift book of whoever is signed in: the next months as a calendar and a list',
  auth: 'visitor',
  request: {
    query: z.object({
      ...NOTICE_QUERY,
      view: spoilable(z.enum(['calendar', 'list', 'earlier'])),
      from: spoilable(z.string().regex(/^\d{4}-\d{2}$/)),
      year: spoilable(z.string().regex(/^\d{4}$/)),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerIds = signedInParts(request);
    const { gifts, regularsBooks: addressBooks } = resources;
    const found = await findGiftBook({ gifts, addressBooks }, customerIds);
    return respond(found, {
      ...endpoint.refusals,
      accepted: (giftBook) => {
        const voice = pageVoice(request, giftBook.customer);
        const today = localDateOf(resources.clock.now(), giftBook.customer.zone);
        const { horizonMonths } = resources.terms;
        const view = bookView(giftBook, request.query, { voice, today, horizonMonths });
        const content = (
          <>
            <GiftBookPage {...view} />
            <ComesByItself {...{ voice }} prescriptions={giftBook.prescriptions} />
          </>
        );
        return page(content, {
          voice,
          title: view.words.book.title,
          session: request.sessionToken,
          path: GIFTS_PATH,
          isWide: true,
        });
      },
    });
  },
  { pageOf: problemPage },
);

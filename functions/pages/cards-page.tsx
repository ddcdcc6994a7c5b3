import * as z from 'zod';
import { type Customer, cardToCharge } from '../../shared/customers/customer.ts';
import { counted } from '../../shared/mail/formats.ts';
import { paidLines } from '../../shared/pages/cards/cards-history.ts';
import { CardsPage } from '../../shared/pages/cards/cards-page.tsx';
import {
  cardRows,
  isOpen,
  monthsAhead,
  type PayingFacts,
  removalOf,
  waitingGifts,
} from '../../shared/pages/cards/cards-view.ts';
import { CARDS_MESSAGES } from '../../shared/pages/messages/cards.ts';
import { doneNotice, refusedNotice } from '../../shared/pages/notice-of.ts';
import { CARDS_PATH } from '../../shared/pages/paths.ts';
import { cardFormOrigins } from '../runtime/card-form-origins.ts';
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
import { problemReply } from '../runtime/problem.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);
const LINES_AT_FIRST = 30;

export const endpoint = {
  method: 'GET',
  path: '/cards',
  summary: 'The cards, what was charged with them and what will be',
  auth: 'visitor',
  request: {
    query: z.object({
      ...NOTICE_QUERY,
      remove: spoilable(z.string().max(40)),
      view: spoilable(z.literal('all')),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerIds = signedInParts(request);
    const [book, all] = await Promise.all([
      resources.addressBooks.find(customerIds),
      resources.gifts.ofCustomer(customerIds),
    ]);
    if (book === undefined) return problemReply(404, 'customer_not_found');
    const { customer, recipients } = book;
    const voice = pageVoice(request, customer);
    const says = CARDS_MESSAGES[voice.language];
    const gifts = all.filter((gift) => gift.state !== 'draft');
    const facts = { customer, recipients, gifts, voice, now: resources.clock.now() };
    const { notice, remove, view } = request.query;
    const content = (
      <CardsPage
        voice={voice}
        cards={cardRows(facts)}
        waiting={waitingGifts(facts)}
        noCard={noCardWords(customer, facts)}
        months={monthsAhead(facts)}
        paid={paidLines(facts, view === 'all' ? Number.POSITIVE_INFINITY : LINES_AT_FIRST)}
        removal={remove === undefined ? undefined : removalOf(facts, remove)}
        notice={doneNotice(notice, says.done) ?? refusedNotice(notice, says.refused)}
      />
    );
    return page(content, {
      voice,
      title: says.title,
      session: request.sessionToken,
      path: CARDS_PATH,
      formOrigins: cardFormOrigins(),
    });
  },
  { pageOf: problemPage },
);

function noCardWords(customer: Customer, { gifts, voice }: PayingFacts): string | undefined {
  const openCount = gifts.filter(isOpen).length;
  if (openCount === 0 || cardToCharge(customer) !== undefined) return undefined;
  const says = CARDS_MESSAGES[voice.language].waiting;
  return says.open(counted(voice.formats.locale, openCount, says.gifts));
}

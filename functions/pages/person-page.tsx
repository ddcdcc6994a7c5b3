import * as z from 'zod';
import { RecipientId } from '../../shared/customers/recipient.ts';
import { findGiftBook } from '../../shared/gifts/find-gift-book.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { PEOPLE_MESSAGES } from '../../shared/pages/messages/people.ts';
import { PEOPLE_PATH } from '../../shared/pages/paths.ts';
import { personFormOf } from '../../shared/pages/people/people-form.ts';
import { PersonPage } from '../../shared/pages/people/people-person.tsx';
import { peopleNotice, personView } from '../../shared/pages/people/people-props.ts';
import { zoneGroups } from '../../shared/pages/sign-in/zone-choices.ts';
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
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/people/{recipientId}',
  summary: 'One person of the address book, for its customer',
  auth: 'visitor',
  request: {
    pathParameters: z.object({ recipientId: RecipientId }),
    query: z.object({ notice: NOTICE_QUERY.notice, do: spoilable(z.literal('change')) }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) =>
    respond(await findGiftBook(resources, signedInParts(request)), {
      ...endpoint.refusals,
      accepted: (book) => {
        const voice = pageVoice(request, book.customer);
        const now = resources.clock.now();
        const today = localDateOf(now, book.customer.zone);
        const view = personView(book, request.pathParameters.recipientId, { voice, today });
        if (view === undefined) return problemReply(404, 'recipient_not_found');
        const { recipient } = view;
        const changing = () => ({
          ...{ voice, form: personFormOf(recipient), errors: {} },
          zones: zoneGroups(voice, now, recipient.zone),
        });
        const content = (
          <PersonPage
            {...{ voice, view }}
            notice={peopleNotice(request.query.notice, PEOPLE_MESSAGES[voice.language])}
            {...(request.query.do === 'change' ? { changing: changing() } : {})}
          />
        );
        return page(content, {
          ...{ voice, title: view.name, session: request.sessionToken, path: PEOPLE_PATH },
        });
      },
    }),
  { pageOf: problemPage },
);

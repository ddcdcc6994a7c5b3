import * as z from 'zod';
import { findGiftBook } from '../../shared/gifts/find-gift-book.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { PEOPLE_MESSAGES } from '../../shared/pages/messages/people.ts';
import { PEOPLE_PATH } from '../../shared/pages/paths.ts';
import { commonCountry, emptyPersonForm } from '../../shared/pages/people/people-form.ts';
import { PeoplePage } from '../../shared/pages/people/people-page.tsx';
import { peopleEntries, peopleNotice } from '../../shared/pages/people/people-props.ts';
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
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/people',
  summary: 'The address book of whoever is signed in',
  auth: 'visitor',
  request: {
    query: z.object({ notice: NOTICE_QUERY.notice, do: spoilable(z.literal('add')) }),
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
        const says = PEOPLE_MESSAGES[voice.language];
        const now = resources.clock.now();
        const today = localDateOf(now, book.customer.zone);
        const adding = () => ({
          ...{ voice, form: emptyPersonForm(commonCountry(book.recipients)), errors: {} },
          zones: zoneGroups(voice, now),
        });
        const content = (
          <PeoplePage
            voice={voice}
            entries={peopleEntries(book, { voice, today })}
            notice={peopleNotice(request.query.notice, says)}
            {...(request.query.do === 'add' ? { adding: adding() } : {})}
          />
        );
        return page(content, {
          ...{ voice, title: says.title, session: request.sessionToken, path: PEOPLE_PATH },
          isWide: true,
        });
      },
    }),
  { pageOf: problemPage },
);

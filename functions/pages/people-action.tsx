import { addRecipient } from '../../shared/customers/add-recipient.ts';
import { findGiftBook, type GiftBook } from '../../shared/gifts/find-gift-book.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { PEOPLE_MESSAGES } from '../../shared/pages/messages/people.ts';
import { PEOPLE_PATH, personPath } from '../../shared/pages/paths.ts';
import {
  type PersonErrors,
  PersonForm,
  readPersonForm,
  refusedPerson,
} from '../../shared/pages/people/people-form.ts';
import { PeoplePage } from '../../shared/pages/people/people-page.tsx';
import { peopleEntries } from '../../shared/pages/people/people-props.ts';
import { zoneGroups } from '../../shared/pages/sign-in/zone-choices.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import {
  BROWSER,
  page,
  pageVoice,
  problemPage,
  signedIn,
  signedInParts,
} from '../runtime/page.tsx';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(customerResources, giftResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/people',
  summary: 'Add somebody to the address book; what is wrong is shown with all that was typed',
  auth: 'visitor',
  bodyType: 'form',
  request: { headers: BROWSER, body: PersonForm },
  responses: {},
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    return respond(await findGiftBook(resources, signedInParts(request)), {
      ...endpoint.refusals,
      accepted: async (book) => {
        const read = readPersonForm(request.body);
        if ('errors' in read) return again(request, book, read.errors);
        const added = await addRecipient(resources, { customerId, draft: read.draft });
        if (added.ok) return redirect(personPath(added.value.id, { notice: 'added' }));
        return added.refusal === 'changed_meanwhile'
          ? again(request, book, {})
          : again(request, book, refusedPerson(added.refusal, added.details));
      },
    });
  },
  { pageOf: problemPage },
);

/** The page as it was sent, so that nothing typed is lost. */
function again(request: RequestOf<typeof endpoint>, book: GiftBook, errors: PersonErrors) {
  const voice = pageVoice(request, book.customer);
  const says = PEOPLE_MESSAGES[voice.language];
  const now = resources.clock.now();
  const today = localDateOf(now, book.customer.zone);
  const isWrong = Object.keys(errors).length > 0;
  const zones = zoneGroups(voice, now);
  const content = (
    <PeoplePage
      voice={voice}
      entries={peopleEntries(book, { voice, today })}
      notice={{ isGood: false, text: isWrong ? says.mend : says.changedMeanwhile }}
      adding={{ voice, form: request.body, errors, zones }}
    />
  );
  return page(content, {
    ...{ voice, title: says.title, session: request.sessionToken, path: PEOPLE_PATH },
    ...{ isWide: true, status: isWrong ? 422 : 409 },
  });
}

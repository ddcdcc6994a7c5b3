import * as z from 'zod';
import { changeRecipient } from '../../shared/customers/change-recipient.ts';
import { inEachRecord } from '../../shared/customers/in-each-record.ts';
import { Occasion, RecipientId } from '../../shared/customers/recipient.ts';
import { liftOccasion, stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { cancelGiftsOfStoppedOccasion } from '../../shared/gifts/cancel-gifts-of-stopped-occasion.ts';
import { findGiftBook } from '../../shared/gifts/find-gift-book.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { PEOPLE_MESSAGES, type PeopleNotice } from '../../shared/pages/messages/people.ts';
import { PEOPLE_PATH, personPath } from '../../shared/pages/paths.ts';
import {
  changeOf,
  type PersonErrors,
  PersonForm,
  readPersonForm,
  refusedPerson,
} from '../../shared/pages/people/people-form.ts';
import { PersonPage } from '../../shared/pages/people/people-person.tsx';
import { personView } from '../../shared/pages/people/people-props.ts';
import { zoneGroups } from '../../shared/pages/sign-in/zone-choices.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, page, pageVoice, problemPage, signedInParts } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);

const ChangedPerson = PersonForm.extend({ do: z.literal('change') });
const PressedButton = z.object({ do: z.enum(['stop', 'lift']), occasion: Occasion });

export const endpoint = {
  method: 'POST',
  path: '/people/{recipientId}',
  summary: 'Change a person, stop one of their occasions, or take that back',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ recipientId: RecipientId }),
    headers: BROWSER,
    body: z.discriminatedUnion('do', [ChangedPerson, PressedButton]),
  },
  responses: {},
} as const satisfies Endpoint;

type Request = RequestOf<typeof endpoint>;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { body } = request;
    const { recipientId } = request.pathParameters;
    if (body.do === 'change') return change(request, body);
    const { occasion } = body;
    const act = body.do === 'stop' ? stop : lift;
    const done = await inEachRecord(signedInParts(request), (customerId) =>
      act({ customerId, recipientId, occasion }),
    );
    if (!done.ok && done.refusal === 'recipient_not_found') return problemReply(404, done.refusal);
    const notice: PeopleNotice = done.ok ? DONE[body.do] : done.refusal;
    return redirect(personPath(recipientId, { notice }));
  },
  { pageOf: problemPage },
);

type OfOccasion = Parameters<typeof stopOccasion>[1];

const DONE = { stop: 'stopped', lift: 'lifted' } as const;

async function stop(ofOccasion: OfOccasion) {
  const stopped = await stopOccasion(resources, ofOccasion);
  // The event does it again if this stops half way; the customer sees it done at once.
  if (stopped.ok) await cancelGiftsOfStoppedOccasion(resources, ofOccasion);
  return stopped;
}

function lift(ofOccasion: OfOccasion) {
  return liftOccasion(resources, ofOccasion);
}

async function change(request: Request, form: PersonForm) {
  const { recipientId } = request.pathParameters;
  const customerIds = signedInParts(request);
  const read = readPersonForm(form);
  if ('errors' in read) return again(request, form, read.errors);
  const changed = await inEachRecord(customerIds, (customerId) =>
    changeRecipient(resources, { customerId, recipientId }, changeOf(read.draft)),
  );
  if (changed.ok) return redirect(personPath(recipientId, { notice: 'saved' }));
  switch (changed.refusal) {
    case 'recipient_not_found':
      return problemReply(404, changed.refusal);
    case 'changed_meanwhile':
      return again(request, form, {});
    default:
      return again(request, form, refusedPerson(changed.refusal, changed.details));
  }
}

/** The page as it was sent, so that nothing typed is lost. */
async function again(request: Request, form: PersonForm, errors: PersonErrors) {
  return respond(await findGiftBook(resources, signedInParts(request)), {
    customer_not_found: 404,
    accepted: (book) => {
      const voice = pageVoice(request, book.customer);
      const says = PEOPLE_MESSAGES[voice.language];
      const now = resources.clock.now();
      const today = localDateOf(now, book.customer.zone);
      const view = personView(book, request.pathParameters.recipientId, { voice, today });
      if (view === undefined) return problemReply(404, 'recipient_not_found');
      const isWrong = Object.keys(errors).length > 0;
      const zones = zoneGroups(voice, now);
      const content = (
        <PersonPage
          {...{ voice, view, changing: { voice, form, errors, zones } }}
          notice={{ isGood: false, text: isWrong ? says.mend : says.changedMeanwhile }}
        />
      );
      return page(content, {
        ...{ voice, title: view.name, session: request.sessionToken, path: PEOPLE_PATH },
        status: isWrong ? 422 : 409,
      });
    },
  });
}

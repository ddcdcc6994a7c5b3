import * as z from 'zod';
import { PlainDate } from '../../shared/kernel/time.ts';
import { PRESCRIPTION_MESSAGES } from '../../shared/pages/messages/prescriptions.ts';
import { regularsNotice, regularView } from '../../shared/pages/prescriptions/regular-view.ts';
import {
  OrderedAgainPage,
  SameAgainPage,
} from '../../shared/pages/prescriptions/same-again-page.tsx';
import { sameAgainPath } from '../../shared/pages/regular-paths.ts';
import { openSameAgain } from '../../shared/prescriptions/open-same-again.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, NOTICE_QUERY, page, pageVoice, problemPage } from '../runtime/page.tsx';
import { newSourceId } from '../runtime/prescription-reply.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';
import { SAME_AGAIN } from '../runtime/same-again-request.ts';

const resources = resourcesOf(
  prescriptionResources,
  catalogueResources,
  customerResources,
  giftResources,
  idResources,
);

export const endpoint = {
  method: 'GET',
  path: '/same-again/{token}',
  summary: 'What the same again would be, for whoever holds the link of a mail',
  auth: 'visitor',
  request: { pathParameters: SAME_AGAIN, query: z.object(NOTICE_QUERY), headers: BROWSER },
  responses: { 200: 'html' },
  refusals: { link_not_valid: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { token } = request.pathParameters;
    return respond(await openSameAgain(resources, token), {
      ...endpoint.refusals,
      accepted: ({ regular, ...whose }) => {
        const voice = pageVoice(request, whose.customer);
        const { sameAgain } = PRESCRIPTION_MESSAGES[voice.language];
        const view = regularView(regular, whose, { voice, now: resources.clock.now() });
        const orderedFor = PlainDate.safeParse(request.query.on);
        const props = {
          voice,
          view,
          action: sameAgainPath(token),
          sourceId: newSourceId(resources),
        };
        const content =
          request.query.notice === 'ordered' && orderedFor.success ? (
            <OrderedAgainPage voice={voice} day={voice.formats.day(orderedFor.data)} />
          ) : (
            <SameAgainPage {...props} notice={regularsNotice(request.query, voice)} />
          );
        const title = sameAgain.title(view.name);
        return page(content, { voice, title, session: request.sessionToken });
      },
    });
  },
  { pageOf: problemPage },
);

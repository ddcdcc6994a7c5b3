import * as z from 'zod';
import { AgainPage } from '../../shared/pages/again/again-page.tsx';
import { againProps, todayOf } from '../../shared/pages/again/again-props.ts';
import { AGAIN_PATH } from '../../shared/pages/paths.ts';
import { findAgain } from '../../shared/work-forms/find-again.ts';
import { WorkFormId } from '../../shared/work-forms/work-form.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, page, pageVoice, problemPage, signedInParts } from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/again/{workFormId}',
  summary: 'The lines of a printed form, for the customer to whom it was sent',
  auth: 'visitor',
  request: { headers: BROWSER, pathParameters: z.object({ workFormId: WorkFormId }) },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404, work_form_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) =>
    respond(
      await findAgain(resources, { customer: signedInParts(request), ...request.pathParameters }),
      {
        ...endpoint.refusals,
        accepted: (again) => {
          const voice = pageVoice(request, again.customer);
          const { horizonMonths } = resources.terms;
          const today = todayOf(again, resources.clock.now());
          const props = againProps(again, { voice, today, horizonMonths });
          const { title } = props;
          const session = request.sessionToken;
          return page(<AgainPage {...props} />, {
            ...{ voice, title, session, path: AGAIN_PATH, isWide: true },
          });
        },
      },
    ),
  { pageOf: problemPage },
);

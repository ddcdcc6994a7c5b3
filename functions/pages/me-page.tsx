import * as z from 'zod';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { listSessions } from '../../shared/customers/list-sessions.ts';
import { meFormOf } from '../../shared/pages/me/me-form.ts';
import { MePage } from '../../shared/pages/me/me-page.tsx';
import { ME_MESSAGES } from '../../shared/pages/messages/me.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import { ME_PATH } from '../../shared/pages/paths.ts';
import { zoneGroups } from '../../shared/pages/sign-in/zone-choices.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import {
  BROWSER,
  NOTICE_QUERY,
  page,
  pageVoice,
  problemPage,
  signedIn,
  signedInParts,
} from '../runtime/page.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'GET',
  path: '/me',
  summary: 'What a customer decides about themselves, and where they are signed in',
  auth: 'visitor',
  request: { query: z.object(NOTICE_QUERY), headers: BROWSER },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const [found, sessions] = await Promise.all([
      findCustomer(resources, customerId),
      listSessions(resources, {
        customerIds: signedInParts(request),
        token: request.sessionToken,
      }),
    ]);
    return respond(found, {
      ...endpoint.refusals,
      accepted: (customer) => {
        const voice = pageVoice(request, customer);
        const says = ME_MESSAGES[voice.language];
        const content = (
          <MePage
            {...{ voice, customer, sessions, errors: {} }}
            form={meFormOf(customer)}
            zones={zoneGroups(voice, resources.clock.now(), customer.zone)}
            notice={doneNotice(request.query.notice, says.done)}
          />
        );
        return page(content, {
          voice,
          session: request.sessionToken,
          path: ME_PATH,
          title: says.title,
        });
      },
    });
  },
  { pageOf: problemPage },
);

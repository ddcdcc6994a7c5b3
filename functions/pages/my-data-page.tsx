import * as z from 'zod';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { MY_DATA_MESSAGES } from '../../shared/pages/messages/my-data.ts';
import { MyDataPage } from '../../shared/pages/my-data/my-data-page.tsx';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import { ME_PATH } from '../../shared/pages/paths.ts';
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
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { privacyResources } from '../runtime/resources-privacy.ts';

const resources = resourcesOf(customerResources, dialogueResources, privacyResources);
const LOOK_COUNT = 50;

export const endpoint = {
  method: 'GET',
  path: '/my-data',
  summary: 'What we have on a customer, who looked at it, and the way to be forgotten',
  auth: 'visitor',
  request: { query: z.object(NOTICE_QUERY), headers: BROWSER },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const [found, looks, dataExport, forgetting] = await Promise.all([
      findCustomer(resources, customerId),
      resources.looks.page({ customerId: signedInParts(request), limit: LOOK_COUNT }),
      resources.dataExports.newest(customerId),
      resources.forgettings.find(customerId),
    ]);
    return respond(found, {
      ...endpoint.refusals,
      accepted: (customer) => {
        const voice = pageVoice(request, customer);
        const says = MY_DATA_MESSAGES[voice.language];
        const content = (
          <MyDataPage
            {...{ voice, zone: customer.zone, looks: looks.items, dataExport }}
            isLarge={request.query.on === 'large'}
            isLeaving={forgetting?.state === 'waiting'}
            notice={doneNotice(request.query.notice, says.done)}
          />
        );
        return page(content, {
          ...{ voice, session: request.sessionToken, path: ME_PATH, title: says.title },
        });
      },
    });
  },
  { pageOf: problemPage },
);

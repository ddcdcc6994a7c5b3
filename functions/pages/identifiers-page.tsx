import * as z from 'zod';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { findUndoable } from '../../shared/customers/merging/compare-records.ts';
import { IDENTIFIER_MESSAGES } from '../../shared/pages/messages/identifiers.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { identifiersReply } from '../runtime/identifiers-reply.tsx';
import { BROWSER, NOTICE_QUERY, pageVoice, problemPage, signedIn } from '../runtime/page.tsx';
import { NEW_EMAIL_COOKIE, NewEmailCookie } from '../runtime/page-cookies.ts';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { mergeResources } from '../runtime/resources-merging.ts';

const resources = resourcesOf(customerResources, mergeResources);

export const endpoint = {
  method: 'GET',
  path: '/me/identifiers',
  summary: 'By what a customer is known: mail addresses, phone numbers, store cards',
  auth: 'visitor',
  request: { query: z.object(NOTICE_QUERY), headers: BROWSER, cookies: NewEmailCookie },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { cookies, query, sessionToken: session } = request;
    return respond(await findCustomer(resources, signedIn(request)), {
      ...endpoint.refusals,
      accepted: async (customer) => {
        const voice = pageVoice(request, customer);
        const notice = doneNotice(query.notice, IDENTIFIER_MESSAGES[voice.language].done);
        const awaiting = cookies[NEW_EMAIL_COOKIE];
        const merge = await findUndoable(resources, customer.id);
        return identifiersReply({ voice, customer, notice, awaiting, session, merge });
      },
    });
  },
  { pageOf: problemPage },
);

import * as z from 'zod';
import { PERMISSION_MESSAGES } from '../../shared/pages/messages/permission.ts';
import { doneNotice } from '../../shared/pages/notice-of.ts';
import { permissionFormOf } from '../../shared/pages/permission/permission-form.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, LinkToken, NOTICE_QUERY, pageVoice, problemPage } from '../runtime/page.tsx';
import { findPermitted, permissionReply } from '../runtime/permission-reply.tsx';
import { respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(customerResources, permissionResources);

export const endpoint = {
  method: 'GET',
  path: '/permissions',
  summary: 'What may reach a customer, how and when; also by the link of a mail',
  auth: 'visitor',
  request: { query: z.object({ ...NOTICE_QUERY, token: LinkToken }), headers: BROWSER },
  responses: { 200: 'html' },
  refusals: { customer_not_found: 404, link_not_valid: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { token, notice } = request.query;
    return respond(await findPermitted(resources, request, token), {
      ...endpoint.refusals,
      accepted: (customer) => {
        const says = PERMISSION_MESSAGES[pageVoice(request, customer).language];
        return permissionReply(resources, request, customer, {
          token,
          form: permissionFormOf(customer),
          notice: doneNotice(notice, says.done),
        });
      },
    });
  },
  { pageOf: problemPage },
);

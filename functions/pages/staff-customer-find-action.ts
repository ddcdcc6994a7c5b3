import * as z from 'zod';
import { findCaller } from '../../shared/interactions/find-caller.ts';
import { staffCustomerPath, staffPath } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(customerResources, dialogueResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/customers',
  summary:
    'Leads to a customer by an e-mail address, a phone number or a store card, which stand in no address of a page',
  auth: 'staff:find_customers',
  bodyType: 'form',
  request: { body: z.object({ who: z.string().max(300) }) },
  responses: {},
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { found } = await findCaller(resources, { who: request.body.who });
  return found === undefined
    ? redirect(staffPath({ notice: 'no_such_customer' }))
    : redirect(staffCustomerPath(found));
});

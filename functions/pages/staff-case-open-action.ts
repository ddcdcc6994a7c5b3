import * as z from 'zod';
import { openCase } from '../../shared/cases/open-case.ts';
import { CustomerId } from '../../shared/customers/customer.ts';
import { TurnId } from '../../shared/dialogue/turn.ts';
import { staffCasePath } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER } from '../runtime/page.tsx';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(caseResources, customerResources, dialogueResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/cases',
  summary: 'Makes a case of what a customer said; whoever does it answers for it',
  auth: 'staff:answer_cases',
  bodyType: 'form',
  request: { headers: BROWSER, body: z.object({ customerId: CustomerId, turnId: TurnId }) },
  responses: {},
  refusals: {
    customer_not_found: 404,
    turn_not_found: 404,
    not_the_customers_words: 404,
    date_not_ahead: 422,
    date_too_far: 422,
    changed_meanwhile: 503,
  },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { staff: owner } = request;
  return respond(await openCase(resources, { ...request.body, owner }), {
    ...endpoint.refusals,
    accepted: ({ id }) => redirect(staffCasePath(id, { notice: 'opened' })),
  });
});

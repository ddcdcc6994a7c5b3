import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { type HandoverRefusal, handOver } from '../../shared/managers/hand-over.ts';
import { BRIEF_LENGTH_MAX } from '../../shared/managers/handover.ts';
import { openHandover } from '../../shared/managers/open-handover.ts';
import { PORTFOLIO_MESSAGES } from '../../shared/pages/messages/portfolio.ts';
import { staffCustomerPath } from '../../shared/pages/paths.ts';
import { StaffId } from '../../shared/staff/staff-member.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { managerResources } from '../runtime/resources-managers.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';
import { staffHandoverReply } from '../runtime/staff-handover-reply.tsx';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  factResources,
  giftResources,
  idResources,
  managerResources,
);

export const endpoint = {
  method: 'POST',
  path: '/staff/customers/{customerId}/handover',
  summary: 'Give a customer to another manager, with what that one should know',
  auth: 'staff:hand_over_customers',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ customerId: CustomerId }),
    headers: BROWSER,
    body: z.object({
      fromId: StaffId,
      toId: StaffId,
      brief: z
        .string()
        .max(2 * BRIEF_LENGTH_MAX)
        .default(''),
    }),
  },
  responses: { 422: 'html' },
  refusals: { customer_not_found: 404, customer_not_managed: 409, not_your_customer: 403 },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const voice = pageVoice(request);
  const { customerId } = request.pathParameters;
  const { member, body } = request;
  const opened = await openHandover(resources, { customerId, member, language: voice.language });
  if (!opened.ok) {
    return respond(opened, { ...endpoint.refusals, accepted: () => redirect('/staff') });
  }
  const again = (refusal: HandoverRefusal) => {
    const text = PORTFOLIO_MESSAGES[voice.language].handover.refused[refusal];
    return staffHandoverReply({
      ...{ voice, asker: request, begun: opened.value, typed: body, status: 422 },
      notice: { isGood: false, text },
    });
  };
  const done = await handOver(resources, { customerId, ...body });
  if (!done.ok) return again(done.refusal);
  return redirect(staffCustomerPath(customerId, { notice: 'handed_over' }));
});

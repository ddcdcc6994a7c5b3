import * as z from 'zod';
import { PhoneNumber } from '../../shared/customers/identifiers/phone-number.ts';
import { findCaller } from '../../shared/interactions/find-caller.ts';
import { staffCallPath } from '../../shared/pages/paths.ts';
import { CallFindPage } from '../../shared/pages/staff/call-find-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice, spoilable } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { staffHandler, staffPage } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(customerResources, dialogueResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/calls',
  summary:
    'Leads to whoever is calling, by a number, an address or a card that stands in no address',
  auth: 'staff:take_calls',
  bodyType: 'form',
  request: {
    headers: BROWSER,
    body: z.object({
      who: z.string().max(300),
      /** The caller’s own, of nobody yet. */
      number: spoilable(PhoneNumber),
      keep: spoilable(z.literal('yes')),
    }),
  },
  responses: { 404: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { who, number, keep } = request.body;
  const caller = await findCaller(resources, { who, number: keep === 'yes' ? number : undefined });
  if (caller.found !== undefined) {
    return redirect(staffCallPath(caller.found, { notice: caller.notKept }));
  }
  const voice = pageVoice(request);
  const { problem, number: shown } = caller;
  return staffPage(<CallFindPage {...{ voice, who, problem, number: shown }} />, {
    voice,
    asker: request,
    status: 404,
  });
});

import * as z from 'zod';
import { Country } from '../../shared/customers/postal-address.ts';
import { CallId } from '../../shared/interactions/notes.ts';
import { TakenCallView, takenCallView } from '../../shared/interactions/pick-up-view.ts';
import { takeCall } from '../../shared/interactions/take-call.ts';
import { Instant } from '../../shared/kernel/time.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { interactionResources } from '../runtime/resources-interactions.ts';

const resources = resourcesOf(customerResources, dialogueResources, interactionResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/interactions/calls',
  summary:
    'Who calls, and where the dialogue with them was left: what the person who takes the call needs on ' +
    'one screen. Writes nothing but that somebody looked; ask as often as you like.',
  auth: 'apiKey:contact_centre',
  request: {
    body: z.strictObject({
      from: z.string().max(100).nullable().meta({
        description: 'The caller’s number as the network says it; null when it is hidden.',
      }),
      country: z.exactOptional(Country).meta({
        description: 'Where a number is that does not begin with a plus.',
      }),
      startedAt: Instant,
      callId: CallId,
    }),
  },
  responses: { 200: TakenCallView },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ staff, body: { from, country } }) =>
  json(200, takenCallView(await takeCall(resources, { from: from ?? '', country, staff }))),
);

import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { noteInteraction } from '../../shared/interactions/note-interaction.ts';
import { CallId, Noted, Notes } from '../../shared/interactions/notes.ts';
import { Instant } from '../../shared/kernel/time.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { noteResources } from '../runtime/resources-notes.ts';

const resources = resourcesOf(noteResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/interactions/calls/{callId}/notes',
  summary:
    'Hand in the notes of a call: they become a turn of the customer’s dialogue, and what follows from ' +
    'them is done. The same notes twice are one turn; `results` says what could not be done, and why.',
  auth: 'apiKey:contact_centre',
  request: {
    pathParameters: z.strictObject({ callId: CallId }),
    body: z.strictObject({ customerId: CustomerId, startedAt: Instant, ...Notes.shape }),
  },
  responses: { 200: Noted },
  refusals: {
    customer_not_found: { status: 404, field: 'customerId' },
    in_the_future: { status: 422, field: 'startedAt' },
    promise_date_past: { status: 422, field: 'promises' },
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ staff, pathParameters, body }) => {
  const { customerId, startedAt: at, ...notes } = body;
  const whom = { customerId };
  const sourceId = pathParameters.callId;
  return respond(
    await noteInteraction(resources, { whom, channel: 'phone', at, sourceId, staff, notes }),
    { ...endpoint.refusals, accepted: (noted) => json(200, noted) },
  );
});

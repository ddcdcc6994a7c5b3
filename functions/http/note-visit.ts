import * as z from 'zod';
import { noteInteraction } from '../../shared/interactions/note-interaction.ts';
import { Noted, Notes, StoreName, Whom } from '../../shared/interactions/notes.ts';
import { Instant } from '../../shared/kernel/time.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { noteResources } from '../runtime/resources-notes.ts';

const resources = resourcesOf(noteResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/interactions/visits',
  summary:
    'A customer was in a store; with notes of what was said, as on a call. The same visit twice is one turn.',
  auth: 'apiKey:contact_centre',
  request: {
    body: z.strictObject({ customer: Whom, store: StoreName, at: Instant, ...Notes.shape }),
  },
  responses: { 200: Noted },
  refusals: {
    customer_not_found: { status: 404, field: 'customer' },
    in_the_future: { status: 422, field: 'at' },
    promise_date_past: { status: 422, field: 'promises' },
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ staff, body }) => {
  const { customer: whom, store: place, at, ...notes } = body;
  const visit = { whom, channel: 'store' as const, at, place, sourceId: `visit ${place}` };
  return respond(await noteInteraction(resources, { ...visit, staff, notes }), {
    ...endpoint.refusals,
    accepted: (noted) => json(200, noted),
  });
});

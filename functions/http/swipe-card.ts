import * as z from 'zod';
import { StoreName } from '../../shared/interactions/notes.ts';
import { pickUpView, SwipedView } from '../../shared/interactions/pick-up-view.ts';
import { swipeCard } from '../../shared/interactions/swipe-card.ts';
import { Instant } from '../../shared/kernel/time.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { interactionResources } from '../runtime/resources-interactions.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  interactionResources,
  idResources,
);

export const endpoint = {
  method: 'POST',
  path: '/v1/interactions/card-swipes',
  summary:
    'A store card was read at a till: who it is, and where the dialogue with them was left. The same ' +
    'swipe twice is one turn.',
  auth: 'apiKey:contact_centre',
  request: {
    body: z.strictObject({ card: z.string().max(60), store: StoreName, at: Instant }),
  },
  responses: { 200: SwipedView },
  refusals: {
    card_invalid: { status: 422, field: 'card' },
    in_the_future: { status: 422, field: 'at' },
    customer_not_found: { status: 404, field: 'card' },
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ staff, body }) =>
  respond(await swipeCard(resources, { ...body, staff }), {
    ...endpoint.refusals,
    accepted: ({ turnId, pickUp }) => json(200, { turnId, ...pickUpView(pickUp) }),
  }),
);

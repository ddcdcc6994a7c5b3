import * as z from 'zod';
import { sayUnderKey } from '../../shared/dialogue/say.ts';
import { TURN_TEXT_LENGTH_MAX } from '../../shared/dialogue/turn.ts';
import { TurnView, turnView } from '../../shared/dialogue/turn-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(dialogueResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/turns',
  summary: 'Say something to the shop; it is answered by a person.',
  auth: 'customer',
  request: {
    headers: z.object({
      'idempotency-key': z.string().min(1).max(200).optional().meta({
        description: 'What comes twice under one key within a day is one turn.',
      }),
    }),
    body: z.strictObject({
      text: z
        .string()
        .max(2 * TURN_TEXT_LENGTH_MAX)
        .meta({
          description: `Up to ${TURN_TEXT_LENGTH_MAX} characters, line breaks included.`,
        }),
    }),
  },
  responses: { 201: TurnView },
  refusals: {
    text_missing: { status: 422, field: 'text' },
    text_too_long: { status: 422, field: 'text' },
    idempotency_key_reused: { status: 422, field: 'idempotency-key' },
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, staff, headers, body }) =>
  respond(
    await sayUnderKey(resources, {
      ...{ customerId, staff, text: body.text },
      idempotencyKey: headers['idempotency-key'],
    }),
    { ...endpoint.refusals, accepted: (turn) => json(201, turnView(turn)) },
  ),
);

import * as z from 'zod';
import { MergeId } from '../../shared/customers/merging/merge.ts';
import { MergeView, mergeView } from '../../shared/customers/merging/merge-view.ts';
import { undoMerge } from '../../shared/customers/merging/undo-merge.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { joiningResources } from '../runtime/resources-merging.ts';

const resources = resourcesOf(joiningResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/merges/{mergeId}/undo',
  summary:
    'Take two records apart again, within 30 days. What was said and ordered since stays with the one ' +
    'that led; whoever signed in since signs in anew.',
  auth: 'customer',
  request: { pathParameters: z.object({ mergeId: MergeId }) },
  responses: { 200: MergeView },
  refusals: {
    merge_not_found: 404,
    customer_not_found: 404,
    undo_too_late: 409,
    merged_since: 409,
    no_address_left: 409,
    identifier_taken: 409,
    being_forgotten: 409,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, pathParameters }) => {
  const by = { kind: 'customer' } as const;
  return respond(await undoMerge(resources, { customerId, ...pathParameters, by }), {
    ...endpoint.refusals,
    accepted: (merge) => json(200, mergeView(merge)),
  });
});

import * as z from 'zod';
import { findUndoable } from '../../shared/customers/merging/compare-records.ts';
import { MergeView, mergeView } from '../../shared/customers/merging/merge-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { mergeResources } from '../runtime/resources-merging.ts';

const resources = resourcesOf(mergeResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/me/merges',
  summary: 'The records of yours that were put together and can be taken apart now: the last ones',
  auth: 'customer',
  responses: { 200: z.object({ items: z.array(MergeView).readonly() }) },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId }) => {
  const merge = await findUndoable(resources, customerId);
  return json(200, { items: merge === undefined ? [] : [mergeView(merge)] });
});

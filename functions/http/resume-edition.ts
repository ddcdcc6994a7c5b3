import * as z from 'zod';
import { EditionId } from '../../shared/catalogue/edition.ts';
import { EditionView, editionView } from '../../shared/catalogue/edition-view.ts';
import { resumeEdition } from '../../shared/catalogue/publish-edition.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { editionResources } from '../runtime/resources-editions.ts';

const resources = resourcesOf(editionResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/editions/{editionId}/resume',
  summary: 'Go on with an edition where it was stopped',
  auth: 'staffKey:publish_editions',
  request: { pathParameters: z.object({ editionId: EditionId }) },
  responses: { 200: EditionView },
  refusals: { edition_not_found: 404, already_done: 409, changed_meanwhile: 409 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ pathParameters: { editionId } }) =>
  respond(await resumeEdition(resources, editionId), {
    ...endpoint.refusals,
    accepted: (progress) => json(200, editionView(progress)),
  }),
);

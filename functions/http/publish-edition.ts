import * as z from 'zod';
import { EditionName } from '../../shared/catalogue/edition.ts';
import { EditionView, editionView } from '../../shared/catalogue/edition-view.ts';
import { publishEdition } from '../../shared/catalogue/publish-edition.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { editionResources } from '../runtime/resources-editions.ts';

const resources = resourcesOf(editionResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/editions',
  summary:
    'Publish a catalogue edition: whoever gave gifts in the 16 months before gets a work form. ' +
    'The same name again answers with the same edition and sends nothing twice.',
  auth: 'staffKey:publish_editions',
  request: { body: z.strictObject({ name: EditionName }) },
  responses: { 200: EditionView, 201: EditionView },
  refusals: { changed_meanwhile: 409 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ body: { name } }) => {
  const { shardCount } = resources;
  return respond(await publishEdition(resources, { name, shardCount }), {
    ...endpoint.refusals,
    accepted: ({ progress, isNew }) =>
      isNew ? json(201, editionView(progress)) : json(200, editionView(progress)),
  });
});

import * as z from 'zod';
import { PhotoId } from '../../shared/photos/photo.ts';
import { photoRefsOf } from '../../shared/photos/photo-refs.ts';
import { showPhotos } from '../../shared/photos/show-photos.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { problemPage, signedInParts } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { photoResources } from '../runtime/resources-photos.ts';

const resources = resourcesOf(fileResources, photoResources);

export const endpoint = {
  method: 'GET',
  path: '/photos/{photoId}',
  summary: 'Leads to one clean picture of the customer, for some minutes',
  auth: 'visitor',
  request: { pathParameters: z.object({ photoId: PhotoId }) },
  responses: {},
} as const satisfies Endpoint;

/** An address that lasts, for what only has links that do not. */
export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { photoId } = request.pathParameters;
    const refs = photoRefsOf(signedInParts(request), [photoId]);
    const [photo] = await resources.photos.findMany(refs);
    const [shown] = photo === undefined ? [] : await showPhotos(resources, [photo]);
    return shown === undefined ? problemReply(404, 'photo_not_found') : redirect(shown.url);
  },
  { pageOf: problemPage },
);

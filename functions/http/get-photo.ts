import * as z from 'zod';
import { PhotoId } from '../../shared/photos/photo.ts';
import { photoRefsOf } from '../../shared/photos/photo-refs.ts';
import { PhotoView, photoView } from '../../shared/photos/photo-view.ts';
import { showPhotos } from '../../shared/photos/show-photos.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { problemReply } from '../runtime/problem.ts';
import { json } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { fileResources } from '../runtime/resources-files.ts';
import { photoResources } from '../runtime/resources-photos.ts';

const resources = resourcesOf(fileResources, photoResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/photos/{photoId}',
  summary:
    'A picture that was looked at, with a link to it for some minutes, or why it was not taken',
  auth: 'customer',
  request: { pathParameters: z.object({ photoId: PhotoId }) },
  responses: { 200: PhotoView },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerIds, pathParameters }) => {
  const refs = photoRefsOf(customerIds, [pathParameters.photoId]);
  const [photo] = await resources.photos.findMany(refs);
  if (photo === undefined) return problemReply(404, 'photo_not_found');
  const [shown] = await showPhotos(resources, [photo]);
  return json(200, photoView(photo, shown));
});

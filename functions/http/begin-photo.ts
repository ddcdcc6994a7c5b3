import * as z from 'zod';
import { PHOTOS_API_PATH } from '../../shared/pages/paths.ts';
import { beginPhoto } from '../../shared/photos/begin-photo.ts';
import { BegunPhotoView } from '../../shared/photos/photo-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { uploadResources } from '../runtime/resources-uploads.ts';

const resources = resourcesOf(idResources, uploadResources);

export const endpoint = {
  method: 'POST',
  path: PHOTOS_API_PATH,
  summary:
    'Begins the upload of a picture: post the fields, and after them the picture as `file`, as multipart form',
  auth: 'customer',
  request: { body: z.strictObject({}) },
  responses: { 201: BegunPhotoView },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId }) =>
  json(201, await beginPhoto(resources, { customerId })),
);

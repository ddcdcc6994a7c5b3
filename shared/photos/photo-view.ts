import * as z from 'zod';
import { Instant } from '../kernel/time.ts';
import { type Photo, PhotoId, PhotoRefusal } from './photo.ts';
import type { ShownPhoto } from './show-photos.ts';

export const BegunPhotoView = z
  .object({
    photoId: PhotoId,
    upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
    expiresAt: Instant,
  })
  .meta({ id: 'BegunPhoto' });

export const PhotoView = z
  .object({
    photoId: PhotoId,
    state: z.enum(['ready', 'refused']),
    receivedAt: Instant,
    url: z.string().optional(),
    width: z.int().optional(),
    height: z.int().optional(),
    reason: PhotoRefusal.optional(),
  })
  .meta({ id: 'Photo' });
export type PhotoView = z.output<typeof PhotoView>;

export function photoView(photo: Photo, shown: ShownPhoto | undefined): PhotoView {
  const { id: photoId, state, receivedAt } = photo;
  const common = { photoId, state, receivedAt };
  if (photo.state === 'refused') return { ...common, reason: photo.reason };
  return { ...common, url: shown?.url, width: photo.width, height: photo.height };
}

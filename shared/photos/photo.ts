import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { customerFileKey } from '../files/file-key.ts';
import { idSchema } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';

export const PhotoId = idSchema('pho');
export type PhotoId = z.output<typeof PhotoId>;

export const PhotoContentType = z.enum(['image/jpeg', 'image/png', 'image/webp']);
export type PhotoContentType = z.output<typeof PhotoContentType>;

/** Why a picture was not taken; nothing of it is kept then. */
export const PhotoRefusal = z.enum([
  'kind_unknown',
  'kind_heic',
  'broken',
  'moving',
  'too_small',
  'too_large',
  'too_many',
]);
export type PhotoRefusal = z.output<typeof PhotoRefusal>;

/** What a browser may send. */
export const PHOTO_BYTES_MAX = 12_000_000;
/** Of one customer, by day in UTC. */
export const PHOTOS_A_DAY_MAX = 60;

const common = {
  id: PhotoId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  receivedAt: Instant,
};

export const ReadyPhoto = z.object({
  ...common,
  state: z.literal('ready'),
  /** Of the clean picture; what came is gone. */
  fileKey: z.string().min(1).max(300),
  contentType: PhotoContentType,
  byteCount: z.int().positive(),
  /** As it is shown, in pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
});
export type ReadyPhoto = Readonly<z.output<typeof ReadyPhoto>>;

/** A picture that somebody sent and that was looked at. Before that nothing is stored. */
export const Photo = z.discriminatedUnion('state', [
  ReadyPhoto,
  z.object({ ...common, state: z.literal('refused'), reason: PhotoRefusal }),
]);
export type Photo = Readonly<z.output<typeof Photo>>;
export type PhotoRef = { readonly customerId: CustomerId; readonly photoId: PhotoId };

export const PHOTO_ENDING: Record<PhotoContentType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

export function photoFileKey(
  { customerId, photoId }: PhotoRef,
  contentType: PhotoContentType,
): string {
  return customerFileKey(customerId, 'photos', `${photoId}.${PHOTO_ENDING[contentType]}`);
}

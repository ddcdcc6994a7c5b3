import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { UPLOADS_PREFIX } from '../files/file-key.ts';
import { PhotoId, type PhotoRef } from './photo.ts';

/** What S3 tells of an object that was written, as far as it matters here. */
export const UploadArrived = z.object({
  object: z.object({ key: z.string().max(1024) }),
});
export type UploadArrived = z.output<typeof UploadArrived>;

const Ref = z.object({ customerId: CustomerId, photoId: PhotoId });

/** Whose picture an upload is, from its key: `uploads/<customerId>/<photoId>`. */
export function photoOfUpload(key: string): PhotoRef | undefined {
  if (!key.startsWith(UPLOADS_PREFIX)) return undefined;
  const [customerId, photoId, ...more] = key.slice(UPLOADS_PREFIX.length).split('/');
  const ref = Ref.safeParse({ customerId, photoId });
  return ref.success && more.length === 0 ? ref.data : undefined;
}

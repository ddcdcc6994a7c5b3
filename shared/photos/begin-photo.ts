import type { CustomerId } from '../customers/customer.ts';
import { uploadKey } from '../files/file-key.ts';
import type { UploadForm, Uploads } from '../files/ports.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import { PHOTO_BYTES_MAX, type PhotoId } from './photo.ts';

type Ports = { readonly uploads: Uploads; readonly ids: Ids; readonly clock: Clock };

const UPLOAD_SECONDS = 3600;

export type BegunPhoto = {
  readonly photoId: PhotoId;
  readonly upload: UploadForm;
  /** Until then the form takes one file. */
  readonly expiresAt: Instant;
};

/**
 * A form for one picture, which goes straight to the bucket. Nothing is stored: what comes is looked
 * at when it is there, whether or not the browser ever comes back.
 */
export async function beginPhoto(
  { uploads, ids, clock }: Ports,
  { customerId, thenTo }: { readonly customerId: CustomerId; readonly thenTo?: string },
): Promise<BegunPhoto> {
  const now = clock.now();
  const photoId = ids.next('pho', now);
  const upload = await uploads.formFor(uploadKey(customerId, photoId), {
    bytesMax: PHOTO_BYTES_MAX,
    expiresInSeconds: UPLOAD_SECONDS,
    ...(thenTo === undefined ? {} : { thenTo }),
  });
  return { photoId, upload, expiresAt: now.add({ seconds: UPLOAD_SECONDS }) };
}

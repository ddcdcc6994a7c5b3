import type { Customer } from '../customers/customer.ts';
import type { Customers } from '../customers/ports.ts';
import type { DialoguePorts } from '../dialogue/ports.ts';
import { openPoint, recordTurn } from '../dialogue/record-turn.ts';
import type { Files } from '../files/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { cleanPicture } from './clean-picture.ts';
import {
  PHOTO_BYTES_MAX,
  PHOTO_ENDING,
  type Photo,
  type PhotoRef,
  photoFileKey,
  type ReadyPhoto,
} from './photo.ts';
import { PHOTO_WORDS, PHOTOS_POINT } from './photo-words.ts';
import type { Photos } from './ports.ts';
import { photoOfUpload } from './upload-arrived.ts';

type Ports = DialoguePorts & {
  readonly photos: Photos;
  readonly files: Files;
  readonly customers: Pick<Customers, 'find'>;
};

export type TakeInRefusal =
  | 'not_a_photo'
  | 'customer_not_found'
  | 'upload_gone'
  | 'changed_meanwhile';

/**
 * Looks at what was uploaded, keeps the clean picture and forgets what came. Whatever it dies
 * between, the next time goes on from there: a picture is one file, one item and one turn.
 */
export async function takeInPhoto(
  ports: Ports,
  uploadedKey: string,
): Promise<Outcome<Photo, TakeInRefusal>> {
  const ref = photoOfUpload(uploadedKey);
  if (ref === undefined) return refused('not_a_photo');
  const [customer, earlier] = await Promise.all([
    ports.customers.find(ref.customerId),
    ports.photos.find(ref),
  ]);
  if (customer === undefined) {
    await ports.files.remove(uploadedKey);
    return refused('customer_not_found');
  }
  const found = earlier === undefined ? await lookAt(ports, ref, uploadedKey) : accepted(earlier);
  if (!found.ok) return found;
  const photo = found.value;
  if (photo.state === 'ready') {
    const said = await sayInDialogue(ports, customer, photo);
    if (!said.ok) return said;
  }
  await ports.files.remove(uploadedKey);
  return accepted(photo);
}

async function lookAt(
  { photos, files, clock }: Ports,
  ref: PhotoRef,
  uploadedKey: string,
): Promise<Outcome<Photo, TakeInRefusal>> {
  const bytes = await files.get(uploadedKey);
  if (bytes === undefined) return refused('upload_gone');
  const receivedAt = clock.now();
  const common = { id: ref.photoId, version: 0, customerId: ref.customerId, receivedAt };
  const counted = await photos.countOne(ref.customerId, receivedAt);
  if (!counted.ok) return photos.save({ ...common, state: 'refused', reason: 'too_many' });
  if (bytes.length > PHOTO_BYTES_MAX) {
    return photos.save({ ...common, state: 'refused', reason: 'too_large' });
  }
  const cleaned = cleanPicture(bytes);
  if (!cleaned.ok) return photos.save({ ...common, state: 'refused', reason: cleaned.refusal });
  const { bytes: clean, contentType, ...size } = cleaned.value;
  const fileKey = photoFileKey(ref, contentType);
  await files.put(fileKey, clean, { contentType, fileName: `photo.${PHOTO_ENDING[contentType]}` });
  const facts = { fileKey, contentType, byteCount: clean.length, ...size };
  return photos.save({ ...common, state: 'ready', ...facts });
}

/** A turn without words, and one point, since pictures wait for ideas. */
async function sayInDialogue(ports: Ports, { language }: Customer, photo: ReadyPhoto) {
  const { customerId, receivedAt: at, fileKey, contentType, byteCount } = photo;
  const words = PHOTO_WORDS[language];
  const name = `${words.name}.${PHOTO_ENDING[contentType]}`;
  const said = await recordTurn(ports, {
    ...{ customerId, at, sourceId: photo.id, channel: 'page', direction: 'from_customer' },
    ...{ text: '', attachments: [{ fileKey, name, contentType, byteCount }], wantsAnswer: false },
  });
  if (!said.ok) return said;
  const point = { ...PHOTOS_POINT, owedBy: 'us', text: words.owed, openedAt: at } as const;
  return openPoint(ports, customerId, point);
}

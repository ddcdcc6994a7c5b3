import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng, PNG_SIGNATURE } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { isOnItsSide } from './orientation.ts';
import type { PhotoContentType, PhotoRefusal } from './photo.ts';
import { type Cleaned, type CleanPicture, PictureRefused } from './picture.ts';

/** In pixels. */
export const SIDE_MIN = 32;
export const SIDE_MAX = 12_000;
/** What a browser unpacks of it takes four bytes each. */
export const AREA_MAX = 60_000_000;

const CLEANERS: Record<PhotoContentType, (file: Buffer) => Cleaned> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
};

/**
 * Looks at what came by its bytes alone, never by a name or what it says that it is, and writes the
 * picture anew without the place where it was taken or anything else that a camera notes.
 */
export function cleanPicture(bytes: Uint8Array): Outcome<CleanPicture, PhotoRefusal> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const contentType = contentTypeOf(file);
  if (contentType === undefined) return refused(isHeic(file) ? 'kind_heic' : 'kind_unknown');
  try {
    const { parts, orientation, ...size } = CLEANERS[contentType](file);
    const refusal = sizeRefusal(size);
    if (refusal !== undefined) return refused(refusal);
    const { width, height } = size;
    const shown = isOnItsSide(orientation) ? { width: height, height: width } : size;
    return accepted({ contentType, ...shown, bytes: Buffer.concat(parts) });
  } catch (error) {
    if (error instanceof PictureRefused) return refused(error.reason);
    throw error;
  }
}

export function sizeRefusal({ width, height }: Pick<Cleaned, 'width' | 'height'>) {
  if (Math.max(width, height) > SIDE_MAX || width * height > AREA_MAX) return 'too_large';
  return Math.min(width, height) < SIDE_MIN ? 'too_small' : undefined;
}

function contentTypeOf(file: Buffer): PhotoContentType | undefined {
  if (file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff) return 'image/jpeg';
  if (file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return 'image/png';
  const isRiff = file.toString('latin1', 0, 4) === 'RIFF';
  return isRiff && file.toString('latin1', 8, 12) === 'WEBP' ? 'image/webp' : undefined;
}

/** What telephones keep, and AVIF: ISO 14496-12 files whose brand says so. */
function isHeic(file: Buffer): boolean {
  const brand = file.toString('latin1', 8, 12);
  return (
    file.toString('latin1', 4, 8) === 'ftyp' && /^(hei[cxsm]|hev[cxms]|mif1|msf1|avif)$/.test(brand)
  );
}

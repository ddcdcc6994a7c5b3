import { orientationNotes, orientationOf, UPRIGHT } from './orientation.ts';
import { type Cleaned, mustHold, slice } from './picture.ts';

// ITU-T T.81, annex B.
const SOI = Buffer.from([0xff, 0xd8]);
const EOI = Buffer.from([0xff, 0xd9]);
const EXIF = 'Exif\0\0';
/** JFIF 1.02, square pixels, no small picture: the usual colours. */
const JFIF = Buffer.from('ffe000104a46494600010200000100010000', 'hex');
/** More scans than any camera writes make a small file cost a browser minutes. */
const SCAN_COUNT_MAX = 100;

type Found = {
  readonly kept: Buffer[];
  isJfif: boolean;
  orientation: number;
  size?: { readonly width: number; readonly height: number };
  scanCount: number;
};

/**
 * Keeps what draws the picture and writes the rest anew: no notes of the camera, no comments, no
 * second pictures, nothing behind the end. @throws PictureRefused
 */
export function cleanJpeg(file: Buffer): Cleaned {
  const found: Found = { kept: [], isJfif: false, orientation: UPRIGHT, scanCount: 0 };
  let at = SOI.length;
  for (;;) {
    mustHold(file[at] === 0xff);
    while (file[at + 1] === 0xff) at += 1;
    const marker = file[at + 1];
    mustHold(marker !== undefined);
    if (marker === 0xd9) break;
    mustHold(marker >= 0xc0 && !(marker >= 0xd0 && marker <= 0xd8));
    const length = slice(file, at + 2, 2).readUInt16BE();
    mustHold(length >= 2);
    const segment = slice(file, at, 2 + length);
    at += segment.length;
    takeSegment(marker, segment, found);
    if (marker !== 0xda) continue;
    const end = endOfScan(file, at);
    found.kept.push(file.subarray(at, end));
    at = end;
  }
  const { size, scanCount, orientation } = found;
  mustHold(size !== undefined && scanCount > 0);
  const head = [SOI, ...(found.isJfif ? [JFIF] : [])];
  const turned = orientation === UPRIGHT ? [] : [notesSegment(orientation)];
  return { ...size, orientation, parts: [...head, ...turned, ...found.kept, EOI] };
}

function takeSegment(marker: number, segment: Buffer, found: Found): void {
  const content = segment.subarray(4);
  const begins = (text: string) => content.toString('latin1', 0, text.length) === text;
  switch (marker) {
    case 0xe0:
      found.isJfif ||= begins('JFIF\0');
      return;
    case 0xe1:
      if (begins(EXIF)) found.orientation = orientationOf(content.subarray(EXIF.length));
      return;
    case 0xe2:
      // Colours of a camera look wrong without it.
      if (begins('ICC_PROFILE\0')) found.kept.push(segment);
      return;
    case 0xee:
      if (begins('Adobe') && content.length === 12) found.kept.push(segment);
      return;
    case 0xc0:
    case 0xc1:
    case 0xc2:
      mustHold(found.size === undefined && content.length >= 6);
      found.size = { height: content.readUInt16BE(1), width: content.readUInt16BE(3) };
      found.kept.push(segment);
      return;
    case 0xda:
      found.scanCount += 1;
      mustHold(found.size !== undefined && found.scanCount <= SCAN_COUNT_MAX);
      found.kept.push(segment);
      return;
    case 0xdb:
    case 0xc4:
    case 0xdd:
      found.kept.push(segment);
      return;
    default:
      // Kinds of JPEG that no browser shows.
      mustHold(marker >= 0xe0);
  }
}

/** Within a scan a marker's first byte is followed by a zero, or by the number of a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    mustHold(next !== undefined);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  mustHold(false);
  return from;
}

function notesSegment(orientation: number): Buffer {
  const content = Buffer.concat([Buffer.from(EXIF, 'latin1'), orientationNotes(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([head, content]);
}

// Small pictures as a telephone would send them, with the place where they were taken.
import { crc32 } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';

/** The words of the camera and the place: none of these bytes may be left. */
export const CAMERA = 'KINGFISHER-CAM';
/** 51° 30′ 26.44″. */
const LATITUDE = [
  [51, 1],
  [30, 1],
  [2644, 100],
] as const;
export const LATITUDE_BYTES = Buffer.from('00000a5400000064', 'hex');

export type SampleKind = 'jpeg' | 'png' | 'webp';

export function plainPicture(kind: SampleKind, width = 96, height = 64): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#336699';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#ffcc00';
  context.fillRect(0, 0, width / 2, height / 2);
  if (kind === 'png') return canvas.toBuffer('image/png');
  return kind === 'jpeg' ? canvas.toBuffer('image/jpeg', 90) : canvas.toBuffer('image/webp', 90);
}

/** The same, with what a telephone notes about it. */
export function notedPicture(kind: SampleKind, orientation = 1, width = 96, height = 64): Buffer {
  const plain = plainPicture(kind, width, height);
  const notes = cameraNotes(orientation);
  switch (kind) {
    case 'jpeg':
      return withJpegSegments(plain, [
        jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), notes])),
        jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${CAMERA}</x>`, 'latin1')),
        jpegSegment(0xed, Buffer.from(`Photoshop 3.0\0${CAMERA}`, 'latin1')),
        jpegSegment(0xfe, Buffer.from(CAMERA, 'latin1')),
      ]);
    case 'png':
      return withPngChunks(plain, [
        pngChunk('eXIf', notes),
        pngChunk('tEXt', Buffer.from(`Author\0${CAMERA}`, 'latin1')),
      ]);
    case 'webp':
      return extendedWebp(plain, { width, height, notes });
  }
}

/** Big-endian TIFF: maker, orientation, and where it was taken. */
function cameraNotes(orientation: number): Buffer {
  const maker = Buffer.from(`${CAMERA}\0`, 'latin1');
  const ifd0At = 8;
  const makerAt = ifd0At + 2 + 3 * 12 + 4;
  const gpsAt = makerAt + maker.length + (maker.length % 2);
  const latitudeAt = gpsAt + 2 + 2 * 12 + 4;
  const tiff = Buffer.alloc(latitudeAt + 24);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(ifd0At, 4);
  tiff.writeUInt16BE(3, ifd0At);
  const entry = (at: number, tag: number, type: number, count: number) => {
    tiff.writeUInt16BE(tag, at);
    tiff.writeUInt16BE(type, at + 2);
    tiff.writeUInt32BE(count, at + 4);
    return at + 8;
  };
  tiff.writeUInt32BE(makerAt, entry(ifd0At + 2, 0x010f, 2, maker.length));
  tiff.writeUInt16BE(orientation, entry(ifd0At + 14, 0x0112, 3, 1));
  tiff.writeUInt32BE(gpsAt, entry(ifd0At + 26, 0x8825, 4, 1));
  maker.copy(tiff, makerAt);
  tiff.writeUInt16BE(2, gpsAt);
  tiff.write('N\0', entry(gpsAt + 2, 0x0001, 2, 2), 'latin1');
  tiff.writeUInt32BE(latitudeAt, entry(gpsAt + 14, 0x0002, 5, 3));
  for (const [index, [numerator, denominator]] of LATITUDE.entries()) {
    tiff.writeUInt32BE(numerator, latitudeAt + index * 8);
    tiff.writeUInt32BE(denominator, latitudeAt + index * 8 + 4);
  }
  return tiff;
}

export function jpegSegment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

export function withJpegSegments(jpeg: Buffer, segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

export function pngChunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const PNG_HEAD_LENGTH = 8 + 25;

/** Behind the header, where they may stand. */
export function withPngChunks(png: Buffer, chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([
    png.subarray(0, PNG_HEAD_LENGTH),
    ...chunks,
    png.subarray(PNG_HEAD_LENGTH),
  ]);
}

/** A PNG that says it has this size, and holds next to nothing. */
export function pngOfSize(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', Buffer.from('789c010000ffff00000001', 'hex')),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function riffChunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

export function webpOf(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

type Extension = {
  readonly width: number;
  readonly height: number;
  readonly notes: Buffer;
  readonly flags?: number;
};

export function extendedWebp(
  plain: Buffer,
  { width, height, notes, flags = 0x08 | 0x04 }: Extension,
): Buffer {
  const drawing = drawingOf(plain);
  const header = Buffer.alloc(10);
  header[0] = flags;
  header.writeUIntLE(width - 1, 4, 3);
  header.writeUIntLE(height - 1, 7, 3);
  return webpOf([
    riffChunk('VP8X', header),
    drawing,
    riffChunk('EXIF', notes),
    riffChunk('XMP ', Buffer.from(`<x>${CAMERA}</x>`, 'latin1')),
  ]);
}

/** The chunk that holds the picture itself. */
function drawingOf(webp: Buffer): Buffer {
  for (let at = 12; at < webp.length; ) {
    const length = webp.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (/^VP8[ L]$/.test(webp.toString('latin1', at, at + 4))) return webp.subarray(at, end);
    at = end;
  }
  throw new Error('the sample holds a picture');
}

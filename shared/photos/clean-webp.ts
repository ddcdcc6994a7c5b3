import { orientationNotes, orientationOf, UPRIGHT } from './orientation.ts';
import { type Cleaned, mustHold, PictureRefused, slice } from './picture.ts';

// RFC 9649.
const HEAD_LENGTH = 12;
/** Flags of a VP8X chunk. */
const EXIF_FLAG = 0x08;
const KEPT_FLAGS = 0x20 | 0x10;
const ANIMATED_FLAG = 0x02;
const EXIF_HEAD = 'Exif\0\0';

type Size = { readonly width: number; readonly height: number };

/** The one still picture, without what else the file says. @throws PictureRefused */
export function cleanWebp(file: Buffer): Cleaned {
  const declared = slice(file, 0, HEAD_LENGTH).readUInt32LE(4);
  // What stands behind the end that it says is left out.
  const whole = slice(file, 0, 8 + declared);
  const chunks = [...chunksOf(whole)];
  const named = (type: string) => chunks.find((chunk) => chunk.type === type)?.content;
  const extended = named('VP8X');
  const isAnimated = extended !== undefined && ((extended[0] ?? 0) & ANIMATED_FLAG) !== 0;
  if (isAnimated || named('ANMF') !== undefined) throw new PictureRefused('moving');
  const [lossy, lossless] = [named('VP8 '), named('VP8L')];
  const drawing = lossy ?? lossless;
  mustHold(drawing !== undefined && (lossy === undefined || lossless === undefined));
  const size = lossy === undefined ? losslessSize(drawing) : lossySize(drawing);
  const type = lossy === undefined ? 'VP8L' : 'VP8 ';
  if (extended === undefined) return cleaned(size, UPRIGHT, [chunkOf(type, drawing)]);

  mustHold(extended.length >= 10 && isSameSize(size, extendedSize(extended)));
  const orientation = orientationOf(notesOf(named('EXIF') ?? Buffer.alloc(0)));
  const flags = (extended[0] ?? 0) & KEPT_FLAGS;
  const header = Buffer.from(extended.subarray(0, 10));
  header.fill(0, 0, 4);
  header[0] = orientation === UPRIGHT ? flags : flags | EXIF_FLAG;
  return cleaned(size, orientation, [
    chunkOf('VP8X', header),
    ...optional('ICCP', named('ICCP')),
    ...optional('ALPH', named('ALPH')),
    chunkOf(type, drawing),
    ...(orientation === UPRIGHT ? [] : [chunkOf('EXIF', orientationNotes(orientation))]),
  ]);
}

function* chunksOf(file: Buffer) {
  for (let at = HEAD_LENGTH; at < file.length; ) {
    const head = slice(file, at, 8);
    const type = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    const content = slice(file, at + 8, length);
    yield { type, content };
    at += 8 + length + (length % 2);
  }
}

function cleaned(size: Size, orientation: number, chunks: readonly Buffer[]): Cleaned {
  const byteCount = chunks.reduce((sum, { length }) => sum + length, 0);
  const head = Buffer.alloc(HEAD_LENGTH);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(4 + byteCount, 4);
  head.write('WEBP', 8, 'latin1');
  return { ...size, orientation, parts: [head, ...chunks] };
}

function chunkOf(type: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(8 + content.length + (content.length % 2));
  chunk.write(type, 0, 'latin1');
  chunk.writeUInt32LE(content.length, 4);
  content.copy(chunk, 8);
  return chunk;
}

function optional(type: string, content: Buffer | undefined): readonly Buffer[] {
  return content === undefined ? [] : [chunkOf(type, content)];
}

/** Some programs write the head that only a JPEG needs. */
function notesOf(content: Buffer): Buffer {
  const isHeaded = content.toString('latin1', 0, EXIF_HEAD.length) === EXIF_HEAD;
  return isHeaded ? content.subarray(EXIF_HEAD.length) : content;
}

function lossySize(frame: Buffer): Size {
  const head = slice(frame, 0, 10);
  const isKeyFrame = ((head[0] ?? 1) & 1) === 0;
  mustHold(isKeyFrame && head.toString('hex', 3, 6) === '9d012a');
  return { width: head.readUInt16LE(6) & 0x3fff, height: head.readUInt16LE(8) & 0x3fff };
}

function losslessSize(stream: Buffer): Size {
  const head = slice(stream, 0, 5);
  mustHold(head[0] === 0x2f);
  const bits = head.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function extendedSize(header: Buffer): Size {
  return { width: header.readUIntLE(4, 3) + 1, height: header.readUIntLE(7, 3) + 1 };
}

function isSameSize(left: Size, right: Size): boolean {
  return left.width === right.width && left.height === right.height;
}

import { crc32 } from 'node:zlib';
import { orientationNotes, orientationOf, UPRIGHT } from './orientation.ts';
import { type Cleaned, mustHold, slice } from './picture.ts';

// W3C, Portable Network Graphics, third edition.
export const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** What draws the picture and says its colours; text, times and notes of cameras are not among it. */
const KEPT: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'cICP'],
]);
const COLOUR_BYTES_MAX = 1_000_000;

/** The still picture, without what else the file says. @throws PictureRefused */
export function cleanPng(file: Buffer): Cleaned {
  const kept: Buffer[] = [];
  let orientation = UPRIGHT;
  let size: { readonly width: number; readonly height: number } | undefined;
  let hasData = false;
  for (let at = PNG_SIGNATURE.length; ; ) {
    const chunk = chunkAt(file, at);
    at += chunk.whole.length;
    const { type, content } = chunk;
    mustHold((type === 'IHDR') === (size === undefined));
    if (type === 'IHDR') {
      mustHold(content.length === 13);
      size = { width: content.readUInt32BE(0), height: content.readUInt32BE(4) };
    }
    if (type === 'IDAT') hasData = true;
    if (type === 'eXIf') orientation = orientationOf(content);
    // A first letter in upper case: not to be left out, and not known.
    mustHold(KEPT.has(type) || /^[a-z]/.test(type));
    const isWanted = type !== 'iCCP' || content.length <= COLOUR_BYTES_MAX;
    if (KEPT.has(type) && isWanted) kept.push(chunk.whole);
    if (type === 'IEND') break;
  }
  mustHold(size !== undefined && hasData);
  const [header, ...rest] = kept;
  mustHold(header !== undefined);
  const turned = orientation === UPRIGHT ? [] : [chunkOf('eXIf', orientationNotes(orientation))];
  return { ...size, orientation, parts: [PNG_SIGNATURE, header, ...turned, ...rest] };
}

function chunkAt(file: Buffer, at: number) {
  const length = slice(file, at, 4).readUInt32BE();
  const whole = slice(file, at, 12 + length);
  const type = whole.toString('latin1', 4, 8);
  const content = whole.subarray(8, 8 + length);
  mustHold(/^[A-Za-z]{4}$/.test(type));
  mustHold(whole.readUInt32BE(8 + length) === crc32(whole.subarray(4, 8 + length)));
  return { whole, type, content };
}

function chunkOf(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

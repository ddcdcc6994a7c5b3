import { loadImage } from '@napi-rs/canvas';
import ExifReader from 'exifreader';
import { describe, expect, test } from 'vitest';
import { cleanPicture, sizeRefusal } from '../../shared/photos/clean-picture.ts';
import {
  CAMERA,
  jpegSegment,
  LATITUDE_BYTES,
  notedPicture,
  plainPicture,
  pngChunk,
  pngOfSize,
  riffChunk,
  type SampleKind,
  webpOf,
  withJpegSegments,
  withPngChunks,
} from './sample-pictures.ts';

const KINDS = ['jpeg', 'png', 'webp'] as const;

function cleaned(file: Buffer) {
  const outcome = cleanPicture(file);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { ...outcome.value, bytes: Buffer.from(outcome.value.bytes) };
}
const refusalOf = (file: Buffer) => {
  const outcome = cleanPicture(file);
  return outcome.ok ? 'taken' : outcome.refusal;
};

describe.each(KINDS)('a %s', (kind) => {
  test('of the samples says where it was taken, as another reader finds it', () => {
    const tags = ExifReader.load(notedPicture(kind, 6), { expanded: true });
    expect(tags.gps?.Latitude).toBeCloseTo(51.50734, 4);
    expect(tags.exif?.Make?.description).toBe(CAMERA);
  });

  test('says afterwards neither where it was taken nor by what', () => {
    const noted = notedPicture(kind);
    expect(noted.includes(LATITUDE_BYTES) && noted.includes(CAMERA)).toBe(true);
    const { bytes } = cleaned(noted);
    expect(bytes.includes(LATITUDE_BYTES)).toBe(false);
    expect(bytes.includes(CAMERA)).toBe(false);
    const tags = ExifReader.load(bytes, { expanded: true });
    expect([tags.gps, tags.exif?.Make, tags.xmp]).toEqual([undefined, undefined, undefined]);
  });

  test.each([1, 3, 6, 8])('keeps how it was held (%d), and says its size as shown', (held) => {
    const { bytes, width, height } = cleaned(notedPicture(kind, held));
    const { exif } = ExifReader.load(bytes, { expanded: true });
    expect(exif?.Orientation?.value).toBe(held === 1 ? undefined : held);
    expect([width, height]).toEqual(held >= 5 ? [64, 96] : [96, 64]);
  });

  test('shows the same picture', async () => {
    const [before, after] = await Promise.all([
      pixelsOf(notedPicture(kind)),
      pixelsOf(cleaned(notedPicture(kind)).bytes),
    ]);
    expect(after.equals(before)).toBe(true);
  });

  test('is the same again when it is cleaned again', () => {
    const { bytes } = cleaned(notedPicture(kind, 6));
    expect(cleaned(bytes).bytes.equals(bytes)).toBe(true);
  });

  test('has nothing behind its end any more', () => {
    const extra = Buffer.from('<script>alert(1)</script>PK\u0003\u0004');
    const { bytes } = cleaned(Buffer.concat([plainPicture(kind), extra]));
    expect(bytes.includes('<script>')).toBe(false);
    expect(bytes.equals(cleaned(plainPicture(kind)).bytes)).toBe(true);
  });

  test('that is cut off anywhere is broken, or no picture at all', () => {
    const whole = notedPicture(kind);
    const found = new Set<string>();
    for (let length = 0; length < whole.length; length += 7) {
      // Behind the end of what draws it, only notes are missing.
      found.add(refusalOf(whole.subarray(0, length)));
    }
    expect([...found].sort()).toEqual(['broken', 'kind_unknown']);
  });

  test('with any byte wrong is refused or harmless, and never fails', () => {
    const whole = notedPicture(kind);
    for (let at = 0; at < Math.min(whole.length, 700); at += 1) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0xff;
      expect(() => cleanPicture(spoilt)).not.toThrow();
    }
  });
});

async function pixelsOf(file: Buffer): Promise<Buffer> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const image = await loadImage(file);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return Buffer.from(context.getImageData(0, 0, image.width, image.height).data);
}

describe('what a file is called or says of itself does not count', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each([
    ['a page named .jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), 'kind_unknown'],
    ['an SVG', Buffer.from(svg), 'kind_unknown'],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000;', 'latin1'), 'kind_unknown'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'kind_unknown'],
    ['nothing', Buffer.alloc(0), 'kind_unknown'],
    ['one byte', Buffer.from([0xff]), 'kind_unknown'],
    ['a HEIC', heif('heic'), 'kind_heic'],
    ['an AVIF', heif('avif'), 'kind_heic'],
    ['a film', heif('isom'), 'kind_unknown'],
    ['a page that begins like a JPEG', Buffer.from('\xff\xd8\xff<html>', 'latin1'), 'broken'],
    ['a page that begins like a PNG', Buffer.from('\x89PNG\r\n\x1a\n<html>', 'latin1'), 'broken'],
    ['a page that begins like a WebP', Buffer.from('RIFF\x10\0\0\0WEBP<html>', 'latin1'), 'broken'],
  ])('%s', (_, file, refusal) => {
    expect(refusalOf(file)).toBe(refusal);
  });

  function heif(brand: string): Buffer {
    return Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1`, 'latin1');
  }
});

describe('size', () => {
  test('of a PNG that says it has 60,000 × 60,000 pixels is too large, and nothing is unpacked', () => {
    expect(refusalOf(pngOfSize(60_000, 60_000))).toBe('too_large');
  });

  test.each([
    [31, 400, 'too_small'],
    [32, 32, undefined],
    [12_000, 5_000, undefined],
    [12_001, 100, 'too_large'],
    [7_746, 7_746, 'too_large'],
    [7_745, 7_745, undefined],
    [0, 0, 'too_small'],
  ] as const)('%d × %d: %s', (width, height, refusal) => {
    expect(sizeRefusal({ width, height })).toBe(refusal);
  });
});

describe('inside', () => {
  const plain = (kind: SampleKind) => plainPicture(kind);

  test('a WebP that moves is refused', () => {
    const header = Buffer.alloc(10);
    header[0] = 0x02;
    expect(refusalOf(webpOf([riffChunk('VP8X', header)]))).toBe('moving');
  });

  test('a WebP whose sizes contradict each other is broken', () => {
    const header = Buffer.alloc(10);
    header.writeUIntLE(4000, 4, 3);
    header.writeUIntLE(4000, 7, 3);
    const file = webpOf([riffChunk('VP8X', header), plain('webp').subarray(12)]);
    expect(refusalOf(file)).toBe('broken');
  });

  test('a PNG keeps its still picture only, and no part that it calls needful but nobody knows', () => {
    const moving = withPngChunks(plain('png'), [pngChunk('acTL', Buffer.alloc(8))]);
    expect(cleaned(moving).bytes.equals(cleaned(plain('png')).bytes)).toBe(true);
    const unknown = withPngChunks(plain('png'), [pngChunk('EVIL', Buffer.from('x'))]);
    expect(refusalOf(unknown)).toBe('broken');
  });

  test('a PNG with a wrong checksum, a second header, or none is broken', () => {
    const header = plain('png').subarray(8, 33);
    const wrong = plain('png');
    wrong[20] = (wrong[20] ?? 0) + 1;
    expect(refusalOf(wrong)).toBe('broken');
    expect(refusalOf(withPngChunks(plain('png'), [header]))).toBe('broken');
    expect(
      refusalOf(Buffer.concat([plain('png').subarray(0, 8), pngChunk('IEND', Buffer.alloc(0))])),
    ).toBe('broken');
  });

  test('a JPEG keeps its colours and loses comments, small pictures and second headers', () => {
    const colours = jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0\u0001\u0001colours', 'latin1'));
    const second = jpegSegment(0xe2, Buffer.from('MPF\0secret', 'latin1'));
    const { bytes } = cleaned(withJpegSegments(plain('jpeg'), [colours, second]));
    expect(bytes.includes('colours')).toBe(true);
    expect(bytes.includes('secret')).toBe(false);
  });

  test('a JPEG of a kind that no browser shows, or with more scans than any camera writes, is broken', () => {
    const lossless = Buffer.from(plain('jpeg'));
    lossless[lossless.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc3;
    expect(refusalOf(lossless)).toBe('broken');
    const scanAt = plain('jpeg').indexOf(Buffer.from([0xff, 0xda]));
    const head = plain('jpeg').subarray(0, scanAt);
    const scan = plain('jpeg').subarray(scanAt, -2);
    const scans = Array.from({ length: 101 }, () => scan);
    expect(refusalOf(Buffer.concat([head, ...scans, Buffer.from([0xff, 0xd9])]))).toBe('broken');
  });
});

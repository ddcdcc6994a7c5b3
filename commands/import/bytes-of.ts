import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvUnreadable } from '../../shared/csv/csv-unreadable.ts';
import { UsageError } from './usage-error.ts';

/**
 * The bytes of a file, unzipped where they begin as gzip does, whatever the file is called.
 * @throws UsageError for a folder, CsvUnreadable for what is not wholly gzip.
 */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  if ((await stat(path)).isDirectory()) {
    throw new UsageError(`${path} is a folder: name one file of it`);
  }
  const pieces: AsyncIterator<Uint8Array> = createReadStream(path)[Symbol.asyncIterator]();
  const head = await headOf(pieces);
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const bytes = chain(head, pieces);
  yield* isGzip ? unzipped(bytes) : bytes;
}

/** Two bytes, however small the pieces are. */
async function headOf(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const { value, done } = await pieces.next();
    if (done === true) break;
    head = Buffer.concat([head, value]);
  }
  return head;
}

async function* chain(head: Uint8Array, pieces: AsyncIterator<Uint8Array>) {
  yield head;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
    yield next.value;
  }
}

const GZIP_ERRORS: readonly unknown[] = ['Z_DATA_ERROR', 'Z_BUF_ERROR'];

async function* unzipped(zipped: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // The error, if any, comes out of what is iterated.
  pipeline(zipped, gunzip, () => {});
  try {
    yield* gunzip;
  } catch (error) {
    const isBroken = error instanceof Error && 'code' in error && GZIP_ERRORS.includes(error.code);
    throw isBroken ? new CsvUnreadable('not_gzip') : error;
  }
}

import { isUtf8 } from 'node:buffer';
import { CsvUnreadable } from './csv-unreadable.ts';

const LINE_FEED = 0x0a;
const ZIP_SIGNATURE = 'PK\u0003\u0004';

/**
 * The text of a file, piece by piece, with `\n` as the only line end. A byte order mark decides
 * the encoding; without one it is `encoding`, and bytes that are no UTF-8 are refused, never
 * replaced: a name that was once stored as `Caf\uFFFD` cannot be mended.
 * @param encoding a WHATWG label such as `utf-8` or `windows-1252`; throws RangeError when unknown.
 */
export async function* decodeText(
  source: AsyncIterable<Uint8Array>,
  encoding = 'utf-8',
): AsyncGenerator<string> {
  const named = new TextDecoder(encoding).encoding;
  const chunks = source[Symbol.asyncIterator]();
  const first = await firstBytes(chunks);
  const label = encodingOfMark(first) ?? named;
  const bytes = chain(first, chunks);
  let held = '';
  for await (const text of label === 'utf-8' ? decodeUtf8(bytes) : decodeAs(label, bytes)) {
    if (text.includes('\0') || text.startsWith(ZIP_SIGNATURE)) throw new CsvUnreadable('not_text');
    // A carriage return at the end may belong to a line feed that is still to come.
    const whole = held + text;
    held = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}

/** Enough to see a byte order mark, however small the pieces are. */
async function firstBytes(chunks: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  while (bytes.length < 4) {
    const { value, done } = await chunks.next();
    if (done === true) break;
    bytes = Buffer.concat([bytes, value]);
  }
  return bytes;
}

async function* chain(first: Buffer, chunks: AsyncIterator<Uint8Array>) {
  yield first;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    yield next.value;
  }
}

function encodingOfMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

async function* decodeAs(label: string, source: AsyncIterable<Uint8Array>) {
  const decoder = new TextDecoder(label);
  for await (const bytes of source) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** Cut at line ends, so that a bad byte can be named by its line. */
async function* decodeUtf8(source: AsyncIterable<Uint8Array>) {
  const decoder = new TextDecoder('utf-8');
  let lineCount = 0;
  let rest: Uint8Array = Buffer.alloc(0);
  for await (const bytes of source) {
    const joined = Buffer.concat([rest, bytes]);
    const end = joined.lastIndexOf(LINE_FEED) + 1;
    const lines = joined.subarray(0, end);
    rest = joined.subarray(end);
    if (!isUtf8(lines)) throw new CsvUnreadable('not_utf8', lineCount + lineOfBadByte(lines));
    lineCount += lines.filter((byte) => byte === LINE_FEED).length;
    yield decoder.decode(lines, { stream: true });
  }
  if (!isUtf8(rest)) throw new CsvUnreadable('not_utf8', lineCount + 1);
  yield decoder.decode(rest);
}

function lineOfBadByte(lines: Buffer): number {
  let line = 1;
  for (let start = 0; start < lines.length; line += 1) {
    const end = lines.indexOf(LINE_FEED, start) + 1;
    if (!isUtf8(lines.subarray(start, end))) return line;
    start = end;
  }
  return line;
}

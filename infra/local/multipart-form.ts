/** A posted form with a file, as browsers send it (RFC 7578): fields, and the file as the last of them. */
export type PostedFile = {
  /** By their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly content: Buffer;
};

const FILE_FIELD = 'file';

/** @returns undefined for what is no such form, or has no file. */
export function readMultipartForm(
  contentType: string | undefined,
  body: Buffer,
): PostedFile | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\b.*?\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(
      contentType ?? '',
    ) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return undefined;
  const fields = new Map<string, string>();
  for (const { name, content } of partsOf(body, boundary)) {
    // Like S3, nothing that comes after the file is read.
    if (name === FILE_FIELD) return { fields, content };
    fields.set(name, content.toString('utf8'));
  }
  return undefined;
}

function* partsOf(body: Buffer, boundary: string) {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first delimiter may stand at the very beginning, without a line end before it.
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  let at = whole.indexOf(delimiter);
  while (at >= 0) {
    const begin = at + delimiter.length;
    const next = whole.indexOf(delimiter, begin);
    if (next < 0 || whole.toString('latin1', begin, begin + 2) === '--') return;
    const headEnd = whole.indexOf('\r\n\r\n', begin);
    if (headEnd < 0 || headEnd > next) return;
    const [, name] =
      /\bcontent-disposition:[^\r\n]*?[;\s]name="([^"]*)"/i.exec(
        whole.toString('utf8', begin, headEnd),
      ) ?? [];
    if (name === undefined) return;
    yield { name: name.toLowerCase(), content: whole.subarray(headEnd + 4, next) };
    at = next;
  }
}

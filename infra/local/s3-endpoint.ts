/**
 * A small S3: put, get, head and delete of single objects, the first keys below a prefix,
 * path-style, signed by header or by link, and posts of forms, signed by their policy.
 * Whatever else it is asked is refused with S3's `NotImplemented`.
 */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { FilePlace, FileStore, StoredFile } from './file-store.ts';
import { BodyTooLarge, readBody } from './http-messages.ts';
import { escaped } from './markup.ts';
import { readMultipartForm } from './multipart-form.ts';
import { crc32Text, uploadedContent } from './s3-body.ts';
import { listingOf } from './s3-listing.ts';
import { checkPost } from './s3-post.ts';
import { S3Refusal } from './s3-refusal.ts';
import { type Credentials, checkSignature } from './s3-signature.ts';
import type { VirtualClock } from './virtual-clock.ts';

const CONTENT_BYTES_MAX = 100_000_000;
/** What is kept beside the content and sent with it. */
const KEPT_HEADER =
  /^(content-(type|disposition|encoding|language)|cache-control|expires|x-amz-meta-[\w-]+)$/;
/** What asks for something of a put that is not done here. */
const UNKNOWN_HEADER =
  /^(if-match|x-amz-(copy-source|acl|grant-.*|tagging|storage-class|object-lock-.*|server-side-encryption.*|write-offset-bytes))$/;
const OVERRIDE = /^response-(content-(type|disposition|encoding|language)|cache-control|expires)$/;
const KNOWN_QUERY = /^(x-id|X-Amz-[\w-]+|x-amz-checksum-mode)$/i;

export type S3Deps = {
  readonly files: FileStore;
  readonly clock: Pick<VirtualClock, 'nowMs'>;
  readonly credentials: Credentials;
  /** What stands before `/bucket/key` in a path, without a slash at its end. */
  readonly mountPath: string;
  /** Hears of what was written, where the bucket tells of it. */
  readonly onWritten?: (written: WrittenFile) => void;
};

export type WrittenFile = FilePlace & {
  readonly byteCount: number;
  readonly etag: string;
  readonly reason: 'PutObject' | 'PostObject';
};

type Asked = FilePlace & {
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
  readonly body: Buffer;
};
type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
};

export class S3Endpoint {
  readonly #deps: S3Deps;

  constructor(deps: S3Deps) {
    this.#deps = deps;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#answer(request).catch((error: unknown) => {
      if (error instanceof S3Refusal) return refusalAnswer(error, request.url ?? '/');
      throw error;
    });
    const { status, headers = {}, body = Buffer.alloc(0) } = answer;
    response.writeHead(status, {
      ...headers,
      ...(status === 204 ? {} : { 'content-length': String(body.length) }),
      // A page of ours cannot be made to take a file for a script.
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const { clock, credentials } = this.#deps;
    const { method = 'GET', headers } = request;
    const body = await contentOf(request);
    const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
    if (method === 'POST') return this.#post(path, headers, body);
    checkSignature({ method, path, query, headers }, credentials, clock.nowMs());
    if (method === 'GET' && this.#partsOf(path).key === '') {
      const { files } = this.#deps;
      const listing = listingOf(files, this.#partsOf(path).bucket, new URLSearchParams(query));
      return { status: 200, headers: { 'content-type': 'application/xml' }, body: listing };
    }
    const asked = { ...this.#placeOf(path), headers, query: new URLSearchParams(query), body };
    switch (method) {
      case 'PUT':
        return this.#put(asked);
      case 'GET':
      case 'HEAD':
        return this.#get(asked);
      case 'DELETE':
        refuseUnknown(asked);
        this.#deps.files.remove(asked);
        return { status: 204 };
      default:
        throw notImplemented(method);
    }
  }

  /** A form says its key itself, and carries its signature with it. */
  #post(path: string, headers: IncomingHttpHeaders, body: Buffer): Answer {
    const { bucket, key: rest } = this.#partsOf(path);
    const posted = readMultipartForm(headers['content-type'], body);
    if (rest !== '' || posted === undefined) throw notImplemented('Such a post');
    const { fields, content } = posted;
    const { credentials, clock } = this.#deps;
    checkPost(posted, bucket, { credentials, nowMs: clock.nowMs() });
    const key = fields.get('key') ?? '';
    if (key === '' || key.includes('${')) throw notImplemented('A key with variables');
    const kept = keptHeaders(Object.fromEntries(fields));
    const etag = this.#write({ bucket, key }, content, kept, 'PostObject');
    const thenTo = fields.get('success_action_redirect');
    if (thenTo === undefined || !URL.canParse(thenTo)) return { status: 204, headers: { etag } };
    const location = new URL(thenTo);
    for (const [name, value] of Object.entries({ bucket, key, etag })) {
      location.searchParams.append(name, value);
    }
    return { status: 303, headers: { etag, location: location.href } };
  }

  #write(
    place: FilePlace,
    content: Buffer,
    headers: Record<string, string>,
    reason: WrittenFile['reason'],
  ): string {
    const etag = this.#deps.files.write(place, content, headers);
    const { bucket, key } = place;
    this.#deps.onWritten?.({ bucket, key, byteCount: content.length, etag, reason });
    return etag;
  }

  #partsOf(path: string): FilePlace {
    const [, bucket = '', key = ''] =
      /^\/([^/]*)\/?(.*)$/s.exec(path.slice(this.#deps.mountPath.length)) ?? [];
    if (!this.#deps.files.hasBucket(bucket)) {
      throw new S3Refusal(404, 'NoSuchBucket', 'The specified bucket does not exist');
    }
    return { bucket, key };
  }

  #placeOf(path: string): FilePlace {
    const { bucket, key } = this.#partsOf(path);
    if (key === '') throw notImplemented('Asking about a bucket');
    return { bucket, key: decodeURIComponent(key) };
  }

  #put(asked: Asked): Answer {
    refuseUnknown(asked);
    const { headers, body } = asked;
    const content = uploadedContent(headers, body);
    const ifNone = headers['if-none-match'];
    if (ifNone !== undefined && ifNone !== '*') throw notImplemented('If-None-Match with an ETag');
    if (ifNone === '*' && this.#deps.files.has(asked)) {
      const message = 'At least one of the pre-conditions you specified did not hold';
      throw new S3Refusal(412, 'PreconditionFailed', message);
    }
    const { bucket, key } = asked;
    const etag = this.#write({ bucket, key }, content, keptHeaders(headers), 'PutObject');
    return { status: 200, headers: { etag, 'x-amz-checksum-crc32': crc32Text(content) } };
  }

  #get(asked: Asked): Answer {
    refuseUnknown(asked);
    const file = this.#deps.files.find(asked);
    if (file === undefined) {
      throw new S3Refusal(404, 'NoSuchKey', 'The specified key does not exist.');
    }
    return { status: 200, headers: sentHeaders(file, asked), body: file.content };
  }
}

async function contentOf(request: IncomingMessage): Promise<Buffer> {
  try {
    return await readBody(request, CONTENT_BYTES_MAX);
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    throw new S3Refusal(400, 'EntityTooLarge', 'Your proposed upload exceeds what is taken here');
  }
}

function refuseUnknown({ headers, query }: Asked): void {
  const unknownHeader = Object.keys(headers).find((name) => UNKNOWN_HEADER.test(name));
  if (unknownHeader !== undefined) throw notImplemented(unknownHeader);
  for (const name of query.keys()) {
    if (!KNOWN_QUERY.test(name) && !OVERRIDE.test(name)) throw notImplemented(`?${name}`);
  }
}

function keptHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    KEPT_HEADER.test(name) && value !== undefined ? [[name, String(value)] as const] : [],
  );
  const all = Object.fromEntries(kept);
  const coding = all['content-encoding']?.replace(/\baws-chunked\b,? ?/, '');
  const { 'content-encoding': _, ...others } = all;
  return coding === undefined || coding === '' ? others : { ...others, 'content-encoding': coding };
}

function sentHeaders(
  { etag, headers, writtenAt, content }: StoredFile,
  { query, headers: asked }: Asked,
) {
  const overrides = [...query].flatMap(([name, value]) =>
    OVERRIDE.test(name) ? [[name.replace('response-', ''), value] as const] : [],
  );
  const checksum = (asked['x-amz-checksum-mode'] ?? query.get('x-amz-checksum-mode')) === 'ENABLED';
  return {
    'content-type': 'binary/octet-stream',
    ...headers,
    ...Object.fromEntries(overrides),
    etag,
    'last-modified': new Date(writtenAt).toUTCString(),
    ...(checksum ? { 'x-amz-checksum-crc32': crc32Text(content) } : {}),
  };
}

function notImplemented(what: string): S3Refusal {
  return new S3Refusal(501, 'NotImplemented', `${what} is not done here`);
}

function refusalAnswer({ status, code, message }: S3Refusal, url: string): Answer {
  const [path = '/'] = url.split('?');
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<Error><Code>${code}</Code><Message>${escaped(message)}</Message>` +
    `<Resource>${escaped(path)}</Resource><RequestId>here</RequestId></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body: Buffer.from(xml) };
}

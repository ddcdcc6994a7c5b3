import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUCKET, type S3World, startS3 } from './s3-world.ts';

const DAY_MS = 86_400_000;
const AT = { Bucket: BUCKET, Key: 'printed/Übung & (more)/a+b=c?.txt' };

let s3: S3World;
beforeEach(async () => {
  s3 = await startS3({ expiry: [{ prefix: 'printed/', afterDays: 90 }] });
});
afterEach(async () => s3.close());

const put = (more: object = {}) =>
  s3.client().send(new PutObjectCommand({ ...AT, Body: 'hello', ...more }));
const head = () => s3.client().send(new HeadObjectCommand(AT));
const text = async () =>
  (await s3.client().send(new GetObjectCommand(AT))).Body?.transformToString();
const link = (more: object = {}, expiresIn = 60) =>
  getSignedUrl(s3.client(), new GetObjectCommand({ ...AT, ...more }), { expiresIn });
/** What is said to whoever opens an address. */
const answer = async (address: string, init: RequestInit = {}) => {
  const response = await fetch(address, init);
  const body = await response.text();
  return { status: response.status, code: /<Code>(\w+)</.exec(body)?.[1], body };
};

describe('an object', () => {
  test('keeps what was sent with it', async () => {
    await put({ ContentType: 'text/plain', CacheControl: 'private', Metadata: { kind: 'card' } });
    expect(await head()).toMatchObject({
      ContentType: 'text/plain',
      CacheControl: 'private',
      ContentLength: 5,
      ETag: '"5d41402abc4b2a76b9719d911017c592"',
      Metadata: { kind: 'card' },
    });
    expect(await text()).toBe('hello');
  });

  test('may come as a stream, in chunks with a trailer', async () => {
    const Body = Readable.from([Buffer.from('in '), Buffer.from('two parts')]);
    await put({ Body, ContentLength: 12 });
    expect(await text()).toBe('in two parts');
    expect((await head()).ContentEncoding).toBeUndefined();
  });

  test('is replaced, deleted, and deleted again', async () => {
    await put();
    await put({ Body: 'other' });
    expect(await text()).toBe('other');
    await s3.client().send(new DeleteObjectCommand(AT));
    await s3.client().send(new DeleteObjectCommand(AT));
    await expect(text()).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(head()).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('leaves nothing behind, unless the same content is somewhere else', async () => {
    const copies = ['printed/a', 'printed/b'].map((Key) => ({ ...AT, Key }));
    for (const copy of copies) await put(copy);
    const contents = () =>
      readdirSync(s3.filesDir, { recursive: true }).filter((name) => /\w{64}$/.test(String(name)));
    expect(contents()).toHaveLength(1);
    for (const [at, copy] of copies.entries()) {
      await s3.client().send(new DeleteObjectCommand(copy));
      expect(contents()).toHaveLength(1 - at);
    }
  });

  test('is written only where nothing is, when asked to', async () => {
    await put({ IfNoneMatch: '*' });
    await expect(put({ IfNoneMatch: '*', Body: 'second' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
      $metadata: { httpStatusCode: 412 },
    });
    expect(await text()).toBe('hello');
  });

  test.each([
    ['content', { ChecksumCRC32: 'AAAAAA==' }],
    ['content', { ChecksumSHA256: 'YWJj' }],
    ['content', { ContentMD5: 'YWJj' }],
  ])('whose %s does not fit %j is refused', async (_, sum) => {
    await expect(put(sum)).rejects.toMatchObject({ name: 'BadDigest' });
  });

  test('expires with its bucket, by the clock of the host', async () => {
    await put();
    await put({ Key: 'kept' });
    s3.clock.advance(89 * DAY_MS);
    expect(await text()).toBe('hello');
    s3.clock.advance(2 * DAY_MS);
    await expect(text()).rejects.toMatchObject({ name: 'NoSuchKey' });
    await put({ IfNoneMatch: '*', Body: 'anew' });
    expect(await text()).toBe('anew');
    const kept = await s3.client().send(new GetObjectCommand({ ...AT, Key: 'kept' }));
    expect(await kept.Body?.transformToString()).toBe('hello');
  });
});

describe('a link', () => {
  beforeEach(async () => put());

  test('opens, and says what it was told to say', async () => {
    const response = await fetch(
      await link({
        ResponseContentType: 'text/x-note',
        ResponseContentDisposition: 'attachment; filename="n.txt"',
      }),
    );
    expect(await response.text()).toBe('hello');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/x-note',
      'content-disposition': 'attachment; filename="n.txt"',
    });
  });

  test('expires, and is of no use before its time', async () => {
    const address = await link({}, 60);
    s3.clock.advance(61_000);
    const { status, body } = await answer(address);
    expect(status).toBe(403);
    expect(body).toContain('<Code>AccessDenied</Code><Message>Request has expired</Message>');
    s3.clock.reset();
    s3.clock.advance(-20 * 60_000);
    expect((await answer(address)).body).toContain('not valid yet');
  });

  test('is of no use when anything of it is changed', async () => {
    const address = await link();
    const changes: [RegExp, string][] = [
      [/c%3F\.txt/, 'd%3F.txt'],
      [/Expires=60/, 'Expires=600'],
      [/Signature=./, 'Signature=x'],
      [/$/, '&response-content-type=text%2Fhtml'],
      [/Date=\d{8}/, 'Date=20990101'],
    ];
    for (const [part, other] of changes) {
      const changed = address.replace(part, other);
      expect(changed).not.toBe(address);
      expect((await answer(changed)).status, changed).toBe(403);
    }
    expect((await answer(address, { method: 'PUT', body: 'x' })).code).toBe(
      'SignatureDoesNotMatch',
    );
    expect((await answer(address)).status).toBe(200);
  });

  test.each([
    [/Expires=60/, 'Expires=604801'],
    [/Expires=60/, 'Expires=soon'],
    [/Date=\w+/, 'Date=today'],
  ])('without a time is refused: %s', async (part, other) => {
    const { code } = await answer((await link()).replace(part, other));
    expect(code).toBe('AuthorizationQueryParametersError');
  });
});

describe('who is not allowed', () => {
  test('gets nothing: no signature, another key, another secret', async () => {
    await put();
    const address = `${s3.endpoint}/${BUCKET}/printed/a`;
    expect(await answer(address)).toMatchObject({ status: 403, code: 'AccessDenied' });
    const ask = (accessKeyId: string, secretAccessKey: string) =>
      s3.client({ accessKeyId, secretAccessKey }).send(new GetObjectCommand(AT));
    await expect(ask('other', 'local')).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
    await expect(ask('local', 'other')).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  test('cannot send another body with a signature', async () => {
    const signed = await getSignedUrl(s3.client(), new PutObjectCommand(AT), { expiresIn: 60 });
    const wrong = { method: 'PUT', body: 'x', headers: { 'x-amz-content-sha256': '0'.repeat(64) } };
    expect((await answer(signed, wrong)).code).toBe('XAmzContentSHA256Mismatch');
    expect((await answer(signed, { method: 'PUT', body: 'x' })).status).toBe(200);
    expect(await text()).toBe('x');
  });
});

describe('what is not done here', () => {
  test.each([
    [
      'listing by folders',
      () => new ListObjectsV2Command({ Bucket: BUCKET, Delimiter: '/' }),
      'NotImplemented',
    ],
    [
      'copying',
      () => new CopyObjectCommand({ ...AT, CopySource: `${BUCKET}/x` }),
      'NotImplemented',
    ],
    [
      'access lists',
      () => new PutObjectCommand({ ...AT, Body: 'x', ACL: 'public-read' }),
      'NotImplemented',
    ],
    ['other buckets', () => new GetObjectCommand({ ...AT, Bucket: 'other' }), 'NoSuchBucket'],
  ] as const)('is refused and named: %s', async (_, command, name) => {
    await expect(s3.client().send(command() as GetObjectCommand)).rejects.toMatchObject({ name });
  });
});

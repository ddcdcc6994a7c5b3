import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WrittenFile } from '../../infra/local/s3-endpoint.ts';
import { uploadKey } from '../../shared/files/file-key.ts';
import type { UploadForm, UploadTerms } from '../../shared/files/ports.ts';
import { S3Uploads } from '../../shared/files/s3-uploads.ts';
import { BUCKET, type S3World, startS3 } from './s3-world.ts';

const KEY = uploadKey('cus_1', 'pho_1');
const THEN = 'https://shop.example/photos?notice=sent';

let s3: S3World;
let written: WrittenFile[];
beforeEach(async () => {
  written = [];
  s3 = await startS3({ onWritten: (file) => written.push(file) });
});
afterEach(async () => s3.close());

const formFor = (terms: Partial<UploadTerms> = {}, client = s3.client()) =>
  new S3Uploads(client, BUCKET).formFor(KEY, { bytesMax: 10, expiresInSeconds: 60, ...terms });

/** As a browser posts the form; `more` comes before the file. */
async function post(
  { url, fields }: UploadForm,
  content = 'picture',
  more: Readonly<Record<string, string>> = {},
) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...more })) body.append(name, value);
  body.append('file', new File([content], 'Mein Büro "1".jpg', { type: 'image/jpeg' }));
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  const code = /<Code>(\w+)</.exec(await answer.text())?.[1];
  return { status: answer.status, code, location: answer.headers.get('location') };
}
const stored = async () => {
  const found = await s3.client().send(new GetObjectCommand({ Bucket: BUCKET, Key: KEY }));
  return { text: await found.Body?.transformToString(), type: found.ContentType };
};

describe('a form', () => {
  test('puts one file under its key, as bytes and not as a page or picture', async () => {
    expect(await post(await formFor())).toMatchObject({ status: 204 });
    expect(await stored()).toEqual({ text: 'picture', type: 'application/octet-stream' });
  });

  test('leads back where it says, with the key of what came', async () => {
    const { status, location } = await post(await formFor({ thenTo: THEN }));
    const url = new URL(location ?? '');
    expect([status, url.origin + url.pathname]).toEqual([303, 'https://shop.example/photos']);
    expect(url.searchParams.get('notice')).toBe('sent');
    expect(url.searchParams.get('key')).toBe(KEY);
  });

  test.each([
    ['', 400, 'EntityTooSmall'],
    ['x', 204, undefined],
    ['0123456789', 204, undefined],
    ['0123456789a', 400, 'EntityTooLarge'],
  ] as const)('takes 1 to as many bytes as agreed: %j', async (content, status, code) => {
    expect(await post(await formFor(), content)).toMatchObject({ status, code });
  });

  test.each([
    ['another key', { key: uploadKey('cus_2', 'pho_1') }],
    ['another type', { 'Content-Type': 'text/html' }],
    ['another way back', { success_action_redirect: 'https://evil.example/' }],
    ['something nobody agreed to', { 'x-amz-meta-more': '1' }],
    ['rights for everybody', { acl: 'public-read' }],
  ])('is refused with %s', async (_, more) => {
    const form = await formFor({ thenTo: THEN });
    expect(await post(form, 'picture', more)).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect(written).toEqual([]);
  });

  test('is refused when its time is over', async () => {
    const form = await formFor();
    s3.clock.advance(61_000);
    expect(await post(form)).toMatchObject({ status: 403, code: 'AccessDenied' });
  });

  test('is refused when somebody else signed it, or changed what was signed', async () => {
    const other = s3.client({ accessKeyId: 'local', secretAccessKey: 'other' });
    expect(await post(await formFor({}, other))).toMatchObject({ code: 'SignatureDoesNotMatch' });
    const stranger = s3.client({ accessKeyId: 'other', secretAccessKey: 'other' });
    expect(await post(await formFor({}, stranger))).toMatchObject({ status: 403 });
    const form = await formFor();
    const fields = { ...form.fields, Policy: Buffer.from('{}').toString('base64') };
    expect(await post({ ...form, fields })).toMatchObject({ code: 'SignatureDoesNotMatch' });
  });

  test('is refused without its policy', async () => {
    const { url, fields } = await formFor();
    const { Policy: _, ...rest } = fields;
    expect(await post({ url, fields: rest })).toMatchObject({ status: 403, code: 'AccessDenied' });
  });

  test('that is none is not done here', async () => {
    const { url } = await formFor();
    const answer = await fetch(url, { method: 'POST', body: 'picture' });
    expect(answer.status).toBe(501);
  });

  test.each([0, 3601])('is not made for %d seconds', async (expiresInSeconds) => {
    await expect(formFor({ expiresInSeconds })).rejects.toThrow('a form lives an hour');
  });

  test('is not made for a key that is none of ours', async () => {
    const uploads = new S3Uploads(s3.client(), BUCKET);
    const terms = { bytesMax: 10, expiresInSeconds: 60 };
    await expect(uploads.formFor('a.jpg', terms)).rejects.toThrow('keys of files are made by');
  });
});

test('the bucket tells of what was posted and of what was put', async () => {
  await post(await formFor());
  await s3.client().send(new PutObjectCommand({ Bucket: BUCKET, Key: 'printed/a', Body: 'ab' }));
  expect(written).toMatchObject([
    { bucket: BUCKET, key: KEY, byteCount: 7, reason: 'PostObject' },
    { bucket: BUCKET, key: 'printed/a', byteCount: 2, reason: 'PutObject' },
  ]);
});

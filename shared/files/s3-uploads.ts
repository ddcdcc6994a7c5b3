import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { assert } from '../kernel/assert.ts';
import { isFileKey, LINK_SECONDS_MAX } from './file-key.ts';
import type { UploadForm, Uploads, UploadTerms } from './ports.ts';

/** What is sent is never opened as it came: it is no page and no picture until it was looked at. */
const CONTENT_TYPE = 'application/octet-stream';

/** Amazon S3's form posts: what the form may send is signed into it. */
export class S3Uploads implements Uploads {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async formFor(
    key: string,
    { bytesMax, expiresInSeconds, thenTo }: UploadTerms,
  ): Promise<UploadForm> {
    assert(isFileKey(key), 'keys of files are made by shared/files/file-key.ts');
    assert(expiresInSeconds > 0 && expiresInSeconds <= LINK_SECONDS_MAX, 'a form lives an hour');
    const { url, fields } = await createPresignedPost(this.#client, {
      Bucket: this.#bucket,
      Key: key,
      Conditions: [['content-length-range', 1, bytesMax]],
      Fields: {
        'Content-Type': CONTENT_TYPE,
        ...(thenTo === undefined ? {} : { success_action_redirect: thenTo }),
      },
      Expires: expiresInSeconds,
    });
    return { url, fields };
  }
}

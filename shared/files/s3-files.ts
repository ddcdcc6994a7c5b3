import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { assert } from '../kernel/assert.ts';
import { contentDisposition } from './content-disposition.ts';
import { isFileKey, isFilePrefix, LINK_SECONDS_MAX } from './file-key.ts';
import type { FileFacts, FileLink, Files } from './ports.ts';

/**
 * Amazon S3. Errors pass, also the 409 of two writes of one key at the same moment: whoever woke
 * the function tries again and then finds the key written.
 */
export class S3Files implements Files {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async put(key: string, bytes: Uint8Array, { contentType, fileName }: FileFacts): Promise<void> {
    const command = new PutObjectCommand({
      ...this.#at(key),
      Body: bytes,
      ContentType: contentType,
      ContentDisposition: contentDisposition(fileName),
      IfNoneMatch: '*',
    });
    try {
      await this.#client.send(command);
    } catch (error) {
      if (!(error instanceof S3ServiceException && error.name === 'PreconditionFailed'))
        throw error;
    }
  }

  async linkTo(key: string, { expiresInSeconds, fileName }: FileLink): Promise<string> {
    assert(expiresInSeconds > 0 && expiresInSeconds <= LINK_SECONDS_MAX, 'a link lives an hour');
    const name =
      fileName === undefined ? {} : { ResponseContentDisposition: contentDisposition(fileName) };
    const command = new GetObjectCommand({ ...this.#at(key), ...name });
    return getSignedUrl(this.#client, command, { expiresIn: expiresInSeconds });
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand(this.#at(key)));
      assert(Body !== undefined, 'S3 answers with a body');
      return await Body.transformToByteArray();
    } catch (error) {
      // Without the right to list the bucket, S3 would say AccessDenied instead.
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async keysBelow(prefix: string): Promise<readonly string[]> {
    assert(isFilePrefix(prefix), 'prefixes of files are made by shared/files/file-key.ts');
    const command = new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix });
    const { Contents = [] } = await this.#client.send(command);
    return Contents.flatMap(({ Key }) => Key ?? []);
  }

  async remove(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#at(key)));
  }

  #at(key: string) {
    assert(isFileKey(key), 'keys of files are made by shared/files/file-key.ts');
    return { Bucket: this.#bucket, Key: key };
  }
}

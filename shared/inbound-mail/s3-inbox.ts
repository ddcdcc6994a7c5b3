import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  type S3Client,
} from '@aws-sdk/client-s3';
import { assert } from '../kernel/assert.ts';
import { Temporal } from '../kernel/time.ts';
import type { Inbox } from './ports.ts';

/** Where SES puts mails, one object each. Errors pass: the queue in front tries again. */
export class S3Inbox implements Inbox {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async find(key: string) {
    try {
      const head = await this.#client.send(new HeadObjectCommand(this.#at(key)));
      assert(head.LastModified !== undefined, 'S3 says when an object was written');
      const arrivedAt = Temporal.Instant.fromEpochMilliseconds(head.LastModified.getTime());
      return { byteCount: head.ContentLength ?? 0, arrivedAt };
    } catch (error) {
      if (error instanceof NotFound || error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  /** Reads no further than it must, whatever the object's size. */
  async read(key: string, byteCountMax: number): Promise<Uint8Array | undefined> {
    try {
      const Range = `bytes=0-${byteCountMax - 1}`;
      const { Body } = await this.#client.send(new GetObjectCommand({ ...this.#at(key), Range }));
      assert(Body !== undefined, 'S3 answers with a body');
      return await beginningOf(Body as unknown as AsyncIterable<Uint8Array>, byteCountMax);
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#at(key)));
  }

  #at(key: string) {
    return { Bucket: this.#bucket, Key: key };
  }
}

async function beginningOf(
  chunks: AsyncIterable<Uint8Array>,
  byteCountMax: number,
): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of chunks) {
    kept.push(chunk.subarray(0, byteCountMax - byteCount));
    byteCount += chunk.length;
    if (byteCount >= byteCountMax) break;
  }
  return Buffer.concat(kept);
}

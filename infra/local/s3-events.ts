import type { BusEntry } from './bus.ts';
import type { WrittenFile } from './s3-endpoint.ts';

/** What S3 tells the account's own bus of an object that was written. */
export function objectCreated({
  bucket,
  key,
  byteCount,
  etag,
  reason,
}: WrittenFile): Omit<BusEntry, 'timeMs'> {
  return {
    busName: 'default',
    source: 'aws.s3',
    detailType: 'Object Created',
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: { key, size: byteCount, etag: etag.replaceAll('"', '') },
      reason,
    },
  };
}

import type { FileStore } from './file-store.ts';
import { escaped } from './markup.ts';
import { S3Refusal } from './s3-refusal.ts';

const KEYS_MAX = 1000;
const KNOWN_QUERY = /^(list-type|prefix|max-keys|x-id)$/;

/** `ListObjectsV2` with a prefix: the first keys, and whether there are more. */
export function listingOf(files: FileStore, bucket: string, query: URLSearchParams): Buffer {
  const unknown = [...query.keys()].find((name) => !KNOWN_QUERY.test(name));
  if (unknown !== undefined || query.get('list-type') !== '2') {
    throw new S3Refusal(501, 'NotImplemented', `${unknown ?? 'This list-type'} is not done here`);
  }
  const prefix = query.get('prefix') ?? '';
  const keysMax = Math.min(Number(query.get('max-keys') ?? KEYS_MAX), KEYS_MAX);
  const keys = files.keysBelow({ bucket, key: prefix });
  const listed = keys.slice(0, keysMax);
  return Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' +
      `<Name>${escaped(bucket)}</Name><Prefix>${escaped(prefix)}</Prefix>` +
      `<KeyCount>${listed.length}</KeyCount><MaxKeys>${keysMax}</MaxKeys>` +
      `<IsTruncated>${keys.length > listed.length}</IsTruncated>` +
      listed.map((key) => `<Contents><Key>${escaped(key)}</Key></Contents>`).join('') +
      '</ListBucketResult>',
  );
}

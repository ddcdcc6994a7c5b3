import { afterAll, beforeAll } from 'vitest';
import { S3Files } from '../../shared/files/s3-files.ts';
import { describeFiles } from './files-contract.ts';
import { BUCKET, openLink, type S3World, startS3 } from './s3-world.ts';

const held: { s3?: S3World } = {};
beforeAll(async () => {
  held.s3 = await startS3();
});
afterAll(async () => held.s3?.close());

describeFiles("files in the host's S3", async () => {
  const { s3 } = held;
  if (s3 === undefined) throw new Error('S3 is started before the tests');
  s3.clock.reset();
  return {
    files: new S3Files(s3.client(), BUCKET),
    open: openLink,
    advance: (seconds) => s3.clock.advance(seconds * 1000),
  };
});

import { S3Client } from '@aws-sdk/client-s3';
import { S3Files } from '../../shared/files/s3-files.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { environment } from './environment.ts';
import { once } from './resources.ts';

/** The one client of this function, and where files lie. */
export const fileSettings = once(() => {
  const { FILES_BUCKET, FILES_ADDRESSING } = environment('files');
  const forcePathStyle = FILES_ADDRESSING === 'path';
  return { client: new S3Client({ ...CLIENT_SETTINGS, forcePathStyle }), bucket: FILES_BUCKET };
});

export const fileResources = {
  files: () => new S3Files(fileSettings().client, fileSettings().bucket),
};

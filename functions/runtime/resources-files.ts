import { S3Client } from '@aws-sdk/client-s3';
import { S3Files } from '../../shared/files/s3-files.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { environment } from './environment.ts';

export const fileResources = {
  files: () => {
    const { FILES_BUCKET, FILES_ADDRESSING } = environment('files');
    const forcePathStyle = FILES_ADDRESSING === 'path';
    return new S3Files(new S3Client({ ...CLIENT_SETTINGS, forcePathStyle }), FILES_BUCKET);
  },
};

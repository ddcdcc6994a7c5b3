import { S3Uploads } from '../../shared/files/s3-uploads.ts';
import { fileSettings } from './resources-files.ts';

/** Apart, so that only those who make upload forms carry what makes them. */
export const uploadResources = {
  uploads: () => new S3Uploads(fileSettings().client, fileSettings().bucket),
};

import { S3Uploads } from '../../shared/files/s3-uploads.ts';
import { photoStore } from '../../shared/photos/photo-store.ts';
import { fileSettings } from './resources-files.ts';
import { storeSettings } from './resources-table.ts';

export const photoResources = { photos: () => photoStore(storeSettings()) };

/** Apart, so that only those who make upload forms carry what makes them. */
export const uploadResources = {
  uploads: () => new S3Uploads(fileSettings().client, fileSettings().bucket),
};

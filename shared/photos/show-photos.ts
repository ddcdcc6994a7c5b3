import type { Files } from '../files/ports.ts';
import type { Photo, PhotoId, ReadyPhoto } from './photo.ts';

/** Long enough to look at a page, short enough for a link that was passed on. */
const SHOWN_SECONDS = 900;

export type ShownPhoto = {
  readonly photoId: PhotoId;
  readonly url: string;
  readonly width: number;
  readonly height: number;
};

/** Links to the clean pictures, for whoever may see the page. */
export function showPhotos(
  { files }: { readonly files: Pick<Files, 'linkTo'> },
  photos: readonly Photo[],
): Promise<readonly ShownPhoto[]> {
  const ready = photos.filter((photo): photo is ReadyPhoto => photo.state === 'ready');
  return Promise.all(
    ready.map(async ({ id, fileKey, width, height }) => {
      const url = await files.linkTo(fileKey, { expiresInSeconds: SHOWN_SECONDS });
      return { photoId: id, url, width, height };
    }),
  );
}

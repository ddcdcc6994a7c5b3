import { expect } from 'vitest';
import { PHOTOS_PATH } from '../../../shared/pages/paths.ts';
import type { Shopper } from '../shopper.ts';

export type PhotoFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
};

export const photoFile = (name: string, buffer: Buffer): PhotoFile => ({
  ...{ name, mimeType: 'image/jpeg', buffer },
});

export async function choosePhotos(shopper: Shopper, ...files: PhotoFile[]): Promise<void> {
  await shopper.page.locator('input[type=file]').setInputFiles(files);
}

/** What was chosen goes to the bucket, and this page opens anew. */
export async function sendPhotos(shopper: Shopper): Promise<void> {
  await shopper.press('form[data-photos] button');
}

/** The page as it is when so many pictures were looked at. */
export async function openedWithPhotos(shopper: Shopper, count: number): Promise<void> {
  await expect
    .poll(
      async () => {
        await shopper.open(PHOTOS_PATH);
        return shopper.page.locator('.photos > li').count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(count);
}

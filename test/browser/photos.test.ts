// Photos in a real browser, with and without scripts: from the chosen file to the clean picture.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notedPicture, plainPicture } from '../photos/sample-pictures.ts';
import { launchChromium } from '../support/chromium.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../support/local-host.ts';
import { Shopper, type Visit } from './shopper.ts';
import { choosePhotos, openedWithPhotos, photoFile, sendPhotos } from './steps/photo-steps.ts';
import { beWelcomed, signIn } from './steps/sign-in-steps.ts';

const PATIENCE_MS = 300_000;
const held: { host?: LocalHost; browser?: Browser } = {};

beforeAll(async () => {
  [held.host, held.browser] = await Promise.all([
    startLocalHost({ arguments: ['--clock', '2026-10-01T10:00:00Z'] }),
    launchChromium(),
  ]);
}, PATIENCE_MS);
afterAll(async () => {
  await held.browser?.close();
  await held.host?.stop();
  removeDataDirs();
});

async function arrive(visit: Visit, email: string): Promise<Shopper> {
  const { host, browser } = held;
  if (host === undefined || browser === undefined) throw new Error('both are started before');
  const shopper = await Shopper.arrive(browser, host, visit);
  await signIn(shopper, email);
  await beWelcomed(shopper, 'Europe/London');
  await shopper.open('/photos');
  await shopper.look();
  return shopper;
}

/** What the browser really draws. */
const drawn = (shopper: Shopper) =>
  shopper.page.locator('.photos img').evaluateAll((images) =>
    images.map((image) => {
      const { naturalWidth, naturalHeight } = image as HTMLImageElement;
      return `${naturalWidth}x${naturalHeight}`;
    }),
  );

it(
  'one photo goes to the bucket and comes back clean, without any script',
  async () => {
    const visit = { width: 390, language: 'en', hasScripts: false } as const;
    const shopper = await arrive(visit, 'ada@photos.test');
    await choosePhotos(shopper, photoFile('office.jpg', notedPicture('jpeg', 6, 120, 80)));
    await sendPhotos(shopper);
    expect(shopper.path).toMatch(/^\/photos\?notice=sent&bucket=/);
    expect(await shopper.words()).toContain('Thank you. Your photo has arrived.');
    await openedWithPhotos(shopper, 1);
    await shopper.look();
    await expect.poll(() => drawn(shopper)).toEqual(['80x120']);
    await shopper.leave();
  },
  PATIENCE_MS,
);

it(
  'several go at once with scripts, and what is no photo says so',
  async () => {
    const shopper = await arrive({ width: 1280, language: 'de' }, 'grace@photos.test');
    expect(await shopper.page.locator('input[type=file]').getAttribute('multiple')).not.toBeNull();
    await choosePhotos(
      shopper,
      photoFile('one.jpg', plainPicture('jpeg', 120, 80)),
      photoFile('two.png', plainPicture('png', 90, 90)),
      photoFile('three.jpg', Buffer.from('<!doctype html><script>alert(1)</script>')),
    );
    await sendPhotos(shopper);
    expect(shopper.path).toMatch(/^\/photos\?notice=sent&key=uploads/);
    await openedWithPhotos(shopper, 3);
    await shopper.look();
    expect([...(await drawn(shopper))].sort()).toEqual(['120x80', '90x90']);
    expect(await shopper.words()).toContain('Das ist kein Foto, das wir öffnen können.');
    await choosePhotos(shopper, photoFile('large.jpg', Buffer.alloc(12_000_001)));
    await shopper.page.locator('form[data-photos] button').click();
    await shopper.page.locator('.uploads .trouble').waitFor();
    expect(await shopper.words('.uploads')).toContain('mehr als 12 MB');
    await shopper.open('/conversation');
    await shopper.look();
    await shopper.leave();
  },
  PATIENCE_MS,
);

// Photos in a real browser, with and without scripts: from the chosen file to the clean picture.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notedPicture, plainPicture } from '../photos/sample-pictures.ts';
import { launchChromium } from '../support/chromium.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../support/local-host.ts';
import { Shopper, type Visit } from './shopper.ts';
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

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
const choose = (shopper: Shopper, ...files: ReturnType<typeof file>[]) =>
  shopper.page.locator('input[type=file]').setInputFiles(files);

/** The page as it is when so many pictures were looked at. */
async function openedWith(shopper: Shopper, count: number): Promise<void> {
  await expect
    .poll(
      async () => {
        await shopper.open('/photos');
        return shopper.page.locator('.photos > li').count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(count);
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
    await choose(shopper, file('office.jpg', notedPicture('jpeg', 6, 120, 80)));
    await shopper.press('form[data-photos] button');
    expect(shopper.path).toMatch(/^\/photos\?notice=sent&bucket=/);
    expect(await shopper.words()).toContain('Thank you. Your photo has arrived.');
    await openedWith(shopper, 1);
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
    await choose(
      shopper,
      file('one.jpg', plainPicture('jpeg', 120, 80)),
      file('two.png', plainPicture('png', 90, 90)),
      file('three.jpg', Buffer.from('<!doctype html><script>alert(1)</script>')),
    );
    await shopper.onward(() => shopper.page.locator('form[data-photos] button').click());
    expect(shopper.path).toMatch(/^\/photos\?notice=sent&key=uploads/);
    await openedWith(shopper, 3);
    await shopper.look();
    expect([...(await drawn(shopper))].sort()).toEqual(['120x80', '90x90']);
    expect(await shopper.words()).toContain('Das ist kein Foto, das wir öffnen können.');
    await choose(shopper, file('large.jpg', Buffer.alloc(12_000_001)));
    await shopper.page.locator('form[data-photos] button').click();
    await shopper.page.locator('.uploads .trouble').waitFor();
    expect(await shopper.words('.uploads')).toContain('mehr als 12 MB');
    await shopper.open('/conversation');
    await shopper.look();
    await shopper.leave();
  },
  PATIENCE_MS,
);

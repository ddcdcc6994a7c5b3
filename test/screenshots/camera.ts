import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export type Look = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
};

/** On a desk by day, on a telephone by day and by night. */
export const LOOKS: readonly Look[] = [
  { name: '1280', width: 1280, height: 900, colorScheme: 'light' },
  { name: '390', width: 390, height: 844, colorScheme: 'light' },
  { name: '390-dark', width: 390, height: 844, colorScheme: 'dark' },
];

const WITHOUT_CLOCK_BAR = '#clock-bar { display: none !important }';

/** The browser draws no picture without end: of a very long page its beginning and its end. */
const PICTURE_HEIGHT_MAX = 7000;

type Size = { readonly width: number; readonly height: number };

async function sizeOf(page: Page): Promise<Size> {
  return page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
}

async function beginningOf(page: Page, { width, height }: Size): Promise<Buffer> {
  const clip = { x: 0, y: 0, width, height: Math.min(height, PICTURE_HEIGHT_MAX) };
  return page.screenshot({ fullPage: true, clip });
}

async function endOf(page: Page, { width, height }: Size): Promise<Buffer> {
  const left = Math.min(height - PICTURE_HEIGHT_MAX, PICTURE_HEIGHT_MAX);
  await page.setViewportSize({ width, height: left });
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  return page.screenshot();
}

/** Those further down come when somebody scrolls to them, which nobody does here. */
async function allPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
    return Promise.all([...document.images].map((image) => image.decode()));
  });
}

/** Takes pictures of whole pages and keeps them in one folder. */
export class Camera {
  readonly #folder: string;
  count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Of a page of the shop, as whoever the context is signed in as sees it. */
  async shoot(context: BrowserContext, url: string, name: string, looks = LOOKS): Promise<void> {
    const page = await context.newPage();
    await page.goto(url);
    // It stands at the window's foot, which is the middle of a picture of the whole page.
    await page.addStyleTag({ content: WITHOUT_CLOCK_BAR });
    await allPictures(page);
    for (const look of looks) {
      await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: look.width, height: look.height });
      await this.#keepWhole(page, `${name}-${look.name}`);
    }
    await page.close();
  }

  /** Of a mail, in a window as wide as a mail program's. */
  async shootHtml(browser: Browser, html: string, name: string): Promise<void> {
    for (const { name: look, width, colorScheme } of [
      { name: '700', width: 700, colorScheme: 'light' as const },
      { name: '390-dark', width: 390, colorScheme: 'dark' as const },
    ]) {
      const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme });
      await page.setContent(html);
      await this.#keepWhole(page, `${name}-${look}`);
      await page.close();
    }
  }

  async #keepWhole(page: Page, name: string): Promise<void> {
    const size = await sizeOf(page);
    await this.keep(name, await beginningOf(page, size));
    if (size.height > PICTURE_HEIGHT_MAX) await this.keep(`${name}-end`, await endOf(page, size));
  }

  async keep(name: string, png: Uint8Array): Promise<void> {
    const path = join(this.#folder, `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, png);
    this.count += 1;
  }
}

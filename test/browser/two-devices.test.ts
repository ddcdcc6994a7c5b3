// A sheet that is written on the telephone and on the desk, with scripts: what is typed is kept.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORDER_SHEET_MESSAGES } from '../../shared/pages/messages/order-sheet.ts';
import { launchChromium } from '../support/chromium.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../support/local-host.ts';
import { Shopper, type Visit } from './shopper.ts';
import { letADayPass } from './steps/clock-steps.ts';
import { addRow, SheetRow } from './steps/sheet-steps.ts';
import { beWelcomed, signIn } from './steps/sign-in-steps.ts';

const says = ORDER_SHEET_MESSAGES.en;
const PATIENCE_MS = 300_000;
const DESK: Visit = { width: 1280, language: 'en' };
const TELEPHONE: Visit = { width: 390, language: 'en' };
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

/** At the sheet of a customer, who is new if nobody used the address before. */
async function atTheSheet(visit: Visit, email: string): Promise<Shopper> {
  const { host, browser } = held;
  if (host === undefined || browser === undefined) throw new Error('both are started before');
  const shopper = await Shopper.arrive(browser, host, visit);
  await signIn(shopper, email);
  if (shopper.path.startsWith('/welcome')) await beWelcomed(shopper, 'Europe/London');
  await shopper.open('/order');
  return shopper;
}

const saved = ({ page }: Shopper) =>
  page.locator('[data-save-state]', { hasText: new RegExp(`^${says.status.saved}$`) }).waitFor();

async function messagesOf({ page }: Shopper): Promise<readonly string[]> {
  const fields = await page.locator('[name$=".message"]').all();
  return Promise.all(fields.map((field) => field.inputValue()));
}

describe('a half-filled sheet', () => {
  it(
    'is saved while it is typed, and is there on another device and tomorrow',
    async () => {
      const desk = await atTheSheet(DESK, 'half@example.com');
      const row = await addRow(desk, 0);
      await row.field('whom').selectOption('new');
      await row.field('name').fill('Grace Hopper');
      await row.field('message').fill('Many happy returns!');
      await saved(desk);
      await desk.look();

      const telephone = await atTheSheet(TELEPHONE, 'half@example.com');
      const there = new SheetRow(telephone, 0);
      expect(await there.field('name').inputValue()).toBe('Grace Hopper');
      expect(await there.field('message').inputValue()).toBe('Many happy returns!');
      await letADayPass(telephone);
      expect(await there.field('name').inputValue()).toBe('Grace Hopper');
      await telephone.look();
      await Promise.all([desk.leave(), telephone.leave()]);
    },
    PATIENCE_MS,
  );

  it(
    'loses nothing when both devices write into the same gift',
    async () => {
      const desk = await atTheSheet(DESK, 'both@example.com');
      await (await addRow(desk, 0)).field('message').fill('From the sofa');
      await saved(desk);
      const telephone = await atTheSheet(TELEPHONE, 'both@example.com');
      await new SheetRow(desk, 0).field('message').fill('From the desk');
      await saved(desk);
      await new SheetRow(telephone, 0).field('message').fill('From the train');
      await new SheetRow(telephone, 1).card.waitFor();
      expect([...(await messagesOf(telephone))].sort()).toEqual([
        'From the desk',
        'From the train',
      ]);
      expect(await telephone.words('.notice')).toBe(says.notices.both_kept);
      await telephone.look();
      await desk.open('/order');
      expect([...(await messagesOf(desk))].sort()).toEqual(['From the desk', 'From the train']);
      await Promise.all([desk.leave(), telephone.leave()]);
    },
    PATIENCE_MS,
  );

  it(
    'has the gifts of both devices, each as it was written',
    async () => {
      const desk = await atTheSheet(DESK, 'each@example.com');
      const telephone = await atTheSheet(TELEPHONE, 'each@example.com');
      await (await addRow(desk, 0)).field('message').fill('First');
      await saved(desk);
      await telephone.page.locator('button[value=add-row]').click();
      // The other device's gift is there as well, and this one's is the new one.
      const own = new SheetRow(telephone, 1);
      await own.field('message').fill('Second');
      await saved(telephone);
      await desk.open('/order');
      expect(await messagesOf(desk)).toEqual(['First', 'Second']);
      await Promise.all([desk.leave(), telephone.leave()]);
    },
    PATIENCE_MS,
  );

  it(
    'is kept without a connection, and saved when there is one again',
    async () => {
      const telephone = await atTheSheet(TELEPHONE, 'tunnel@example.com');
      const row = await addRow(telephone, 0);
      await telephone.page.context().setOffline(true);
      await row.field('message').fill('Written in a tunnel');
      await telephone.page.locator('[data-save-state]', { hasText: says.status.offline }).waitFor();
      await telephone.page.context().setOffline(false);
      await saved(telephone);
      await telephone.open('/order');
      expect(await messagesOf(telephone)).toEqual(['Written in a tunnel']);
      await telephone.leave();
    },
    PATIENCE_MS,
  );
});

describe('while somebody types', () => {
  it(
    'the card shows their words, and how many there are left',
    async () => {
      const telephone = await atTheSheet(TELEPHONE, 'words@example.com');
      const row = await addRow(telephone, 0);
      const preview = row.card.locator('[data-preview]');
      const left = row.card.locator('[data-left]');
      expect(await preview.isVisible()).toBe(false);
      await row.field('message').pressSequentially('Dear Grace,\nall the best!');
      expect(await preview.innerText()).toBe('Dear Grace,\nall the best!');
      expect(await left.innerText()).toBe(says.row.left(300 - 25));
      await row.field('message').fill('💐'.repeat(301));
      expect(await left.innerText()).toBe(says.row.over(1));
      await telephone.look();
      await telephone.leave();
    },
    PATIENCE_MS,
  );

  it(
    'the shop shows what it has, with a picture and a price, and what is taken can be chosen in full',
    async () => {
      const desk = await atTheSheet(DESK, 'finds@example.com');
      const row = await addRow(desk, 0);
      await row.field('q').pressSequentially('painted pears');
      const found = row.card.locator('.found li:has(button[value$=":21136"])');
      await found.waitFor();
      expect(await found.innerText()).toMatch(/Painted metal pears assorted\s+£1\.69/);
      const picture = found.locator('img');
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      await desk.look();
      await found.locator('button').click();
      await row.field('option:colour').selectOption('blue');
      await row.field('q').fill('no such thing at all');
      await expect.poll(() => row.card.locator('.found li').count()).toBe(0);
      await saved(desk);
      await desk.look();
      await desk.leave();
    },
    PATIENCE_MS,
  );
});

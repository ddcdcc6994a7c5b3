// Everything that a customer does can be done without a mouse, and one sees where one is.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../support/local-host.ts';
import { Keys } from './keys.ts';
import { Shopper, type Visit } from './shopper.ts';
import { codeFor } from './steps/sign-in-steps.ts';

const PATIENCE_MS = 300_000;
const DELIVER_ON = '2026-11-11';
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

async function arrive(visit: Visit): Promise<Keys> {
  const { host, browser } = held;
  if (host === undefined || browser === undefined) throw new Error('both are started before');
  return new Keys(await Shopper.arrive(browser, host, visit));
}

async function signIn(keys: Keys, email: string): Promise<void> {
  const { shopper } = keys;
  await shopper.open('/sign-in');
  await keys.tab();
  expect(await keys.isAt('.skip')).toBe(true);
  await shopper.page.keyboard.press('Enter');
  // What was skipped to is where the next stop is.
  await keys.tab();
  expect(await keys.isAt('#email')).toBe(true);
  await keys.type(email);
  await keys.onward('Enter');
  await keys.to('#code');
  await keys.type('000000');
  await keys.onward('Enter');
  await keys.expectInWindow('main [role=alert]');
  await keys.to('#code');
  await keys.type(await codeFor(shopper, email));
  await keys.onward('Enter');
  expect(shopper.path).toMatch(/^\/welcome/);
}

async function beWelcomed(keys: Keys): Promise<void> {
  const { page } = keys.shopper;
  await keys.to('[name=language]');
  const chosen = page.locator('[name=language]:checked');
  await page.keyboard.press('ArrowDown');
  expect(await chosen.inputValue()).toBe('de');
  await page.keyboard.press('ArrowUp');
  expect(await chosen.inputValue()).toBe('en');
  await keys.to('main button[type=submit]');
  await keys.onward('Space');
  expect(keys.shopper.path).toBe('/gifts');
}

async function writeGift(keys: Keys): Promise<void> {
  const { page } = keys.shopper;
  await keys.to('.nav a[href="/order"]');
  await keys.onward('Enter');
  await keys.to('button[value=add-row]');
  await page.keyboard.press('Space');
  const whom = page.locator('[name$=".whom"]');
  await whom.waitFor();
  // A new card is begun at its first field.
  if (!(await keys.isAt('[name$=".whom"]'))) await keys.to('[name$=".whom"]');
  await page.keyboard.press('End');
  expect(await whom.inputValue()).toBe('new');
  for (const [name, text] of [
    ['name', 'Grace Hopper'],
    ['country', 'United Kingdom'],
    ['line1', '1 High Street'],
    ['postalCode', 'OX1 4AA'],
    ['city', 'Oxford'],
    ['occasion', 'Birthday'],
    ['q', 'lunch bag red'],
  ] as const) {
    await keys.to(`[name$=".${name}"]`);
    await keys.type(text);
  }
  await page.locator('button[value$=":20725"]').waitFor();
  await keys.to('button[value$=":20725"]');
  await page.keyboard.press('Enter');
  await page.locator('[name$=".product"][value="20725"]').waitFor({ state: 'attached' });
}

/** Without its day at first. */
async function orderGift(keys: Keys): Promise<void> {
  await keys.to('button[value=check]');
  await keys.onward('Enter');
  await keys.expectInWindow('.order-rows .problem');
  await keys.to('[name$=".deliverOn"]');
  await keys.typeDay(DELIVER_ON);
  await keys.to('[name$=".message"]');
  await keys.type('Many happy returns!');
  await keys.back();
  await keys.to('button[value=check]');
  await keys.onward('Enter');
  expect(keys.shopper.path).toBe('/order/own');
  await keys.to('button[value=order]');
  await keys.onward('Enter');
  expect(keys.shopper.path).toMatch(/^\/orders\//);
}

async function changeGift(keys: Keys): Promise<void> {
  await keys.to('main a[href^="/gifts/gft_"]');
  await keys.onward('Enter');
  await keys.to('a[href*="do=change"]');
  await keys.onward('Enter');
  await keys.to('[name=message]');
  await keys.type('x'.repeat(301));
  await keys.to('.panel .row > .button');
  await keys.onward('Enter');
  await keys.expectInWindow('main [role=alert]');
  await keys.to('[name=message]');
  await keys.type('With love.');
  await keys.to('.panel .row > .button');
  await keys.onward('Space');
  await keys.expectInWindow('main [role=status]');
  expect(await keys.shopper.words('.postcard')).toContain('With love.');
}

async function stopOccasion(keys: Keys): Promise<void> {
  await keys.to('a[href*="do=stop"]');
  await keys.onward('Enter');
  await keys.to('.panel .row > .button');
  await keys.onward('Enter');
  await keys.expectInWindow('main [role=status]');
  await keys.to('.panel form button');
}

async function saySomething(keys: Keys): Promise<void> {
  await keys.to('.nav a[href="/conversation"]');
  await keys.onward('Enter');
  await keys.to('[name=text]');
  await keys.type('Is there a green one?');
  await keys.to('#say button[type=submit]');
  await keys.onward('Enter');
  await keys.expectInWindow('main [role=status]');
  expect(await keys.shopper.words('.left-off')).toContain('Is there a green one?');
}

async function decideWhatMayCome(keys: Keys): Promise<void> {
  const { page } = keys.shopper;
  await keys.to('.nav a[href="/me"]');
  await keys.onward('Enter');
  await keys.to('main a[href="/permissions"]');
  await keys.onward('Enter');
  await keys.to('[name=offers]');
  await page.keyboard.press('Space');
  await keys.to('[name=weeklyMax]');
  await page.keyboard.press('ArrowDown');
  await keys.to('form[action="/permissions"] .row > .button');
  await keys.onward('Enter');
  await keys.expectInWindow('main [role=status]');
  expect(await keys.shopper.field('weeklyMax').inputValue()).toBe('1');
  expect(await keys.shopper.words('#proofs')).not.toBe('');
}

it.each([
  [1280, 'en'],
  [390, 'en'],
] as const)(
  'orders a gift, changes it, says something and decides what may come by keyboard alone: %d, %s',
  async (width, language) => {
    const keys = await arrive({ width, language });
    await signIn(keys, `keys${width}@example.com`);
    await beWelcomed(keys);
    await writeGift(keys);
    await orderGift(keys);
    await changeGift(keys);
    await stopOccasion(keys);
    await saySomething(keys);
    await decideWhatMayCome(keys);
    await keys.shopper.leave();
  },
  PATIENCE_MS,
);

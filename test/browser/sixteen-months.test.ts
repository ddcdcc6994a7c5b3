// Sixteen months of one customer, played in the browser: nothing moves the clock but its bar.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ShopClient } from '../../commands/sixteen-months/shop-client.ts';
import { PAGE_MESSAGES } from '../../shared/pages/messages.ts';
import { AGAIN_PATH, ME_PATH, NEW_CARD_PATH } from '../../shared/pages/paths.ts';
import { carrierKeyOf } from '../integration/shop/shop-support.ts';
import { launchChromium } from '../support/chromium.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../support/local-host.ts';
import { linkIn } from './mail-links.ts';
import { Shopper } from './shopper.ts';
import { enterCard } from './steps/card-steps.ts';
import { goToDay, letADayPass, nowOf, toTheNextThing } from './steps/clock-steps.ts';
import { giftPathsOf, stateInBook } from './steps/gift-steps.ts';
import { checkSheet, orderOnce, SheetRow, writeWish } from './steps/sheet-steps.ts';
import { beWelcomed, signIn } from './steps/sign-in-steps.ts';
import { publishEdition, staffKeyOf } from './steps/staff-steps.ts';
import { twelveWishes } from './wishes.ts';

const PATIENCE_MS = 600_000;
const ADA = 'ada@example.com';
/** Sixteen months before, all but a day, and a year later. */
const STARTS_AT = '2026-10-01T10:00:00Z';
const DELIVER_ON = '2028-01-20';
const NEXT_YEAR_ON = '2029-01-20';
const { states } = PAGE_MESSAGES.en;
const held: { host?: LocalHost; browser?: Browser } = {};

beforeAll(async () => {
  [held.host, held.browser] = await Promise.all([
    startLocalHost({ arguments: ['--clock', STARTS_AT] }),
    launchChromium(),
  ]);
}, PATIENCE_MS);
afterAll(async () => {
  await held.browser?.close();
  await held.host?.stop();
  removeDataDirs();
});

/** Goes on at a page, also when one was signed out while time passed. */
async function goTo(shopper: Shopper, path: string): Promise<void> {
  await shopper.open(path);
  if (shopper.path.startsWith('/sign-in')) await signIn(shopper, ADA);
  expect(shopper.path).toBe(path);
}

/** The newest mail that has such a link, and that link. */
async function mailWith(shopper: Shopper, path: string) {
  const mail = (await shopper.mailsTo(ADA)).findLast(({ text }) => text.includes(path));
  if (mail === undefined) throw new Error(`no mail leads to ${path}`);
  return { ...mail, link: linkIn(mail.text, path) };
}

async function orderOneGift(shopper: Shopper): Promise<void> {
  const [wish] = twelveWishes(DELIVER_ON);
  if (wish === undefined) throw new Error('there are wishes');
  await signIn(shopper, ADA);
  await beWelcomed(shopper, 'Europe/London');
  await shopper.press(`main a[href="${NEW_CARD_PATH}"]`);
  await enterCard(shopper, 'sandbox_visa_ok');
  await shopper.open('/order');
  await writeWish(shopper, 0, wish);
  await checkSheet(shopper);
  await orderOnce(shopper);
}

/** Wants to hear of everything that happens to a gift, by mail. */
async function askForNews(shopper: Shopper): Promise<void> {
  await shopper.open(ME_PATH);
  for (const news of await shopper.field('news').all()) await news.check();
  await shopper.press(`form[action="${ME_PATH}"] button.button`);
  await shopper.look();
}

/** Ten days before: the postcard, whose link opens the gift without signing in. */
async function openPostcard(shopper: Shopper, host: LocalHost, browser: Browser): Promise<void> {
  await goToDay(shopper, '2028-01-10');
  await toTheNextThing(shopper);
  await letADayPass(shopper);
  const { link } = await mailWith(shopper, '/gifts/gft_');
  expect(link).toContain('token=');
  const elsewhere = await Shopper.arrive(browser, host, { width: 390, language: 'en' });
  await elsewhere.open(link);
  await elsewhere.look();
  expect(await elsewhere.words('.status')).toContain('20 January 2028');
  await elsewhere.leave();
}

/** Two days before it is paid; then the carrier has it, and rings. */
async function deliver(shopper: Shopper, host: LocalHost): Promise<void> {
  await goToDay(shopper, '2028-01-19');
  await goTo(shopper, '/gifts?view=list');
  const [path = ''] = await giftPathsOf(shopper);
  expect(await stateInBook(shopper, path)).toBe(states.released);
  const carrier = new ShopClient(host.url);
  const key = await carrierKeyOf(host);
  const { releases } = await carrier.releases(key);
  expect(releases.length).toBe(1);
  const giftId = path.split('/').at(-1) ?? '';
  await carrier.report(key, giftId, 'dispatched');
  await shopper.open(path);
  await letADayPass(shopper);
  await carrier.report(key, giftId, 'delivered');
  await letADayPass(shopper);
  await goTo(shopper, path);
  await shopper.look();
  expect(await shopper.words('.status')).toBe(
    PAGE_MESSAGES.en.gift.delivered('Thursday, 20 January 2028'),
  );
  const subjects = (await shopper.mailsTo(ADA)).map(({ subject }) => subject).join('\n');
  expect(subjects).toMatch(/is paid[\s\S]*is on its way[\s\S]*has reached/);
}

/** The form of the next catalogue, its link, and the same gift for the next year. */
async function orderAgain(shopper: Shopper, host: LocalHost): Promise<void> {
  await publishEdition(host, await staffKeyOf(host), 'Spring 2028');
  await shopper.open('/');
  await letADayPass(shopper);
  const { link, attachments } = await mailWith(shopper, `${AGAIN_PATH}/`);
  expect(attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf']);
  await goTo(shopper, link);
  await shopper.look();
  await shopper.press(`form[action="${AGAIN_PATH}"] button.button`);
  expect(await new SheetRow(shopper, 0).field('deliverOn').inputValue()).toBe(NEXT_YEAR_ON);
  await checkSheet(shopper);
  await orderOnce(shopper);
  await shopper.look();
  const [path = ''] = await giftPathsOf(shopper);
  expect(await stateInBook(shopper, path)).toBe(states.ordered);
  expect(await shopper.page.locator(`[id="on-${NEXT_YEAR_ON}"]`).count()).toBe(1);
}

it(
  'a gift is ordered, announced, paid, delivered, and ordered again for the next year',
  async () => {
    const { host, browser } = held;
    if (host === undefined || browser === undefined) throw new Error('both are started before');
    const shopper = await Shopper.arrive(browser, host, { width: 1280, language: 'en' });
    await orderOneGift(shopper);
    await askForNews(shopper);
    await openPostcard(shopper, host, browser);
    await deliver(shopper, host);
    await orderAgain(shopper, host);
    expect((await nowOf(shopper)).slice(0, 7)).toBe('2028-01');
    await shopper.leave();
  },
  PATIENCE_MS,
);

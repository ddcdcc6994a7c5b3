// One dialogue on every channel, what is known and what is allowed, in a real browser.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ShopClient } from '../../commands/sixteen-months/shop-client.ts';
import { launchChromium } from '../support/chromium.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../support/local-host.ts';
import {
  answerTheirCase,
  answerThem,
  compareRecords,
  proposeSomething,
  putAMailAway,
  takeTheirCall,
} from './front-desk-story.ts';
import { moveTheFence } from './managers-story.ts';
import { PlacesSeen } from './places-seen.ts';
import {
  answerAtTheFoot,
  answerThemBack,
  askForTheSameAgain,
  decideWhatMayCome,
  orderOneGift,
  saySomething,
  seeWhatWeHave,
  sendAPhoto,
  tellSomething,
  writeDownRegulars,
} from './remembered-story.ts';
import { Shopper, type Visit } from './shopper.ts';
import { signInAsStaff, staffEmailOf } from './steps/staff-steps.ts';

const STARTS_AT = '2026-10-01T10:00:00Z';
/** Of another record. */
const NEIGHBOUR = 'neighbour@example.com';
const PATIENCE_MS = 600_000;
const VISITS = [
  [390, 'en', '+44 20 7946 0321'],
  [1280, 'de', '+44 20 7946 0322'],
  [390, 'de', '+44 20 7946 0323'],
  [1280, 'en', '+44 20 7946 0324'],
] as const satisfies readonly (readonly [Visit['width'], Visit['language'], phone: string])[];

const held: { host?: LocalHost; browser?: Browser; staffEmail?: string } = {};
const seen = new PlacesSeen();

beforeAll(async () => {
  [held.host, held.browser] = await Promise.all([
    startLocalHost({ arguments: ['--clock', STARTS_AT] }),
    launchChromium(),
  ]);
  held.staffEmail = await staffEmailOf(held.host);
  await new ShopClient(held.host.url).signIn(NEIGHBOUR);
}, PATIENCE_MS);
afterAll(async () => {
  await held.browser?.close();
  await held.host?.stop();
  removeDataDirs();
});

function arrive(visit: Visit): Promise<Shopper> {
  const { host, browser } = held;
  if (host === undefined || browser === undefined) throw new Error('both are started before');
  return Shopper.arrive(browser, host, visit);
}

async function remember(visit: Visit, { email, phone }: Record<'email' | 'phone', string>) {
  const shopper = await arrive(visit);
  await orderOneGift(shopper, email);
  await saySomething(shopper);
  await sendAPhoto(shopper);
  await writeDownRegulars(shopper);
  await askForTheSameAgain(shopper, email);
  await answerAtTheFoot(shopper, email);
  await tellSomething(shopper, phone);
  await attend(visit, email);
  await decideWhatMayCome(shopper, email);
  await answerThemBack(shopper, email);
  await seeWhatWeHave(shopper);
  await shopper.leave();
}

/** The staff's side of it. */
async function attend(visit: Visit, email: string): Promise<void> {
  const clerk = await arrive(visit);
  await signInAsStaff(clerk, held.staffEmail ?? '');
  await answerThem(clerk, email);
  await proposeSomething(clerk, email);
  await takeTheirCall(clerk, email);
  await answerTheirCase(clerk, email);
  await compareRecords(clerk, email, NEIGHBOUR);
  await putAMailAway(clerk);
  await moveTheFence(clerk, email);
  await clerk.leave();
}

describe('a customer', () => {
  it.each(VISITS)(
    'says something once, is answered, and decides what may come: %d pixels wide, %s',
    async (width, language, phone) => {
      const email = `${language}${width}@example.com`;
      await remember({ width, language, seen }, { email, phone });
    },
    PATIENCE_MS,
  );

  it(
    'does all of it without scripts',
    async () => {
      const visit = { width: 390, language: 'en', hasScripts: false } as const;
      await remember(visit, { email: 'plain@example.com', phone: '+44 20 7946 0325' });
    },
    PATIENCE_MS,
  );
});

it('has looked at every page of the dialogue, in both widths and both languages', () => {
  expect(seen.unseen('remembering')).toEqual([]);
});

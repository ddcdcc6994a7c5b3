// The whole way of a customer through the shop, in a real browser.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../support/local-host.ts';
import {
  arriveAsNewcomer,
  changeOneAndAnother,
  mendACard,
  orderAgain,
  orderTwelveGifts,
} from './customer-story.ts';
import {
  keyIn,
  lookAround,
  lookAtThisMachine,
  lookAtWhatIsNotThere,
  openWorkForm,
} from './looking-around.ts';
import { PlacesSeen } from './places-seen.ts';
import { Shopper, type Visit } from './shopper.ts';
import { letADayPass } from './steps/clock-steps.ts';
import { publishEdition, staffEmailOf, staffKeyOf } from './steps/staff-steps.ts';

const STARTS_AT = '2026-10-01T10:00:00Z';
const PATIENCE_MS = 600_000;
const VISITS = [
  [390, 'en'],
  [1280, 'de'],
  [390, 'de'],
  [1280, 'en'],
] as const satisfies readonly (readonly [Visit['width'], Visit['language']])[];

const held: { host?: LocalHost; browser?: Browser } = {};
const seen = new PlacesSeen();

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

const emailOf = (width: number, language: string) => `${language}${width}@example.com`;

function theHost(): LocalHost {
  if (held.host === undefined) throw new Error('the host is started before the tests');
  return held.host;
}

function arrive(visit: Visit): Promise<Shopper> {
  if (held.browser === undefined) throw new Error('the browser is started before the tests');
  return Shopper.arrive(held.browser, theHost(), visit);
}

async function shop(shopper: Shopper, email: string): Promise<void> {
  await arriveAsNewcomer(shopper, email);
  const days = await orderTwelveGifts(shopper);
  await changeOneAndAnother(shopper);
  await mendACard(shopper, days);
  await orderAgain(shopper, days);
  await lookAround(shopper);
  await shopper.leave();
}

describe('a customer', () => {
  it.each(VISITS)(
    'orders twelve gifts, changes them, mends a card and orders again: %d pixels wide, %s',
    async (width, language) => {
      const shopper = await arrive({ width, language, seen });
      await shop(shopper, emailOf(width, language));
    },
    PATIENCE_MS,
  );

  it(
    'does all of it without scripts',
    async () => {
      const visit = { width: 390, language: 'en', hasScripts: false } as const;
      await shop(await arrive(visit), 'plain@example.com');
    },
    PATIENCE_MS,
  );
});

describe('a new catalogue', () => {
  it(
    'brings each of them a form that opens from its mail, and that staff key in',
    async () => {
      const [key, by] = [await staffKeyOf(theHost()), await staffEmailOf(theHost())];
      await publishEdition(theHost(), key, 'Winter 2026');
      const clerk = await arrive({ width: 1280, language: 'en' });
      await clerk.open('/');
      await letADayPass(clerk);
      await clerk.leave();
      for (const [width, language] of VISITS) {
        const shopper = await arrive({ width, language, seen });
        const workFormId = await openWorkForm(shopper, emailOf(width, language));
        await lookAtWhatIsNotThere(shopper);
        await lookAtThisMachine(shopper);
        await keyIn(shopper, by, workFormId);
        await shopper.leave();
      }
    },
    PATIENCE_MS,
  );
});

it('has looked at every page of the shop, in both widths and both languages', () => {
  expect(seen.unseen('shopping')).toEqual([]);
});

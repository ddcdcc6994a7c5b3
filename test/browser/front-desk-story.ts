// What the staff do for one customer, chapter by chapter.
import { expect } from 'vitest';
import {
  STAFF_CALLS_PATH,
  STAFF_CASES_PATH,
  STAFF_CUSTOMERS_PATH,
  STAFF_MAILS_PATH,
  STAFF_PATH,
} from '../../shared/pages/paths.ts';
import type { Shopper } from './shopper.ts';

const PROMISED_ON = '2026-10-05';

/** Somebody answers, and promises something. */
export async function answerThem(clerk: Shopper, email: string): Promise<void> {
  await openCustomer(clerk, email);
  await clerk.look();
  await clerk.field('text').fill('Yes, in green.');
  await clerk.field('promise').fill('Send a picture of it');
  // Without its day first.
  await clerk.press('#answer button[type=submit]');
  await clerk.look(422);
  await clerk.field('promisedOn').fill(PROMISED_ON);
  await clerk.press('#answer button[type=submit]');
  await clerk.look();
  expect(await clerk.words('.talk')).toContain('Yes, in green.');
  expect(await clerk.words('.left-off')).toContain('Send a picture of it');
}

/** Two ideas beside the photo. */
export async function proposeSomething(clerk: Shopper, email: string): Promise<void> {
  await openCustomer(clerk, email);
  await clerk.press('main a[href$="/proposals/new"]');
  await clerk.look();
  await clerk.page.locator('[name^=show-]').first().check();
  await clerk.field('message').fill('Two things for this corner.');
  await clerk.field('code-1').fill('cakestand');
  await clerk.press('button[name=do][value="find:1"]');
  await clerk.look();
  await clerk.press('button[name=do][value^="take:1:"] >> nth=0');
  await clerk.field('code-2').fill('20725');
  await clerk.field('remark-2').fill('For the shelf.');
  await clerk.field('photo-2').selectOption({ index: 1 });
  await clerk.field('x-2').fill('40');
  await clerk.field('y-2').fill('60');
  await clerk.press('button[name=do][value=send]');
  await clerk.look();
}

/** They call; the notes are kept, and one screen says how it stands. */
export async function takeTheirCall(clerk: Shopper, email: string): Promise<void> {
  await clerk.open(STAFF_CALLS_PATH);
  await clerk.look();
  await clerk.field('who').fill(email);
  await clerk.press(`form[action="${STAFF_CALLS_PATH}"] .row button`);
  await clerk.look();
  await clerk.field('text').fill('Asked when it comes.');
  await clerk.field('promise').fill('Call back');
  await clerk.press('.call .notes button[type=submit]');
  await clerk.look();
  expect(await clerk.words('.call')).toContain('Call back');
}

/** Whether somebody else's record is theirs, too: both are shown beside each other first. */
export async function compareRecords(clerk: Shopper, email: string, other: string): Promise<void> {
  await openCustomer(clerk, email);
  await clerk.press('main a[href$="/merge"]');
  await clerk.look();
  await clerk.field('who').fill(other);
  await clerk.press('main form .row button');
  await clerk.look();
}

export async function answerTheirCase(clerk: Shopper, email: string): Promise<void> {
  await clerk.open(STAFF_CASES_PATH);
  await clerk.look();
  await openCustomer(clerk, email);
  await clerk.press(`main a[href^="${STAFF_CASES_PATH}/"] >> nth=0`);
  await clerk.look();
  await clerk.press('form:has([name=do][value=take]) button');
  await clerk.look();
  await clerk.page.locator('#answer-words').fill('We are sorry: a new one is on its way.');
  await clerk.press('#answer button[type=submit]');
  await clerk.look();
}

/** A mail of which nobody knows whose it is. */
export async function putAMailAway(clerk: Shopper): Promise<void> {
  const mails = clerk.page.locator('main section.printed');
  await expect
    .poll(
      async () => {
        await clerk.open(STAFF_MAILS_PATH);
        return mails.count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(1);
  await clerk.look();
  await clerk.press(mails.locator('form:has([value=away]) button'));
  await clerk.look();
  expect(await mails.count()).toBe(0);
}

export async function openCustomer(clerk: Shopper, email: string): Promise<void> {
  await clerk.open(STAFF_PATH);
  await clerk.field('who').fill(email);
  await clerk.press(`form[action="${STAFF_CUSTOMERS_PATH}"] button[type=submit]`);
}

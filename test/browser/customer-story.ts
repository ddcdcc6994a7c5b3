// What a customer does in the course of a few weeks, chapter by chapter, and what they see there.
import { expect } from 'vitest';
import { ORDER_SHEET_MESSAGES } from '../../shared/pages/messages/order-sheet.ts';
import { PAGE_MESSAGES } from '../../shared/pages/messages.ts';
import { AGAIN_PATH, CARDS_PATH, GIFTS_PATH, NEW_CARD_PATH } from '../../shared/pages/paths.ts';
import type { Shopper } from './shopper.ts';
import { enterCard } from './steps/card-steps.ts';
import { goToDay, letADayPass, nowOf, toTheNextThing } from './steps/clock-steps.ts';
import { choose, confirm, expectDone, giftPathsOf, stateInBook } from './steps/gift-steps.ts';
import {
  checkSheet,
  copyRow,
  orderOnce,
  pasteRows,
  SheetRow,
  type Wish,
  writeWish,
} from './steps/sheet-steps.ts';
import { beWelcomed, signIn } from './steps/sign-in-steps.ts';
import { dayAfter, twelveWishes } from './wishes.ts';

const ZONE = 'Europe/London';
const FIRST_AFTER_DAYS = 12;
/** What is wrong at first: this one is wanted tomorrow, that one comes with a whole letter. */
const TOO_SOON = 4;
const TOO_LONG = 7;
const CHANGED = 3;
const MOVED = 5;
const CANCELLED = 6;
const STOPPED = 8;

/** Finds the shop, signs in for the first time, and has a card. */
export async function arriveAsNewcomer(shopper: Shopper, email: string): Promise<void> {
  await shopper.open('/');
  await shopper.look();
  await shopper.press(`main a[href="${GIFTS_PATH}"]`);
  await signIn(shopper, email);
  await beWelcomed(shopper, ZONE);
  expect(shopper.path).toBe(GIFTS_PATH);
  await shopper.look();
  await shopper.press(`main a[href="${NEW_CARD_PATH}"]`);
  await enterCard(shopper, 'sandbox_visa_ok');
}

/** Twelve gifts, of which two are refused and mended. @returns the day of each, in their order */
export async function orderTwelveGifts(shopper: Shopper): Promise<readonly string[]> {
  const today = (await nowOf(shopper)).slice(0, 10);
  const wishes = twelveWishes(dayAfter(today, FIRST_AFTER_DAYS));
  await shopper.press('.nav a[href="/order"]');
  await shopper.look();
  await writeSheet(shopper, wishes, dayAfter(today, 1));
  await checkSheet(shopper);
  await mendSheet(shopper, wishes);
  await checkSheet(shopper);
  await shopper.look();
  await expectTotal(shopper, wishes.length);
  await orderOnce(shopper);
  await shopper.look();
  expect(await shopper.words('h1')).toBe(says(shopper).placed.title);
  return wishes.map(({ deliverOn }) => deliverOn);
}

/** Two by hand, one as another, the others from a spreadsheet. */
async function writeSheet(shopper: Shopper, wishes: readonly Wish[], tomorrow: string) {
  const [first, second, third] = wishes;
  if (first === undefined || second === undefined || third === undefined) return;
  await writeWish(shopper, 0, first);
  await writeWish(shopper, 1, second);
  const copy = await copyRow(shopper, { from: 1, count: 2 });
  await copy.writeNewcomer(third);
  await copy.take(third);
  await copy.finish(third);
  await shopper.look();
  const pasted = wishes.slice(3).map((wish, at) => {
    if (at + 3 === TOO_SOON) return { ...wish, deliverOn: tomorrow };
    return at + 3 === TOO_LONG ? { ...wish, message: 'So glad! '.repeat(34) } : wish;
  });
  await pasteRows(shopper, pasted, 3);
}

async function mendSheet(shopper: Shopper, wishes: readonly Wish[]): Promise<void> {
  expect(shopper.path).toMatch(/^\/order\?check=1/);
  await shopper.look();
  const { problems, toMend } = says(shopper);
  expect(await shopper.words('.notice')).toBe(toMend(2));
  const soon = new SheetRow(shopper, TOO_SOON);
  const long = new SheetRow(shopper, TOO_LONG);
  expect(await soon.problems.allInnerTexts()).toEqual([expect.stringContaining(problems.too_soon)]);
  expect(await long.problems.allInnerTexts()).toEqual([problems.message_too_long]);
  expect(await shopper.page.locator('.order-rows .problem').count()).toBe(2);
  await soon.field('deliverOn').fill(wishes[TOO_SOON]?.deliverOn ?? '');
  await long.field('message').fill(wishes[TOO_LONG]?.message ?? '');
}

async function expectTotal(shopper: Shopper, count: number): Promise<void> {
  const { checked } = says(shopper);
  expect(await shopper.words('button[value=order]')).toBe(checked.order(count));
  expect(await shopper.page.locator('.charges tbody td:first-child').count()).toBe(count);
  const amounts = await shopper.page.locator('.look-amount').allInnerTexts();
  const total = await shopper.words('.charges tfoot td');
  expect(amounts.map(minorOf).reduce((sum, each) => sum + each, 0)).toBe(minorOf(total));
}

/** Changes, moves, cancels and stops, each on the page of its gift. */
export async function changeOneAndAnother(shopper: Shopper): Promise<void> {
  const paths = await giftPathsOf(shopper);
  expect(paths.length).toBe(12);
  await shopper.look();
  await shopper.press(`main li > a[href="${paths[CHANGED]}"]`);
  await shopper.look();
  await choose(shopper, 'change');
  await shopper.field('message').fill('x'.repeat(301));
  await confirm(shopper, 'change');
  await shopper.look(422);
  expect(await shopper.field('message').inputValue()).toBe('x'.repeat(301));
  await shopper.field('message').fill('With love.');
  await shopper.field('wrapping').selectOption('festive');
  await confirm(shopper, 'change');
  await expectDone(shopper, 'changed');
  expect(await shopper.words('.postcard')).toContain('With love.');

  await shopper.open(paths[MOVED] ?? '');
  await choose(shopper, 'change');
  const day = shopper.field('deliverOn');
  await day.fill(dayAfter(await day.inputValue(), 1));
  await confirm(shopper, 'change');
  await expectDone(shopper, 'changed');

  await shopper.open(paths[CANCELLED] ?? '');
  await choose(shopper, 'cancel');
  await confirm(shopper, 'cancel');
  await expectDone(shopper, 'cancelled');

  await shopper.open(paths[STOPPED] ?? '');
  await choose(shopper, 'stop');
  await confirm(shopper, 'stop');
  await expectDone(shopper, 'stopped');
  await shopper.press('.panel form:has([value=lift]) button');
  await expectDone(shopper, 'lifted');
}

/** A card without money, until the first gift is declined; then one that pays. */
export async function mendACard(shopper: Shopper, days: readonly string[]): Promise<void> {
  const [first = ''] = days;
  await shopper.open(NEW_CARD_PATH);
  await enterCard(shopper, 'sandbox_visa_no_funds');
  const [path = ''] = await giftPathsOf(shopper);
  await shopper.open(path);
  await toTheNextThing(shopper);
  await goToDay(shopper, dayAfter(first, -5));
  const declined = shopper.page.locator('.status.attention');
  for (let days = 0; days < 4 && !(await declined.isVisible()); days += 1) {
    await letADayPass(shopper);
  }
  await declined.waitFor();
  await shopper.look();
  const { states } = PAGE_MESSAGES[shopper.visit.language];
  await shopper.open(GIFTS_PATH);
  await shopper.look();
  expect(await stateInBook(shopper, path)).toBe(states.declined);
  await shopper.open(CARDS_PATH);
  await shopper.look();
  await shopper.press(`.attention a[href^="${path}"]`);
  await choose(shopper, 'card');
  await enterCard(shopper, 'sandbox_mastercard_ok');
  await shopper.press('main .row a.button');
  expect(shopper.path).toBe(path);
  await letADayPass(shopper);
  await shopper.look();
  await shopper.open(`${GIFTS_PATH}?view=list`);
  expect(await stateInBook(shopper, path)).toBe(states.released);
}

/** The day after the first gift: the same for next year, with one press and other words. */
export async function orderAgain(shopper: Shopper, days: readonly string[]): Promise<void> {
  const [first = ''] = days;
  await shopper.open(GIFTS_PATH);
  await goToDay(shopper, dayAfter(first, 1));
  await shopper.press(`main a[href="${AGAIN_PATH}"]`);
  await shopper.look();
  await shopper.page.locator('.own-words > summary').first().click();
  await shopper.page.locator('.own-words textarea').first().fill('Once more!');
  await shopper.press(`form[action="${AGAIN_PATH}"] button.button`);
  await shopper.look();
  const row = new SheetRow(shopper, 0);
  const nextYear = first.replace('2026', '2027');
  expect(await row.field('deliverOn').inputValue()).toBe(nextYear);
  expect(await row.field('message').inputValue()).toBe('Once more!');
  await checkSheet(shopper);
  await shopper.look();
  await orderOnce(shopper);
  await shopper.open(`${GIFTS_PATH}?view=list`);
  await shopper.look();
  expect(await shopper.page.locator(`[id="on-${nextYear}"]`).count()).toBe(1);
}

function says({ visit }: Shopper) {
  return ORDER_SHEET_MESSAGES[visit.language];
}

function minorOf(text: string): number {
  return Number(text.replace(/\D/g, ''));
}

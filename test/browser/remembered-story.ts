// What a customer says and decides in the course of a conversation, chapter by chapter.
import { expect } from 'vitest';
import { KNOWN_PATH, knownPath } from '../../shared/pages/known/known-paths.ts';
import { CONVERSATION_MESSAGES } from '../../shared/pages/messages/conversation.ts';
import { FEEDBACK_MESSAGES } from '../../shared/pages/messages/feedback.ts';
import { EVERYTHING_PATH, FORGET_PATH } from '../../shared/pages/my-data/my-data-paths.ts';
import {
  BOUGHT_PATH,
  CASES_PATH,
  CONVERSATION_PATH,
  FEEDBACK_PATH,
  IDENTIFIERS_PATH,
  MY_DATA_PATH,
  NEW_CARD_PATH,
  PERMISSIONS_PATH,
  PHOTOS_PATH,
  PROPOSALS_PATH,
  SENT_PATH,
} from '../../shared/pages/paths.ts';
import { NEW_REGULAR_PATH, REGULARS_PATH } from '../../shared/pages/regular-paths.ts';
import { plainPicture } from '../photos/sample-pictures.ts';
import type { Shopper } from './shopper.ts';
import { enterCard } from './steps/card-steps.ts';
import { nowOf } from './steps/clock-steps.ts';
import { giftPathsOf } from './steps/gift-steps.ts';
import { answerMail, mailWith, writeAsStranger } from './steps/mail-steps.ts';
import { choosePhotos, openedWithPhotos, photoFile, sendPhotos } from './steps/photo-steps.ts';
import { checkSheet, orderOnce, writeWish } from './steps/sheet-steps.ts';
import { beWelcomed, signIn } from './steps/sign-in-steps.ts';
import { dayAfter, twelveWishes } from './wishes.ts';

const LATER_DAYS = 20;
const QUESTION = 'Is there a green one?\nOr a blue one?';
const COMPLAINT = 'The box was crushed at one of its corners.';

/** A card on file, and one gift ordered. */
export async function orderOneGift(shopper: Shopper, email: string): Promise<void> {
  await signIn(shopper, email);
  await beWelcomed(shopper, 'Europe/London');
  await shopper.press(`main a[href="${NEW_CARD_PATH}"]`);
  await enterCard(shopper, 'sandbox_visa_ok');
  await shopper.open('/order');
  const [wish] = twelveWishes(dayAfter((await nowOf(shopper)).slice(0, 10), LATER_DAYS));
  if (wish === undefined) throw new Error('there are wishes');
  await writeWish(shopper, 0, wish);
  await checkSheet(shopper);
  await orderOnce(shopper);
}

/** What was said stands on the page at once, and waits for an answer. */
export async function saySomething(shopper: Shopper): Promise<void> {
  await shopper.open(CONVERSATION_PATH);
  await shopper.look();
  await shopper.field('text').fill(QUESTION);
  await shopper.press(`form[action="${CONVERSATION_PATH}"] button[type=submit]`);
  await shopper.look();
  expect(await shopper.words('.left-off')).toContain('Is there a green one?');
}

export async function sendAPhoto(shopper: Shopper): Promise<void> {
  await shopper.press(`main a[href="${PHOTOS_PATH}"]`);
  await shopper.look();
  await choosePhotos(shopper, photoFile('room.jpg', plainPicture('jpeg', 480, 320)));
  await sendPhotos(shopper);
  await openedWithPhotos(shopper, 1);
  await shopper.look();
}

/** One from the gift, one written down anew. */
export async function writeDownRegulars(shopper: Shopper): Promise<void> {
  await shopper.open(REGULARS_PATH);
  await shopper.look();
  const [gift = ''] = await giftPathsOf(shopper);
  await shopper.open(gift);
  await shopper.press(`form[action="${REGULARS_PATH}"] button`);
  await shopper.look();
  await shopper.press('main a[href*="do=change"] >> nth=0');
  await shopper.look();
  await shopper.open(NEW_REGULAR_PATH);
  await shopper.look();
  await shopper.field('name').fill('Lunch bags');
  await shopper.field('q').fill('lunch bag red');
  await shopper.press('button[name=look]');
  await shopper.look();
  await shopper.press('button[name=take][value="20725"]');
  expect(await shopper.field('name').inputValue()).toBe('Lunch bags');
  await shopper.field('quantity').fill('0');
  await shopper.press('main .panel .row > button.button');
  await shopper.look(422);
  await shopper.field('quantity').fill('2');
  await shopper.field('whom').selectOption({ index: 1 });
  await shopper.press('main .panel .row > button.button');
  await shopper.look();
  await shopper.open(REGULARS_PATH);
  await shopper.look();
  expect(await shopper.page.locator('.regulars > li').count()).toBe(2);
}

/** "The same again" in a mail, of two that it could be: the link of each orders it. */
export async function askForTheSameAgain(shopper: Shopper, email: string): Promise<void> {
  const confirmation = await mailWith(shopper, email, '/feedback');
  await answerMail(shopper, confirmation.id, 'The same again, please.');
  const { link } = await mailWith(shopper, email, '/same-again/');
  await shopper.open(link);
  await shopper.look();
  await shopper.press('form.same-again button');
  await shopper.look();
  const [to = ''] = confirmation.replyTo;
  await writeAsStranger(shopper, `anybody@${to.split('@')[1]}`, 'Do you deliver to the moon?');
}

/** The foot of the confirmation: the one question, and whether all is well. */
export async function answerAtTheFoot(shopper: Shopper, email: string): Promise<void> {
  const question = await mailWith(shopper, email, '/question');
  await shopper.open(question.link);
  await shopper.look();
  await shopper.field('value').fill('Hazelnuts');
  await shopper.press('main form button.button >> nth=0');
  await shopper.look();
  const { link } = await mailWith(shopper, email, 'answer=bad');
  await shopper.open(link);
  const { hasScripts = true, language } = shopper.visit;
  if (hasScripts) await shopper.page.waitForURL(/notice=/);
  else await shopper.press(`form[action="${FEEDBACK_PATH}"] button.button`);
  await shopper.look();
  await shopper.field('words').fill(COMPLAINT);
  await shopper.press(`form[action="${FEEDBACK_PATH}"] button.button`);
  await shopper.look();
  expect(await shopper.words('h1')).toBe(FEEDBACK_MESSAGES[language].thanks.title);
  await shopper.press(`main a[href^="${CASES_PATH}/"]`);
  await shopper.look();
  expect(await shopper.words()).toContain(COMPLAINT);
}

/** Told, corrected, and forbidden; what is known is said with where it is from. */
export async function tellSomething(shopper: Shopper, phone: string): Promise<void> {
  await shopper.open(KNOWN_PATH);
  await shopper.look();
  await shopper.open(knownPath({ tell: 'shoe-size' }));
  await shopper.look();
  await shopper.field('value').fill('39');
  await shopper.press('main .panel .row > button.button');
  await shopper.look();
  for (const words of ['Hazelnuts', '39']) expect(await shopper.words()).toContain(words);
  for (const what of ['correct', 'forget', 'forbid']) {
    await shopper.open(KNOWN_PATH);
    await shopper.press(`main a[href*="${what}="] >> nth=0`);
    await shopper.look();
  }
  await shopper.open(IDENTIFIERS_PATH);
  await shopper.look();
  await shopper.page.locator('#new-phone').fill(phone);
  await shopper.press('form:has(#new-phone) button.button');
  await shopper.look();
  await shopper.press('form:has([value=new_card]) button');
  await shopper.look();
}

/** Signed in, and by the link of a mail. */
export async function decideWhatMayCome(shopper: Shopper, email: string): Promise<void> {
  await shopper.open(PERMISSIONS_PATH);
  await shopper.look();
  await shopper.field('offers').first().check();
  await shopper.field('weeklyMax').selectOption('2');
  await shopper.field('nightFrom').fill('22:00');
  await shopper.press(`form[action="${PERMISSIONS_PATH}"] button.button`);
  await shopper.look();
  expect(await shopper.page.locator('#proofs li').count()).toBeGreaterThan(0);
  await shopper.press(`main a[href^="${SENT_PATH}"]`);
  await shopper.look();
  expect(await shopper.page.locator('main li').count()).toBeGreaterThan(0);
  const { link } = await mailWith(shopper, email, `${SENT_PATH}?token=`);
  await shopper.page.context().clearCookies();
  await shopper.open(link);
  await shopper.look();
  await shopper.press(`main a[href^="${PERMISSIONS_PATH}?token="]`);
  await shopper.look();
  expect(await shopper.field('weeklyMax').inputValue()).toBe('2');
}

/** All that we have of them, and what it means to be forgotten. */
export async function seeWhatWeHave(shopper: Shopper): Promise<void> {
  await shopper.open(MY_DATA_PATH);
  await shopper.look();
  for (const path of [EVERYTHING_PATH, FORGET_PATH, BOUGHT_PATH]) {
    await shopper.open(path);
    await shopper.look();
  }
}

/** Line by line; then the answer to the complaint was good. */
export async function answerThemBack(shopper: Shopper, email: string): Promise<void> {
  await signIn(shopper, email);
  const { link } = await mailWith(shopper, email, `${PROPOSALS_PATH}/`);
  await shopper.open(link);
  await shopper.look();
  await shopper.page.locator('[name="answer-1"][value=taken]').check();
  await shopper.page.locator('[name="answer-2"][value=comment]').check();
  await shopper.press(`form[action^="${PROPOSALS_PATH}/"] .row button`);
  await shopper.look(422);
  await shopper.field('comment-2').fill('Too wide.');
  await shopper.press(`form[action^="${PROPOSALS_PATH}/"] .row button`);
  await shopper.look();
  await shopper.open(CASES_PATH);
  await shopper.look();
  await shopper.press(`main li a[href^="${CASES_PATH}/"]`);
  await shopper.look();
  await shopper.press('#settle button.button');
  await shopper.look();
  await shopper.open(CONVERSATION_PATH);
  await shopper.look();
  const { channels } = CONVERSATION_MESSAGES[shopper.visit.language].turns;
  for (const words of ['The same again, please.', 'Yes, in green.', 'Too wide.', channels.phone]) {
    expect(await shopper.words('.talk')).toContain(words);
  }
}

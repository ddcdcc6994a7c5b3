import { expect } from 'vitest';
import type { GiftChoice } from '../../../shared/pages/gift/gift-choices.ts';
import { PAGE_MESSAGES } from '../../../shared/pages/messages.ts';
import type { Shopper } from '../shopper.ts';

/** The gifts of the book's list, in the order of their days. */
export async function giftPathsOf(shopper: Shopper): Promise<readonly string[]> {
  await shopper.open('/gifts?view=list');
  const links = await shopper.page.locator('main li > a[href^="/gifts/gft_"]').all();
  return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
}

/** From the page of a gift: chooses what is to be done, and looks at what that asks. */
export async function choose(shopper: Shopper, choice: GiftChoice): Promise<void> {
  await shopper.press(`.choices a[href*="do=${choice}"]`);
  await shopper.look();
}

export async function confirm(shopper: Shopper, choice: GiftChoice): Promise<void> {
  const form = shopper.page.locator('.panel form', {
    has: shopper.page.locator(`[name=do][value=${choice}]`),
  });
  await shopper.press(form.locator('.row > button[type=submit]'));
}

export async function expectDone(
  shopper: Shopper,
  done: keyof (typeof PAGE_MESSAGES)['en']['done'],
): Promise<void> {
  await shopper.look();
  expect(await shopper.words('.notice')).toBe(PAGE_MESSAGES[shopper.visit.language].done[done]);
}

/** What the book's list says of a gift, in one or two words. */
export async function stateInBook(shopper: Shopper, path: string): Promise<string> {
  return shopper.words(`main li > a[href="${path}"] em`);
}

import { expect } from 'vitest';
import { CARDS_MESSAGES } from '../../../shared/pages/messages/cards.ts';
import { NEW_CARD_PATH } from '../../../shared/pages/paths.ts';
import type { SandboxCardCode } from '../../../shared/payments/sandbox-cards.ts';
import type { Shopper } from '../shopper.ts';

/** From the page that says what a card is for, by way of the payment page and back. */
export async function enterCard(shopper: Shopper, card: SandboxCardCode): Promise<void> {
  await shopper.look();
  await shopper.press(`form[action="${NEW_CARD_PATH}"] button[type=submit]`);
  expect(shopper.path).toMatch(/^\/sandbox\/cards\//);
  await shopper.look();
  await shopper.page.locator(`[name=card][value=${card}]`).check();
  await shopper.press('main form button[type=submit]');
  expect(shopper.path).toMatch(/^\/cards\/return\?/);
  await shopper.look();
  const { cardReturn } = CARDS_MESSAGES[shopper.visit.language];
  expect(await shopper.words('h1')).toBe(cardReturn.title);
}

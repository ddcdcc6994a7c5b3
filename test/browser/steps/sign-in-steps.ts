import { expect } from 'vitest';
import { SIGN_IN_PATH, WELCOME_PATH } from '../../../shared/pages/paths.ts';
import type { Shopper } from '../shopper.ts';

/** From a page that asks who one is, with the code of the newest mail. */
export async function signIn(shopper: Shopper, email: string): Promise<void> {
  const { page } = shopper;
  if (!shopper.path.startsWith(SIGN_IN_PATH)) await shopper.open(SIGN_IN_PATH);
  await shopper.look();
  await shopper.field('email').fill(email);
  await shopper.press('main form button[type=submit]');
  await shopper.look();
  await shopper.field('code').fill(await codeFor(shopper, email));
  await shopper.press(page.locator('main form', { has: shopper.field('code') }).locator('button'));
  expect(shopper.path).not.toContain(SIGN_IN_PATH);
}

export async function codeFor(shopper: Shopper, email: string): Promise<string> {
  const code = /\b\d{3} ?\d{3}\b/.exec(await shopper.mailTo(email))?.[0];
  if (code === undefined) throw new Error(`no code came to ${email}`);
  return code;
}

/** One question, answered already as far as a page can. */
export async function beWelcomed(shopper: Shopper, zone: string): Promise<void> {
  const { hasScripts = true, language } = shopper.visit;
  expect(shopper.path).toMatch(new RegExp(`^${WELCOME_PATH}`));
  await shopper.look();
  // The browser's own zone needs a script to be guessed.
  if (hasScripts) expect(await shopper.field('zone').inputValue()).toBe(zone);
  else await shopper.field('zone').selectOption(zone);
  expect(await shopper.page.locator('[name=language]:checked').inputValue()).toBe(language);
  await shopper.press('main form button[type=submit]');
}

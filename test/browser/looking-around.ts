// The places that a customer's errands do not lead to, each looked at once.
import { expect } from 'vitest';
import { ADDRESS_PATH } from '../../shared/pages/address/address-path.ts';
import { ME_PATH, PEOPLE_PATH, STAFF_FORMS_PATH, staffFormPath } from '../../shared/pages/paths.ts';
import { WorkFormId } from '../../shared/work-forms/work-form.ts';
import { linkIn } from './mail-links.ts';
import type { Shopper } from './shopper.ts';
import { signIn } from './steps/sign-in-steps.ts';
import { signInAsStaff } from './steps/staff-steps.ts';

/** Every other view of the book, the people, and themselves. */
export async function lookAround(shopper: Shopper): Promise<void> {
  for (const path of ['/gifts?view=calendar', '/gifts?view=earlier', '/cards', ME_PATH]) {
    await shopper.open(path);
    await shopper.look();
  }
  await shopper.open(`${PEOPLE_PATH}?do=add`);
  await shopper.look();
  await shopper.press(`main li > a[href^="${PEOPLE_PATH}/rcp_"] >> nth=0`);
  await shopper.look();
  await shopper.press('main a[href*="do=change"]');
  await shopper.look();
}

/** The page of a gift that is not theirs, or of nobody. */
export async function lookAtWhatIsNotThere(shopper: Shopper): Promise<void> {
  await shopper.open('/gifts/gft_00000000000000000000000000_00000000000000000000000000_0001');
  await shopper.look(404);
}

/** By the links of the mail that the form came with. @returns its number */
export async function openWorkForm(shopper: Shopper, email: string): Promise<WorkFormId> {
  const mails = (await shopper.mailsTo(email)).map(({ text }) => text);
  const letter = mails.findLast((text) => text.includes('/again/')) ?? '';
  const again = linkIn(letter, '/again/');
  await shopper.open(again);
  if (shopper.path.startsWith('/sign-in')) await signIn(shopper, email);
  expect(shopper.path).toBe(again);
  await shopper.look();
  await shopper.open(linkIn(letter, '/decline-mail'));
  await shopper.look();
  // Whoever receives gifts needs no account for it.
  await shopper.open(ADDRESS_PATH);
  await shopper.look();
  return WorkFormId.parse(again.split('/').at(-1));
}

/** Keys in that the first line is to be as it was. @param by whose address on the staff */
export async function keyIn(shopper: Shopper, by: string, workFormId: WorkFormId): Promise<void> {
  await signInAsStaff(shopper, by);
  await shopper.field('number').fill(workFormId);
  await shopper.press(`form[action="${STAFF_FORMS_PATH}"] button[type=submit]`);
  expect(shopper.path).toBe(staffFormPath(workFormId));
  await shopper.look();
  await shopper.page.locator('[name$="-answer"][value=keep]').first().check();
  await shopper.press('form.work-form button[type=submit]');
  await shopper.look();
}

/** The host's own. */
export async function lookAtThisMachine(shopper: Shopper): Promise<void> {
  for (const path of ['/local/', '/local/mails/preview']) {
    await shopper.open(path);
    await shopper.look();
  }
}

// What a lead of the staff sees of the fence, and of the portfolios.
import { expect } from 'vitest';
import { STAFF_LABORATORY_PATH } from '../../shared/pages/laboratory/laboratory-path.ts';
import {
  STAFF_FENCE_PATH,
  STAFF_PORTFOLIO_PATH,
  staffHandoverPath,
  staffTimelinePath,
} from '../../shared/pages/manager-paths.ts';
import { openCustomer } from './front-desk-story.ts';
import type { Shopper } from './shopper.ts';

/** Figures that cannot be, then some that can; and nobody is managed here, so nobody is handed over. */
export async function moveTheFence(clerk: Shopper, email: string): Promise<void> {
  await clerk.open(STAFF_FENCE_PATH);
  await clerk.look();
  await clerk.field('gain').fill('a lot');
  await clerk.press('#settings button[type=submit]');
  await clerk.look(422);
  await clerk.field('gain').fill('15');
  await clerk.press('#settings button[type=submit]');
  await clerk.look();
  expect(await clerk.field('gain').inputValue()).toBe('15');
  for (const path of [STAFF_PORTFOLIO_PATH, STAFF_LABORATORY_PATH]) {
    await clerk.open(path);
    await clerk.look();
  }
  await openCustomer(clerk, email);
  const [, customerId = ''] = /\/customers\/(cus_\w+)/.exec(clerk.path) ?? [];
  // Everything of one kind alone, without a script.
  for (const show of ['said', 'given', 'allowed']) {
    await clerk.open(staffTimelinePath(customerId, { show }));
    await clerk.look();
  }
  await clerk.open(staffHandoverPath(customerId));
  await clerk.look(409);
}

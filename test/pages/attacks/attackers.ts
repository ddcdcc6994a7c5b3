import { vi } from 'vitest';
import { asideMailStore } from '../../../shared/inbound-mail/aside-mail-store.ts';
import { mailClaimStore } from '../../../shared/inbound-mail/mail-claim-store.ts';
import { formTokenOf } from '../../../shared/pages/form-token.ts';
import { MemoryInbox } from '../../inbound-mail/inbound-world.ts';
import { Browser, type PageWorld, type Posted } from '../page-world.ts';

/** An inbox in memory for the pages of mails that found nobody. Once per test file. */
export function openInbox({ table }: PageWorld): void {
  const settings = { table, shardCount: 1 };
  const inboxResources = {
    asideMails: () => asideMailStore(settings),
    mailClaims: () => mailClaimStore(settings),
    inbox: () => new MemoryInbox(),
  };
  vi.doMock('../../../functions/runtime/resources-inbox.ts', () => ({ inboxResources }));
}

/** Somebody of the staff at their browser, who may do everything. */
export function signedInClerk(world: PageWorld): Promise<Browser> {
  return new Browser().signInAsStaff('lead', world);
}

/** With the token that forms of the staff carry. */
export function sendAsStaff(clerk: Browser, path: string, form: Posted = {}) {
  const formToken = formTokenOf(clerk.cookies.get('__Host-staff') ?? '');
  return clerk.post(path, { formToken, ...form });
}

import { vi } from 'vitest';
import { apiKeyStore } from '../../../shared/customers/api-key-store.ts';
import { makeApiKey } from '../../../shared/customers/make-api-key.ts';
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

/** Somebody of the staff at their browser. */
export async function signedInClerk({ table, ports }: PageWorld): Promise<Browser> {
  const apiKeys = apiKeyStore({ table, shardCount: 1 });
  const made = await makeApiKey({ ...ports, apiKeys }, { name: 'Mary', scopes: ['staff'] });
  const clerk = new Browser();
  await clerk.post('/staff', { key: made.token });
  return clerk;
}

/** With the token that forms of the staff carry. */
export function sendAsStaff(clerk: Browser, path: string, form: Posted = {}) {
  const formToken = formTokenOf(clerk.cookies.get('__Host-staff') ?? '');
  return clerk.post(path, { formToken, ...form });
}

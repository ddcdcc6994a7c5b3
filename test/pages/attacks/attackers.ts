import { apiKeyStore } from '../../../shared/customers/api-key-store.ts';
import { makeApiKey } from '../../../shared/customers/make-api-key.ts';
import { formTokenOf } from '../../../shared/pages/form-token.ts';
import { Browser, type PageWorld, type Posted } from '../page-world.ts';

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

import { expect } from 'vitest';
import { connect } from '../../../commands/connect.ts';
import { newHostMember } from '../../../commands/host-member.ts';
import { systemClock, systemIds, systemSecrets } from '../../../commands/system.ts';
import { apiKeyStore } from '../../../shared/customers/api-key-store.ts';
import { makeApiKey } from '../../../shared/customers/make-api-key.ts';
import { STAFF_PATH } from '../../../shared/pages/paths.ts';
import { STAFF_CODE_PATH } from '../../../shared/pages/staff-door-paths.ts';
import type { LocalHost } from '../../support/local-host.ts';
import type { Shopper } from '../shopper.ts';
import { codeFor } from './sign-in-steps.ts';

/** Somebody in the shop who may do everything. @returns their address */
export function staffEmailOf({ dataDir }: Pick<LocalHost, 'dataDir'>): Promise<string> {
  const somebody = { email: 'edith@example.com', name: 'Edith', role: 'lead' } as const;
  return newHostMember(dataDir, somebody);
}

/** With the code of the newest mail. */
export async function signInAsStaff(clerk: Shopper, email: string): Promise<void> {
  await clerk.open(STAFF_PATH);
  await clerk.look();
  await clerk.field('email').fill(email);
  await clerk.press('main form button[type=submit]');
  await clerk.look();
  await clerk.field('code').fill(await codeFor(clerk, email));
  await clerk.press(`form[action="${STAFF_CODE_PATH}"] button[type=submit]`);
  expect(clerk.path).toBe(STAFF_PATH);
  await clerk.look();
}

/** What programs of the staff use. */
export async function staffKeyOf({ dataDir }: Pick<LocalHost, 'dataDir'>): Promise<string> {
  const { table, close } = await connect({ data: dataDir });
  const apiKeys = apiKeyStore({ table, shardCount: 1 });
  const ports = { apiKeys, clock: systemClock, ids: systemIds, secrets: systemSecrets };
  const { token } = await makeApiKey(ports, { name: 'staff', scopes: ['staff'] });
  close();
  return token;
}

/** A new catalogue: everybody who gave gifts gets a form, as time passes. */
export async function publishEdition(
  { url }: Pick<LocalHost, 'url'>,
  key: string,
  name: string,
): Promise<void> {
  const response = await fetch(`${url}/v1/editions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify({ name }),
  });
  if (!response.ok) throw new Error(`/v1/editions answered ${await response.text()}`);
}

import { connect } from '../../../commands/connect.ts';
import { systemClock, systemIds, systemSecrets } from '../../../commands/system.ts';
import { apiKeyStore } from '../../../shared/customers/api-key-store.ts';
import { makeApiKey } from '../../../shared/customers/make-api-key.ts';
import type { LocalHost } from '../../support/local-host.ts';

/** What somebody in the shop signs in with, and programs of theirs use. */
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

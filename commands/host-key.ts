import { apiKeyStore } from '../shared/customers/api-key-store.ts';
import { makeApiKey } from '../shared/customers/make-api-key.ts';
import { connect } from './connect.ts';
import { systemClock, systemIds, systemSecrets } from './system.ts';

/** A new key of the host that has its data there, as `npm run keys` makes one. */
export async function newHostKey(
  data: string,
  given: Parameters<typeof makeApiKey>[1],
): Promise<string> {
  const { table, close } = await connect({ data });
  const apiKeys = apiKeyStore({ table, shardCount: 1 });
  const ports = { apiKeys, clock: systemClock, ids: systemIds, secrets: systemSecrets };
  const { token } = await makeApiKey(ports, given);
  close();
  return token;
}

import { assert } from '../kernel/assert.ts';
import type { Ids, Secrets } from '../kernel/ids.ts';
import type { Clock } from '../kernel/time.ts';
import { type ApiKey, apiKeyTokenOf, newApiKey } from './api-key.ts';
import type { ApiKeys } from './ports.ts';

export type MakeApiKeyDeps = {
  readonly apiKeys: Pick<ApiKeys, 'save'>;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

/** @returns the token too, which can be shown this once. */
export async function makeApiKey(
  { apiKeys, ids, secrets, clock }: MakeApiKeyDeps,
  wanted: Pick<ApiKey, 'name' | 'scopes'>,
): Promise<{ readonly apiKey: ApiKey; readonly token: string }> {
  const now = clock.now();
  const secret = secrets.token();
  const apiKey = newApiKey({ ...wanted, id: ids.next('key', now) }, secret, now);
  const saved = await apiKeys.save(apiKey, now);
  assert(saved.ok, 'a random key id is new');
  return { apiKey: saved.value, token: apiKeyTokenOf(apiKey.id, secret) };
}

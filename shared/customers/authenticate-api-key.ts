import { type Clock, localDateOf } from '../kernel/time.ts';
import { type ApiKey, readApiKeyToken, type Scope } from './api-key.ts';
import type { ApiKeys } from './ports.ts';
import { isSecretOf } from './secret-hash.ts';

/** Whose key this is; `undefined` when there is none, it was revoked or the secret is wrong. */
export async function authenticateApiKey(
  { apiKeys, clock }: { readonly apiKeys: Pick<ApiKeys, 'find' | 'save'>; readonly clock: Clock },
  token: string,
): Promise<ApiKey | undefined> {
  const read = readApiKeyToken(token);
  // Half the units on every request of a carrier; a key counts up to a second after it was revoked.
  const apiKey = read === undefined ? undefined : await apiKeys.find(read.keyId, { stale: true });
  if (read === undefined || apiKey === undefined) return undefined;
  if (!isSecretOf(read.secret, apiKey.secretHash)) return undefined;
  if (apiKey.revokedAt !== undefined) return undefined;
  const now = clock.now();
  const today = localDateOf(now, 'UTC');
  if (apiKey.lastUsedOn?.equals(today) === true) return apiKey;
  // Refused means that another request noted the same day, or that the key was just revoked.
  const noted = await apiKeys.save({ ...apiKey, lastUsedOn: today }, now);
  return noted.ok ? noted.value : apiKeyStillValid(apiKeys, apiKey);
}

async function apiKeyStillValid(
  apiKeys: Pick<ApiKeys, 'find'>,
  { id }: ApiKey,
): Promise<ApiKey | undefined> {
  const apiKey = await apiKeys.find(id);
  return apiKey?.revokedAt === undefined ? apiKey : undefined;
}

export function hasScope(apiKey: ApiKey, scope: Scope): boolean {
  return apiKey.scopes.includes(scope);
}

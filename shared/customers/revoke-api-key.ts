import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock } from '../kernel/time.ts';
import type { ApiKey, ApiKeyId } from './api-key.ts';
import type { ApiKeys } from './ports.ts';

/** Revoking twice changes nothing: the first instant stays. */
export function revokeApiKey(
  { apiKeys, clock }: { readonly apiKeys: Pick<ApiKeys, 'find' | 'save'>; readonly clock: Clock },
  keyId: ApiKeyId,
): Promise<Outcome<ApiKey, 'key_not_found' | 'changed_meanwhile'>> {
  return repeatWhenChanged<ApiKey, 'key_not_found'>(async () => {
    const apiKey = await apiKeys.find(keyId);
    if (apiKey === undefined) return refused('key_not_found');
    if (apiKey.revokedAt !== undefined) return accepted(apiKey);
    const now = clock.now();
    return apiKeys.save({ ...apiKey, revokedAt: now }, now);
  });
}

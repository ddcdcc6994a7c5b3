import type { EntityDefinition } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { ApiKey, type ApiKeyId } from './api-key.ts';

//   pk   APIKEYS                         sk   KEY#<keyId>
export const API_KEYS_PARTITION = 'APIKEYS';
export const API_KEY_PREFIX = 'KEY';

export const apiKeyItem: EntityDefinition<ApiKey, ApiKeyId> = {
  entity: 'api_key',
  schemaVersion: 1,
  schema: ApiKey,
  keyOf: (keyId) => ({ pk: API_KEYS_PARTITION, sk: key(API_KEY_PREFIX, keyId) }),
  refOf: ({ id }) => id,
};

import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { queryAll } from '../table/query-all.ts';
import { API_KEY_PREFIX, API_KEYS_PARTITION, apiKeyItem } from './api-key-item.ts';
import type { ApiKeys } from './ports.ts';

export function apiKeyStore(settings: StoreSettings): ApiKeys {
  const apiKeys = new EntityStore(apiKeyItem, settings);
  return {
    find: (keyId, options) => apiKeys.find(keyId, options),
    save: (apiKey, at) => apiKeys.save({ entity: apiKey, happened: [], at }),
    async list() {
      const range = { pk: API_KEYS_PARTITION, skPrefix: API_KEY_PREFIX };
      const items = await queryAll(settings.table, range);
      return items.map((item) => apiKeys.fromItem(item));
    },
  };
}

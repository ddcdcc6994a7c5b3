import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoTable } from '../../shared/table/dynamo-table.ts';
import type { StoreSettings } from '../../shared/table/entity-store.ts';
import { CLIENT_SETTINGS } from './client-settings.ts';
import { environment } from './environment.ts';
import { once } from './resources.ts';

/** The one client of this function, and what every store is made with. */
export const storeSettings = once((): StoreSettings => {
  const { TABLE_NAME, SHARD_COUNT } = environment('table');
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(CLIENT_SETTINGS));
  return { table: new DynamoTable(client, TABLE_NAME), shardCount: SHARD_COUNT };
});

export const tableResources = { table: () => storeSettings().table };

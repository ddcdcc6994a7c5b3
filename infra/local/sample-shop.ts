import { Temporal } from '../../shared/kernel/time.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** Puts the sample products into the shop's table, unless they are there. */
export async function fillShop(
  environment: Readonly<Record<string, string>>,
  clock: VirtualClock,
): Promise<void> {
  const { TABLE_NAME, AWS_ENDPOINT_URL_DYNAMODB: endpoint, AWS_REGION: region } = environment;
  if (TABLE_NAME === undefined || endpoint === undefined || region === undefined) return;
  // Loaded here only: no other part of the host needs the AWS SDK.
  const [{ DynamoDBClient }, { DynamoDBDocumentClient }, { DynamoTable }, { importSampleShop }] =
    await Promise.all([
      import('@aws-sdk/client-dynamodb'),
      import('@aws-sdk/lib-dynamodb'),
      import('../../shared/table/dynamo-table.ts'),
      import('./import-sample-shop.ts'),
    ]);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region, credentials });
  const table = new DynamoTable(DynamoDBDocumentClient.from(client), TABLE_NAME);
  const now = () => Temporal.Instant.fromEpochMilliseconds(clock.nowMs());
  await importSampleShop({ table, clock: { now } });
  client.destroy();
}

/** Brings the tables of the template into being, and indexes that came later. */
import { type DynamoClient, DynamoFailure } from './dynamo-client.ts';
import type { TablePlan } from './resources/tables.ts';

type Description = {
  readonly Table: {
    readonly TableStatus: string;
    readonly GlobalSecondaryIndexes?: readonly { readonly IndexName: string }[];
    readonly LatestStreamArn?: string;
  };
};

/** @returns the address of its stream, if it has one */
export async function ensureTable(
  client: DynamoClient,
  table: TablePlan,
): Promise<string | undefined> {
  const existing = await describe(client, table.name);
  if (existing === undefined) await create(client, table);
  else await addMissingIndexes(client, table, existing);
  await ensureTimeToLive(client, table);
  return (await describe(client, table.name))?.Table.LatestStreamArn;
}

/** For a database whose file is not ours to delete. */
export async function dropTables(
  client: DynamoClient,
  tables: readonly TablePlan[],
): Promise<void> {
  for (const { name } of tables) {
    const existing = await describe(client, name);
    if (existing !== undefined) await client.call('DeleteTable', { TableName: name });
  }
}

async function describe(client: DynamoClient, name: string): Promise<Description | undefined> {
  try {
    return await client.call<Description>('DescribeTable', { TableName: name });
  } catch (error) {
    if (error instanceof DynamoFailure && error.code === 'ResourceNotFoundException')
      return undefined;
    throw error;
  }
}

async function create(client: DynamoClient, table: TablePlan): Promise<void> {
  const { name, GlobalSecondaryIndexes, StreamSpecification } = table;
  await client.call('CreateTable', {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: table.AttributeDefinitions,
    KeySchema: table.KeySchema,
    ...(GlobalSecondaryIndexes.length === 0 ? {} : { GlobalSecondaryIndexes }),
    ...(StreamSpecification === undefined
      ? {}
      : { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
  });
}

async function addMissingIndexes(
  client: DynamoClient,
  table: TablePlan,
  existing: Description,
): Promise<void> {
  const names = new Set(
    (existing.Table.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName),
  );
  for (const { IndexName, KeySchema, Projection } of table.GlobalSecondaryIndexes) {
    if (names.has(IndexName)) continue;
    await client.call('UpdateTable', {
      TableName: table.name,
      AttributeDefinitions: table.AttributeDefinitions,
      GlobalSecondaryIndexUpdates: [{ Create: { IndexName, KeySchema, Projection } }],
    });
  }
}

async function ensureTimeToLive(client: DynamoClient, table: TablePlan): Promise<void> {
  const { AttributeName, Enabled } = table.TimeToLiveSpecification ?? {};
  if (Enabled !== true || AttributeName === undefined) return;
  const described = await client.call<{
    TimeToLiveDescription?: { TimeToLiveStatus?: string };
  }>('DescribeTimeToLive', { TableName: table.name });
  if (described.TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED') return;
  await client.call('UpdateTimeToLive', {
    TableName: table.name,
    TimeToLiveSpecification: { AttributeName, Enabled: true },
  });
}

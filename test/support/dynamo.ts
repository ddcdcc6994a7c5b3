// A real DynamoDB API for tests: the embedded one in memory, or the endpoint in DYNAMODB_ENDPOINT.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoTable } from '../../shared/table/dynamo-table.ts';
import { TABLE_INDEXES, TABLE_KEYS, TTL_ATTRIBUTE } from '../../shared/table/table.ts';

const START_TIMEOUT_MS = 10_000;

/** Dynoxide ends with its caller, even a killed one: the shell waits for its input to close. */
const GUARD = '"$@" >/dev/null 2>&1 & served=$!; cat >/dev/null; kill $served 2>/dev/null; wait';

export type Dynamo = {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly documentClient: DynamoDBDocumentClient;
  /**
   * A fresh table with the schema of `shared/table/table.ts`: keys, indexes and TTL. Without its
   * stream, to which no test listens, and which slows the embedded database's writes.
   */
  newTable(): Promise<{ readonly table: DynamoTable; readonly tableName: string }>;
  stop(): Promise<void>;
};

export async function startDynamo(): Promise<Dynamo> {
  const given = process.env.DYNAMODB_ENDPOINT;
  const served = given === undefined ? await serveDynoxide() : undefined;
  const endpoint = given ?? served?.endpoint ?? '';
  const client = new DynamoDBClient({ endpoint, ...LOCAL_ACCESS });
  const documentClient = DynamoDBDocumentClient.from(client);
  return {
    endpoint,
    client,
    documentClient,
    newTable: async () => {
      const tableName = `test-${randomUUID()}`;
      await client.send(new CreateTableCommand(tableDefinition(tableName)));
      await waitUntilTableExists(
        { client, maxWaitTime: 20, minDelay: 1 },
        { TableName: tableName },
      );
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: tableName,
          TimeToLiveSpecification: { AttributeName: TTL_ATTRIBUTE, Enabled: true },
        }),
      );
      return { table: new DynamoTable(documentClient, tableName), tableName };
    },
    stop: async () => {
      client.destroy();
      await served?.stop();
    },
  };
}

/** Any will do: the embedded services check none. */
export const LOCAL_ACCESS = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;

export function tableDefinition(tableName: string): CreateTableCommandInput {
  const schemaOf = (keys: { readonly partition: string; readonly sort: string }) => [
    { AttributeName: keys.partition, KeyType: 'HASH' as const },
    { AttributeName: keys.sort, KeyType: 'RANGE' as const },
  ];
  const indexes = Object.entries(TABLE_INDEXES);
  const names = [TABLE_KEYS, ...Object.values(TABLE_INDEXES)].flatMap((keys) => [
    keys.partition,
    keys.sort,
  ]);
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: schemaOf(TABLE_KEYS),
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: indexes.map(([IndexName, keys]) => ({
      IndexName,
      KeySchema: schemaOf(keys),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    })),
  };
}

async function serveDynoxide() {
  const port = await freePort();
  const guard = spawn('sh', ['-c', GUARD, 'sh', dynoxidePath(), '--port', String(port)], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  const endpoint = `http://127.0.0.1:${port}`;
  await untilAnswers(endpoint, guard);
  return {
    endpoint,
    stop: async () => {
      const ended = new Promise((resolve) => guard.once('exit', resolve));
      guard.ref();
      guard.stdin?.end();
      await ended;
    },
  };
}

function dynoxidePath(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch (cause) {
    throw new Error(
      'no embedded DynamoDB for this platform: install the npm package `dynoxide`, start it, and set DYNAMODB_ENDPOINT',
      { cause },
    );
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function untilAnswers(endpoint: string, guard: ChildProcess): Promise<void> {
  const startedAtMs = performance.now();
  while (performance.now() - startedAtMs < START_TIMEOUT_MS) {
    if (guard.exitCode !== null) break;
    const answers = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await delay(10);
  }
  guard.stdin?.end();
  throw new Error(`the embedded DynamoDB does not answer at ${endpoint}`);
}

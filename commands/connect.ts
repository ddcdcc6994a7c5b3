import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { DynamoTable } from '../shared/table/dynamo-table.ts';
import type { Table } from '../shared/table/table.ts';
import { CommandError } from './command-error.ts';

/** Written by the running local host. */
const HostFile = z.object({
  url: z.url(),
  environment: z
    .record(z.string(), z.string())
    .and(z.object({ TABLE_NAME: z.string(), AWS_ENDPOINT_URL_DYNAMODB: z.url() })),
});

export type Connection = {
  readonly table: Table;
  /** What the functions there are given; of a stage on AWS only `TABLE_NAME` is known. */
  readonly environment: Readonly<Record<string, string>> & { readonly TABLE_NAME: string };
  /** The local host's address; absent for a stage on AWS. */
  readonly url?: string;
  /** Lets the process end. */
  close(): void;
};

export type ConnectOptions = {
  /** A stage on AWS; without it the local host. */
  readonly stage?: string | undefined;
  /** The local host's folder, `.data` unless told. */
  readonly data?: string | undefined;
};

/**
 * Connects to the table of a stage, with the AWS credentials of the shell, or of the local host.
 *
 * @throws CommandError that says what to do when there is nothing to connect to.
 */
export async function connect({ stage, data = '.data' }: ConnectOptions): Promise<Connection> {
  return stage === undefined ? connectToHost(data) : connectToStage(stage);
}

function connectToStage(stage: string): Connection {
  if (!/^[a-z][a-z0-9-]{0,29}$/.test(stage)) {
    throw new CommandError(`"${stage}" is no name of a stage: letters, digits and dashes`);
  }
  const TABLE_NAME = `proprietor-${stage}`;
  return connection(new DynamoDBClient({}), { TABLE_NAME });
}

async function connectToHost(data: string): Promise<Connection> {
  const { url, environment } = await readHostFile(join(data, 'host.json'));
  await checkListening(environment.AWS_ENDPOINT_URL_DYNAMODB);
  const client = new DynamoDBClient({
    endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB,
    region: environment.AWS_REGION ?? 'us-east-1',
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? 'local',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? 'local',
    },
  });
  return { ...connection(client, environment), url };
}

async function readHostFile(path: string): Promise<z.output<typeof HostFile>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new CommandError(NO_HOST, { cause: error });
  }
  const parsed = HostFile.safeParse(readJson(text));
  if (!parsed.success) {
    throw new CommandError(`${path} cannot be read. Stop the host and run npm start again.`);
  }
  return parsed.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The file of a host that was killed is still there. */
async function checkListening(endpoint: string): Promise<void> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(5000) });
  } catch (error) {
    throw new CommandError(NO_HOST, { cause: error });
  }
}

const NO_HOST =
  'No local host is running here. Start it with npm start in another window and repeat this, ' +
  'or add --stage NAME for a stage on AWS.';

function connection(client: DynamoDBClient, environment: Connection['environment']): Connection {
  const table = new DynamoTable(DynamoDBDocumentClient.from(client), environment.TABLE_NAME);
  return { table, environment, close: () => client.destroy() };
}

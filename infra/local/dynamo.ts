/**
 * The embedded DynamoDB: a child process on a file. It must never outlive the host, not even one
 * that was killed: a shell between the two waits for its input to end, which the system brings
 * about when the host dies, and then kills the database.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './ports.ts';
import type { State } from './state.ts';

const START_MS_MAX = 10_000;
const KEEPER = `
  exec 3<&0
  "$@" </dev/null &
  database=$!
  echo "$database"
  { cat <&3 >/dev/null; kill -9 "$database" 2>/dev/null; } &
  wait "$database"
`;

export class NoDynamo extends Error {
  override readonly name = 'NoDynamo';
}

export type Dynamo = {
  readonly endpoint: string;
  /** Not ours: its tables are not in a file that can be forgotten. */
  readonly isForeign: boolean;
  /** Rejects when the database ends although nobody asked it to; never resolves. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
};

/**
 * @param directory holds the database's file
 * @throws NoDynamo when there is neither an embedded one nor an endpoint
 */
export async function startDynamo(directory: string, state: State): Promise<Dynamo> {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  if (endpoint !== undefined && endpoint !== '') return foreign(endpoint);
  const binary = findBinary();
  mkdirSync(directory, { recursive: true });
  const file = databaseFile(directory);
  const port = await freePort();
  const keeper = spawn(
    '/bin/sh',
    ['-c', KEEPER, 'sh', binary, 'serve', '--port', String(port), '--db-path', file],
    // A process group of its own: Ctrl-C is for the host, which ends the database last.
    { stdio: ['pipe', 'pipe', 'pipe'], detached: true },
  );
  keeper.stdout.once('data', (pid: Buffer) => state.setSetting('dynamoPid', String(pid).trim()));
  const said: string[] = [];
  keeper.stderr.on('data', (chunk: Buffer) => said.push(String(chunk)));
  await answers(port, keeper, said);
  quickenStreams(file);
  return embedded(`http://127.0.0.1:${port}`, keeper, said);
}

/**
 * Dynoxide 1.2 looks through every stream record of the table to number the next one, so that each
 * write takes longer than the one before; these indexes make that one step.
 */
function quickenStreams(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  database.exec(`
    CREATE INDEX IF NOT EXISTS stream_numbers
      ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
    CREATE INDEX IF NOT EXISTS stream_shards
      ON _stream_records (table_name, shard_id, sequence_number);`);
  database.close();
}

function embedded(endpoint: string, keeper: ChildProcess, said: readonly string[]): Dynamo {
  let isClosing = false;
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const failed = ended.then(() => {
    if (isClosing) return new Promise<never>(() => undefined);
    throw new Error(`the embedded DynamoDB ended: ${said.slice(-5).join('').trim()}`);
  });
  // Whoever waits for it hears of it; until somebody does, it is no unhandled rejection.
  failed.catch(() => undefined);
  return {
    endpoint,
    isForeign: false,
    failed,
    close: async () => {
      isClosing = true;
      keeper.stdin?.end();
      await ended;
    },
  };
}

function foreign(endpoint: string): Dynamo {
  const failed = new Promise<never>(() => undefined);
  return { endpoint, isForeign: true, failed, close: async () => undefined };
}

function findBinary(): string {
  const { platform, arch } = process;
  const packageName = `@dynoxide/${platform}-${arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
    const binary = join(dirname(manifest), 'dynoxide');
    if (existsSync(binary)) return binary;
  } catch (error) {
    if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
  }
  throw new NoDynamo(
    `There is no embedded DynamoDB for this machine: the package ${packageName} is not installed.\n` +
      'Either install it (npm i --no-save @dynoxide/<platform>-<arch>), or start any DynamoDB, such\n' +
      'as DynamoDB Local, and give its address: DYNAMODB_ENDPOINT=http://localhost:8000 npm start',
  );
}

/** Only where the shell could not do its work, for example because it was killed, too. */
export async function endLeftOver(directory: string, state: State): Promise<void> {
  const pid = Number(state.setting('dynamoPid'));
  const file = databaseFile(directory);
  if (!(pid > 1) || !commandOf(pid).includes(file)) return;
  process.kill(pid, 'SIGKILL');
  while (commandOf(pid).includes(file)) await sleep(20);
}

function databaseFile(directory: string): string {
  return join(directory, 'table.sqlite');
}

function commandOf(pid: number): string {
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout ?? '';
}

async function answers(port: number, keeper: ChildProcess, said: readonly string[]): Promise<void> {
  const giveUpAt = performance.now() + START_MS_MAX;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    if (keeper.exitCode !== null || performance.now() > giveUpAt) {
      keeper.stdin?.end();
      throw new Error(`the embedded DynamoDB did not start: ${said.join('').trim()}`);
    }
    await sleep(10);
  }
}

// What the phone screen costs for a customer with 2,000 turns: queries, read units, the function's own time.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { systemClock } from '../../commands/system.ts';
import { BUNDLE_OPTIONS, LEAN_OPTIONS } from '../../infra/bundle.ts';
import { findPickUp } from '../../shared/interactions/find-pick-up.ts';
import { pickUpStore } from '../../shared/interactions/pick-up-store.ts';
import { DynamoTable } from '../../shared/table/dynamo-table.ts';
import { httpEvent } from '../runtime/http-support.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { BUILD_DIR } from './build-dir.ts';
import { median } from './bundles.ts';
import { fill } from './fill.ts';
import { meterOf, readsOf, sum } from './meter.ts';
import { countingDoor, run } from './pages.ts';
import { SAMPLE_PHONE, sampleDialogue } from './sample-dialogue.ts';
import { figure, verdict } from './text-table.ts';

export const TURN_COUNT = 2_000;
export const PHONE_GOALS = { ownMs: 30, queries: 2 } as const;
/** The first are slower: V8 still learns the code. */
const WARM_UP_COUNT = 20;
const RUN_COUNT = 40;

export type PhoneResult = {
  readonly turnCount: number;
  /** What was asked of the database for one call, with whose key and whose number it is. */
  readonly operations: readonly string[];
  readonly queryCount: number;
  /** Of the two queries. */
  readonly readUnits: number;
  /** Of the processor, warm: median of the runs. */
  readonly ownMs: number;
  readonly bestMs: number;
  /** With waiting for the database. */
  readonly wallMs: number;
  readonly bundleBytes: number;
  readonly answerBytes: number;
};

export async function measurePhone(): Promise<PhoneResult> {
  const { bundle, bundleBytes } = await bundleTakeCall();
  const dynamo = await startDynamo();
  const door = await countingDoor(dynamo.endpoint);
  try {
    const { tableName } = await dynamo.newTable();
    const { items, customerId, apiKey } = sampleDialogue(TURN_COUNT, systemClock.now());
    const label = `${TURN_COUNT} turns`;
    await fill(dynamo.documentClient, tableName, { items, count: items.length, label });
    const event = { ...callEvent(apiKey), rawPath: '/v1/interactions/calls' };
    const settings = { bundle, event, tableName, endpoint: door.endpoint };
    // The first one notes on which day the key was used, and in which hour somebody looked.
    await run(settings, 1);
    door.take();
    const { body } = await run(settings, 1);
    const operations = door.take();
    const warm = (await run(settings, WARM_UP_COUNT + RUN_COUNT)).runs.slice(WARM_UP_COUNT);
    return {
      ...{ turnCount: TURN_COUNT, operations, bundleBytes },
      queryCount: operations.filter((name) => name === 'Query').length,
      readUnits: await readUnitsOf(dynamo, tableName, customerId),
      ownMs: median(warm.map(({ cpuMs }) => cpuMs)),
      bestMs: Math.min(...warm.map(({ cpuMs }) => cpuMs)),
      wallMs: median(warm.map(({ wallMs }) => wallMs)),
      answerBytes: Buffer.byteLength(body),
    };
  } finally {
    await door.close();
    await dynamo.stop();
  }
}

async function bundleTakeCall() {
  const outdir = join(BUILD_DIR, 'bench', 'phone');
  mkdirSync(outdir, { recursive: true });
  const { metafile } = await build({
    ...{ ...BUNDLE_OPTIONS, ...LEAN_OPTIONS, outdir, metafile: true },
    entryPoints: { index: 'functions/http/take-call.ts' },
  });
  const bundleBytes = sum(Object.values(metafile.outputs).map(({ bytes }) => bytes));
  return { bundle: pathToFileURL(join(outdir, 'index.mjs')).href, bundleBytes };
}

function callEvent(apiKey: string) {
  return httpEvent({
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
    body: JSON.stringify({
      ...{ from: SAMPLE_PHONE, callId: 'bench' },
      startedAt: systemClock.now().toString(),
    }),
  });
}

async function readUnitsOf(dynamo: Dynamo, tableName: string, customerId: string) {
  const meter = meterOf(dynamo.documentClient);
  try {
    const table = new DynamoTable(dynamo.documentClient, tableName);
    const pickUps = pickUpStore({ table, shardCount: 1 });
    await findPickUp({ pickUps, clock: systemClock }, customerId);
    return sum(meter.take().map(readsOf));
  } finally {
    meter.stop();
  }
}

export function phoneText(result: PhoneResult): string {
  const { operations, queryCount, readUnits, ownMs, bestMs, wallMs } = result;
  const rounded = Math.round(ownMs * 10) / 10;
  return [
    `The phone screen of a customer with ${result.turnCount} turns, warm (median of ${RUN_COUNT})`,
    `  queries          ${queryCount} (${verdict(queryCount, PHONE_GOALS.queries)}), ${figure(readUnits)} read units`,
    `  all requests     ${operations.join(', ')}`,
    `  own time         ${figure(rounded)} ms (${verdict(rounded, PHONE_GOALS.ownMs)}), at best ${figure(Math.round(bestMs * 10) / 10)} ms`,
    `  with waiting     ${figure(Math.round(wallMs * 10) / 10)} ms`,
    `  bundle, answer   ${figure(result.bundleBytes / 1000)} KB, ${figure(result.answerBytes / 1000)} KB`,
  ].join('\n');
}

// A peak through the running local host: everything due at one instant, to the last write.
import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { instantText, Temporal } from '../../shared/kernel/time.ts';
import { duePartition } from '../../shared/table/due-entry.ts';
import { LOCAL_ACCESS } from '../support/dynamo.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../support/local-host.ts';
import { fill } from './fill.ts';
import { ITEMS_PER_GIFT, type SampleGifts, sampleDueAt, sampleItems } from './sample-gifts.ts';
import { figure, textTable } from './text-table.ts';

const SAY_EVERY_MS = 10_000;

export type Peak = {
  readonly action: 'remind' | 'charge';
  readonly count: number;
  readonly seconds: number;
  readonly perSecond: number;
};
export type PeakResult = { readonly giftCount: number; readonly peaks: readonly Peak[] };

/** Loads gifts that are due together into a new host, and lets them be reminded of, then charged. */
export async function measurePeak(giftCount: number): Promise<PeakResult> {
  const host = await startLocalHost();
  const client = new DynamoDBClient({
    endpoint: host.environment.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    ...LOCAL_ACCESS,
  });
  try {
    const documentClient = DynamoDBDocumentClient.from(client);
    const tableName = host.environment.TABLE_NAME ?? '';
    const now = await clockOf(host);
    const gifts: SampleGifts = {
      ...{ count: giftCount, seed: 11, orderedAt: instantText(now) },
      shardCount: Number(host.environment.SHARD_COUNT ?? 1),
      deliverOn: now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 13 }).toString(),
      isReminded: false,
    };
    const count = giftCount * ITEMS_PER_GIFT;
    const label = 'customers, recipients and gifts';
    await fill(documentClient, tableName, { items: sampleItems(gifts), count, label });
    const open = new OpenEntries(documentClient, tableName, gifts);
    const peaks = [
      await peakOf(host, open, 'remind', sampleDueAt(gifts)),
      await peakOf(host, open, 'charge', sampleDueAt({ ...gifts, isReminded: true })),
    ];
    return { giftCount, peaks };
  } finally {
    client.destroy();
    await host.stop();
    removeDataDirs();
  }
}

async function peakOf(
  host: LocalHost,
  open: OpenEntries,
  action: Peak['action'],
  dueAt: Temporal.Instant,
): Promise<Peak> {
  await advance(host, dueAt.subtract({ seconds: 30 }));
  const before = await open.count(action, dueAt);
  const startedAtMs = performance.now();
  // The sweep comes every five minutes; the clock jumps to it, and all it brings is awaited.
  let isDone = false;
  const advanced = advance(host, dueAt.add({ minutes: 6 })).finally(() => {
    isDone = true;
  });
  let saidAtMs = startedAtMs;
  while (!isDone) {
    await Promise.race([advanced, delay(500)]);
    if (isDone || performance.now() - saidAtMs < SAY_EVERY_MS) continue;
    saidAtMs = performance.now();
    const left = await open.count(action, dueAt);
    process.stderr.write(`${action}: ${before - left}/${before}\n`);
  }
  await advanced;
  const seconds = (performance.now() - startedAtMs) / 1000;
  const left = await open.count(action, dueAt);
  if (left > 0) throw new Error(`${left} of ${before} gifts still wait for their ${action}`);
  return { action, count: before, seconds, perSecond: before / seconds };
}

/** How much is still due at an instant, which is how far the peak has come. */
class OpenEntries {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;
  readonly #shardCount: number;

  constructor(client: DynamoDBDocumentClient, tableName: string, { shardCount }: SampleGifts) {
    this.#client = client;
    this.#tableName = tableName;
    this.#shardCount = shardCount;
  }

  async count(action: Peak['action'], dueAt: Temporal.Instant): Promise<number> {
    const at = instantText(dueAt);
    let count = 0;
    for (let shard = 0; shard < this.#shardCount; shard += 1) {
      const pk = duePartition(at.slice(0, 10), shard);
      let after: Record<string, unknown> | undefined;
      do {
        const page = await this.#client.send(
          new QueryCommand({
            ...{ TableName: this.#tableName, IndexName: 'due', Select: 'COUNT' },
            KeyConditionExpression: 'duePk = :pk AND begins_with(dueSk, :sk)',
            ExpressionAttributeValues: { ':pk': pk, ':sk': `${at}#${action}#` },
            ExclusiveStartKey: after,
          }),
        );
        count += page.Count ?? 0;
        after = page.LastEvaluatedKey;
      } while (after !== undefined);
    }
    return count;
  }
}

async function clockOf(host: LocalHost): Promise<Temporal.Instant> {
  const answer = await fetch(`${host.url}/local/clock`);
  return Temporal.Instant.from(((await answer.json()) as { now: string }).now);
}

/** Not `fetch`, which gives up after five minutes without an answer. */
function advance(host: LocalHost, to: Temporal.Instant): Promise<void> {
  const body = JSON.stringify({ advanceTo: instantText(to) });
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const asked = request(`${host.url}/local/clock`, options, (answer) => {
      answer.resume();
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`the clock answers ${answer.statusCode}`));
      });
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

export function peakText({ giftCount, peaks }: PeakResult): string {
  return [
    `A peak of ${giftCount.toLocaleString('en')} gifts, from the sweep to the last write`,
    textTable([
      ['', 'seconds', 'due actions per second'],
      ...peaks.map(({ action, seconds, perSecond }) => [
        action === 'remind' ? 'reminders' : 'charges',
        seconds.toFixed(1),
        figure(perSecond),
      ]),
    ]),
  ].join('\n');
}

/**
 * An event source mapping from a table's stream: batches in order, one at a time; a failed batch is
 * tried again after a growing pause, cut in two where the template says so, and handed to the failure
 * destination when it has neither tries nor time left. The checkpoint moves when a batch is done with.
 */
import type { Activity } from './activity.ts';
import type { LambdaPool } from './lambda-pool.ts';
import type { Log } from './log.ts';
import { batchItemFailures } from './queue-consumer.ts';
import type { Queues } from './queues.ts';
import type { StreamMappingPlan } from './resources/mappings.ts';
import type { State } from './state.ts';
import type { StreamPosition, StreamRecord, StreamShards } from './stream-shards.ts';
import type { Timed } from './timed.ts';
import type { VirtualClock } from './virtual-clock.ts';

const PAUSE_MS_MAX = 60_000;
/** Writers outside the host's functions are noticed after this time. */
const POLL_MS = 400;
/** After a function ended, its writes are left this long to come together. */
const GATHER_MS = 5;
const READ_LIMIT = 1000;

export type StreamDeps = {
  readonly state: State;
  readonly clock: VirtualClock;
  readonly queues: Queues;
  readonly pool: LambdaPool;
  readonly activity: Activity;
  readonly log: Log;
  readonly region: string;
  readonly onChange: () => void;
};

/** What is still to be done before the stream is read on; the first part is being tried. */
type Batch = { readonly records: readonly StreamRecord[]; readonly failedCount: number };

export class StreamConsumer implements Timed {
  readonly #plan: StreamMappingPlan;
  readonly #shards: StreamShards;
  readonly #deps: StreamDeps;
  #batches: Batch[] = [];
  #shardId = '';
  #retryAt: number | undefined;
  #current: Promise<void> = Promise.resolve();
  #following: Promise<void> | undefined;
  #isStopped = false;
  #gathering: NodeJS.Timeout | undefined;
  readonly #polling: NodeJS.Timeout;

  constructor(plan: StreamMappingPlan, shards: StreamShards, deps: StreamDeps) {
    this.#plan = plan;
    this.#shards = shards;
    this.#deps = deps;
    this.#polling = setInterval(() => this.wake(), POLL_MS);
  }

  /** Where the mapping stopped; another stream of the same table begins anew. */
  static position(
    plan: StreamMappingPlan,
    state: State,
    streamArn: string,
  ): StreamPosition | undefined {
    const stored = state.setting(settingOf(plan));
    if (stored === undefined) return undefined;
    const checkpoint = JSON.parse(stored) as StreamPosition & { readonly streamArn: string };
    return checkpoint.streamArn === streamArn ? checkpoint : undefined;
  }

  nextAt(): number | undefined {
    return this.#retryAt;
  }

  wake(): void {
    void this.drain();
  }

  /** Somebody may have written. */
  nudge(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.wake();
    }, GATHER_MS);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#polling);
    clearTimeout(this.#gathering);
    await this.#current;
  }

  /** Resolves when all that was written before the call is handled, or waits to be tried again. */
  drain(): Promise<void> {
    this.#following ??= this.#current.then(() => {
      this.#following = undefined;
      this.#current = this.#readToEnd();
      return this.#current;
    });
    return this.#following;
  }

  async #readToEnd(): Promise<void> {
    try {
      while (!this.#isStopped) {
        if (this.#retryAt !== undefined && this.#retryAt > this.#deps.clock.nowMs()) return;
        this.#retryAt = undefined;
        const [batch] = this.#batches;
        if (batch !== undefined) await this.#deps.activity.track(() => this.#handle(batch));
        else if (!(await this.#read())) return;
      }
    } catch (error) {
      if (!this.#isStopped) this.#deps.log.problem('stream', String(error));
    }
  }

  /** @returns whether there was anything */
  async #read(): Promise<boolean> {
    const { shardId, records, hasGap } = await this.#shards.next(READ_LIMIT);
    if (records.length === 0) return false;
    if (hasGap) {
      const text = `${this.#plan.id}: records were deleted before they were read (after 24 hours)`;
      this.#deps.log.problem('stream', text);
    }
    this.#shardId = shardId;
    for (let at = 0; at < records.length; at += this.#plan.batchSize) {
      const part = records.slice(at, at + this.#plan.batchSize);
      this.#batches.push({ records: part, failedCount: 0 });
    }
    return true;
  }

  async #handle(batch: Batch): Promise<void> {
    const { plan } = { plan: this.#plan };
    const wanted = batch.records.filter((record) => this.#isWanted(record));
    if (wanted.length === 0) return this.#finish(batch);
    const event = { Records: wanted.map((record) => this.#asEvent(record)) };
    const result = await this.#deps.pool.invoke(plan.functionArn, event);
    if (!result.ok) return this.#failed(batch);
    if (!plan.reportsBatchItemFailures) return this.#finish(batch);
    const failures = batchItemFailures(result.value);
    if (failures === 'malformed') return this.#failed(batch);
    if (failures.length === 0) return this.#finish(batch);
    const at = batch.records.findIndex(({ dynamodb }) =>
      failures.includes(dynamodb.SequenceNumber),
    );
    if (at <= 0) return this.#failed(batch);
    // Lambda goes on from the first record that failed.
    this.#finish({ ...batch, records: batch.records.slice(0, at) });
    const rest = { records: batch.records.slice(at), failedCount: batch.failedCount };
    this.#batches.unshift(rest);
    this.#failed(rest);
  }

  #finish(batch: Batch): void {
    const last = batch.records.at(-1);
    this.#batches.shift();
    if (last === undefined) return;
    const { SequenceNumber: sequenceNumber } = last.dynamodb;
    const position = { shardId: this.#shardId, sequenceNumber };
    const checkpoint = JSON.stringify({ ...position, streamArn: this.#shards.streamArn });
    this.#deps.state.setSetting(settingOf(this.#plan), checkpoint);
    this.#shards.done(position);
  }

  #failed(batch: Batch): void {
    const { clock, state } = this.#deps;
    const { retryCountMax, recordAgeMsMax, bisects } = this.#plan;
    const failedCount = batch.failedCount + 1;
    const ageMs = clock.nowMs() - this.#createdMs(batch.records[0]);
    if (failedCount > retryCountMax || ageMs > recordAgeMsMax) {
      state.transaction(() => {
        this.#giveUp(batch, failedCount);
        this.#finish(batch);
      });
      return;
    }
    this.#batches.shift();
    const half = Math.ceil(batch.records.length / 2);
    const parts =
      bisects && batch.records.length > 1
        ? [batch.records.slice(0, half), batch.records.slice(half)]
        : [batch.records];
    // As in Lambda, halving a batch does not use up its tries.
    const counted = parts.length > 1 ? batch.failedCount : failedCount;
    this.#batches.unshift(...parts.map((records) => ({ records, failedCount: counted })));
    this.#retryAt = clock.nowMs() + Math.min(PAUSE_MS_MAX, 1000 * 2 ** (failedCount - 1));
    this.#deps.onChange();
  }

  #giveUp({ records }: Batch, approximateInvokeCount: number): void {
    const { onFailureArn, id, tableArn } = this.#plan;
    const text = `gave up ${records.length} records after ${approximateInvokeCount} tries`;
    this.#deps.log.problem(id, text);
    if (onFailureArn === undefined || !this.#deps.queues.has(onFailureArn)) return;
    const body = JSON.stringify({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount },
      version: '1.0',
      timestamp: new Date(this.#deps.clock.nowMs()).toISOString(),
      DDBStreamBatchInfo: {
        shardId: this.#shardId,
        startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
        endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
        batchSize: records.length,
        streamArn: `${tableArn}/stream/here`,
      },
    });
    this.#deps.queues.send(onFailureArn, [{ body }]);
  }

  #isWanted(record: StreamRecord): boolean {
    const { filters } = this.#plan;
    return filters.length === 0 || filters.some((matches) => matches(record));
  }

  /** The database knows the machine's time; functions live in the virtual one. */
  #createdMs(record: StreamRecord | undefined): number {
    const { clock } = this.#deps;
    if (record === undefined) return clock.nowMs();
    return record.dynamodb.ApproximateCreationDateTime * 1000 + clock.offsetMs;
  }

  #asEvent(record: StreamRecord): StreamRecord {
    const ApproximateCreationDateTime = Math.floor(this.#createdMs(record) / 1000);
    return {
      ...record,
      awsRegion: this.#deps.region,
      eventSourceARN: `${this.#plan.tableArn}/stream/here`,
      dynamodb: { ...record.dynamodb, ApproximateCreationDateTime },
    };
  }
}

function settingOf({ id }: StreamMappingPlan): string {
  return `checkpoint:${id}`;
}

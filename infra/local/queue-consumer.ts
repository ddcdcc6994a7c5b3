/** An event source mapping from a queue: hands batches to a function, as many at once as it may. */
import type { Activity } from './activity.ts';
import { type LambdaPool, THREADS_PER_FUNCTION_MAX } from './lambda-pool.ts';
import type { InvocationResult } from './lambda-protocol.ts';
import type { Message, Queues } from './queues.ts';
import type { QueueMappingPlan } from './resources/mappings.ts';
import type { Timed } from './timed.ts';

export type ConsumerDeps = {
  readonly queues: Queues;
  readonly pool: LambdaPool;
  readonly activity: Activity;
  readonly region: string;
  /** Called when the next instant may have changed. */
  readonly onChange: () => void;
};

export class QueueConsumer implements Timed {
  readonly #plan: QueueMappingPlan;
  readonly #deps: ConsumerDeps;
  #runningCount = 0;
  #isStopped = false;

  constructor(plan: QueueMappingPlan, deps: ConsumerDeps) {
    this.#plan = plan;
    this.#deps = deps;
    deps.queues.listen(plan.queueArn, () => this.pump());
  }

  nextAt(): number | undefined {
    return this.#deps.queues.nextVisibleAt(this.#plan.queueArn);
  }

  wake(): void {
    this.pump();
  }

  /** Takes no more messages; those in flight are finished. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Starts as many batches as there are messages and room for. */
  pump(): void {
    const { queueArn, batchSize, concurrencyMax } = this.#plan;
    const room = Math.min(concurrencyMax, THREADS_PER_FUNCTION_MAX);
    while (!this.#isStopped && this.#runningCount < room) {
      const batch = this.#deps.queues.receive(queueArn, batchSize);
      if (batch.length === 0) break;
      this.#runningCount += 1;
      void this.#deps.activity.track(() => this.#handle(batch));
    }
    this.#deps.onChange();
  }

  async #handle(batch: readonly Message[]): Promise<void> {
    try {
      const wanted = batch.filter((message) => this.#isWanted(message));
      const event = { Records: wanted.map((message) => this.#record(message)) };
      const failed =
        wanted.length === 0
          ? new Set<string>()
          : failedIds(
              await this.#deps.pool.invoke(this.#plan.functionArn, event),
              wanted,
              this.#plan.reportsBatchItemFailures,
            );
      this.#deps.queues.delete(batch.filter(({ messageId }) => !failed.has(messageId)));
      this.#deps.queues.giveUp(batch.filter(({ messageId }) => failed.has(messageId)));
    } finally {
      this.#runningCount -= 1;
      this.pump();
    }
  }

  /** A message that no filter wants is deleted unseen, as SQS mappings do. */
  #isWanted({ body }: Message): boolean {
    const { filters } = this.#plan;
    return filters.length === 0 || filters.some((matches) => matches({ body: bodyValue(body) }));
  }

  #record(message: Message) {
    return {
      messageId: message.messageId,
      receiptHandle: String(message.id),
      body: message.body,
      attributes: {
        ApproximateReceiveCount: String(message.receiveCount),
        SentTimestamp: String(message.sentAt),
        SenderId: '000000000000',
        ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
      },
      messageAttributes: message.attributes === null ? {} : JSON.parse(message.attributes),
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: this.#plan.queueArn,
      awsRegion: this.#deps.region,
    };
  }
}

function bodyValue(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return body;
    throw error;
  }
}

/** What a batch answer means, as Lambda reads it: an unknown or empty id fails the whole batch. */
export function failedIds(
  result: InvocationResult,
  batch: readonly Pick<Message, 'messageId'>[],
  reportsBatchItemFailures: boolean,
): ReadonlySet<string> {
  const all = new Set(batch.map(({ messageId }) => messageId));
  if (!result.ok) return all;
  if (!reportsBatchItemFailures) return new Set();
  const failures = batchItemFailures(result.value);
  if (failures === 'malformed' || failures.some((id) => !all.has(id))) return all;
  return new Set(failures);
}

export function batchItemFailures(value: unknown): readonly string[] | 'malformed' {
  if (value === null || value === '') return [];
  const { batchItemFailures: failures } = value as { batchItemFailures?: unknown };
  if (failures === undefined || failures === null) return [];
  if (!Array.isArray(failures)) return 'malformed';
  const ids = failures.map((failure) => (failure as { itemIdentifier?: unknown })?.itemIdentifier);
  return ids.every((id) => typeof id === 'string' && id !== '') ? (ids as string[]) : 'malformed';
}

/**
 * Functions that nobody waits for, woken by a schedule or straight by a rule. Kept in a queue of the
 * host's own until they succeeded; tried again after one and two minutes, as Lambda does, and then
 * handed to the failure destination or the dead letters.
 */
import type { Activity } from './activity.ts';
import { type LambdaPool, THREADS_PER_FUNCTION_MAX } from './lambda-pool.ts';
import type { InvocationFailure } from './lambda-protocol.ts';
import type { Log } from './log.ts';
import { asyncQueueArn, type Message, type Queues } from './queues.ts';
import type { AsyncSettings } from './resources/async-settings.ts';
import type { FunctionPlan } from './resources/functions.ts';
import type { QueuePlan } from './resources/queues.ts';
import type { Timed } from './timed.ts';

const RETRY_COUNT_DEFAULT = 2;
/** Longer than any function may run: a result always comes first. */
const VISIBILITY_TIMEOUT_MS = 24 * 3_600_000;

export type AsyncDeps = {
  readonly queues: Queues;
  readonly pool: LambdaPool;
  readonly activity: Activity;
  readonly log: Log;
  readonly onChange: () => void;
};

export function asyncQueuePlan({ shortName, arn }: FunctionPlan): QueuePlan {
  return {
    name: `(invocations of ${shortName})`,
    arn: asyncQueueArn(arn),
    isOwn: true,
    delayMs: 0,
    visibilityTimeoutMs: VISIBILITY_TIMEOUT_MS,
    redrive: undefined,
  };
}

export class AsyncInvocations implements Timed {
  readonly #plan: FunctionPlan;
  readonly #settings: AsyncSettings | undefined;
  readonly #deps: AsyncDeps;
  #runningCount = 0;
  #isStopped = false;

  constructor(plan: FunctionPlan, settings: AsyncSettings | undefined, deps: AsyncDeps) {
    this.#plan = plan;
    this.#settings = settings;
    this.#deps = deps;
    deps.queues.listen(asyncQueueArn(plan.arn), () => this.#pump());
  }

  nextAt(): number | undefined {
    return this.#deps.queues.nextVisibleAt(asyncQueueArn(this.#plan.arn));
  }

  wake(): void {
    this.#pump();
  }

  stop(): void {
    this.#isStopped = true;
  }

  #pump(): void {
    const { queues, activity } = this.#deps;
    while (!this.#isStopped && this.#runningCount < THREADS_PER_FUNCTION_MAX) {
      const [message] = queues.receive(asyncQueueArn(this.#plan.arn), 1);
      if (message === undefined) break;
      this.#runningCount += 1;
      void activity.track(() => this.#handle(message));
    }
    this.#deps.onChange();
  }

  async #handle(message: Message): Promise<void> {
    try {
      const event: unknown = JSON.parse(message.body);
      const result = await this.#deps.pool.invoke(this.#plan.arn, event);
      if (result.ok) this.#deps.queues.delete([message]);
      else this.#failed(message, result.failure);
    } finally {
      this.#runningCount -= 1;
      this.#pump();
    }
  }

  #failed(message: Message, failure: InvocationFailure): void {
    const { queues } = this.#deps;
    const retryCount = this.#settings?.retryCount ?? RETRY_COUNT_DEFAULT;
    if (message.receiveCount <= retryCount) {
      queues.giveUp([message], message.receiveCount * 60_000);
      return;
    }
    const { onFailureArn } = this.#settings ?? {};
    const { deadLetterArn } = this.#plan;
    if (onFailureArn !== undefined && queues.has(onFailureArn)) {
      queues.send(onFailureArn, [{ body: destinationRecord(this.#plan, message, failure) }]);
    } else if (deadLetterArn !== undefined && queues.has(deadLetterArn)) {
      queues.send(deadLetterArn, [{ body: message.body }]);
    } else {
      const text = `gave up after ${message.receiveCount} tries; nothing keeps ${message.body}`;
      this.#deps.log.problem(this.#plan.shortName, text);
    }
    queues.delete([message]);
  }
}

function destinationRecord(plan: FunctionPlan, message: Message, failure: InvocationFailure) {
  return JSON.stringify({
    version: '1.0',
    requestContext: {
      requestId: message.messageId,
      functionArn: plan.arn,
      condition: 'RetriesExhausted',
      approximateInvokeCount: message.receiveCount,
    },
    requestPayload: JSON.parse(message.body),
    responsePayload: { errorType: failure.errorType, errorMessage: failure.errorMessage },
  });
}

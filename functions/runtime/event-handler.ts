import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { inParallel } from '../../shared/kernel/in-parallel.ts';
import { log, loggable } from './log.ts';

/** What EventBridge puts around an event on its way through SQS; ours bring an id of their own. */
const Envelope = z.object({
  id: z.string().optional(),
  'detail-type': z.string().optional(),
  detail: z.looseObject({ eventId: z.string().optional() }),
});

type AnyOutcome = { readonly ok: true } | { readonly ok: false; readonly refusal: string };

export type EventHandlerParts<Event> = {
  /** One event, or a discriminated union of those that the queue carries. */
  readonly event: z.ZodType<Event>;
  /**
   * A refusal that is not in `retry` is logged and done with: nothing was to be done any more.
   * What is thrown is tried again, and ends in the dead-letter queue.
   */
  readonly handle: (event: Event) => Promise<AnyOutcome | undefined>;
  /** Refusals after which another try may go well, such as `changed_meanwhile`. */
  readonly retry?: readonly string[];
  /** Messages of a batch at once; 5 unless said otherwise. */
  readonly concurrencyMax?: number;
};

/**
 * Makes the function behind a queue. Messages fail one by one; an event that cannot be read fails
 * too, so that it ends in the dead-letter queue instead of vanishing.
 */
export function eventHandler<Event>(parts: EventHandlerParts<Event>) {
  return async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const failures: { itemIdentifier: string }[] = [];
    const handleOne = async (record: SQSRecord) => {
      const isDone = await handleRecord(record, parts);
      if (!isDone) failures.push({ itemIdentifier: record.messageId });
    };
    await inParallel(batch.Records, handleOne, parts.concurrencyMax ?? 5);
    return { batchItemFailures: failures };
  };
}

async function handleRecord<Event>(
  record: SQSRecord,
  { event: Event, handle, retry = [] }: EventHandlerParts<Event>,
): Promise<boolean> {
  const startedAtMs = performance.now();
  const about: Record<string, unknown> = { message: 'event', messageId: record.messageId };
  try {
    const { id, detail, 'detail-type': type } = Envelope.parse(JSON.parse(record.body));
    Object.assign(about, { eventId: detail.eventId ?? id, type });
    const outcome = await handle(Event.parse(detail));
    const code = outcome === undefined || outcome.ok ? 'done' : outcome.refusal;
    const isDone = !retry.includes(code);
    log(isDone ? 'info' : 'warn', { ...about, code, durationMs: msSince(startedAtMs) });
    return isDone;
  } catch (error) {
    log('error', {
      ...about,
      code: 'failed',
      durationMs: msSince(startedAtMs),
      error: loggable(error),
    });
    return false;
  }
}

function msSince(startedAtMs: number): number {
  return Math.round(performance.now() - startedAtMs);
}

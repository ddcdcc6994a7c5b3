/**
 * Standard queues on SQLite with SQS's promises: a message stays until it is deleted, is invisible
 * while somebody handles it, comes back when that takes too long, and moves to the dead letters
 * when it was received too often. Unlike SQS nothing expires after its retention period.
 */
import { randomUUID } from 'node:crypto';
import type { QueuePlan } from './resources/queues.ts';
import type { State } from './state.ts';
import type { VirtualClock } from './virtual-clock.ts';

export type Message = {
  readonly id: number;
  readonly messageId: string;
  readonly body: string;
  readonly attributes: string | null;
  readonly sentAt: number;
  readonly firstReceivedAt: number | null;
  readonly receiveCount: number;
};

export type NewMessage = {
  readonly body: string;
  /** JSON of SQS message attributes. */
  readonly attributes?: string;
  readonly delayMs?: number;
};

export type QueueCounts = {
  readonly name: string;
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
};

/** Queues that the host makes for itself need no ARN of their own in the template. */
export const asyncQueueArn = (functionArn: string) => `async:${functionArn}`;

const INSERT = `INSERT INTO message (queue, messageId, body, attributes, sentAt, visibleAt)
  VALUES (?, ?, ?, ?, ?, ?)`;
const SELECT_VISIBLE = `SELECT id, messageId, body, attributes, sentAt, firstReceivedAt, receiveCount
  FROM message WHERE queue = ? AND visibleAt <= ? ORDER BY visibleAt, id LIMIT ?`;
const RECEIVE = `UPDATE message SET receiveCount = receiveCount + 1, isInFlight = 1, visibleAt = ?,
  firstReceivedAt = coalesce(firstReceivedAt, ?) WHERE id = ?`;
const TO_DEAD_LETTERS = `UPDATE message SET queue = ?, visibleAt = ?, receiveCount = 0,
  isInFlight = 0, firstReceivedAt = NULL WHERE id = ?`;

export class Queues {
  readonly #state: State;
  readonly #clock: VirtualClock;
  readonly #planByArn: ReadonlyMap<string, QueuePlan>;
  readonly #listenerByArn = new Map<string, () => void>();
  readonly #filledArns = new Set<string>();

  /** Messages that were in flight when the last host died are visible again. */
  constructor(state: State, clock: VirtualClock, plans: readonly QueuePlan[]) {
    this.#state = state;
    this.#clock = clock;
    this.#planByArn = new Map(plans.map((plan) => [plan.arn, plan]));
    const now = clock.nowMs();
    state.run('UPDATE message SET visibleAt = ?, isInFlight = 0 WHERE isInFlight = 1', now);
  }

  /** The listener is called soon after messages were stored in that queue; there is one per queue. */
  listen(arn: string, listener: () => void): void {
    this.#listenerByArn.set(arn, listener);
  }

  has(arn: string): boolean {
    return this.#planByArn.has(arn);
  }

  byName(name: string): QueuePlan | undefined {
    return [...this.#planByArn.values()].find((plan) => plan.name === name);
  }

  /** Stored when it returns; inside a transaction of the caller, with that. @returns message ids */
  send(arn: string, messages: readonly NewMessage[]): readonly string[] {
    const { delayMs: usualDelayMs } = this.#plan(arn);
    const now = this.#clock.nowMs();
    const ids = this.#state.transaction(() =>
      messages.map(({ body, attributes = null, delayMs = usualDelayMs }) => {
        const messageId = randomUUID();
        this.#state.run(INSERT, arn, messageId, body, attributes, now, now + delayMs);
        return messageId;
      }),
    );
    this.#notify(arn);
    return ids;
  }

  /** At most `countMax` visible messages, invisible from now on for the queue's timeout. */
  receive(arn: string, countMax: number): readonly Message[] {
    const plan = this.#plan(arn);
    const now = this.#clock.nowMs();
    for (;;) {
      const found = this.#state.all<Message>(SELECT_VISIBLE, arn, now, countMax);
      if (found.length === 0) return [];
      const received = this.#state.transaction(() =>
        found.flatMap((message) => this.#receiveOne(message, plan, now)),
      );
      if (received.length > 0) return received;
    }
  }

  delete(messages: readonly Pick<Message, 'id'>[]): void {
    if (messages.length === 0) return;
    this.#state.transaction(() => {
      for (const { id } of messages) this.#state.run('DELETE FROM message WHERE id = ?', id);
    });
  }

  /** They were not handled: they come back when their invisibility ends, or after `delayMs`. */
  giveUp(messages: readonly Pick<Message, 'id'>[], delayMs?: number): void {
    const visibleAt = delayMs === undefined ? null : this.#clock.nowMs() + delayMs;
    const sql = `UPDATE message SET isInFlight = 0, visibleAt = coalesce(?, visibleAt) WHERE id = ?`;
    this.#state.transaction(() => {
      for (const { id } of messages) this.#state.run(sql, visibleAt, id);
    });
  }

  /** Calls the listeners now, so that nothing stored is still unknown to its consumer. */
  flush(): void {
    const arns = [...this.#filledArns];
    this.#filledArns.clear();
    for (const arn of arns) this.#listenerByArn.get(arn)?.();
  }

  /** When the next message becomes visible, in epoch milliseconds; maybe in the past. */
  nextVisibleAt(arn: string): number | undefined {
    const sql = 'SELECT min(visibleAt) AS at FROM message WHERE queue = ?';
    return this.#state.first<{ at: number | null }>(sql, arn)?.at ?? undefined;
  }

  /** Of the template's queues, and of the host's own where something waits in them. */
  counts(): readonly QueueCounts[] {
    const now = this.#clock.nowMs();
    const sql = `SELECT
      coalesce(sum(isInFlight), 0) AS inFlight,
      coalesce(sum(isInFlight = 0 AND visibleAt <= ?), 0) AS visible,
      coalesce(sum(isInFlight = 0 AND visibleAt > ?), 0) AS delayed
      FROM message WHERE queue = ?`;
    return [...this.#planByArn.values()].flatMap(({ name, arn, isOwn }) => {
      const counts = this.#state.first<Omit<QueueCounts, 'name'>>(sql, now, now, arn) ?? NOTHING;
      const isEmpty = counts.visible + counts.inFlight + counts.delayed === 0;
      return isOwn && isEmpty ? [] : { name, ...counts };
    });
  }

  #plan(arn: string): QueuePlan {
    const plan = this.#planByArn.get(arn);
    if (plan === undefined) throw new Error(`no queue ${arn}`);
    return plan;
  }

  /** Later, when the transaction is over and a batch may have come together. */
  #notify(arn: string): void {
    if (this.#filledArns.size === 0) setImmediate(() => this.flush());
    this.#filledArns.add(arn);
  }

  #receiveOne(message: Message, plan: QueuePlan, now: number): Message[] {
    if (plan.redrive !== undefined && message.receiveCount >= plan.redrive.receiveCountMax) {
      this.#state.run(TO_DEAD_LETTERS, plan.redrive.deadLetterArn, now, message.id);
      this.#notify(plan.redrive.deadLetterArn);
      return [];
    }
    this.#state.run(RECEIVE, now + plan.visibilityTimeoutMs, now, message.id);
    return [{ ...message, receiveCount: message.receiveCount + 1, firstReceivedAt: now }];
  }
}

const NOTHING = { visible: 0, inFlight: 0, delayed: 0 };

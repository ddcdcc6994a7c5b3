import * as z from 'zod';
import { type Instant, instantText, Temporal } from '../kernel/time.ts';
import { key } from './keys.ts';

/** What the sweep can announce; each action has one event (`shared/due/due-events.ts`). */
export const DueAction = z.enum([
  'remind',
  'charge',
  'refund',
  'deliver',
  'confirm',
  'finish',
  'start',
  'page',
  'send',
  'repeat',
  'look_after',
  'forget',
  'measure',
  'read',
  'value',
  'tend',
  'settle',
]);
export type DueAction = z.output<typeof DueAction>;

/**
 * No entry stands further before its write than this, so that a sweep that looks back further than
 * this from the last one cannot miss any (`shared/due/sweep-due.ts`).
 */
export const DUE_BEFORE_WRITE_DAYS_MAX = 30;

export type DueEntry = {
  readonly dueAt: Instant;
  readonly action: DueAction;
  readonly id: string;
  /** Spreads load; where there is one the customer's id, so that a customer's work is in one shard. */
  readonly shardBy: string;
};

/** Goes to the `due` index: partition `DUE#<utc day>#<shard>`, sort `<dueAt>#<action>#<id>`. */
export function dueAttributes(entry: DueEntry, shardCount: number) {
  const dueAt = instantText(entry.dueAt);
  return {
    duePk: duePartition(dueAt.slice(0, 10), shardOf(entry.shardBy, shardCount)),
    dueSk: key(dueAt, entry.action, entry.id),
  };
}

export function duePartition(utcDay: string, shard: number): string {
  return key('DUE', utcDay, String(shard));
}

export function readDueSort(dueSk: string): { dueAt: Instant; action: DueAction; id: string } {
  const [dueAt = '', action, id = ''] = dueSk.split('#');
  return { dueAt: Temporal.Instant.from(dueAt), action: DueAction.parse(action), id };
}

/** FNV-1a, 32 bits: even, fast, and the same in every runtime for ever, which a stored shard needs. */
export function shardOf(text: string, shardCount: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash % shardCount;
}

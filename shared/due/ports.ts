import type { Outcome } from '../kernel/outcome.ts';
import type { Instant, PlainDate } from '../kernel/time.ts';
import type { DueAction } from '../table/due-entry.ts';
import type { Watermark } from './watermark.ts';

/** One thing that is due, as the index knows it. */
export type Due = {
  /** Absent when it is the shop's own matter, such as an edition. */
  readonly customerId?: string;
  readonly id: string;
  readonly action: DueAction;
  readonly dueAt: Instant;
};

export type DuePage = {
  readonly dues: readonly Due[];
  /** Entries that this version cannot read; they are counted and must not hold up the others. */
  readonly unreadableCount: number;
  readonly cursor?: string;
};

export interface DueEntries {
  /** What is due on one UTC day in one shard between two instants, both inclusive, in order. */
  page(range: {
    readonly shard: number;
    readonly utcDay: PlainDate;
    readonly from: Instant;
    readonly to: Instant;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<DuePage>;
}

export interface Watermarks {
  find(shard: number): Promise<Watermark | undefined>;
  save(watermark: Watermark, at: Instant): Promise<Outcome<Watermark, 'changed_meanwhile'>>;
}

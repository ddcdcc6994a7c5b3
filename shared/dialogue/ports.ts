import type { CustomerId } from '../customers/customer.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Page, Table, Write } from '../table/table.ts';
import type { LeftOff } from './left-off.ts';
import type { Turn, TurnRef } from './turn.ts';

export interface Turns {
  find(ref: TurnRef): Promise<Turn | undefined>;
  /** The newest first. @throws CursorRefused */
  page(range: {
    readonly customerId: CustomerId;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<Page<Turn>>;
  save(
    turn: Turn,
    happened: readonly Happening[],
    at: Instant,
  ): Promise<Outcome<Turn, 'changed_meanwhile'>>;
  writeOf(turn: Turn, happened: readonly Happening[], at: Instant): Write;
}

/** Where each customer's dialogue stands. */
export interface LeftOffs {
  find(customerId: CustomerId): Promise<LeftOff | undefined>;
  save(leftOff: LeftOff, at: Instant): Promise<Outcome<LeftOff, 'changed_meanwhile'>>;
  writeOf(leftOff: LeftOff, at: Instant): Write;
}

export type DialoguePorts = {
  readonly turns: Turns;
  readonly leftOffs: LeftOffs;
  readonly transactions: Pick<Table, 'writeAll'>;
  readonly ids: Ids;
  readonly clock: Clock;
};

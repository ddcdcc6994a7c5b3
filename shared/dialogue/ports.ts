import type { CustomerId } from '../customers/customer.ts';
import type { CustomerParts } from '../customers/customer-parts.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Page, Table, Write } from '../table/table.ts';
import type { LeftOff } from './left-off.ts';
import type { Look } from './look.ts';
import type { Turn, TurnRef } from './turn.ts';

export interface Turns {
  find(ref: TurnRef): Promise<Turn | undefined>;
  /** The newest first. @throws CursorRefused */
  page(range: {
    readonly customerId: CustomerParts;
    readonly limit: number;
    readonly cursor?: string;
    /** None that is younger. */
    readonly until?: Instant | undefined;
  }): Promise<Page<Turn>>;
  /** Those before a turn, the newest first. */
  before(turn: Turn, count: number): Promise<readonly Turn[]>;
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
  /** Those to whom we owe something, the most pressing first; a moment old. @throws CursorRefused */
  waiting(page: { readonly limit: number; readonly cursor?: string }): Promise<Page<LeftOff>>;
  save(leftOff: LeftOff, at: Instant): Promise<Outcome<LeftOff, 'changed_meanwhile'>>;
  writeOf(leftOff: LeftOff, at: Instant): Write;
}

/** Who of the staff looked at a customer, for the customer to read. */
export interface Looks {
  /** Kept once for each member of the staff, customer and hour. */
  note(look: Omit<Look, 'id' | 'version'>): Promise<void>;
  /** The newest first. @throws CursorRefused */
  page(range: {
    readonly customerId: CustomerParts;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<Page<Look>>;
}

export type DialoguePorts = {
  readonly turns: Turns;
  readonly leftOffs: LeftOffs;
  readonly transactions: Pick<Table, 'writeAll'>;
  readonly ids: Ids;
  readonly clock: Clock;
};

import type { Customer, CustomerId, Language } from '../customers/customer.ts';
import type { Customers } from '../customers/ports.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import type { StaffId, StaffMember } from '../staff/staff-member.ts';
import type { Ranked } from '../table/ranked-list.ts';
import type { Page, Put, Table, Write } from '../table/table.ts';
import type { ValueSpectrum } from '../value/spectrum.ts';
import type { Alert, AlertRef } from './alert.ts';
import type { Care, CareValue } from './care.ts';
import type { CareChange, PortfolioChange } from './decide-placing.ts';
import type { Fence } from './fence.ts';
import type { MeasuredGain } from './fence-economics.ts';
import type { Handover } from './handover.ts';
import type { Portfolio } from './portfolio.ts';

type Saved<Entity> = Promise<Outcome<Entity, 'changed_meanwhile'>>;
type Range = { readonly limit: number; readonly cursor?: string | undefined };

/** Of the laboratory: `control` stays as usual, so that the others can be compared with them. */
export type Arm = 'managed' | 'control';

/** On which side each customer is, and who answers for them. */
export interface Cares {
  find(customerId: CustomerId): Promise<Care | undefined>;
  /** In no order; a moment old. */
  findMany(customerIds: readonly CustomerId[]): Promise<readonly Care[]>;
  save(change: CareChange, at: Instant): Saved<Care>;
  writeOf(change: CareChange, at: Instant): Put;
  /** The most valuable first; a moment old. @throws CursorRefused */
  ofManager(managerId: StaffId, range: Range): Promise<Page<Ranked>>;
  /** Those who wait for a manager, the most valuable first; a moment old. @throws CursorRefused */
  waiting(range: Range): Promise<Page<Ranked>>;
  /** Those left of the fence who came near it, the most valuable first; a moment old. @throws CursorRefused */
  candidates(range: Range): Promise<Page<Ranked>>;
  /** Those who stay as usual, the most valuable first; a moment old. @throws CursorRefused */
  control(range: Range): Promise<Page<Ranked>>;
}

export interface Portfolios {
  find(managerId: StaffId): Promise<Portfolio | undefined>;
  /** Of all managers; a moment old when `stale`. */
  all(options?: { readonly stale?: boolean }): Promise<readonly Portfolio[]>;
  save(change: PortfolioChange, at: Instant): Saved<Portfolio>;
  writeOf(change: PortfolioChange, at: Instant): Write;
}

export interface Fences {
  find(): Promise<Fence | undefined>;
  /** `isMoved` wakes whoever places customers. */
  save(fence: Fence, isMoved: boolean, at: Instant): Saved<Fence>;
}

/** Of a profile, what a list may show. */
export type Person = Pick<Customer, 'id' | 'name' | 'email' | 'zone'>;

/** A manager's customers as their page shows them. */
export interface ManagedPeople {
  /** The most valuable first; a moment old. One query. */
  ranked(managerId: StaffId, limit: number): Promise<readonly Ranked[]>;
  /** What does not exist is left out; a moment old. One batch read. */
  read(customerIds: readonly CustomerId[]): Promise<{
    readonly cares: ReadonlyMap<CustomerId, Care>;
    readonly people: ReadonlyMap<CustomerId, Person>;
  }>;
}

/** What managers are told of. */
export interface Alerts {
  find(ref: AlertRef): Promise<Alert | undefined>;
  save(alert: Alert, at: Instant): Saved<Alert>;
  /** Those of a manager that were not read, the newest first; a moment old. */
  ofManager(managerId: StaffId, limit: number): Promise<readonly Alert[]>;
}

export interface Handovers {
  writeOf(handover: Handover, at: Instant): Write;
  /** The newest first. */
  ofCustomer(customerId: CustomerId): Promise<readonly Handover[]>;
}

/** What a customer is worth, as it was last said. */
export interface Worths {
  find(customerId: CustomerId): Promise<CareValue | undefined>;
  /** Of all customers, by currency; a moment old. */
  spectra(): Promise<readonly ValueSpectrum[]>;
}

export interface Laboratory {
  /**
   * The same for the same customer, once its `writes` are written: that is to be done with the crossing itself, so
   * that nobody has drawn to stay as usual and is managed, because another came between.
   */
  lotOf(
    customerId: CustomerId,
    value: CareValue,
  ): Promise<{ readonly arm: Arm; readonly writes: readonly Write[] }>;
  /** What managing adds to the margin; absent while there is not enough to say so. */
  findGain(): Promise<MeasuredGain | undefined>;
  /** Of 10,000 who cross to the right, so many stay as usual. */
  findControlBasisPoints(): Promise<number>;
}

/** Who works here. */
export interface Staff {
  find(staffId: StaffId): Promise<StaffMember | undefined>;
  all(): Promise<readonly StaffMember[]>;
}

/** Mails to those who work here; they are about their own work. */
export interface StaffMails {
  send(letter: StaffLetter): Promise<void>;
}

export type StaffLetter = {
  readonly kind: 'manager_alert';
  readonly to: StaffMember;
  readonly alert: Alert;
  readonly customerName: string | undefined;
  /** The customer's: whoever answers for them speaks it. */
  readonly language: Language;
};

export type PlacingPorts = {
  readonly cares: Cares;
  readonly portfolios: Portfolios;
  readonly fences: Pick<Fences, 'find'>;
  readonly worths: Pick<Worths, 'find'>;
  readonly laboratory: Pick<Laboratory, 'lotOf'>;
  readonly transactions: Pick<Table, 'writeAll'>;
  readonly clock: Clock;
};

export type HandoverPorts = Pick<
  PlacingPorts,
  'cares' | 'portfolios' | 'transactions' | 'clock'
> & {
  readonly handovers: Handovers;
  readonly staff: Pick<Staff, 'find'>;
  readonly ids: Ids;
};

export type AlertPorts = Pick<PlacingPorts, 'cares' | 'clock'> & {
  readonly alerts: Alerts;
  readonly staff: Pick<Staff, 'find'>;
  readonly customers: Pick<Customers, 'find'>;
  readonly staffMails: StaffMails;
  readonly ids: Ids;
};

import type { CustomerId } from '../customers/customer.ts';
import type { CustomerParts } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import type { Page, Table, Write } from '../table/table.ts';
import type { Consent } from './consent.ts';
import type { Outreach, OutreachRef, RecentOutreach } from './outreach.ts';
import type { SuppressionReason } from './suppression.ts';

type Range = {
  readonly customerId: CustomerParts;
  readonly limit: number;
  readonly cursor?: string;
  /** None that is younger. */
  readonly until?: Instant | undefined;
};

/** Addresses that nobody writes to again. What is no e-mail address cannot be suppressed. */
export interface Suppressions {
  isSuppressed(email: string): Promise<boolean>;
  findReason(email: string): Promise<SuppressionReason | undefined>;
  /** Whether they asked us to forget them, whatever else is the matter with their address. */
  hasObjected(email: string): Promise<boolean>;
  /** A repeat changes nothing; the weightier reason stays. */
  suppress(email: string, reason: SuppressionReason, at: Instant): Promise<void>;
}

/** Every sending and every refusal. */
export interface Outreaches {
  find(ref: OutreachRef): Promise<Outreach | undefined>;
  save(outreach: Outreach, at: Instant): Promise<Outcome<Outreach, 'changed_meanwhile'>>;
  writeOf(outreach: Outreach, at: Instant): Write;
  /** The newest first. @throws CursorRefused */
  page(range: Range): Promise<Page<Outreach>>;
  findRecent(customerId: CustomerId): Promise<RecentOutreach | undefined>;
  saveRecent(
    recent: RecentOutreach,
    at: Instant,
  ): Promise<Outcome<RecentOutreach, 'changed_meanwhile'>>;
  recentWriteOf(recent: RecentOutreach, at: Instant): Write;
}

/** Proofs of what a customer said. */
export interface Consents {
  writeOf(consent: Consent, at: Instant): Write;
  /** The newest first. @throws CursorRefused */
  page(range: Range): Promise<Page<Consent>>;
}

/** Who has a manager of their own. */
export interface ManagedCustomers {
  isManaged(customerId: CustomerId): Promise<boolean>;
}

/** What the gate is asked with. */
export type GatePorts = {
  readonly outreaches: Outreaches;
  readonly suppressions: Pick<Suppressions, 'findReason'>;
  readonly managed: ManagedCustomers;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** What changes a permission, with its proof. */
export type PermissionPorts = {
  readonly customers: Pick<Customers, 'find' | 'writeOf'>;
  readonly consents: Pick<Consents, 'writeOf'>;
  readonly transactions: Pick<Table, 'writeAll'>;
  readonly ids: Ids;
  readonly clock: Clock;
};

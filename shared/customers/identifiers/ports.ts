import type { Clock, Instant } from '../../kernel/time.ts';
import type { Table, Write } from '../../table/table.ts';
import type { CustomerId } from '../customer.ts';
import type { Customers } from '../ports.ts';
import type { Identifier, IdentifierOwner } from './identifier.ts';

/** Whose a mail address, a phone number or a store card is. */
export interface Identifiers {
  find(identifier: Identifier): Promise<IdentifierOwner | undefined>;
  /** Refused in its transaction when it is somebody's. */
  claimOf(identifier: Identifier, customerId: CustomerId, at: Instant): Write;
  /** Makes it another customer's in one write; refused when it changed since it was read. */
  moveOf(identifier: Identifier, owner: IdentifierOwner, to: CustomerId, at: Instant): Write;
  releaseOf(identifier: Identifier, owner: IdentifierOwner): Write;
}

export type IdentifierPorts = {
  readonly customers: Pick<Customers, 'find' | 'findByEmail' | 'writeOf'>;
  readonly identifiers: Identifiers;
  readonly transactions: Pick<Table, 'writeAll'>;
  readonly clock: Clock;
};

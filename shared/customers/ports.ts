import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Page, Write } from '../table/table.ts';
import type { ApiKey, ApiKeyId } from './api-key.ts';
import type { Customer, CustomerId, Language } from './customer.ts';
import type { CustomerParts } from './customer-parts.ts';
import type { Recipient, RecipientRef } from './recipient.ts';
import type { Session, SessionRef } from './session.ts';
import type { SignIn } from './sign-in.ts';

export interface Customers {
  /**
   * Of a record that became part of another one, that other one: its name, its cards, what it
   * allows hold for both. `stale` may be a moment old, for half the units.
   */
  find(
    customerId: CustomerId,
    options?: { readonly stale?: boolean },
  ): Promise<Customer | undefined>;
  /** The record itself, whichever it is part of: for merging and forgetting alone. */
  findRecord(customerId: CustomerId): Promise<Customer | undefined>;
  findByEmail(email: string): Promise<Customer | undefined>;
  save(
    customer: Customer,
    happened: readonly Happening[],
    at: Instant,
  ): Promise<Outcome<Customer, 'changed_meanwhile'>>;
  /** The write of a change for a transaction that spans more; a new customer is for `save`. */
  writeOf(customer: Customer, happened: readonly Happening[], at: Instant): Write;
}

/** The address book. */
export interface Recipients {
  find(ref: RecipientRef): Promise<Recipient | undefined>;
  /** The whole address book of one customer, by name; who stands in two records, once. */
  ofCustomer(customer: CustomerParts): Promise<readonly Recipient[]>;
  save(
    recipient: Recipient,
    happened: readonly Happening[],
    at: Instant,
  ): Promise<Outcome<Recipient, 'changed_meanwhile'>>;
  /** Which of these addresses belong to somebody who asked to be forgotten as a recipient. */
  objectedAmong(emails: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * The entries with this address, of whichever customer, the earliest first; a moment old, and
   * only those written since there is such a list. @throws CursorRefused
   */
  withEmail(
    emailHash: string,
    page: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<Recipient>>;
  /** The write of `save`, for an order that adds its new recipients in one transaction. */
  writeOf(recipient: Recipient, happened: readonly Happening[], at: Instant): Write;
}

/** A customer and everybody whom they give to, by name. */
export type AddressBook = {
  readonly customer: Customer;
  readonly recipients: readonly Recipient[];
};

/** For pages that need both: they lie side by side and are one query. */
export interface AddressBooks {
  /** Of all records that are theirs. */
  find(customer: CustomerParts): Promise<AddressBook | undefined>;
}

export interface Sessions {
  find(ref: SessionRef): Promise<Session | undefined>;
  /** Expired ones may still be among them. */
  ofCustomer(customerId: CustomerId): Promise<readonly Session[]>;
  save(session: Session, at: Instant): Promise<Outcome<Session, 'changed_meanwhile'>>;
  writeOf(session: Session, at: Instant): Write;
  remove(session: Session): Promise<Outcome<void, 'changed_meanwhile'>>;
}

export interface ApiKeys {
  /** `stale` may be a moment old, for half the units. */
  find(keyId: ApiKeyId, options?: { readonly stale?: boolean }): Promise<ApiKey | undefined>;
  /** All of them, revoked ones too, oldest first. */
  list(): Promise<readonly ApiKey[]>;
  save(apiKey: ApiKey, at: Instant): Promise<Outcome<ApiKey, 'changed_meanwhile'>>;
}

/** The codes asked for, by the SHA-256 of the address. */
export interface SignIns {
  find(emailHash: string): Promise<SignIn | undefined>;
  save(signIn: SignIn, at: Instant): Promise<Outcome<SignIn, 'changed_meanwhile'>>;
}

export interface SignInMails {
  /** Resolves when the mail service has taken it over. The code is a secret: never log it. */
  sendCode(mail: {
    readonly to: string;
    readonly code: string;
    readonly expiresAt: Instant;
    readonly language: Language;
    /** For the pages of the staff. */
    readonly isForStaff?: true;
  }): Promise<void>;
}

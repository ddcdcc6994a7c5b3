import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import type { OpenIdAttempt } from './open-id-attempt.ts';
import type { StaffId, StaffMember } from './staff-member.ts';
import type { StaffSession, StaffSessionRef } from './staff-session.ts';

export interface StaffMembers {
  find(staffId: StaffId): Promise<StaffMember | undefined>;
  /** Also one who was removed. */
  findByEmail(email: string): Promise<StaffMember | undefined>;
  /** All of them, removed ones too, oldest first. */
  list(): Promise<readonly StaffMember[]>;
  /** Of a new one refused also when the address is somebody else's. */
  save(
    member: StaffMember,
    happened: readonly Happening[],
    at: Instant,
  ): Promise<Outcome<StaffMember, 'changed_meanwhile'>>;
}

export interface StaffSessions {
  find(ref: StaffSessionRef): Promise<StaffSession | undefined>;
  save(session: StaffSession, at: Instant): Promise<Outcome<StaffSession, 'changed_meanwhile'>>;
  remove(session: StaffSession): Promise<Outcome<void, 'changed_meanwhile'>>;
}

/** Whom a provider says that it has before it. */
export type ProvidedIdentity = { readonly email: string };

export type ProviderRefusal = 'sign_in_broken_off' | 'address_not_confirmed';

/** An OpenID Connect provider, where the staff of a company sign in to everything. */
export interface OpenIdProvider {
  /** @returns where to send the browser, and what to remember until it comes back. */
  begin(): Promise<{ readonly url: string; readonly attempt: OpenIdAttempt }>;
  /** @param returnedTo the whole address to which the provider sent the browser back. */
  finish(
    returnedTo: URL,
    attempt: OpenIdAttempt,
  ): Promise<Outcome<ProvidedIdentity, ProviderRefusal>>;
}

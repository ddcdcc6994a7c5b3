import { createHash } from 'node:crypto';
import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Currency } from '../kernel/money.ts';
import { Instant } from '../kernel/time.ts';
import type { EntityDefinition } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';

//   pk  PAYMENTS-SANDBOX#<customerId>         sk  CHARGE#<hash of attemptId>
//   pk  PAYMENTS-SANDBOX#SETUP#<setupRef>     sk  SETUP                   gone after 30 days

export const SandboxRefund = z.object({
  id: z.string().max(255),
  amountMinor: z.int().positive(),
  refundedAt: Instant,
});

/** One attempt as the bank remembers it, with the refunds of what it took. */
export const SandboxCharge = z.object({
  /** Our attempt id. */
  id: z.string().min(1).max(255),
  version: z.int().nonnegative(),
  giftId: z.string(),
  customerId: CustomerId,
  providerMethod: z.string(),
  amountMinor: z.int().nonnegative(),
  currency: Currency,
  /** `lost`: the request never arrived; it is remembered only so that its repeat arrives. */
  outcome: z.enum(['charged', 'declined', 'lost']),
  declineKind: z.exactOptional(z.enum(['soft', 'hard', 'authentication_required'])),
  declineCode: z.exactOptional(z.string()),
  askedAt: Instant,
  refunds: z.array(SandboxRefund).readonly(),
});
export type SandboxCharge = Readonly<z.output<typeof SandboxCharge>>;
/** `chargeHash` stands for our attempt id, which is too long for a reference kept on every gift. */
export type SandboxChargeRef = { readonly customerId: CustomerId; readonly chargeHash: string };

const CHARGE_HASH_BYTES = 16;

/** 128 bits of SHA-256: 22 characters. */
export function chargeHashOf(attemptId: string): string {
  const hash = createHash('sha256').update(attemptId, 'utf8').digest();
  return hash.subarray(0, CHARGE_HASH_BYTES).toString('base64url');
}

export const SandboxSetup = z.object({
  id: z.string(),
  version: z.int().nonnegative(),
  customerId: CustomerId,
  returnUrl: z.string(),
  begunAt: Instant,
  /** The chosen card; absent until the customer has chosen. */
  providerMethod: z.exactOptional(z.string()),
  expiresInMonth: z.exactOptional(z.string()),
});
export type SandboxSetup = Readonly<z.output<typeof SandboxSetup>>;

export const CHARGE_PREFIX = keyPrefix('CHARGE');
const SETUP_KEPT_SECONDS = 30 * 24 * 3600;

export function sandboxPartition(customerId: CustomerId): string {
  return key('PAYMENTS-SANDBOX', customerId);
}

export const sandboxChargeDefinition: EntityDefinition<SandboxCharge, SandboxChargeRef> = {
  entity: 'sandbox-charge',
  schemaVersion: 1,
  schema: SandboxCharge,
  keyOf: ({ customerId, chargeHash }) => ({
    pk: sandboxPartition(customerId),
    sk: key('CHARGE', chargeHash),
  }),
  refOf: ({ customerId, id }) => ({ customerId, chargeHash: chargeHashOf(id) }),
};

export const sandboxSetupDefinition: EntityDefinition<SandboxSetup, string> = {
  entity: 'sandbox-setup',
  schemaVersion: 1,
  schema: SandboxSetup,
  keyOf: (setupRef) => ({ pk: key('PAYMENTS-SANDBOX', 'SETUP', setupRef), sk: 'SETUP' }),
  refOf: ({ id }) => id,
  expiresAtSecondsOf: ({ begunAt }) =>
    Math.floor(begunAt.epochMilliseconds / 1000) + SETUP_KEPT_SECONDS,
};

import { CustomerId } from '../customers/customer.ts';
import { type Instant, instantText } from '../kernel/time.ts';
import { PaymentsRejected } from './payments-error.ts';
import type { ChargeRequest, ChargeResult, RefundRequest } from './ports.ts';
import { readSandboxMethod, type SandboxBehaviour, type SandboxMethod } from './sandbox-cards.ts';
import { chargeHashOf, type SandboxCharge, type SandboxChargeRef } from './sandbox-item.ts';

// What the sandbox's bank decides, without I/O: facts in, the next item or a thrown rejection out.

/** The sandbox's name for a customer, as a saved card carries it. */
export function sandboxCustomerOf(customerId: CustomerId): string {
  return `sandbox_${customerId}`;
}

export function newCharge(
  request: ChargeRequest,
  behaviour: SandboxBehaviour,
  now: Instant,
): SandboxCharge {
  const charge = {
    id: request.attemptId,
    version: 0,
    giftId: request.giftId,
    customerId: request.customerId,
    providerMethod: request.card.providerMethod,
    amountMinor: request.amount.amountMinor,
    currency: request.amount.currency,
    askedAt: now,
    refunds: [],
  };
  if (behaviour.kind === 'declines') {
    const { declineKind, declineCode } = behaviour;
    return { ...charge, outcome: 'declined', declineKind, declineCode };
  }
  return { ...charge, outcome: behaviour.kind === 'request_lost' ? 'lost' : 'charged' };
}

export function softDecline(declineCode: string) {
  return { kind: 'declines', declineKind: 'soft', declineCode } as const;
}

export function methodOf({ card }: ChargeRequest): SandboxMethod {
  const method = readSandboxMethod(card.providerMethod);
  if (method === undefined) throw new PaymentsRejected('resource_missing', 'no such sandbox card');
  return method;
}

export function readCustomer(providerCustomer: string): CustomerId {
  const customerId = CustomerId.safeParse(providerCustomer.replace(/^sandbox_/, ''));
  if (!customerId.success || providerCustomer !== sandboxCustomerOf(customerId.data)) {
    throw new PaymentsRejected('resource_missing', 'no such sandbox customer');
  }
  return customerId.data;
}

export function refOf({
  customerId,
  attemptId,
}: Pick<ChargeRequest, 'customerId' | 'attemptId'>): SandboxChargeRef {
  return { customerId, chargeHash: chargeHashOf(attemptId) };
}

function chargeRefOf({ customerId, id }: SandboxCharge): string {
  return `${sandboxCustomerOf(customerId)}_${chargeHashOf(id)}`;
}

export function readChargeRef(chargeRef: string): SandboxChargeRef {
  const [, customer = '', chargeHash = ''] =
    /^(sandbox_cus_[0-9A-Z]+)_([\w-]+)$/.exec(chargeRef) ?? [];
  return { customerId: readCustomer(customer), chargeHash };
}

export function mustBeTheSame(known: SandboxCharge, request: ChargeRequest): void {
  const isSame =
    known.amountMinor === request.amount.amountMinor &&
    known.currency === request.amount.currency &&
    known.providerMethod === request.card.providerMethod;
  if (!isSame) throw new PaymentsRejected('idempotency_error', 'one attempt, two requests');
}

export function resultOf(charge: SandboxCharge): ChargeResult {
  if (charge.outcome === 'charged') return { kind: 'charged', chargeRef: chargeRefOf(charge) };
  const { declineKind = 'soft', declineCode = 'generic_decline' } = charge;
  return { kind: 'declined', declineKind, declineCode };
}

export function decideRefund(
  charge: SandboxCharge | undefined,
  request: RefundRequest,
  now: Instant,
) {
  const { amountMinor, currency } = request.amount;
  if (charge?.outcome !== 'charged') throw new PaymentsRejected('resource_missing', 'no charge');
  if (charge.currency !== currency) {
    throw new PaymentsRejected('currency_mismatch', 'a refund has the currency of its charge');
  }
  const known = charge.refunds.find(({ id }) => id === request.refundId);
  if (known !== undefined) {
    if (known.amountMinor === amountMinor) return 'done';
    throw new PaymentsRejected('idempotency_error', 'one refund, two amounts');
  }
  const refundedMinor = charge.refunds.reduce((total, refund) => total + refund.amountMinor, 0);
  if (refundedMinor + amountMinor > charge.amountMinor) {
    throw new PaymentsRejected('charge_already_refunded', 'no more is refunded than was charged');
  }
  const refund = { id: request.refundId, amountMinor, refundedAt: now };
  return { ...charge, refunds: [...charge.refunds, refund] };
}

export function isExpired({ expiresInMonth }: SandboxMethod, now: Instant): boolean {
  return expiresInMonth !== undefined && monthAfter(now, 0) > expiresInMonth;
}

/** In UTC, as a bank far away would count. */
export function monthAfter(now: Instant, months: number): string {
  return instantText(now.toZonedDateTimeISO('UTC').add({ months }).toInstant()).slice(0, 7);
}

import { PaymentsUnavailable } from '../../shared/payments/payments-error.ts';
import type { ChargeRequest, Payments } from '../../shared/payments/ports.ts';
import type { SandboxPayments } from '../../shared/payments/sandbox-payments.ts';
import { HOUR_MS } from './dice.ts';
import type { Invocation } from './invocation.ts';

const KEY_KEPT_HOURS = 24;

/** What every process sees of the one provider: when it first met each attempt. */
export type ProviderMemory = Map<string, { readonly askedAtMs: number; readonly asId: string }>;

/**
 * The provider as one process meets it: down for hours, answers lost after the money was taken.
 * It forgets an idempotency key after 24 hours, as real ones do, and charges again when it is used.
 */
export function faultyPayments(
  provider: {
    readonly inner: SandboxPayments;
    readonly memory: ProviderMemory;
    /** Told who asks, right before the provider hears it. */
    onAsk(asker: Invocation): void;
  },
  invocation: Invocation,
): Payments {
  const { inner, memory } = provider;
  const { faults, agenda } = invocation.surroundings;
  const ask = <Answer>(call: () => Promise<Answer>) =>
    invocation.call({
      before: ['payment_failed'],
      after: ['payment_answer_lost'],
      call: async () => {
        if (faults.isOut('payments', invocation.task)) throw new PaymentsUnavailable('is down');
        provider.onAsk(invocation);
        return call();
      },
    });
  const knownAs = (attemptId: string) => memory.get(attemptId)?.asId ?? attemptId;
  const remember = ({ attemptId }: ChargeRequest): string => {
    const known = memory.get(attemptId);
    if (known !== undefined && agenda.nowMs - known.askedAtMs < KEY_KEPT_HOURS * HOUR_MS) {
      return known.asId;
    }
    const asId = known === undefined ? attemptId : `${known.asId}~again`;
    memory.set(attemptId, { askedAtMs: agenda.nowMs, asId });
    return asId;
  };
  return {
    charge: (request) => ask(() => inner.charge({ ...request, attemptId: remember(request) })),
    findCharge: (attempt) =>
      ask(() => inner.findCharge({ ...attempt, attemptId: knownAs(attempt.attemptId) })),
    refund: (request) => ask(() => inner.refund(request)),
    forgetCustomer: (customer) => ask(() => inner.forgetCustomer(customer)),
    beginCardSetup: (request) => ask(() => inner.beginCardSetup(request)),
    findCardOfSetup: (setupRef) => ask(() => inner.findCardOfSetup(setupRef)),
  };
}

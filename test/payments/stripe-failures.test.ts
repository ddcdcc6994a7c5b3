import { describe, expect, test } from 'vitest';
import { money } from '../../shared/kernel/money.ts';
import { PaymentsRejected, PaymentsUnavailable } from '../../shared/payments/payments-error.ts';
import { StripePayments } from '../../shared/payments/stripe-payments.ts';
import { FAKE_KEY } from './fake-stripe.ts';
import type { Fault } from './fake-stripe-answers.ts';
import { CUSTOMER, GIFT } from './payments-contract.ts';
import { attempt, PROVIDER_CUSTOMER, useFakeStripe } from './stripe-world.ts';

const world = useFakeStripe();

describe('when the world fails', () => {
  const faults: [string, Fault[]][] = [
    ['429', ['rate_limit']],
    ['500', ['server_error']],
    ['no JSON', ['not_json']],
    ['a broken connection, twice', ['lost_request', 'lost_request']],
  ];
  const calls: [string, () => Promise<unknown>][] = [
    ['charge', () => world.payments.charge(attempt())],
    ['findCharge', () => world.payments.findCharge(attempt())],
    [
      'refund',
      () => world.payments.refund({ refundId: 'r', chargeRef: 'pi_1', amount: money(1, 'GBP') }),
    ],
    [
      'forgetCustomer',
      () =>
        world.payments.forgetCustomer({
          customerId: CUSTOMER,
          providerCustomer: PROVIDER_CUSTOMER,
        }),
    ],
    ['findCardOfSetup', () => world.payments.findCardOfSetup('cs_test_1')],
  ];
  for (const [name, call] of calls) {
    test.each(faults)(`${name} throws at %s`, async (_, fault) => {
      world.stripe.failNext(...fault);
      await expect(call()).rejects.toThrow(PaymentsUnavailable);
    });
  }

  test('a connection that breaks once is tried again with the same key', async () => {
    world.stripe.failNext('lost_answer');
    expect(await world.payments.charge(attempt())).toMatchObject({ kind: 'charged' });
    expect(world.stripe.intents).toHaveLength(1);
    const keys = world.stripe.requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toEqual([`${GIFT}-1`, `${GIFT}-1`]);
  });

  test('a 500 is kept under its key, and the look-up says that nothing was charged', async () => {
    world.stripe.failNext('server_error');
    await expect(world.payments.charge(attempt())).rejects.toThrow(PaymentsUnavailable);
    await expect(world.payments.charge(attempt())).rejects.toThrow(PaymentsUnavailable);
    expect(await world.payments.findCharge(attempt())).toEqual({ kind: 'unknown' });
    world.stripe.forgetKeys();
    expect(await world.payments.charge(attempt())).toMatchObject({ kind: 'charged' });
    expect(world.stripe.intents).toHaveLength(1);
  });

  test('an answer that does not come ends in time and is not asked again', async () => {
    let count = 0;
    const silent: typeof fetch = (_, init) => {
      count += 1;
      const signal = init?.signal;
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    };
    const slow = new StripePayments({ apiKey: FAKE_KEY, fetch: silent, timeoutMs: 1 });
    await expect(slow.charge(attempt())).rejects.toMatchObject({
      name: 'PaymentsUnavailable',
      cause: { name: 'TimeoutError' },
    });
    expect(count).toBe(1);
  });

  test('a wrong key is rejected, never taken for a decline', async () => {
    const stranger = new StripePayments({ apiKey: 'sk_test_wrong' });
    await expect(stranger.charge(attempt())).rejects.toThrow(PaymentsRejected);
  });
});

describe('what became of an intent', () => {
  const found = async (intent: Record<string, unknown>) => {
    const { attemptId, card } = attempt();
    const stored = { id: 'pi_9', amount: 1, customer: PROVIDER_CUSTOMER, status: '', ...intent };
    world.stripe.intents.unshift({ ...stored, metadata: { attemptId } });
    return world.payments.findCharge({ attemptId, card });
  };

  test.each([
    [{ status: 'succeeded' }, { kind: 'charged', chargeRef: 'pi_9' }],
    [
      { status: 'requires_payment_method', last_payment_error: { code: 'expired_card' } },
      { kind: 'declined', declineKind: 'soft', declineCode: 'expired_card' },
    ],
    [
      { status: 'requires_payment_method', last_payment_error: null },
      { kind: 'declined', declineKind: 'soft', declineCode: 'requires_payment_method' },
    ],
    [
      { status: 'requires_action' },
      {
        kind: 'declined',
        declineKind: 'authentication_required',
        declineCode: 'authentication_required',
      },
    ],
    [{ status: 'canceled' }, { kind: 'declined', declineKind: 'soft', declineCode: 'canceled' }],
  ])('%j', async (intent, result) => {
    expect(await found(intent)).toEqual(result);
  });

  test.each(['processing', 'requires_capture', 'invented_in_2030'])(
    '%s is not decided yet',
    async (status) => {
      await expect(found({ status })).rejects.toThrow(PaymentsUnavailable);
    },
  );

  test.each(['failed', 'canceled'])('a refund that %s needs a person', async (status) => {
    await found({ status: 'succeeded' });
    const metadata = { refundId: 'r1' };
    world.stripe.refunds.push({ id: 're_9', payment_intent: 'pi_9', amount: 1, status, metadata });
    const refund = { refundId: 'r1', chargeRef: 'pi_9', amount: money(1, 'GBP') };
    await expect(world.payments.refund(refund)).rejects.toMatchObject({ code: `refund_${status}` });
  });
});

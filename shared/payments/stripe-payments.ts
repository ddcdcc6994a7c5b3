import type Stripe from 'stripe';
import type * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { PaymentsRejected, PaymentsUnavailable } from './payments-error.ts';
import {
  type ChargeRequest,
  type ChargeResult,
  type Payments,
  type RefundRequest,
  SETUP_REF_IN_URL,
} from './ports.ts';
import { toStripeAmount } from './stripe-amount.ts';
import { type Form, StripeCardError, StripeClient } from './stripe-client.ts';
import { readDecline } from './stripe-declines.ts';
import {
  StripeDeleted,
  StripeIntent,
  StripeNewSession,
  StripeRefund,
  StripeSetupSession,
  stripeList,
} from './stripe-objects.ts';

/** Stripe's largest page. */
const PAGE_LIMIT = 100;

/**
 * Stripe behind the port. A charge is a PaymentIntent made and confirmed off session in one request;
 * its `client_secret` is never handed out, so nobody can finish one that was declined.
 *
 * Stripe keeps the answer of an idempotency key for at least 24 hours, errors of 5xx included: a
 * charge that met one answers the same until the key is forgotten, while `findCharge` tells what
 * became of it. After that a repeat charges again, which is why `findCharge` is asked first.
 */
export class StripePayments implements Payments {
  readonly #client: StripeClient;

  constructor(deps: {
    readonly apiKey: string;
    readonly fetch?: typeof fetch;
    /** Of one request; 20 s unless told. */
    readonly timeoutMs?: number;
  }) {
    this.#client = new StripeClient(deps);
  }

  async charge(request: ChargeRequest): Promise<ChargeResult> {
    const { attemptId, giftId, customerId, amount, card } = request;
    const form = {
      ...toStripeAmount(amount),
      customer: card.providerCustomer,
      payment_method: card.providerMethod,
      allowed_payment_method_types: ['card'],
      confirm: true,
      off_session: true,
      metadata: { attemptId, giftId, customerId },
    } satisfies Stripe.PaymentIntentCreateParams;
    try {
      const path = 'payment_intents';
      const answer = StripeIntent;
      return resultOf(await this.#client.post({ path, form, answer, idempotencyKey: attemptId }));
    } catch (error) {
      if (error instanceof StripeCardError) return readDecline(error.problem);
      throw error;
    }
  }

  /**
   * Reads the customer's intents, newest first, until one carries the attempt. Stripe's search would
   * be one request, but it is eventually consistent (a minute behind, more in an outage), and this
   * is asked just after an answer was lost.
   */
  async findCharge({ attemptId, card }: Parameters<Payments['findCharge']>[0]) {
    const form = { customer: card.providerCustomer } satisfies Stripe.PaymentIntentListParams;
    for await (const intent of this.#listed('payment_intents', form, StripeIntent)) {
      if (intent.metadata.attemptId === attemptId) return resultOf(intent);
    }
    return { kind: 'unknown' as const };
  }

  async refund({ refundId, chargeRef, amount }: RefundRequest) {
    const ofCharge = { payment_intent: chargeRef } satisfies Stripe.RefundListParams;
    for await (const refund of this.#listed('refunds', ofCharge, StripeRefund)) {
      if (refund.metadata.refundId === refundId) return refundOf(refund);
    }
    const form = {
      ...ofCharge,
      amount: toStripeAmount(amount).amount,
      metadata: { refundId },
    } satisfies Stripe.RefundCreateParams;
    const path = 'refunds';
    const answer = StripeRefund;
    return refundOf(await this.#client.post({ path, form, answer, idempotencyKey: refundId }));
  }

  /** Stripe detaches the cards and keeps what was paid, which can still be refunded. */
  async forgetCustomer({ providerCustomer }: Parameters<Payments['forgetCustomer']>[0]) {
    const path = `customers/${encodeURIComponent(providerCustomer)}`;
    try {
      await this.#client.delete({ path, answer: StripeDeleted });
    } catch (error) {
      // It was deleted before, by us or in the dashboard.
      if (error instanceof PaymentsRejected && error.code === 'resource_missing') return;
      throw error;
    }
  }

  /** A Checkout page of mode `setup`; its SetupIntent saves the card for use off session. */
  async beginCardSetup(request: Parameters<Payments['beginCardSetup']>[0]) {
    const { customerId, email, providerCustomer, returnUrl } = request;
    const form = {
      mode: 'setup',
      allowed_payment_method_types: ['card'],
      client_reference_id: customerId,
      metadata: { customerId },
      setup_intent_data: { metadata: { customerId } },
      success_url: returnUrl.replaceAll(SETUP_REF_IN_URL, '{CHECKOUT_SESSION_ID}'),
      cancel_url: returnUrl.replaceAll(SETUP_REF_IN_URL, ''),
      // Made when the setup succeeds, so that abandoned pages leave no customers behind.
      ...(providerCustomer === undefined
        ? { customer_creation: 'always', customer_email: email }
        : { customer: providerCustomer }),
    } satisfies Stripe.Checkout.SessionCreateParams;
    const path = 'checkout/sessions';
    const session = await this.#client.post({ path, form, answer: StripeNewSession });
    return { setupRef: session.id, url: session.url };
  }

  async findCardOfSetup(setupRef: string) {
    const session = await this.#findSession(setupRef);
    const customerId = CustomerId.safeParse(session?.client_reference_id);
    if (session?.mode !== 'setup' || !customerId.success) return refused('unknown_setup');

    const method = session.setup_intent?.payment_method;
    const isFinished =
      session.status === 'complete' && session.setup_intent?.status === 'succeeded';
    if (!isFinished || !method?.card || !session.customer) return refused('not_finished');
    const { brand, last4, exp_month, exp_year } = method.card;
    return accepted({
      customerId: customerId.data,
      providerCustomer: session.customer,
      providerMethod: method.id,
      brand,
      last4,
      expiresInMonth: `${exp_year}-${String(exp_month).padStart(2, '0')}`,
    });
  }

  async #findSession(setupRef: string) {
    try {
      return await this.#client.get({
        path: `checkout/sessions/${encodeURIComponent(setupRef)}`,
        form: { expand: ['setup_intent.payment_method'] },
        answer: StripeSetupSession,
      });
    } catch (error) {
      if (error instanceof PaymentsRejected && error.code === 'resource_missing') return undefined;
      throw error;
    }
  }

  async *#listed<Entry extends { id: string }>(path: string, form: Form, entry: z.ZodType<Entry>) {
    let after: Form = {};
    for (;;) {
      const page = await this.#client.get({
        path,
        form: { ...form, limit: PAGE_LIMIT, ...after },
        answer: stripeList(entry),
      });
      yield* page.data;
      const last = page.data.at(-1);
      if (!page.has_more || last === undefined) return;
      after = { starting_after: last.id };
    }
  }
}

/** docs.stripe.com/payments/paymentintents/lifecycle */
function resultOf(intent: StripeIntent): ChargeResult {
  switch (intent.status) {
    case 'succeeded':
      return { kind: 'charged', chargeRef: intent.id };
    case 'requires_payment_method':
      return readDecline(intent.last_payment_error ?? { code: intent.status });
    case 'requires_action':
    case 'requires_confirmation':
      return readDecline({ code: 'authentication_required' });
    case 'canceled':
      return readDecline({ code: 'canceled' });
    default:
      // `processing`, and what Stripe may add: money may be on its way, so it is asked again.
      throw new PaymentsUnavailable(`the intent is ${intent.status}`);
  }
}

/** A refund that failed left the money with us: a person must find another way back. */
function refundOf({ id, status }: StripeRefund) {
  if (status === 'failed' || status === 'canceled') {
    throw new PaymentsRejected(`refund_${status}`, 'the bank did not take the refund');
  }
  return { refundRef: id };
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import type * as z from 'zod';
import type { Money } from '../kernel/money.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { ChargeResult } from './ports.ts';
import { fromStripeAmount } from './stripe-amount.ts';
import { readDecline } from './stripe-declines.ts';
import {
  StripeChargeInEvent,
  StripeDisputeInEvent,
  StripeEvent,
  StripeIntent,
  StripeSessionInEvent,
} from './stripe-objects.ts';

/** Stripe's own default, either way. */
const TOLERANCE_SECONDS = 300;

/**
 * What Stripe says has happened. Facts come twice and in any order: whoever acts on one must ask
 * what is true now (`findCharge`, `findCardOfSetup`) or be harmless when repeated.
 */
export type StripeFact =
  | { readonly kind: 'card_setup_finished'; readonly setupRef: string; readonly customerId: string }
  | {
      readonly kind: 'attempt_ended';
      readonly attemptId: string;
      readonly giftId: string;
      readonly customerId: string;
      readonly result: ChargeResult;
    }
  /** `refunded` is the total so far. */
  | { readonly kind: 'charge_refunded'; readonly chargeRef: string; readonly refunded: Money }
  | {
      readonly kind: 'charge_disputed';
      readonly chargeRef: string;
      readonly disputeRef: string;
      readonly disputed: Money;
      readonly reason: string;
    }
  /** Of a type, or about something, that is not ours. */
  | { readonly kind: 'ignored' };

export type StripeWebhook = {
  /** The same when the event comes twice. */
  readonly eventId: string;
  readonly eventType: string;
  readonly fact: StripeFact;
};

export type StripeWebhookRefusal =
  | 'signature_missing'
  | 'signature_wrong'
  | 'signature_too_old'
  | 'event_not_understood';

/**
 * Verifies `Stripe-Signature` over the bytes that were sent, then reads them.
 * Source: docs.stripe.com/webhooks, "Verify webhook signatures manually".
 * @param request.body as API Gateway gives it, with its `isBase64Encoded`.
 */
export function readStripeWebhook(
  request: {
    readonly body: string;
    readonly isBase64Encoded: boolean;
    readonly signature: string | undefined;
  },
  settings: { readonly secret: string; readonly now: Instant },
): Outcome<StripeWebhook, StripeWebhookRefusal> {
  const signature = readSignature(request.signature ?? '');
  if (signature === undefined || settings.secret === '') return refused('signature_missing');

  const body = Buffer.from(request.body, request.isBase64Encoded ? 'base64' : 'utf8');
  const expected = createHmac('sha256', settings.secret)
    .update(`${signature.signedAtSeconds}.`)
    .update(body)
    .digest();
  if (!signature.hashes.some((hash) => isSameHash(hash, expected))) {
    return refused('signature_wrong');
  }
  const ageSeconds = settings.now.epochMilliseconds / 1000 - Number(signature.signedAtSeconds);
  if (Math.abs(ageSeconds) > TOLERANCE_SECONDS) return refused('signature_too_old');
  return readEvent(body.toString('utf8'));
}

/** `t=1492774577,v1=5257a8…,v1=…`: several while a secret is being replaced. */
function readSignature(header: string) {
  const pairs = header.split(',').map((pair) => pair.trim().split('=', 2));
  const valuesOf = (name: string) =>
    pairs.flatMap(([key, value = '']) => (key === name ? [value] : []));
  const [signedAtSeconds = ''] = valuesOf('t');
  const hashes = valuesOf('v1').filter((hash) => /^[0-9a-f]{64}$/.test(hash));
  return /^\d{1,12}$/.test(signedAtSeconds) && hashes.length > 0
    ? { signedAtSeconds, hashes }
    : undefined;
}

function isSameHash(hex: string, expected: Buffer): boolean {
  return timingSafeEqual(Buffer.from(hex, 'hex'), expected);
}

function readEvent(text: string): Outcome<StripeWebhook, StripeWebhookRefusal> {
  const event = StripeEvent.safeParse(parseJson(text));
  if (!event.success) return refused('event_not_understood');
  const { id, type, data } = event.data;
  const read = Object.hasOwn(FACT_OF_TYPE, type) ? FACT_OF_TYPE[type] : undefined;
  const fact = read === undefined ? ignored : read.safeParse(data.object).data;
  return fact === undefined
    ? refused('event_not_understood')
    : accepted({ eventId: id, eventType: type, fact });
}

const ignored: StripeFact = { kind: 'ignored' };

const attemptEnded = (resultOf: (intent: StripeIntent) => ChargeResult) =>
  StripeIntent.transform((intent): StripeFact => {
    const { attemptId, giftId, customerId } = intent.metadata;
    // A payment taken by hand in Stripe's dashboard carries none of our ids.
    if (!attemptId || !giftId || !customerId) return ignored;
    return { kind: 'attempt_ended', attemptId, giftId, customerId, result: resultOf(intent) };
  });

const FACT_OF_TYPE: Readonly<Record<string, z.ZodType<StripeFact>>> = {
  'checkout.session.completed': StripeSessionInEvent.transform((session): StripeFact => {
    const { id: setupRef, mode, client_reference_id: customerId } = session;
    if (mode !== 'setup' || !customerId) return ignored;
    return { kind: 'card_setup_finished', setupRef, customerId };
  }),
  'payment_intent.succeeded': attemptEnded(({ id }) => ({ kind: 'charged', chargeRef: id })),
  'payment_intent.payment_failed': attemptEnded(({ last_payment_error, status }) =>
    readDecline(last_payment_error ?? { code: status }),
  ),
  'charge.refunded': StripeChargeInEvent.transform((charge): StripeFact => {
    const { payment_intent: chargeRef, amount_refunded, currency } = charge;
    if (!chargeRef) return ignored;
    const refunded = fromStripeAmount(amount_refunded, currency);
    return { kind: 'charge_refunded', chargeRef, refunded };
  }),
  'charge.dispute.created': StripeDisputeInEvent.transform((dispute): StripeFact => {
    const { payment_intent: chargeRef, id: disputeRef, amount, currency, reason } = dispute;
    if (!chargeRef) return ignored;
    const disputed = fromStripeAmount(amount, currency);
    return { kind: 'charge_disputed', chargeRef, disputeRef, disputed, reason };
  }),
};

/** The types to subscribe to at Stripe. */
export const STRIPE_EVENT_TYPES: readonly string[] = Object.keys(FACT_OF_TYPE);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

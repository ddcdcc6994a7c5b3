import * as z from 'zod';

// The parts of Stripe's answers and events that are read here; all else passes unread.

/** The version whose shapes stand here; Stripe answers in it whatever the account's default is. */
export const STRIPE_VERSION = '2026-10-28.endive';

/** What we wrote on it; nothing of it on what was made by hand at Stripe. */
const Metadata = z
  .nullish(
    z.object({
      attemptId: z.optional(z.string()),
      giftId: z.optional(z.string()),
      customerId: z.optional(z.string()),
      refundId: z.optional(z.string()),
    }),
  )
  .transform((metadata) => metadata ?? {});

export const StripeProblem = z.object({
  type: z.nullish(z.string()),
  code: z.nullish(z.string()),
  decline_code: z.nullish(z.string()),
  advice_code: z.nullish(z.string()),
  param: z.nullish(z.string()),
});
export type StripeProblem = z.output<typeof StripeProblem>;

export const StripeErrorBody = z.object({ error: StripeProblem });

export const StripeIntent = z.object({
  id: z.string(),
  status: z.string(),
  metadata: Metadata,
  last_payment_error: z.nullish(StripeProblem),
});
export type StripeIntent = z.output<typeof StripeIntent>;

export const StripeRefund = z.object({
  id: z.string(),
  status: z.nullish(z.string()),
  metadata: Metadata,
});
export type StripeRefund = z.output<typeof StripeRefund>;

export function stripeList<Entry extends z.ZodType<{ id: string }>>(entry: Entry) {
  return z.object({ data: z.array(entry), has_more: z.boolean() });
}

/** A session as its creation answers it. */
export const StripeNewSession = z.object({ id: z.string(), url: z.string() });

/** A session with `setup_intent.payment_method` expanded. */
export const StripeSetupSession = z.object({
  mode: z.string(),
  status: z.nullish(z.string()),
  client_reference_id: z.nullish(z.string()),
  customer: z.nullish(z.string()),
  setup_intent: z.nullish(
    z.object({
      status: z.string(),
      payment_method: z.nullish(
        z.object({
          id: z.string(),
          card: z.nullish(
            z.object({
              brand: z.string(),
              last4: z.string(),
              exp_month: z.int(),
              exp_year: z.int(),
            }),
          ),
        }),
      ),
    }),
  ),
});

export const StripeSessionInEvent = z.object({
  id: z.string(),
  mode: z.string(),
  client_reference_id: z.nullish(z.string()),
});

export const StripeChargeInEvent = z.object({
  payment_intent: z.nullish(z.string()),
  amount_refunded: z.int(),
  currency: z.string(),
});

export const StripeDisputeInEvent = z.object({
  id: z.string(),
  payment_intent: z.nullish(z.string()),
  amount: z.int(),
  currency: z.string(),
  reason: z.string(),
});

export const StripeEvent = z.object({
  id: z.string(),
  type: z.string(),
  data: z.object({ object: z.unknown() }),
});

export const StripeDeleted = z.object({ id: z.string(), deleted: z.literal(true) });

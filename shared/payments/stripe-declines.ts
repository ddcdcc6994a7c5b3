import type { DeclineKind } from './ports.ts';

/**
 * Decline codes after which this card is never charged again. Every other card error is soft, and
 * those of `AUTHENTICATION_CODES` need the customer.
 *
 * Sources: docs.stripe.com/declines/codes (what each code means), docs.stripe.com/billing/
 * revenue-recovery/smart-retries (the codes after which Stripe itself does not try again), and
 * Visa's category 1, "issuer will never approve": lost, stolen, closed, pick-up, revoked.
 */
export const HARD_DECLINE_CODES: Readonly<Record<string, string>> = {
  lost_card: 'The card was reported lost.',
  stolen_card: 'The card was reported stolen.',
  pickup_card: 'The bank wants the card back: it may be lost, stolen or closed.',
  invalid_account: 'The card or its account is invalid, for example closed.',
  incorrect_number: 'No such card.',
  invalid_number: 'No such card.',
  revocation_of_authorization: 'The holder withdrew the permission to charge.',
  revocation_of_all_authorizations: 'The holder withdrew every permission to charge.',
  stop_payment_order: 'The holder told the bank not to pay.',
  transaction_not_allowed: 'The bank does not allow this card to pay like this.',
  highest_risk_level: "Stripe's fraud check blocked the card.",
};

/** The customer must confirm at the bank; trying again alone does not help. */
export const AUTHENTICATION_CODES: readonly string[] = [
  'authentication_required',
  'authentication_not_handled',
  'payment_intent_authentication_failure',
];

/** The fields of Stripe's error that say why a card was declined. */
export type StripeDecline = {
  /** Such as `card_declined` or `expired_card`. */
  readonly code?: string | null | undefined;
  /** The bank's reason behind `card_declined`. */
  readonly decline_code?: string | null | undefined;
  /** What the bank advises: docs.stripe.com/declines/card#retrying-issuer-declines. */
  readonly advice_code?: string | null | undefined;
};

/** As long as a ledger line keeps it. */
const DECLINE_CODE_LENGTH_MAX = 60;

export function readDecline(error: StripeDecline) {
  const declineCode = error.decline_code ?? error.code ?? 'generic_decline';
  return {
    kind: 'declined' as const,
    declineKind: declineKindOf(declineCode, error),
    declineCode: declineCode.slice(0, DECLINE_CODE_LENGTH_MAX),
  };
}

function declineKindOf(declineCode: string, error: StripeDecline): DeclineKind {
  if (AUTHENTICATION_CODES.includes(declineCode) || error.code === 'authentication_required') {
    return 'authentication_required';
  }
  const isHard = Object.hasOwn(HARD_DECLINE_CODES, declineCode);
  return isHard || error.advice_code === 'do_not_try_again' ? 'hard' : 'soft';
}

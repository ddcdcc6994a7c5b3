import type { Card, CustomerId } from '../customers/customer.ts';
import type { Money } from '../kernel/money.ts';
import type { Outcome } from '../kernel/outcome.ts';

/** Why a bank said no. Only `soft` may be tried again with the same card and nothing else done. */
export type DeclineKind = 'soft' | 'hard' | 'authentication_required';

export type ChargeRequest = {
  /** Ours, recorded before the call; names the charge at the provider and makes a repeat harmless. */
  readonly attemptId: string;
  readonly giftId: string;
  readonly customerId: CustomerId;
  readonly amount: Money;
  readonly card: Pick<Card, 'providerCustomer' | 'providerMethod'>;
};

export type ChargeResult =
  | { readonly kind: 'charged'; readonly chargeRef: string }
  | {
      readonly kind: 'declined';
      readonly declineKind: DeclineKind;
      /** The provider's own code, such as `insufficient_funds`. */
      readonly declineCode: string;
    };

export type RefundRequest = {
  readonly refundId: string;
  readonly chargeRef: string;
  readonly amount: Money;
};

/**
 * Stands in a `returnUrl` for the setup's reference, which exists only once the setup has begun:
 * `…/cards/saved?setup=SETUP_REF`. Empty when the customer turned back.
 */
export const SETUP_REF_IN_URL = 'SETUP_REF';

/** What the customer's browser is sent to, to save a card. */
export type CardSetup = { readonly setupRef: string; readonly url: string };

export type NewCard = Omit<Card, 'id' | 'addedAt' | 'refusedForGoodAt' | 'removedAt'>;

/**
 * The payment provider. Every method may throw when the world fails (`PaymentsUnavailable`); the
 * caller repeats it, and a repeat with the same id within 24 hours has no second effect. What can
 * never be done throws `PaymentsRejected`.
 */
export interface Payments {
  charge(request: ChargeRequest): Promise<ChargeResult>;
  /**
   * What became of an attempt whose answer was lost. `unknown` means that the provider never
   * began it. Asked before anything is charged again.
   */
  findCharge(attempt: {
    readonly attemptId: string;
    readonly card: ChargeRequest['card'];
  }): Promise<ChargeResult | { readonly kind: 'unknown' }>;
  refund(request: RefundRequest): Promise<{ readonly refundRef: string }>;
  /**
   * Has the provider forget a customer: cards and addresses. What was paid stays in its books, and
   * can still be given back. A repeat is accepted.
   */
  forgetCustomer(customer: {
    readonly customerId: CustomerId;
    readonly providerCustomer: string;
  }): Promise<void>;
  /** Begins saving a card; the browser goes to `url` and comes back to one of ours. */
  beginCardSetup(request: {
    readonly customerId: CustomerId;
    readonly email: string;
    readonly providerCustomer?: string;
    /** May hold `SETUP_REF_IN_URL`. */
    readonly returnUrl: string;
  }): Promise<CardSetup>;
  /** The card that a finished setup saved, if it is finished. */
  findCardOfSetup(
    setupRef: string,
  ): Promise<
    Outcome<NewCard & { readonly customerId: CustomerId }, 'not_finished' | 'unknown_setup'>
  >;
}

import type { Customer } from '../customers/customer.ts';
import type { Recipient } from '../customers/recipient.ts';
import type { Instant, PlainDate } from '../kernel/time.ts';
import type { Gift } from './gift.ts';
import type { GiftOrder } from './gift-order.ts';

type ToCustomer = { readonly customer: Customer };
type AboutGift = ToCustomer & { readonly gift: Gift; readonly recipient: Recipient };

/** What the engine has to say; `shared/mail` turns it into words. */
export type Letter =
  | (AboutGift & {
      readonly kind: 'reminder';
      /** Opens this one gift's page; a secret, only for this customer. */
      readonly linkToken: string;
      /** The card that would be charged expires before the charge. */
      readonly cardExpiresBefore: boolean;
      readonly hasCard: boolean;
    })
  | (ToCustomer & {
      readonly kind: 'order_confirmation';
      readonly order: GiftOrder;
      readonly gifts: readonly { readonly gift: Gift; readonly recipient: Recipient }[];
    })
  | (AboutGift & {
      readonly kind: 'declined';
      readonly reason: 'soft' | 'hard' | 'authentication_required' | 'no_card';
      /** Absent when only a new card helps. */
      readonly nextTryAt?: Instant;
    })
  | (AboutGift & { readonly kind: 'lapsed' })
  /** Paid too late for its date. */
  | (AboutGift & { readonly kind: 'late'; readonly expectedOn: PlainDate })
  | (AboutGift & { readonly kind: 'cancelled'; readonly isRefunded: boolean })
  | (AboutGift & { readonly kind: 'e_gift'; readonly to: string });

export interface Letters {
  /** `not_reachable`: the address bounced or complained, and nothing was sent. */
  send(letter: Letter): Promise<'sent' | 'not_reachable'>;
}

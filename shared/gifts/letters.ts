import type { Card, Customer } from '../customers/customer.ts';
import type { Occasion, Recipient } from '../customers/recipient.ts';
import type { Money } from '../kernel/money.ts';
import type { Instant, PlainDate } from '../kernel/time.ts';
import type { OrderSheetId } from '../order-sheet/order-sheet.ts';
import type { Gift, GiftIn } from './gift.ts';
import type { GiftOrder } from './gift-order.ts';

type ToCustomer = { readonly customer: Customer };
type AboutGift = ToCustomer & { readonly gift: Gift; readonly recipient: Recipient };

/** One line of a returned work form as it was read; what could not be read is absent or empty. */
export type ReadRow = {
  readonly recipientName: string;
  readonly productName: string;
  readonly deliverOn?: PlainDate;
  readonly amount?: Money;
};

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
  | (AboutGift & { readonly kind: 'e_gift'; readonly to: string })
  /** These three only for customers who asked for them (`News`). */
  | (AboutGift & {
      readonly kind: 'charged';
      readonly amount: Money;
      /** Absent when it was removed meanwhile. */
      readonly card?: Pick<Card, 'brand' | 'last4'>;
    })
  | (AboutGift & { readonly kind: 'dispatched' })
  | (AboutGift & { readonly kind: 'delivered' })
  | (ToCustomer & {
      readonly kind: 'occasion_stopped';
      readonly recipient: Recipient;
      readonly occasion: Occasion;
      /** The gifts that this ended; one that has a `refund` was charged and is refunded. */
      readonly cancelled: readonly GiftIn<'cancelled'>[];
    })
  /** The pre-printed form of an edition, to be sent back or filled in at `/again/<workFormId>`. */
  | (ToCustomer & {
      readonly kind: 'work_form';
      readonly editionName: string;
      readonly rowCount: number;
      readonly workFormId: string;
      readonly pdf: Uint8Array;
    })
  /** What was read from a form that came back; it counts when the customer confirms it. */
  | (ToCustomer & {
      readonly kind: 'sheet_to_confirm';
      readonly sheetId: OrderSheetId;
      /** Opens this one sheet; a secret, only for this customer. */
      readonly linkToken: string;
      readonly rows: readonly ReadRow[];
    });

export interface Letters {
  /** `not_reachable`: the address bounced or complained, and nothing was sent. */
  send(letter: Letter): Promise<'sent' | 'not_reachable'>;
}

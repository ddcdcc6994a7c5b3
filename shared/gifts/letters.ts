import type { CaseId } from '../cases/case.ts';
import type { Card, Customer } from '../customers/customer.ts';
import type { Occasion, Recipient } from '../customers/recipient.ts';
import type { Promised } from '../dialogue/decide-left-off.ts';
import type { QuestionToAsk } from '../dialogue/facts/ask-question.ts';
import type { TurnId } from '../dialogue/turn.ts';
import type { Money } from '../kernel/money.ts';
import type { Instant, PlainDate } from '../kernel/time.ts';
import type { OrderSheetId } from '../order-sheet/order-sheet.ts';
import type { LetterAbout } from '../prescriptions/letter-about.ts';
import type { Prescription, StuckReason } from '../prescriptions/prescription.ts';
import type { DataExportId } from '../privacy/data-export.ts';
import type { Gift, GiftIn } from './gift.ts';
import type { GiftOrder } from './gift-order.ts';

type ToCustomer = { readonly customer: Customer };
type AboutCase = ToCustomer & {
  readonly caseId: CaseId;
  /** The beginning of what they complained of. */
  readonly excerpt: string;
};
type AboutGift = ToCustomer & { readonly gift: Gift; readonly recipient: Recipient };

/** One line of a returned work form as it was read; what could not be read is absent or empty. */
export type ReadRow = {
  readonly recipientName: string;
  readonly productName: string;
  /** Absent for one. */
  readonly quantity?: number;
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
      readonly question?: QuestionToAsk;
    })
  | (AboutGift & {
      readonly kind: 'declined';
      readonly reason: 'soft' | 'hard' | 'authentication_required' | 'no_card';
      /** Absent when only a new card helps. */
      readonly nextTryAt?: Instant;
      /** What is not paid by then is let go. */
      readonly finalTryAt: Instant;
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
  /** Somebody prefers not to be given anything by us; what was open for them was cancelled. */
  | (ToCustomer & {
      readonly kind: 'recipient_objected';
      readonly recipient: Recipient;
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
  /** What somebody of the staff says; `quoted` is what it answers. */
  | (ToCustomer & {
      readonly kind: 'answer';
      readonly turnId: TurnId;
      readonly words: string;
      readonly staffName?: string;
      readonly quoted?: string;
      readonly promises: readonly Promised[];
      readonly wantsAnswer: boolean;
      readonly question?: QuestionToAsk;
    })
  /** Ideas for a customer's pictures, to be looked at on their page. */
  | (ToCustomer & {
      readonly kind: 'proposal';
      readonly proposalId: string;
      /** From 2 on it starts from what was said before. */
      readonly round: number;
      readonly message: string;
      readonly lines: readonly {
        readonly productName: string;
        readonly price: Money;
        readonly remark: string;
      }[];
    })
  /** What was read from a form that came back; it counts when the customer confirms it. */
  | (ToCustomer & {
      readonly kind: 'sheet_to_confirm';
      readonly sheetId: OrderSheetId;
      /** Opens this one sheet; a secret, only for this customer. */
      readonly linkToken: string;
      readonly rows: readonly ReadRow[];
    })
  /** A standing order's next delivery could not be ordered; without `until` it is left out now. */
  | (ToCustomer & {
      readonly kind: 'standing_order_stuck';
      readonly prescription: Prescription;
      readonly reason: StuckReason;
      readonly plannedOn: PlainDate;
      /** It is tried every morning until then. */
      readonly until?: PlainDate;
      /** What it would cost now, when that is more than was agreed. */
      readonly price?: Money;
    })
  /** "The same again", and it was not clear what, or something is in the way; nothing is ordered. */
  | (ToCustomer & {
      readonly kind: 'same_again_open';
      readonly about: LetterAbout;
      /** What it can be about; a token opens the one press that orders it, only for this customer. */
      readonly choices: readonly {
        readonly prescription: Prescription;
        readonly token?: string | undefined;
      }[];
    })
  /** A complaint was heard; `isAgain` when the answer did not settle it. */
  | (AboutCase & {
      readonly kind: 'case_opened';
      readonly promisedOn: PlainDate;
      readonly isAgain: boolean;
    })
  | (AboutCase & {
      readonly kind: 'case_answer';
      readonly words: string;
      readonly staffName?: string;
    })
  /** Another day is promised. */
  | (AboutCase & {
      readonly kind: 'case_later';
      readonly promisedOn: PlainDate;
      readonly words: string;
      readonly staffName?: string;
    })
  /** After ten days of silence. */
  | (AboutCase & { readonly kind: 'case_closed' })
  /** Everything that we have on them, as they asked, lies on their page for a week. */
  | (ToCustomer & { readonly kind: 'export_ready'; readonly exportId: DataExportId });

/**
 * `not_reachable`: the way to them is closed. `waiting`: it goes out by itself when its hour comes.
 * `not_wanted`: they do not want it. Whatever it is stands on their record.
 */
export type LetterSent = 'sent' | 'not_reachable' | 'waiting' | 'not_wanted';

export interface Letters {
  send(letter: Letter): Promise<LetterSent>;
}

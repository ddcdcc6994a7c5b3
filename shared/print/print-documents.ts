import type { Language } from '../customers/customer.ts';
import type { PostalAddress } from '../customers/postal-address.ts';
import type { PlainDate } from '../kernel/time.ts';

/** `a6` and `a4` where paper is metric; `4x6` (inches) and `letter` in North America. */
export type PostcardFormat = 'a6' | '4x6';
export type WorkFormPaper = 'a4' | 'letter';

/** To whom it is posted, as it stands in the window or is printed by the press. */
export type Addressee = { readonly name: string; readonly address: PostalAddress };

/** All that stands on a reminder postcard; amounts and dates are words already. */
export type PostcardDocument = {
  readonly format: PostcardFormat;
  readonly language: Language;
  readonly shopName: string;
  /** The shop's own, in one line: where undeliverable post and filled forms go. */
  readonly shopAddress?: string;
  readonly to: Addressee;
  readonly recipientName: string;
  readonly occasion: string;
  /** As the customer reads it: `Regency teacup, in red`. */
  readonly item: string;
  readonly deliverOn: PlainDate;
  /** What the customer wrote for the recipient; empty when nothing. */
  readonly message: string;
  /** `£18.40`, in the customer's language. */
  readonly amount: string;
  readonly chargeOn: PlainDate;
  /** Where the gift can be changed, as an address to type and as a QR code. */
  readonly link: string;
};

/** One gift of last year, and when it would come this year. */
export type WorkFormRow = {
  readonly number: number;
  readonly recipientName: string;
  readonly address: PostalAddress;
  readonly occasion: string;
  readonly item: string;
  readonly lastDeliveredOn: PlainDate;
  readonly deliverOn: PlainDate;
  /** What the card said last year; empty when nothing. */
  readonly message: string;
  readonly amount: string;
};

export type WorkFormDocument = {
  readonly paper: WorkFormPaper;
  readonly language: Language;
  readonly shopName: string;
  /** The shop's own, in one line: where undeliverable post and filled forms go. */
  readonly shopAddress?: string;
  readonly editionName: string;
  /** Absent when the customer gave no address: then nothing stands in the window. */
  readonly to?: Addressee;
  /** In print and as a code, so that a returned form is found at once. */
  readonly formNumber: string;
  readonly customerNumber: string;
  readonly rows: readonly WorkFormRow[];
  /** Empty rows for new gifts. */
  readonly emptyRowCount: number;
  /** Opens "again this year" with exactly these lines; also as a QR code. */
  readonly link: string;
};

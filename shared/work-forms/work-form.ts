import * as z from 'zod';
import { EditionId, EditionName } from '../catalogue/edition.ts';
import { ProductCode } from '../catalogue/product.ts';
import { CustomerId, Language } from '../customers/customer.ts';
import { PostalAddress } from '../customers/postal-address.ts';
import { Occasion, RecipientId } from '../customers/recipient.ts';
import { GIFT_QUANTITY_MAX, GiftId } from '../gifts/gift.ts';
import { hashedUlid } from '../kernel/hashed-id.ts';
import { idSchema } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';

export const WorkFormId = idSchema('wfm');
export type WorkFormId = z.output<typeof WorkFormId>;

/** A gift of last year as it is printed: whatever changes later, paper does not. */
export const FormRow = z.object({
  /** Counts from 1, as it stands on the paper. */
  number: z.int().positive(),
  giftIdBefore: GiftId,
  recipientId: RecipientId,
  recipientName: z.string().min(1).max(100),
  address: PostalAddress,
  occasion: Occasion,
  productCode: ProductCode,
  productName: z.string().max(120),
  options: z.record(z.string(), z.string()).readonly(),
  quantity: z.exactOptional(z.int().min(2).max(GIFT_QUANTITY_MAX)).meta({
    description: 'Of the same thing, in one parcel; 1 when absent. The price is for all of them.',
  }),
  wrapping: z.exactOptional(z.string().max(40)),
  message: z.string(),
  lastDeliveredOn: PlainDate,
  deliverOn: PlainDate,
  /** What it would cost this year; absent when the shop no longer has it like this. */
  price: z.exactOptional(Money),
});
export type FormRow = Readonly<z.output<typeof FormRow>>;

/** The pre-printed order of one customer for one edition, as it was made. */
export const WorkForm = z.object({
  id: WorkFormId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  editionId: EditionId,
  editionName: EditionName,
  language: Language,
  paper: z.enum(['a4', 'letter']),
  by: z.enum(['mail', 'paper']),
  /** For the window of the envelope. */
  to: z.exactOptional(z.object({ name: z.string().max(100), address: PostalAddress })),
  rows: z.array(FormRow).min(1).readonly(),
  /** Gifts of last year for which there was no room. */
  leftOutCount: z.int().nonnegative(),
  emptyRowCount: z.int().nonnegative(),
  madeAt: Instant,
});
export type WorkForm = Readonly<z.output<typeof WorkForm>>;

/** One form for each customer and edition, however often it is made. */
export function workFormIdOf(editionId: EditionId, customerId: CustomerId): WorkFormId {
  return `wfm_${hashedUlid(`${editionId}\n${customerId}`)}`;
}

/** From what was typed or scanned: spaces, small letters and the link around it do no harm. */
export function readFormNumber(text: string): WorkFormId | undefined {
  const plain = text.replaceAll(/\s/g, '').toUpperCase();
  const [, ulid] = /WFM_?([0-9A-HJKMNP-TV-Z]{26})(?![0-9A-Z])/.exec(plain) ?? [];
  return ulid === undefined ? undefined : `wfm_${ulid}`;
}

import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { RecipientId } from '../customers/recipient.ts';
import { AddressDraft } from '../customers/recipient-draft.ts';
import { GiftId, GiftOrderId } from '../gifts/gift.ts';
import { Instant } from '../kernel/time.ts';

/** `own` is the one that a customer fills in; a returned work form makes one under its own id. */
export const OrderSheetId = z.string().regex(/^(own|wfm_[0-9A-HJKMNP-TV-Z]{26})$/);
export type OrderSheetId = z.output<typeof OrderSheetId>;

/** Anything that was typed is kept, however wrong it may be; checking is for `checkSheet`. */
const typed = (lengthMax: number) => z.string().max(lengthMax);

/** One gift as far as it is filled in; what is blank is absent or empty. */
export const SheetRow = z.object({
  /** Stays the same while rows around it come and go. */
  rowId: z.string().regex(/^[a-z0-9]{1,12}$/),
  recipientId: z.exactOptional(RecipientId),
  /** Somebody new, instead of `recipientId`. */
  name: z.exactOptional(typed(200)),
  email: z.exactOptional(typed(254)),
  address: z.exactOptional(AddressDraft),
  occasion: typed(100),
  productCode: typed(100),
  options: z.record(z.string().max(40), z.string().max(40)).readonly(),
  /** As typed; absent for one. */
  quantity: z.exactOptional(typed(40)),
  wrapping: z.exactOptional(typed(40)),
  /** May be longer than a card allows: it is refused at its row, and nothing of it is lost. */
  message: typed(5000),
  /** As typed, `2027-03-04` or not. */
  deliverOn: typed(40),
  /** Last year's gift that it repeats. */
  giftIdBefore: z.exactOptional(GiftId),
});
export type SheetRow = Readonly<z.output<typeof SheetRow>>;

/** A half-filled order: it waits here, for whichever device its customer opens next. */
export const OrderSheet = z.object({
  id: OrderSheetId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  rows: z.array(SheetRow).max(1000).readonly(),
  /** The Idempotency-Key of its order: pressing twice orders once. Emptying the sheet makes a new one. */
  orderKey: z.string().min(16).max(60),
  /** The order that it became; its rows are then those that were ordered. */
  orderedAs: z.exactOptional(GiftOrderId),
  /** SHA-256 of the secret in the mail that lets its customer confirm it without signing in. */
  linkTokenHash: z.exactOptional(z.string()),
  changedAt: Instant,
});
export type OrderSheet = Readonly<z.output<typeof OrderSheet>>;
export type OrderSheetRef = { readonly customerId: CustomerId; readonly sheetId: OrderSheetId };

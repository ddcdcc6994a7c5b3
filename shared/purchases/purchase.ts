import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { hashedUlid } from '../kernel/hashed-id.ts';
import { idSchema } from '../kernel/ids.ts';
import { Currency } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';

export const PurchaseId = idSchema('pur');
export type PurchaseId = z.output<typeof PurchaseId>;

/** Who reports it: a shop, a division, a till. `gifts` is this house itself. */
export const PurchaseSource = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])?$/, 'must be lower case letters, digits and dashes');
export type PurchaseSource = z.output<typeof PurchaseSource>;

/** What the engine charges is reported under it, and nothing else. */
export const OWN_SOURCE = 'gifts';

/** Printable and on one line: it stands in keys as a hash, and in reports as it is. */
const oneLine = (lengthMax: number, text = z.string()) =>
  text
    .min(1)
    .max(lengthMax)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, 'must be one line of text');

/** The source's own number of an order or a cancellation, such as an invoice's. */
export const SourceId = oneLine(100);
/** A space at one of its ends makes no other order. */
export const SourceIdReported = oneLine(100, z.string().trim());
/** By what the source knows a customer. */
export const CustomerRef = oneLine(100);

export const LINE_COUNT_MAX = 1000;
export const QUANTITY_MAX = 1_000_000;
/** So that a thousand lines of a thousand orders are still a safe integer. */
export const LINE_AMOUNT_MINOR_MAX = 1_000_000_000;

/** Below zero is what came back: quantity and amount have one sign. */
export const PurchaseLine = z
  .strictObject({
    sku: oneLine(60),
    name: z.exactOptional(oneLine(120)),
    quantity: z.int().min(-QUANTITY_MAX).max(QUANTITY_MAX),
    /** Of the whole line, as paid. */
    amountMinor: z.int().min(-LINE_AMOUNT_MINOR_MAX).max(LINE_AMOUNT_MINOR_MAX),
    /** What is left of the amount after what the goods cost; often not known. */
    marginMinor: z.exactOptional(z.int().min(-LINE_AMOUNT_MINOR_MAX).max(LINE_AMOUNT_MINOR_MAX)),
  })
  .refine(({ quantity, amountMinor }) => quantity !== 0 && quantity * amountMinor >= 0, {
    message: 'a quantity is not 0, and the amount has its sign',
  });
export type PurchaseLine = Readonly<z.output<typeof PurchaseLine>>;

const facts = {
  id: PurchaseId,
  version: z.int().nonnegative(),
  source: PurchaseSource,
  sourceId: SourceId,
  at: Instant,
  /** The local day where it was bought: the models count days. */
  on: PlainDate,
  currency: Currency,
};

/**
 * What a customer bought in one order, or gave back: as the source reported it. What cancels what
 * follows from all of a customer's purchases together (`net-returns.ts`), so that they may come in
 * any order.
 */
export const Purchase = z.object({
  ...facts,
  customerId: CustomerId,
  lines: z.array(PurchaseLine).min(1).max(LINE_COUNT_MAX).readonly(),
});
export type Purchase = Readonly<z.output<typeof Purchase>>;
export type PurchaseRef = Pick<Purchase, 'customerId' | 'id'>;

/**
 * That an order of this source and number was taken in, whoever bought: what makes a repeat a
 * repeat. Of orders without a customer it is all that is kept.
 */
export const Sale = z.object({
  ...facts,
  // These three are absent once whoever bought was forgotten: they lead back to them.
  sourceId: z.exactOptional(SourceId),
  at: z.exactOptional(Instant),
  /** Of what was reported: the same again changes nothing. */
  contentHash: z.exactOptional(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)),
  customerId: z.exactOptional(CustomerId),
  lineCount: z.int().nonnegative(),
  amountMinor: z.int(),
});
export type Sale = Readonly<z.output<typeof Sale>>;

/** The same order always has the same id, whoever reports it again. */
export function purchaseIdOf(source: PurchaseSource, sourceId: string): PurchaseId {
  return `pur_${hashedUlid(JSON.stringify([source, sourceId]))}`;
}

export function amountOf(lines: readonly Pick<PurchaseLine, 'amountMinor'>[]): number {
  return lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

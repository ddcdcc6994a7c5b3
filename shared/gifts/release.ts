import * as z from 'zod';
import { ProductCode } from '../catalogue/product.ts';
import { PostalAddress } from '../customers/postal-address.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { GiftId } from './gift.ts';

/** A parcel that may leave: all that a carrier or a packer must know, and no price. */
export const Release = z.object({
  giftId: GiftId,
  releasedAt: Instant,
  deliverOn: PlainDate,
  /** Later than `deliverOn` when the gift was paid too late for that. */
  expectedOn: PlainDate,
  recipientName: z.string(),
  address: PostalAddress,
  productCode: ProductCode,
  productName: z.string(),
  options: z.record(z.string(), z.string()).readonly(),
  /** Absent for one. */
  quantity: z.exactOptional(z.int().positive()),
  wrapping: z.exactOptional(z.string()),
  message: z.string(),
});
export type Release = Readonly<z.output<typeof Release>>;

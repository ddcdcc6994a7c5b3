import * as z from 'zod';
import { Money } from '../kernel/money.ts';

export const ProductCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, 'must be letters, digits, dots, dashes');
export type ProductCode = z.output<typeof ProductCode>;

/** Something that can be chosen about a product: its `colour`, `red` costing 100 more. */
export const ProductOption = z.strictObject({
  name: z.string().min(1).max(40),
  values: z
    .array(z.strictObject({ value: z.string().min(1).max(40), extraMinor: z.int().nonnegative() }))
    .min(1)
    .max(50)
    .readonly(),
});
export type ProductOption = Readonly<z.output<typeof ProductOption>>;

export const Product = z.object({
  /** The same as `code`; every entity has an id. */
  id: ProductCode,
  version: z.int().nonnegative(),
  name: z.string().min(1).max(120),
  /** A parcel goes by carrier; an e-gift is a mail to the recipient. */
  kind: z.enum(['parcel', 'e_gift']),
  price: Money,
  /** Whole days between ordering and delivery that the product itself needs. */
  leadDays: z.int().min(0).max(90),
  options: z.array(ProductOption).max(10).readonly(),
  isOnSale: z.boolean(),
});
export type Product = Readonly<z.output<typeof Product>>;

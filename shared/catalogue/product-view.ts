import * as z from 'zod';
import { Money } from '../kernel/money.ts';
import { type Product, ProductCode, ProductOption } from './product.ts';

/** What the API answers about a product. */
export const ProductView = z
  .object({
    productCode: ProductCode,
    name: z.string(),
    kind: z.enum(['parcel', 'e_gift']),
    price: Money,
    leadDays: z.int().meta({ description: 'Whole days between ordering and delivery.' }),
    options: z.array(ProductOption).readonly(),
    isOnSale: z.boolean(),
  })
  .meta({ id: 'Product' });
export type ProductView = z.output<typeof ProductView>;

export function productView({ id: productCode, ...product }: Product): ProductView {
  return { productCode, ...product };
}

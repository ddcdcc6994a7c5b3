import { isDeepStrictEqual } from 'node:util';
import type { Money } from '../kernel/money.ts';
import type { Product, ProductCode, ProductOption } from './product.ts';

/**
 * What a shop says about a product. Whatever it leaves out keeps its stored value, so that a list
 * of new prices does not wipe options; a product that is new gets the default.
 */
export type ProductFacts = {
  readonly code: ProductCode;
  readonly name: string;
  readonly price: Money;
  readonly kind?: Product['kind'];
  readonly leadDays?: number;
  readonly options?: readonly ProductOption[];
  readonly isOnSale?: boolean;
};

/** A parcel has to be picked and packed; a mail is there at once. */
export const LEAD_DAYS_DEFAULT = { parcel: 3, e_gift: 0 } as const satisfies Record<
  Product['kind'],
  number
>;

/** The product as it should be stored, under the version that was read. */
export function productWith(facts: ProductFacts, stored: Product | undefined): Product {
  const kind = facts.kind ?? stored?.kind ?? 'parcel';
  return {
    id: facts.code,
    version: stored?.version ?? 0,
    name: facts.name,
    kind,
    price: facts.price,
    leadDays: facts.leadDays ?? stored?.leadDays ?? LEAD_DAYS_DEFAULT[kind],
    options: facts.options ?? stored?.options ?? [],
    isOnSale: facts.isOnSale ?? stored?.isOnSale ?? true,
  };
}

export function isSameProduct(left: Product, right: Product): boolean {
  return isDeepStrictEqual(left, right);
}

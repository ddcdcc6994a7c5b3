import type { Product } from '../catalogue/product.ts';
import type { Customer } from '../customers/customer.ts';
import { type Instant, localDateOf, type PlainDate } from '../kernel/time.ts';
import { type GiftTerms, transitDaysTo } from './gift-terms.ts';

export type PossibleDates = { readonly firstOn: PlainDate; readonly lastOn: PlainDate };

/**
 * The first and the last day on which a product can be in a country. The horizon is counted in the
 * customer's calendar: `2026-10-31` + 16 months is `2028-02-29`.
 */
export function possibleDates(facts: {
  readonly product: Pick<Product, 'kind' | 'leadDays'>;
  readonly country: string;
  readonly customer: Pick<Customer, 'zone'>;
  readonly terms: GiftTerms;
  readonly now: Instant;
}): PossibleDates {
  const { product, country, customer, terms, now } = facts;
  const today = localDateOf(now, customer.zone);
  const transitDays = product.kind === 'e_gift' ? 0 : transitDaysTo(country, terms);
  return {
    firstOn: today.add({ days: Math.max(product.leadDays, transitDays) }),
    lastOn: today.add({ months: terms.horizonMonths }),
  };
}

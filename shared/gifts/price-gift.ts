import type { Product } from '../catalogue/product.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Gift, GiftPrice } from './gift.ts';
import type { GiftTerms } from './gift-terms.ts';

export type PriceRefusal = 'unknown_option' | 'option_missing' | 'unknown_wrapping';

export type PriceFacts = {
  readonly product: Product;
  readonly options: Gift['options'];
  readonly wrapping?: string;
  readonly quantity?: number;
  readonly country: string;
};

/**
 * Adds up what was chosen; `details` names the field that was refused. Several of the same are one
 * parcel: wrapped once and delivered once.
 */
export function priceGift(
  { product, options, wrapping, country, quantity = 1 }: PriceFacts,
  terms: GiftTerms,
): Outcome<GiftPrice, PriceRefusal, string> {
  const known = new Set(product.options.map(({ name }) => name));
  for (const name of Object.keys(options)) {
    if (!known.has(name)) return refused('unknown_option', `options.${name}`);
  }

  let optionsMinor = 0;
  for (const { name, values } of product.options) {
    const chosen = options[name];
    if (chosen === undefined) return refused('option_missing', `options.${name}`);
    const value = values.find((candidate) => candidate.value === chosen);
    if (value === undefined) return refused('unknown_option', `options.${name}`);
    optionsMinor += value.extraMinor;
  }

  const isParcel = product.kind === 'parcel';
  const wrap = isParcel ? terms.wrappings.find(({ code }) => code === wrapping) : undefined;
  if (wrapping !== undefined && wrap === undefined) return refused('unknown_wrapping', 'wrapping');

  return accepted({
    productMinor: quantity * product.price.amountMinor,
    optionsMinor: quantity * optionsMinor,
    wrappingMinor: wrap?.priceMinor ?? 0,
    deliveryMinor: isParcel ? deliveryMinorTo(country, terms) : 0,
    currency: product.price.currency,
  });
}

function deliveryMinorTo(country: string, terms: GiftTerms): number {
  return terms.deliveryMinorByCountry[country] ?? terms.deliveryMinorDefault;
}

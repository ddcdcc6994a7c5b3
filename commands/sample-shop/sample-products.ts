import type { ProductOption } from '../../shared/catalogue/product.ts';
import type { ProductFacts } from '../../shared/catalogue/product-facts.ts';
import { tidyName } from './tidy-name.ts';

export const SAMPLE_PRODUCT_COUNT = 400;
/** A name has to be stitched or printed first. */
const PERSONALISED_LEAD_DAYS = 5;

/** The rule by which products get options to try: by words of the name as the till writes it. */
const PERSONALISED =
  /\b(MUG|LUNCH BOX|APRON|CUSHION|HOT WATER BOTTLE|RECIPE BOX|JUMBO STORAGE BAG)\b/;
const IN_COLOURS =
  /\b(ASSORTED|MULTI) COLOURS?\b|\bCOLOUR GLASS\b|\bASSORTED$|\bTRAVEL SEWING KIT\b/;

const PERSONALISATION: ProductOption = {
  name: 'personalisation',
  values: [
    // Every option is chosen when a gift is ordered, and a mug can be had plain.
    { value: 'none', extraMinor: 0 },
    { value: 'initials', extraMinor: 150 },
    { value: 'first name', extraMinor: 300 },
  ],
};
const COLOUR: ProductOption = {
  name: 'colour',
  values: ['red', 'blue', 'green', 'pink'].map((value) => ({ value, extraMinor: 0 })),
};
const DESIGN: ProductOption = {
  name: 'design',
  values: ['birthday', 'thank you', 'christmas'].map((value) => ({ value, extraMinor: 0 })),
};

/** Ours, not the source's: gifts that travel by mail. */
const VOUCHERS: readonly ProductFacts[] = [10, 25, 50].map((pounds) => ({
  code: `VOUCHER-${pounds}`,
  name: `Gift voucher £${pounds}`,
  price: { amountMinor: pounds * 100, currency: 'GBP' },
  kind: 'e_gift',
  leadDays: 0,
  options: [DESIGN],
}));

export type SoldProduct = { readonly facts: ProductFacts; readonly unitsSold: number };

/** The best-selling ones, readable and with options, in order of code; and the vouchers. */
export function sampleProducts(sold: readonly SoldProduct[]): readonly ProductFacts[] {
  const best = [...sold]
    .sort((left, right) => right.unitsSold - left.unitsSold || byCode(left.facts, right.facts))
    .slice(0, SAMPLE_PRODUCT_COUNT)
    .map(({ facts }) => sampleProduct(facts));
  return [...best, ...VOUCHERS].sort(byCode);
}

function sampleProduct(facts: ProductFacts): ProductFacts {
  const isPersonalised = PERSONALISED.test(facts.name);
  return {
    ...facts,
    name: tidyName(facts.name),
    kind: 'parcel',
    ...(isPersonalised ? { leadDays: PERSONALISED_LEAD_DAYS } : {}),
    options: [
      ...(isPersonalised ? [PERSONALISATION] : []),
      ...(IN_COLOURS.test(facts.name) ? [COLOUR] : []),
    ],
  };
}

function byCode(left: ProductFacts, right: ProductFacts): number {
  return left.code < right.code ? -1 : 1;
}

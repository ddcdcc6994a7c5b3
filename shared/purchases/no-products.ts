// What shops book under a product's code and is none: nobody buys postage. A shop adds its own codes
// (`--no-product` of the import, `NO_PRODUCTS` here for good).

/** Why a code is no product; each stands in the report in words. */
export type NoProduct =
  | 'postage'
  | 'fee'
  | 'discount'
  | 'manual'
  | 'sample'
  | 'adjustment'
  | 'gift_voucher'
  | 'charity'
  | 'own_list';

/** Upper case. As found in “Online Retail” (UCI, Daqing Chen, 2015) and in exports of common shops. */
export const NO_PRODUCTS: ReadonlyMap<string, NoProduct> = new Map<string, NoProduct>([
  ...codes(
    'postage',
    'POST',
    'DOT',
    'C2',
    'C3',
    'P&P',
    'POSTAGE',
    'SHIPPING',
    'DELIVERY',
    'FREIGHT',
  ),
  ...codes('fee', 'BANK CHARGES', 'AMAZONFEE', 'AMAZON FEE', 'FEE', 'HANDLING', 'WRAPPING'),
  ...codes('discount', 'D', 'DISCOUNT', 'COUPON', 'REBATE'),
  ...codes('manual', 'M', 'MANUAL'),
  ...codes('sample', 'S', 'SAMPLE', 'SAMPLES'),
  ...codes('adjustment', 'B', 'ADJUST', 'ADJUST2', 'TEST', 'TEST001', 'TEST002', 'PADS'),
  ...codes('charity', 'CRUK', 'DONATION'),
]);

/** Money that is spent later: counted then. */
const GIFT_VOUCHER = /^GIFT_\d+_\d+$/;

function codes(reason: NoProduct, ...all: readonly string[]): readonly [string, NoProduct][] {
  return all.map((code) => [code, reason]);
}

/** @param own further codes of this shop, upper case. */
export function noProductOf(
  sku: string,
  own: ReadonlySet<string> = new Set(),
): NoProduct | undefined {
  const code = sku.trim().toUpperCase();
  if (own.has(code)) return 'own_list';
  return NO_PRODUCTS.get(code) ?? (GIFT_VOUCHER.test(code) ? 'gift_voucher' : undefined);
}

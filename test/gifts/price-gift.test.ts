import { describe, expect, test } from 'vitest';
import { totalOf } from '../../shared/gifts/gift.ts';
import { GiftTerms } from '../../shared/gifts/gift-terms.ts';
import { type PriceFacts, priceGift } from '../../shared/gifts/price-gift.ts';
import { exampleProduct } from '../support/gift-examples.ts';

const TERMS = GiftTerms.parse({});
const COLOUR = {
  name: 'colour',
  values: [
    { value: 'red', extraMinor: 0 },
    { value: 'gold', extraMinor: 200 },
  ],
};
const NAME = { name: 'name', values: [{ value: 'yes', extraMinor: 350 }] };
const MUG = exampleProduct({ options: [COLOUR, NAME] });
const PLAIN = exampleProduct();
const VOUCHER = exampleProduct({ kind: 'e_gift', price: { amountMinor: 2500, currency: 'GBP' } });

const price = (facts: Partial<PriceFacts>) =>
  priceGift({ product: PLAIN, options: {}, country: 'GB', ...facts }, TERMS);

describe('the parts of a price', () => {
  test.each`
    product    | options                            | wrapping     | country | parts                   | total
    ${PLAIN}   | ${{}}                              | ${undefined} | ${'GB'} | ${[900, 0, 0, 395]}     | ${1295}
    ${PLAIN}   | ${{}}                              | ${'plain'}   | ${'GB'} | ${[900, 0, 150, 395]}   | ${1445}
    ${PLAIN}   | ${{}}                              | ${'festive'} | ${'US'} | ${[900, 0, 250, 995]}   | ${2145}
    ${PLAIN}   | ${{}}                              | ${undefined} | ${'NZ'} | ${[900, 0, 0, 1200]}    | ${2100}
    ${MUG}     | ${{ colour: 'red', name: 'yes' }}  | ${undefined} | ${'GB'} | ${[900, 350, 0, 395]}   | ${1645}
    ${MUG}     | ${{ colour: 'gold', name: 'yes' }} | ${'festive'} | ${'DE'} | ${[900, 550, 250, 695]} | ${2395}
    ${VOUCHER} | ${{}}                              | ${undefined} | ${'GB'} | ${[2500, 0, 0, 0]}      | ${2500}
    ${VOUCHER} | ${{}}                              | ${undefined} | ${'NZ'} | ${[2500, 0, 0, 0]}      | ${2500}
  `(
    '$options $wrapping to $country: $parts',
    ({ product, options, wrapping, country, parts, total }) => {
      const wrapped = wrapping === undefined ? {} : { wrapping };
      const decided = price({ product, options, country, ...wrapped });
      if (!decided.ok) throw new Error(decided.refusal);
      const { productMinor, optionsMinor, wrappingMinor, deliveryMinor } = decided.value;
      expect([productMinor, optionsMinor, wrappingMinor, deliveryMinor]).toEqual(parts);
      expect(totalOf(decided.value)).toEqual({ amountMinor: total, currency: 'GBP' });
    },
  );
});

test('a price has the currency of its product', () => {
  const product = exampleProduct({ price: { amountMinor: 900, currency: 'JPY' } });
  expect(price({ product })).toMatchObject({ value: { currency: 'JPY' } });
});

describe('refused, naming the field', () => {
  const known = { colour: 'red', name: 'yes' };
  test.each`
    product    | options                        | wrapping     | refusal               | field
    ${MUG}     | ${{ ...known, size: 'L' }}     | ${undefined} | ${'unknown_option'}   | ${'options.size'}
    ${MUG}     | ${{ ...known, colour: 'RED' }} | ${undefined} | ${'unknown_option'}   | ${'options.colour'}
    ${PLAIN}   | ${{ colour: 'red' }}           | ${undefined} | ${'unknown_option'}   | ${'options.colour'}
    ${MUG}     | ${{ colour: 'red' }}           | ${undefined} | ${'option_missing'}   | ${'options.name'}
    ${MUG}     | ${{}}                          | ${undefined} | ${'option_missing'}   | ${'options.colour'}
    ${PLAIN}   | ${{}}                          | ${'silk'}    | ${'unknown_wrapping'} | ${'wrapping'}
    ${PLAIN}   | ${{}}                          | ${''}        | ${'unknown_wrapping'} | ${'wrapping'}
    ${VOUCHER} | ${{}}                          | ${'plain'}   | ${'unknown_wrapping'} | ${'wrapping'}
  `('$options $wrapping: $refusal', ({ product, options, wrapping, refusal, field }) => {
    const wrapped = wrapping === undefined ? {} : { wrapping };
    expect(price({ product, options, ...wrapped })).toEqual({ ok: false, refusal, details: field });
  });
});

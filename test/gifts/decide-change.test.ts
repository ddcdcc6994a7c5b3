import { describe, expect, test } from 'vitest';
import { type ChangeFacts, decideChange } from '../../shared/gifts/decide-change.ts';
import type { Gift, GiftIn, GiftState } from '../../shared/gifts/gift.ts';
import type { GiftChange } from '../../shared/gifts/gift-line.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import {
  asText,
  at,
  exampleCustomer,
  exampleProduct,
  exampleRecipient,
  GIFT_STATES,
  giftIn,
  on,
  recipientIn,
} from '../support/gift-examples.ts';

const DEARER = { price: { amountMinor: 1000, currency: 'GBP' } };

function decide(gift: Gift, change: GiftChange, more: Partial<ChangeFacts> = {}) {
  return decideChange(gift, change, {
    ...{ customer: exampleCustomer(), product: exampleProduct(), terms: DEFAULT_GIFT_TERMS },
    ...{ recipientBefore: exampleRecipient(), recipient: exampleRecipient() },
    now: at('2027-01-10T12:00:00Z'),
    ...more,
  });
}

function changed(gift: Gift, change: GiftChange, more: Partial<ChangeFacts> = {}) {
  const decided = decide(gift, change, more);
  if (!decided.ok) throw new Error(JSON.stringify(decided));
  return decided.value.gift as GiftIn<'ordered'>;
}

const REFUSALS: Partial<Record<GiftState, string>> = {
  draft: 'not_placed',
  ...{ cancelled: 'already_cancelled', lapsed: 'already_lapsed' },
};

describe('until its charge begins', () => {
  test.each(GIFT_STATES)('%s', (state) => {
    const decided = decide(giftIn(state), { message: 'Dear Grace' });
    if (state === 'ordered') {
      expect(decided).toMatchObject({
        value: { gift: { message: 'Dear Grace' }, happened: [{ type: 'GiftChanged' }] },
      });
    } else {
      const refusal = REFUSALS[state] ?? 'charge_begun';
      expect(decided).toEqual({ ok: false, refusal, details: [] });
    }
  });

  test('what is not mentioned stays, and null takes the wrapping off', () => {
    const gift = giftIn('ordered', { wrapping: 'plain', options: {}, message: 'Hello' });
    expect(changed(gift, { occasion: 'jubilee' })).toEqual({ ...gift, occasion: 'jubilee' });
    expect('wrapping' in changed(gift, { wrapping: null })).toBe(false);
  });

  test('everything can be changed at once', () => {
    const recipient = recipientIn('FR', { id: 'rcp_01KAN0G4V00000000000000002' });
    const options = [{ name: 'colour', values: [{ value: 'gold', extraMinor: 200 }] }];
    const product = exampleProduct({ id: 'CUP', name: 'Cup', options });
    const change = {
      ...{ productCode: 'CUP', options: { colour: 'gold' }, wrapping: 'festive', message: 'Salut' },
      ...{ occasion: 'easter', deliverOn: on('2027-03-28') },
    };
    expect(changed(giftIn('ordered'), change, { recipient, product })).toMatchObject({
      ...change,
      ...{ productName: 'Cup', recipientId: recipient.id },
      price: { productMinor: 900, optionsMinor: 200, wrappingMinor: 250, deliveryMinor: 695 },
    });
  });
});

describe('an order has one currency, and a parcel stays one', () => {
  const inEuros = { price: { amountMinor: 900, currency: 'EUR' } };
  test.each([
    ['another product', { productCode: 'CUP' }, exampleProduct({ id: 'CUP', ...inEuros })],
    ['the same, sold anew', { wrapping: 'festive' }, exampleProduct(inEuros)],
  ])('%s of another currency is refused', (_, change, product) => {
    expect(decide(giftIn('ordered'), change, { product })).toMatchObject({
      refusal: 'line_refused',
      details: [{ field: 'productCode', code: 'mixed_currencies' }],
    });
  });

  test('what stays as agreed may be sold in another by now', () => {
    const product = exampleProduct(inEuros);
    expect(changed(giftIn('ordered'), { message: 'Hi' }, { product }).price.currency).toBe('GBP');
  });

  test.each([{ message: 'Hi' }, { deliverOn: on('2027-05-01') }, { wrapping: 'festive' }])(
    '%j, when its product has become an e-gift',
    (change) => {
      const recipient = recipientIn('GB');
      const product = exampleProduct({ kind: 'e_gift', leadDays: 0 });
      const gift = giftIn('ordered', { wrapping: 'plain' });
      expect(
        changed(gift, change, { product, recipient, recipientBefore: recipient }),
      ).toMatchObject({ kind: 'parcel', plan: { transitDays: gift.plan.transitDays } });
    },
  );
});

describe('the price stays as ordered unless what is paid for changes', () => {
  const gift = giftIn('ordered', { wrapping: 'plain' });
  const before = gift.price.productMinor;
  const other = exampleProduct({ id: 'CUP', ...DEARER });
  test.each`
    what                   | change                             | more                                | productMinor
    ${'a message'}         | ${{ message: 'Hi' }}               | ${{}}                               | ${before}
    ${'a date'}            | ${{ deliverOn: on('2027-05-01') }} | ${{}}                               | ${before}
    ${'another in GB'}     | ${{}}                              | ${{ recipient: recipientIn('GB') }} | ${before}
    ${'the same product'}  | ${{ productCode: 'MUG' }}          | ${{}}                               | ${before}
    ${'the same wrapping'} | ${{ wrapping: 'plain' }}           | ${{}}                               | ${before}
    ${'the same options'}  | ${{ options: {} }}                 | ${{}}                               | ${before}
    ${'another wrapping'}  | ${{ wrapping: 'festive' }}         | ${{}}                               | ${1000}
    ${'no wrapping'}       | ${{ wrapping: null }}              | ${{}}                               | ${1000}
    ${'another country'}   | ${{}}                              | ${{ recipient: recipientIn('DE') }} | ${1000}
    ${'another product'}   | ${{ productCode: 'CUP' }}          | ${{ product: other }}               | ${1000}
  `('$what', ({ change, more, productMinor }) => {
    const facts = { product: exampleProduct(DEARER), ...more };
    expect(changed(gift, change, facts).price).toMatchObject({ productMinor });
  });
});

describe('what stays as agreed holds, although it could not be ordered today', () => {
  const late = { now: at('2027-03-02T08:59:00Z') };
  const isOff = { product: exampleProduct({ isOnSale: false }) };
  test.each`
    what                                | change                             | more                                                           | codes
    ${'a message, two days before'}     | ${{ message: 'Hi' }}               | ${late}                                                        | ${[]}
    ${'the date it has'}                | ${{ deliverOn: on('2027-03-04') }} | ${late}                                                        | ${[]}
    ${'an earlier date'}                | ${{ deliverOn: on('2027-03-03') }} | ${late}                                                        | ${['too_soon']}
    ${'to New Zealand, that late'}      | ${{}}                              | ${{ ...late, recipient: recipientIn('NZ') }}                   | ${['too_soon']}
    ${'another product, that late'}     | ${{ productCode: 'CUP' }}          | ${{ ...late, product: exampleProduct({ id: 'CUP' }) }}         | ${['too_soon']}
    ${'a message, product off sale'}    | ${{ message: 'Hi' }}               | ${isOff}                                                       | ${[]}
    ${'another date, product off sale'} | ${{ deliverOn: on('2027-05-01') }} | ${isOff}                                                       | ${[]}
    ${'another product, off sale'}      | ${{ productCode: 'CUP' }}          | ${{ product: exampleProduct({ id: 'CUP', isOnSale: false }) }} | ${['product_not_on_sale']}
    ${'beyond the horizon'}             | ${{ deliverOn: on('2028-05-11') }} | ${{}}                                                          | ${['too_far_ahead']}
    ${'an option there is not'}         | ${{ options: { size: 'L' } }}      | ${{}}                                                          | ${['unknown_option']}
    ${'a product there is not'}         | ${{ productCode: 'X' }}            | ${{ product: undefined }}                                      | ${['unknown_product']}
  `('$what: $codes', ({ change, more, codes }) => {
    const decided = decide(giftIn('ordered'), change, more);
    expect(decided.ok ? [] : decided.details.map(({ code }) => code)).toEqual(codes);
    if (!decided.ok) expect(decided.refusal).toBe('line_refused');
  });
});

describe('moved before or after its reminder', () => {
  const remindedAt = at('2027-02-22T09:01:00Z');
  test.each`
    now                       | remindedAt    | deliverOn       | remindAt               | keepsMark | chargeAt
    ${'2027-02-01T12:00:00Z'} | ${undefined}  | ${'2027-06-01'} | ${'2027-05-22T08:00Z'} | ${false}  | ${'2027-05-30T08:00Z'}
    ${'2027-02-01T12:00:00Z'} | ${undefined}  | ${'2027-02-11'} | ${undefined}           | ${false}  | ${'2027-02-09T09:00Z'}
    ${'2027-02-01T08:59:00Z'} | ${undefined}  | ${'2027-02-11'} | ${'2027-02-01T09:00Z'} | ${false}  | ${'2027-02-09T09:00Z'}
    ${'2027-02-23T12:00:00Z'} | ${remindedAt} | ${'2027-03-05'} | ${undefined}           | ${true}   | ${'2027-03-03T09:00Z'}
    ${'2027-02-23T12:00:00Z'} | ${remindedAt} | ${'2027-03-06'} | ${'2027-02-24T09:00Z'} | ${false}  | ${'2027-03-04T09:00Z'}
    ${'2027-02-23T12:00:00Z'} | ${remindedAt} | ${'2027-02-26'} | ${undefined}           | ${true}   | ${'2027-02-24T09:00Z'}
    ${'2027-02-23T12:00:00Z'} | ${remindedAt} | ${'2028-02-29'} | ${'2028-02-19T09:00Z'} | ${false}  | ${'2028-02-27T09:00Z'}
  `('at $now to $deliverOn', (row) => {
    const mark = row.remindedAt === undefined ? {} : { remindedAt };
    const { plan, ...gift } = changed(
      giftIn('ordered', mark),
      { deliverOn: on(row.deliverOn) },
      { now: at(row.now) },
    );
    expect(asText(plan.remindAt)).toBe(row.remindAt);
    expect(asText(plan.chargeAt)).toBe(row.chargeAt);
    expect('remindedAt' in gift).toBe(row.keepsMark);
  });

  test('moved so near that its charge is due, it is charged at once', () => {
    const now: Instant = at('2027-02-23T12:00:00Z');
    const product = exampleProduct({ leadDays: 1 });
    const decided = decide(giftIn('ordered'), { deliverOn: on('2027-02-25') }, { now, product });
    expect(decided).toMatchObject({
      value: {
        happened: [
          { type: 'GiftChanged' },
          { type: 'GiftChargeDue', dueAt: '2027-02-23T12:00:00.000Z' },
        ],
      },
    });
  });

  test('a change in the minute between the hour of its reminder and the mail does not lose it', () => {
    const now = at('2027-02-22T09:02:00Z');
    const gift = changed(giftIn('ordered'), { message: 'Hi' }, { now });
    expect(gift.plan.remindAt).toEqual(at('2027-02-22T09:00:00Z'));
    const reminded = changed(giftIn('ordered', { remindedAt: now }), { message: 'Hi' }, { now });
    expect(reminded.remindedAt).toEqual(now);
  });
});

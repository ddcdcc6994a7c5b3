import { describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import { decideSheetCheck } from '../../shared/order-sheet/decide-sheet-check.ts';
import { blankRow } from '../../shared/order-sheet/decide-sheet-rows.ts';
import type { SheetRow } from '../../shared/order-sheet/order-sheet.ts';
import { at } from '../support/gift-examples.ts';
import { TEST_PRODUCTS } from '../support/gift-world.ts';

const row = (rowId: string, facts: Partial<SheetRow> = {}): SheetRow => ({
  ...blankRow(rowId),
  ...facts,
});

describe('checking', () => {
  const customer: Customer = {
    ...{ id: 'cus_01J00000000000000000000000', version: 1, email: 'ada@example.com' },
    ...{ emailState: 'works', zone: 'Europe/London', language: 'en', currency: 'GBP' },
    ...{ cards: [], createdAt: at('2026-01-01T00:00:00Z') },
  };
  const grace = {
    ...{ id: 'rcp_01J00000000000000000000000', version: 1, customerId: customer.id, name: 'Grace' },
    address: { lines: ['1 High St'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
    ...{ stoppedOccasions: ['wedding'], createdAt: at('2026-01-01T00:00:00Z') },
  };
  const good = row('a', {
    ...{
      recipientId: grace.id,
      occasion: 'birthday',
      productCode: '22423',
      deliverOn: '2027-03-04',
    },
  });
  const check = (...rows: readonly SheetRow[]) =>
    decideSheetCheck(
      rows,
      {
        ...{ customer, recipients: [grace], terms: DEFAULT_GIFT_TERMS },
        products: new Map(TEST_PRODUCTS.map((product) => [product.id, product])),
        now: at('2026-11-21T12:00:00Z'),
      },
      {
        orderId: 'ord_01J00000000000000000000000',
        fingerprint: '',
        newRecipientId: () => 'rcp_01J00000000000000000000001',
      },
    );
  const found = (...rows: readonly SheetRow[]) =>
    check(...rows).problems.map(({ rowId, field, code, possible }) =>
      [rowId, field, code, possible].filter(Boolean).join(' '),
    );

  test('what can be ordered is planned and written nowhere', () => {
    expect(check(good)).toMatchObject({
      problems: [],
      planned: { gifts: [{ productCode: '22423' }] },
    });
  });

  test.each([
    {
      name: 'nothing filled in',
      change: { recipientId: undefined, occasion: '', productCode: ' ', deliverOn: '' },
      is: [
        'a occasion occasion_missing',
        'a product product_missing',
        'a deliverOn date_missing',
        'a recipient recipient_missing',
      ],
    },
    {
      name: 'a date that is none',
      change: { deliverOn: '30 Feb' },
      is: ['a deliverOn date_unreadable'],
    },
    {
      name: 'a date too near',
      change: { deliverOn: '2026-11-22' },
      is: ['a deliverOn too_soon 2026-11-24'],
    },
    {
      name: 'a date too far',
      change: { deliverOn: '2028-03-22' },
      is: ['a deliverOn too_far_ahead 2028-03-21'],
    },
    {
      name: 'an occasion of 41 letters',
      change: { occasion: 'x'.repeat(41) },
      is: ['a occasion occasion_too_long'],
    },
    {
      name: 'a stopped occasion',
      change: { occasion: 'Wedding' },
      is: ['a occasion occasion_stopped'],
    },
    {
      name: 'words instead of a product',
      change: { productCode: 'red # mug' },
      is: ['a product unknown_product'],
    },
    {
      name: 'an option to choose',
      change: { productCode: 'MUG' },
      is: ['a options.colour option_missing'],
    },
    {
      name: 'an e-gift without e-mail',
      change: { productCode: 'VOUCHER-25' },
      is: ['a email email_missing'],
    },
    {
      name: 'an e-gift with an e-mail typed here',
      change: { productCode: 'VOUCHER-25', email: 'g@example.com' },
      is: [],
    },
    { name: 'an e-mail that is none', change: { email: 'g@' }, is: ['a email email_invalid'] },
    {
      name: 'somebody who is gone',
      change: { recipientId: 'rcp_01J00000000000000000000009' },
      is: ['a recipient recipient_not_found'],
    },
    ...['0', '21', '1.5', '-3', '2e1', 'many'].map((quantity) => ({
      ...{ name: `${quantity} of a thing`, change: { quantity } },
      is: ['a quantity quantity_invalid'],
    })),
    ...['1', ' 20 ', '', '007'].map((quantity) => ({
      ...{ name: `“${quantity}” of a thing`, change: { quantity }, is: [] },
    })),
    {
      name: 'words for a longer card',
      change: { message: 'x'.repeat(301) },
      is: ['a message message_too_long'],
    },
    {
      name: 'two things at once',
      change: { message: 'x'.repeat(301), deliverOn: 'soon' },
      is: ['a deliverOn date_unreadable', 'a message message_too_long'],
    },
    {
      name: 'nobody named yet, but a date too far and a gift that is none',
      change: { recipientId: undefined, deliverOn: '2030-01-01', productCode: 'none' },
      is: ['a recipient recipient_missing', 'a product unknown_product'],
    },
    {
      name: 'somebody in part, and a date too near for their country',
      change: {
        recipientId: undefined,
        name: 'X',
        address: { country: 'BR' },
        deliverOn: '2026-11-25',
      },
      is: [
        'a address.lines address_incomplete',
        'a address.city address_incomplete',
        'a address.region address_incomplete',
        'a address.postalCode address_incomplete',
        'a deliverOn too_soon 2026-11-29',
      ],
    },
    {
      name: 'somebody new whose address lacks most',
      change: { recipientId: undefined, name: 'New', address: { country: 'GB', postalCode: 'X' } },
      is: [
        'a address.lines address_incomplete',
        'a address.city address_incomplete',
        'a address.postalCode postal_code_invalid',
      ],
    },
  ])('$name', ({ change, is }) => {
    const { recipientId, ...rest } = { ...good, ...change };
    const typed = { ...rest, ...(recipientId === undefined ? {} : { recipientId }) };
    expect(found(typed)).toEqual(is);
  });

  test('three of a thing are planned as three, at the price of three', () => {
    expect(check({ ...good, quantity: '3' }).planned?.gifts).toMatchObject([
      { quantity: 3, price: { productMinor: 3 * 1275, deliveryMinor: 395 } },
    ]);
  });

  test('each row is told for itself, and the good ones are no trouble', () => {
    const bad = { ...good, rowId: 'b', deliverOn: '' };
    expect(found(good, bad, { ...good, rowId: 'c' })).toEqual(['b deliverOn date_missing']);
    expect(check(good, bad).planned).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { editionIdOf } from '../../shared/catalogue/edition.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { giftIdOf } from '../../shared/gifts/gift.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import { WorkFormDocument } from '../../shared/print/print-document-schemas.ts';
import {
  decideWorkForm,
  FORM_BYTES_MAX,
  FORM_ROW_COUNT_MAX,
  type FormFacts,
} from '../../shared/work-forms/decide-work-form.ts';
import { readFormNumber, type WorkForm, workFormIdOf } from '../../shared/work-forms/work-form.ts';
import { documentOf } from '../../shared/work-forms/work-form-document.ts';
import {
  at,
  CUSTOMER_ID,
  exampleCustomer,
  exampleProduct,
  exampleRecipient,
  giftIn,
  ORDER_ID,
  on,
  RECIPIENT_ID,
} from '../support/gift-examples.ts';

const EDITION = { id: editionIdOf('Autumn 2027'), name: 'Autumn 2027' };
const ADDRESS = { lines: ['2 Mill Lane'], city: 'Bath', postalCode: 'BA1 1AA', country: 'GB' };
const given = (more = {}) => giftIn('delivered', { deliverOn: on('2026-12-04'), ...more });

function factsWith(more: Partial<FormFacts> = {}): FormFacts {
  return {
    edition: EDITION,
    customer: exampleCustomer(),
    gifts: [given()],
    recipients: [exampleRecipient()],
    products: new Map([['MUG', exampleProduct()]]),
    terms: DEFAULT_GIFT_TERMS,
    now: at('2027-09-01T12:00:00Z'),
    ...more,
  };
}

function formWith(more: Partial<FormFacts> = {}): WorkForm {
  const decided = decideWorkForm(factsWith(more));
  if (!decided.ok) throw new Error(decided.refusal);
  return decided.value;
}

describe('a work form', () => {
  test('has last year’s gift, and this year’s date and price beside it', () => {
    const { rows, ...form } = formWith();
    expect(form).toMatchObject({ editionName: 'Autumn 2027', paper: 'a4', leftOutCount: 0 });
    expect(rows).toMatchObject([
      {
        ...{ number: 1, recipientName: 'Grace Hopper', occasion: 'birthday', productCode: 'MUG' },
        ...{ message: 'Many happy returns', price: { amountMinor: 1295, currency: 'GBP' } },
        ...{ lastDeliveredOn: on('2026-12-04'), deliverOn: on('2027-12-04') },
      },
    ]);
  });

  test.each([
    // given on       whether a form is made on 1 September 2027
    ['2026-04-30', false],
    ['2026-05-01', true],
    ['2027-08-31', true],
  ])('looks back 16 months: given on %s', (deliverOn, isMade) => {
    const gifts = [given({ deliverOn: on(deliverOn) })];
    expect(decideWorkForm(factsWith({ gifts })).ok).toBe(isMade);
  });

  const PAPER: Partial<Customer> = { workFormsBy: 'paper' };
  test.each([
    ['nothing said', {}, 'mail', 'a4'],
    ['an address', { address: ADDRESS }, 'mail', 'a4'],
    ['paper and an address', { ...PAPER, address: ADDRESS }, 'paper', 'a4'],
    ['paper and no address', PAPER, 'mail', 'a4'],
    [
      'mail that comes back, and an address',
      { emailState: 'bounced', address: ADDRESS },
      'paper',
      'a4',
    ],
    ['mail that comes back, and no address', { emailState: 'bounced' }, 'mail', 'a4'],
    [
      'paper in America',
      { ...PAPER, address: { ...ADDRESS, region: 'MA', country: 'US' } },
      ...(['paper', 'letter'] as const),
    ],
  ] as const)('goes where it reaches: %s', (_name, facts, by, paper) => {
    const form = formWith({ customer: exampleCustomer(facts as Partial<Customer>) });
    expect({ by: form.by, paper: form.paper }).toEqual({ by, paper });
  });

  test.each([
    [
      'the customer wants none',
      { customer: exampleCustomer({ workFormsBy: 'none' }) },
      'no_forms_wanted',
    ],
    ['no gifts', { gifts: [] }, 'nothing_to_repeat'],
    [
      'an occasion that was stopped',
      { recipients: [exampleRecipient({ stoppedOccasions: ['birthday'] })] },
      'nothing_to_repeat',
    ],
    [
      'a gift that is ordered for this year already',
      {
        gifts: [
          given(),
          giftIn('ordered', {
            id: giftIdOf(CUSTOMER_ID, ORDER_ID, 2),
            deliverOn: on('2027-12-04'),
          }),
        ],
      },
      'nothing_to_repeat',
    ],
  ])('is not made: %s', (_name, facts, refusal) => {
    expect(decideWorkForm(factsWith(facts))).toEqual({ ok: false, refusal });
  });

  test.each([
    ['is sold no more', new Map([['MUG', exampleProduct({ isOnSale: false })]])],
    ['is unknown', new Map()],
    [
      'has other options now',
      new Map([
        [
          'MUG',
          exampleProduct({ options: [{ name: 'size', values: [{ value: 'L', extraMinor: 0 }] }] }),
        ],
      ]),
    ],
  ])('says no price for what %s', (_name, products) => {
    const form = formWith({ products });
    expect(form.rows[0]?.price).toBeUndefined();
    const document = documentOf(form, { name: 'Shop', siteUrl: 'https://shop.test' });
    expect(document.rows[0]?.amount).toBe('no longer in the catalogue');
  });

  test.each([
    ['200 gifts', 200, 10, 200],
    ['201 gifts', 201, 10, FORM_ROW_COUNT_MAX],
    ['200 long ones', 200, 5000, 62],
  ])('has room for so many: %s', (_name, count, messageLength, rowCount) => {
    const recipients = Array.from({ length: count }, (_, index) =>
      exampleRecipient({ id: `rcp_${String(index).padStart(26, '0')}` }),
    );
    const gifts = recipients.map(({ id }, index) =>
      given({
        ...{ id: giftIdOf(CUSTOMER_ID, ORDER_ID, index + 1), recipientId: id },
        message: 'x'.repeat(messageLength),
      }),
    );
    const form = formWith({ recipients, gifts });
    expect(form.rows).toHaveLength(rowCount);
    expect(form.leftOutCount).toBe(count - rowCount);
    expect(form.rows.map(({ number }) => number)).toEqual(form.rows.map((_, index) => index + 1));
    expect(JSON.stringify(form.rows).length).toBeLessThan(FORM_BYTES_MAX + 2000);
  });
});

describe('what is printed', () => {
  const shop = { name: 'Kingfisher & Sons', siteUrl: 'https://shop.test' };

  test('is a document that can be stored, with a link for this form alone', () => {
    const form = formWith({ customer: exampleCustomer({ address: ADDRESS }) });
    const document = documentOf(form, shop);
    expect(WorkFormDocument.safeEncode(document).success).toBe(true);
    expect(document).toMatchObject({
      ...{ formNumber: form.id, customerNumber: CUSTOMER_ID, shopName: 'Kingfisher & Sons' },
      ...{ link: `https://shop.test/again/${form.id}`, to: { name: 'Ada', address: ADDRESS } },
      rows: [{ occasion: 'Birthday', item: 'Mug', amount: '£12.95' }],
    });
  });

  test('speaks the customer’s language', () => {
    const gifts = [given({ options: { colour: 'red' }, wrapping: 'festive' })];
    const form = formWith({ customer: exampleCustomer({ language: 'de' }), gifts });
    expect(documentOf(form, shop).rows).toMatchObject([
      { occasion: 'Geburtstag', item: 'Mug (Colour: red · Verpackung: festlich)' },
    ]);
  });

  test('says how many, and what all of them cost', () => {
    const form = formWith({ gifts: [given({ quantity: 20, wrapping: 'festive' })] });
    expect(form.rows).toMatchObject([{ quantity: 20, price: { amountMinor: 20 * 900 + 645 } }]);
    expect(documentOf(form, shop).rows).toMatchObject([
      { item: '20 × Mug (Wrapping: festive)', amount: '£186.45' },
    ]);
  });

  test('stands on one line where a name would break out of it', () => {
    const form = formWith({ recipients: [exampleRecipient({ name: 'Grace\r\nHopper\u202e' })] });
    expect(documentOf(form, shop).rows[0]?.recipientName).toBe('Grace Hopper');
  });
});

describe('the number of a form', () => {
  const id = workFormIdOf(EDITION.id, CUSTOMER_ID);
  test.each([
    [id],
    [id.toLowerCase()],
    [` ${id.slice(0, 10)} ${id.slice(10)}\n`],
    [id.slice(4, 4) + id.replace('_', '')],
    [`https://shop.test/again/${id}?x=1`],
  ])('is read from %j', (text) => expect(readFormNumber(text)).toBe(id));

  test.each([[''], ['wfm_'], [`${id}0`], [CUSTOMER_ID], [RECIPIENT_ID], ['<script>']])(
    'is not read from %j',
    (text) => expect(readFormNumber(text)).toBeUndefined(),
  );
});

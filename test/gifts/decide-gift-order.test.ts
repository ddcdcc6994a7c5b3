import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Product } from '../../shared/catalogue/product.ts';
import {
  decideGiftOrder,
  fieldsOfLines,
  type OrderFacts,
} from '../../shared/gifts/decide-gift-order.ts';
import { GiftLine } from '../../shared/gifts/gift-line.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import {
  at,
  CUSTOMER_ID,
  exampleCustomer,
  exampleProduct,
  exampleRecipient,
  ORDER_ID,
  RECIPIENT_ID,
} from '../support/gift-examples.ts';
import { giftLine } from '../support/gift-world.ts';

const NOW = at('2026-11-21T12:00:00Z');
const EURO_MUG = exampleProduct({ id: 'EURO', price: { amountMinor: 500, currency: 'EUR' } });
const STRANGER_ID = 'rcp_01KAN0G4V00000000000000009';

const line = (more: Record<string, unknown> = {}) =>
  z.parse(GiftLine, giftLine({ productCode: 'MUG', ...more }));

const named = (name: string, more: Record<string, unknown> = {}) =>
  line({ recipient: { ...giftLine().recipient, name, ...more } });

const inBook = (more: Record<string, unknown> = {}) =>
  line({ recipient: undefined, recipientId: RECIPIENT_ID, ...more });

function decide(lines: readonly GiftLine[], more: Partial<OrderFacts> = {}) {
  let count = 0;
  const products: readonly Product[] = [exampleProduct(), EURO_MUG];
  return decideGiftOrder(lines, {
    ...{ customer: exampleCustomer(), recipients: [], terms: DEFAULT_GIFT_TERMS, now: NOW },
    ...{ products: new Map(products.map((product) => [product.id, product])), orderId: ORDER_ID },
    fingerprint: 'f',
    newRecipientId: () => `rcp_01KAN0G4V0000000000000001${(count++).toString()}`,
    ...more,
  });
}

function planned(lines: readonly GiftLine[], more: Partial<OrderFacts> = {}) {
  const decided = decide(lines, more);
  if (!decided.ok) throw new Error(JSON.stringify(decided.details));
  return decided.value;
}

function refusals(lines: readonly GiftLine[], more: Partial<OrderFacts> = {}) {
  const decided = decide(lines, more);
  return decided.ok
    ? []
    : decided.details.map(({ line, field, code }) => `${line} ${field} ${code}`);
}

describe('an order that is accepted', () => {
  test('says for each line what was agreed', () => {
    const { order, gifts } = planned([
      line(),
      line({ deliverOn: '2026-11-24', wrapping: 'plain' }),
    ]);
    expect(gifts.map(({ id, state }) => `${id.slice(-4)} ${state}`)).toEqual([
      ...['0001 ordered', '0002 ordered'],
    ]);
    expect(order).toMatchObject({ state: 'placed', currency: 'GBP', customerId: CUSTOMER_ID });
    expect(order.lines.map(({ totalMinor }) => totalMinor)).toEqual([1295, 1445]);
    expect(order.lines.map((each) => 'remindAt' in each)).toEqual([true, false]);
    expect(order.lines[1]?.chargeAt).toEqual(at('2026-11-22T09:00:00Z'));
  });

  test('adds a new recipient once, however many lines name them', () => {
    const { gifts, newRecipients } = planned([
      ...[named('Grace'), named('GRACE '), named('Alan'), named('grace')],
    ]);
    expect(newRecipients.map(({ name }) => name)).toEqual(['Grace', 'Alan']);
    const [grace, alan] = newRecipients;
    expect(gifts.map(({ recipientId }) => recipientId)).toEqual([
      ...[grace?.id, grace?.id, alan?.id, grace?.id],
    ]);
  });

  test('finds somebody of the address book by id, or by name and address', () => {
    const { gifts, newRecipients } = planned([inBook(), named('grace  hopper')], {
      recipients: [exampleRecipient()],
    });
    expect(newRecipients).toEqual([]);
    expect(new Set(gifts.map(({ recipientId }) => recipientId))).toEqual(new Set([RECIPIENT_ID]));
  });

  test.each`
    what                 | more
    ${'another e-mail'}  | ${{ email: 'other@example.com' }}
    ${'another address'} | ${{ address: { ...giftLine().recipient.address, lines: ['2 Low Road'] } }}
  `('the same name with $what is somebody new', ({ more }) => {
    const facts = { recipients: [exampleRecipient()] };
    expect(planned([named('Grace Hopper', more)], facts).newRecipients).toHaveLength(1);
  });
});

describe('a line that is refused is named with its field and reason', () => {
  const address = giftLine().recipient.address;
  const stopped = exampleRecipient({ name: 'Alan', stoppedOccasions: ['birthday'] });
  test.each`
    given                                                           | refusal
    ${line({ recipient: undefined })}                               | ${'recipient recipient_missing'}
    ${inBook({ recipientId: STRANGER_ID })}                         | ${'recipientId recipient_not_found'}
    ${named(' ')}                                                   | ${'recipient.name name_missing'}
    ${named('A', { address: { ...address, lines: [] } })}           | ${'recipient.address.lines address_incomplete'}
    ${named('A', { address: { ...address, city: '' } })}            | ${'recipient.address.city address_incomplete'}
    ${named('A', { address: { ...address, country: 'ZZ' } })}       | ${'recipient.address.country unknown_country'}
    ${named('A', { address: { ...address, postalCode: '12345' } })} | ${'recipient.address.postalCode postal_code_invalid'}
    ${named('A', { email: 'grace' })}                               | ${'recipient.email email_invalid'}
    ${named('A', { zone: 'Europe/Oxford' })}                        | ${'recipient.zone unknown_zone'}
    ${line({ productCode: 'NONE' })}                                | ${'productCode unknown_product'}
    ${line({ options: { size: 'L' } })}                             | ${'options.size unknown_option'}
    ${line({ deliverOn: '2026-11-23' })}                            | ${'deliverOn too_soon'}
    ${line({ deliverOn: '2028-03-22' })}                            | ${'deliverOn too_far_ahead'}
    ${inBook()}                                                     | ${'occasion occasion_stopped'}
    ${inBook({ occasion: 'BirthDay' })}                             | ${'occasion occasion_stopped'}
  `('$refusal', ({ given, refusal }) => {
    const facts = { recipients: [stopped] };
    expect(refusals([inBook({ occasion: 'easter' }), given], facts)).toEqual([`2 ${refusal}`]);
  });

  test('one bad line among good ones refuses all; all bad lines are named, with all their reasons', () => {
    const lines = [
      line(),
      line({ productCode: 'NONE', message: 'x'.repeat(301) }),
      line(),
      line({ deliverOn: '2030-01-01', wrapping: 'silk' }),
    ];
    expect(refusals(lines)).toEqual([
      '2 message message_too_long',
      '2 productCode unknown_product',
      '4 deliverOn too_far_ahead',
      '4 wrapping unknown_wrapping',
    ]);
  });

  test('one order has one currency, and the line that has another is named', () => {
    expect(refusals([line(), line({ productCode: 'EURO' })])).toEqual([
      '2 productCode mixed_currencies',
    ]);
    const afterBadOne = [line({ productCode: 'NONE' }), line(), line({ productCode: 'EURO' })];
    expect(refusals(afterBadOne)).toEqual([
      '1 productCode unknown_product',
      '3 productCode mixed_currencies',
    ]);
  });

  test('as a path in the request, with the nearest date that is possible', () => {
    const decided = decide([line({ deliverOn: '2026-11-22' })]);
    expect(decided.ok ? [] : fieldsOfLines(decided.details)).toEqual([
      { line: 1, field: 'gifts[0].deliverOn', reason: 'too_soon', possible: '2026-11-24' },
    ]);
  });
});

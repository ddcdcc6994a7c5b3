import { describe, expect, test } from 'vitest';
import { decideGiftLine, type LineFacts, type Wish } from '../../shared/gifts/decide-gift-line.ts';
import { DEFAULT_GIFT_TERMS, GiftTerms } from '../../shared/gifts/gift-terms.ts';
import {
  asText,
  at,
  exampleCustomer,
  exampleProduct,
  exampleRecipient,
  on,
  recipientIn,
} from '../support/gift-examples.ts';

const VOUCHER = exampleProduct({ kind: 'e_gift', leadDays: 0 });
const AUCKLAND = 'Pacific/Auckland';
const NEW_YORK = 'America/New_York';
const LONDON = 'Europe/London';

function decide(wish: Partial<Wish>, facts: Partial<LineFacts> = {}) {
  const given = { occasion: 'birthday', options: {}, message: '', deliverOn: on('2027-03-04') };
  return decideGiftLine(
    { ...given, ...wish },
    {
      ...{ customer: exampleCustomer(), recipient: exampleRecipient() },
      ...{ product: exampleProduct(), terms: DEFAULT_GIFT_TERMS, now: at('2026-11-21T12:00:00Z') },
      ...facts,
    },
  );
}

function problems(wish: Partial<Wish>, facts: Partial<LineFacts> = {}) {
  const decided = decide(wish, facts);
  return decided.ok ? [] : decided.details;
}

/** `undefined` when the date is taken, else what is wrong with it and the nearest that is possible. */
function dateProblem(deliverOn: string, facts: Partial<LineFacts>) {
  const [problem] = problems({ deliverOn: on(deliverOn) }, facts);
  return problem && `${problem.field} ${problem.code} ${problem.possible}`;
}

describe('at most 16 months ahead, in the calendar of the customer', () => {
  test.each`
    now                       | zone                   | lastOn          | dayAfter
    ${'2026-10-31T12:00:00Z'} | ${LONDON}              | ${'2028-02-29'} | ${'2028-03-01'}
    ${'2026-10-31T23:59:59Z'} | ${LONDON}              | ${'2028-02-29'} | ${'2028-03-01'}
    ${'2026-11-01T00:00:00Z'} | ${LONDON}              | ${'2028-03-01'} | ${'2028-03-02'}
    ${'2026-10-30T12:00:00Z'} | ${LONDON}              | ${'2028-02-29'} | ${'2028-03-01'}
    ${'2026-10-29T12:00:00Z'} | ${LONDON}              | ${'2028-02-29'} | ${'2028-03-01'}
    ${'2026-10-28T12:00:00Z'} | ${LONDON}              | ${'2028-02-28'} | ${'2028-02-29'}
    ${'2027-10-31T12:00:00Z'} | ${LONDON}              | ${'2029-02-28'} | ${'2029-03-01'}
    ${'2028-02-29T12:00:00Z'} | ${LONDON}              | ${'2029-06-29'} | ${'2029-06-30'}
    ${'2026-11-21T10:59:59Z'} | ${AUCKLAND}            | ${'2028-03-21'} | ${'2028-03-22'}
    ${'2026-11-21T11:00:00Z'} | ${AUCKLAND}            | ${'2028-03-22'} | ${'2028-03-23'}
    ${'2026-11-21T04:59:59Z'} | ${NEW_YORK}            | ${'2028-03-20'} | ${'2028-03-21'}
    ${'2026-11-21T05:00:00Z'} | ${NEW_YORK}            | ${'2028-03-21'} | ${'2028-03-22'}
    ${'2026-11-21T18:29:59Z'} | ${'Asia/Kolkata'}      | ${'2028-03-21'} | ${'2028-03-22'}
    ${'2026-11-21T18:30:00Z'} | ${'Asia/Kolkata'}      | ${'2028-03-22'} | ${'2028-03-23'}
    ${'2026-12-31T02:59:59Z'} | ${'America/Sao_Paulo'} | ${'2028-04-30'} | ${'2028-05-01'}
    ${'2026-12-31T03:00:00Z'} | ${'America/Sao_Paulo'} | ${'2028-04-30'} | ${'2028-05-01'}
  `('at $now in $zone the last is $lastOn', ({ now, zone, lastOn, dayAfter }) => {
    const facts = { now: at(now), customer: exampleCustomer({ zone }) };
    expect(dateProblem(lastOn, facts)).toBeUndefined();
    expect(dateProblem(dayAfter, facts)).toBe(`deliverOn too_far_ahead ${lastOn}`);
  });
});

describe('at least the days that the product and its way need', () => {
  const slow = exampleProduct({ leadDays: 21 });
  const quick = exampleProduct({ leadDays: 1 });
  test.each`
    what                             | product             | country | now                       | zone        | tooSoon         | firstOn
    ${'three days by default'}       | ${exampleProduct()} | ${'GB'} | ${'2027-03-01T12:00:00Z'} | ${LONDON}   | ${'2027-03-03'} | ${'2027-03-04'}
    ${'just before midnight'}        | ${exampleProduct()} | ${'GB'} | ${'2027-03-01T23:59:59Z'} | ${LONDON}   | ${'2027-03-03'} | ${'2027-03-04'}
    ${'at midnight'}                 | ${exampleProduct()} | ${'GB'} | ${'2027-03-02T00:00:00Z'} | ${LONDON}   | ${'2027-03-04'} | ${'2027-03-05'}
    ${'before midnight in Auckland'} | ${exampleProduct()} | ${'GB'} | ${'2027-03-01T10:59:59Z'} | ${AUCKLAND} | ${'2027-03-03'} | ${'2027-03-04'}
    ${'at midnight in Auckland'}     | ${exampleProduct()} | ${'GB'} | ${'2027-03-01T11:00:00Z'} | ${AUCKLAND} | ${'2027-03-04'} | ${'2027-03-05'}
    ${'over 29 February'}            | ${exampleProduct()} | ${'GB'} | ${'2028-02-27T12:00:00Z'} | ${LONDON}   | ${'2028-02-29'} | ${'2028-03-01'}
    ${'a product that is made'}      | ${slow}             | ${'GB'} | ${'2027-03-01T12:00:00Z'} | ${LONDON}   | ${'2027-03-21'} | ${'2027-03-22'}
    ${'a quick one, by its way'}     | ${quick}            | ${'GB'} | ${'2027-03-01T12:00:00Z'} | ${LONDON}   | ${'2027-03-02'} | ${'2027-03-03'}
    ${'a long way'}                  | ${exampleProduct()} | ${'NZ'} | ${'2027-03-01T12:00:00Z'} | ${LONDON}   | ${'2027-03-08'} | ${'2027-03-09'}
    ${'an e-gift today'}             | ${VOUCHER}          | ${'NZ'} | ${'2027-03-01T12:00:00Z'} | ${LONDON}   | ${'2027-02-28'} | ${'2027-03-01'}
  `('$what: $firstOn', ({ product, country, now, zone, tooSoon, firstOn }) => {
    const customer = exampleCustomer({ zone });
    const recipient = recipientIn(country);
    const facts = { product, recipient, customer, now: at(now) };
    expect(dateProblem(firstOn, facts)).toBeUndefined();
    expect(dateProblem(tooSoon, facts)).toBe(`deliverOn too_soon ${firstOn}`);
  });
});

describe('a message has at most 300 characters, as people count them', () => {
  test.each`
    what                | message             | codes
    ${'none'}           | ${''}               | ${[]}
    ${'just that many'} | ${'x'.repeat(300)}  | ${[]}
    ${'one more'}       | ${'x'.repeat(301)}  | ${['message_too_long']}
    ${'300 cakes'}      | ${'🎂'.repeat(300)} | ${[]}
    ${'301 cakes'}      | ${'🎂'.repeat(301)} | ${['message_too_long']}
  `('$what: $codes', ({ message, codes }) => {
    expect(problems({ message }).map(({ code }) => code)).toEqual(codes);
  });
});

describe('refused, naming the field', () => {
  const stopped = exampleRecipient({ stoppedOccasions: ['birthday'] });
  const { email: _none, ...withoutEmail } = exampleRecipient();
  test.each`
    wish                       | facts                                               | field                | code
    ${{}}                      | ${{ product: undefined }}                           | ${'productCode'}     | ${'unknown_product'}
    ${{}}                      | ${{ product: exampleProduct({ isOnSale: false }) }} | ${'productCode'}     | ${'product_not_on_sale'}
    ${{}}                      | ${{ recipient: stopped }}                           | ${'occasion'}        | ${'occasion_stopped'}
    ${{}}                      | ${{ product: VOUCHER, recipient: withoutEmail }}    | ${'recipient.email'} | ${'email_missing'}
    ${{ wrapping: 'silk' }}    | ${{}}                                               | ${'wrapping'}        | ${'unknown_wrapping'}
    ${{ options: { a: 'b' } }} | ${{}}                                               | ${'options.a'}       | ${'unknown_option'}
  `('$code', ({ wish, facts, field, code }) => {
    expect(problems(wish, facts)).toEqual([{ field, code }]);
  });

  test('a stop of one occasion leaves the others', () => {
    expect(decide({ occasion: 'christmas' }, { recipient: stopped }).ok).toBe(true);
  });

  test('a parcel needs no e-mail', () => {
    expect(decide({}, { recipient: withoutEmail }).ok).toBe(true);
  });

  test('everything at once', () => {
    const product = exampleProduct({ isOnSale: false });
    const wish = { message: 'x'.repeat(301), deliverOn: on('2029-01-01'), options: { a: 'b' } };
    const codes = problems(wish, { product, recipient: stopped }).map(({ code }) => code);
    expect(codes).toEqual([
      ...['message_too_long', 'occasion_stopped', 'product_not_on_sale'],
      ...['too_far_ahead', 'unknown_option'],
    ]);
  });
});

test('an accepted line has its price and its plan in the zones of both', () => {
  const terms = GiftTerms.parse({ transitDaysByCountry: { NZ: 4 } });
  const decided = decide({}, { recipient: recipientIn('NZ'), terms });
  if (!decided.ok) throw new Error(decided.refusal);
  const { plan, price } = decided.value;
  expect(plan).toMatchObject({ customerZone: LONDON, recipientZone: AUCKLAND, transitDays: 4 });
  expect(asText(plan.chargeAt)).toBe('2027-02-28T09:00Z');
  expect(price).toMatchObject({ productMinor: 900, deliveryMinor: 1200 });
});

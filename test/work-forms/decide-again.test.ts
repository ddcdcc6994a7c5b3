import { describe, expect, test } from 'vitest';
import type { Recipient } from '../../shared/customers/recipient.ts';
import {
  type Gift,
  type GiftFacts,
  type GiftId,
  type GiftState,
  giftIdOf,
} from '../../shared/gifts/gift.ts';
import { type AgainFacts, decideAgain } from '../../shared/work-forms/decide-again.ts';
import { CUSTOMER_ID, exampleRecipient, giftIn, ORDER_ID, on } from '../support/gift-examples.ts';

const giftId = (line: number): GiftId => giftIdOf(CUSTOMER_ID, ORDER_ID, line);

/** The `line`th gift, given on a day. */
const given = (line: number, day: string, more: Partial<GiftFacts> = {}): Gift =>
  giftIn('delivered', { id: giftId(line), deliverOn: on(day), ...more });
const open = (line: number, day: string, more: Partial<GiftFacts> = {}): Gift =>
  giftIn('ordered', { id: giftId(line), deliverOn: on(day), ...more });

const again = (today: string, gifts: readonly Gift[], more: Partial<AgainFacts> = {}) =>
  decideAgain({
    ...{ gifts, recipients: [exampleRecipient()], today: on(today), horizonMonths: 16 },
    ...more,
  });
/** Each line as `<before> -> <date>`, followed by the gift that is ordered already. */
const said = (lines: ReturnType<typeof again>) =>
  lines.map(({ giftIdBefore, deliverOn, orderedAlready }) =>
    [giftIdBefore.slice(-1), '->', deliverOn, ...(orderedAlready?.slice(-1) ?? [])].join(' '),
  );

test('a line says what was given, to whom, and when next', () => {
  const wrapping = 'silver';
  expect(again('2027-11-01', [given(1, '2027-03-04', { wrapping })])).toEqual([
    {
      ...{ giftIdBefore: giftId(1), recipientId: exampleRecipient().id, occasion: 'birthday' },
      ...{ productCode: 'MUG', productName: 'Mug', options: {}, wrapping },
      ...{ message: 'Many happy returns', lastDeliveredOn: on('2027-03-04') },
      deliverOn: on('2028-03-04'),
    },
  ]);
});

test.each([
  [20, 20],
  [undefined, undefined],
])('of %s it is again %s', (before, next) => {
  const more = before === undefined ? {} : { quantity: before };
  expect(again('2027-11-01', [given(1, '2027-03-04', more)])[0]?.quantity).toBe(next);
});

describe('the next anniversary lies after today', () => {
  test.each`
    givenOn         | today           | next
    ${'2027-03-04'} | ${'2027-03-04'} | ${'2028-03-04'}
    ${'2027-03-04'} | ${'2027-03-05'} | ${'2028-03-04'}
    ${'2027-03-04'} | ${'2028-03-03'} | ${'2028-03-04'}
    ${'2027-03-04'} | ${'2028-03-04'} | ${'2029-03-04'}
    ${'2027-03-04'} | ${'2028-03-05'} | ${'2029-03-04'}
    ${'2027-12-31'} | ${'2027-12-31'} | ${'2028-12-31'}
    ${'2027-12-31'} | ${'2028-01-01'} | ${'2028-12-31'}
    ${'2027-01-01'} | ${'2027-12-31'} | ${'2028-01-01'}
    ${'2027-01-01'} | ${'2028-01-01'} | ${'2029-01-01'}
    ${'2028-02-29'} | ${'2028-02-29'} | ${'2029-02-28'}
    ${'2028-02-29'} | ${'2029-02-27'} | ${'2029-02-28'}
    ${'2028-02-29'} | ${'2029-02-28'} | ${'2030-02-28'}
    ${'2027-02-28'} | ${'2027-06-01'} | ${'2028-02-28'}
    ${'2027-03-01'} | ${'2027-06-01'} | ${'2028-03-01'}
  `('given on $givenOn, today $today: $next', ({ givenOn, today, next }) => {
    expect(said(again(today, [given(1, givenOn)]))).toEqual([`1 -> ${next}`]);
  });

  test('who was born on the 29th has it back when there is one', () => {
    const gifts = [given(1, '2028-02-29'), given(2, '2031-02-28')];
    expect(said(again('2031-06-01', gifts))).toEqual(['2 -> 2032-02-29']);
    expect(said(again('2028-03-01', gifts.slice(0, 1), { windowMonths: 60 }))).toEqual([
      '1 -> 2029-02-28',
    ]);
    expect(said(again('2031-06-01', gifts.slice(0, 1), { windowMonths: 60 }))).toEqual([
      '1 -> 2032-02-29',
    ]);
  });
});

describe('what was given within the months before', () => {
  test.each`
    givenOn         | today           | lines
    ${'2027-03-03'} | ${'2028-07-04'} | ${0}
    ${'2027-03-04'} | ${'2028-07-04'} | ${1}
    ${'2027-03-05'} | ${'2028-07-04'} | ${1}
    ${'2026-02-27'} | ${'2027-06-30'} | ${0}
    ${'2026-02-28'} | ${'2027-06-30'} | ${1}
    ${'2027-03-04'} | ${'2027-03-04'} | ${1}
    ${'2027-03-05'} | ${'2027-03-04'} | ${0}
  `('given on $givenOn, today $today: $lines', ({ givenOn, today, lines }) => {
    expect(again(today, [given(1, givenOn)])).toHaveLength(lines);
  });

  test.each`
    state                | lines
    ${'draft'}           | ${0}
    ${'ordered'}         | ${0}
    ${'charging'}        | ${0}
    ${'declined'}        | ${0}
    ${'released'}        | ${1}
    ${'dispatched'}      | ${1}
    ${'delivered'}       | ${1}
    ${'delivery_failed'} | ${0}
    ${'cancelled'}       | ${0}
    ${'lapsed'}          | ${0}
  `('$state: $lines', ({ state, lines }) => {
    expect(again('2027-11-01', [giftIn(state as GiftState)])).toHaveLength(lines);
  });

  test('not beyond what can be ordered yet', () => {
    const gifts = [given(1, '2027-03-04')];
    expect(again('2027-09-04', gifts, { horizonMonths: 6 })).toHaveLength(1);
    expect(again('2027-09-03', gifts, { horizonMonths: 6 })).toHaveLength(0);
  });
});

describe('whom not to offer', () => {
  const gifts = [given(1, '2027-03-04'), given(2, '2027-12-24', { occasion: 'christmas' })];
  const stopped: Recipient = exampleRecipient({ stoppedOccasions: ['birthday'] });

  test('an occasion that was stopped', () => {
    expect(said(again('2028-01-01', gifts, { recipients: [stopped] }))).toEqual([
      '2 -> 2028-12-24',
    ]);
  });

  test('somebody who is not in the address book', () => {
    expect(again('2028-01-01', gifts, { recipients: [] })).toEqual([]);
  });
});

describe('given twice', () => {
  test.each`
    first           | second          | today           | lines
    ${'2027-03-04'} | ${'2028-03-04'} | ${'2028-05-01'} | ${['2 -> 2029-03-04']}
    ${'2027-03-04'} | ${'2028-04-18'} | ${'2028-05-01'} | ${['2 -> 2029-04-18']}
    ${'2027-03-04'} | ${'2028-04-19'} | ${'2028-05-01'} | ${['1 -> 2029-03-04', '2 -> 2029-04-19']}
    ${'2027-03-04'} | ${'2028-01-19'} | ${'2028-05-01'} | ${['2 -> 2029-01-19']}
    ${'2027-03-04'} | ${'2028-01-18'} | ${'2028-05-01'} | ${['2 -> 2029-01-18', '1 -> 2029-03-04']}
    ${'2027-12-28'} | ${'2029-01-03'} | ${'2029-02-01'} | ${['2 -> 2030-01-03']}
    ${'2027-03-04'} | ${'2027-03-04'} | ${'2028-01-01'} | ${['1 -> 2028-03-04', '2 -> 2028-03-04']}
    ${'2027-03-04'} | ${'2027-09-04'} | ${'2028-01-01'} | ${['1 -> 2028-03-04', '2 -> 2028-09-04']}
    ${'2028-02-29'} | ${'2029-02-28'} | ${'2029-03-01'} | ${['2 -> 2030-02-28']}
  `('$first and $second, today $today: $lines', ({ first, second, today, lines }) => {
    expect(said(again(today, [given(1, first), given(2, second)]))).toEqual(lines);
  });

  test('to two people or for two occasions is two lines', () => {
    const other = exampleRecipient({ id: 'rcp_01KAN0G4V00000000000000009' });
    const gifts = [
      given(1, '2027-03-04'),
      given(2, '2028-03-04', { occasion: 'anniversary' }),
      given(3, '2028-03-04', { recipientId: other.id }),
    ];
    const lines = again('2028-04-01', gifts, { recipients: [exampleRecipient(), other] });
    expect(lines).toHaveLength(3);
  });
});

describe('ordered already', () => {
  test.each`
    openOn          | today           | lines
    ${'2028-03-04'} | ${'2027-11-01'} | ${['1 -> 2028-03-04 2']}
    ${'2028-01-18'} | ${'2027-11-01'} | ${['1 -> 2028-03-04']}
    ${'2028-01-19'} | ${'2027-11-01'} | ${['1 -> 2028-03-04 2']}
    ${'2028-04-18'} | ${'2027-11-01'} | ${['1 -> 2028-03-04 2']}
    ${'2028-04-19'} | ${'2027-11-01'} | ${['1 -> 2028-03-04']}
    ${'2028-03-10'} | ${'2028-03-07'} | ${[]}
  `('for $openOn, today $today: $lines', ({ openOn, today, lines }) => {
    expect(said(again(today, [given(1, '2027-03-04'), open(2, openOn)]))).toEqual(lines);
  });

  test('also when it is paid and on its way, not when it was cancelled', () => {
    const before = given(1, '2027-03-04');
    const id = giftId(2);
    const onItsWay = giftIn('dispatched', { id, deliverOn: on('2028-03-04') });
    expect(said(again('2028-03-03', [before, onItsWay]))).toEqual(['1 -> 2028-03-04 2']);
    const cancelled = giftIn('cancelled', { id, deliverOn: on('2028-03-04') });
    expect(said(again('2028-03-03', [before, cancelled]))).toEqual(['1 -> 2028-03-04']);
  });

  test('for another occasion or person it is none', () => {
    const other = open(2, '2028-03-04', { occasion: 'anniversary' });
    expect(said(again('2027-11-01', [given(1, '2027-03-04'), other]))).toEqual(['1 -> 2028-03-04']);
  });
});

test('sorted by date, whatever the order in which they were given', () => {
  const gifts = [
    given(1, '2027-12-24', { occasion: 'christmas' }),
    given(2, '2027-03-04'),
    given(3, '2027-09-01', { occasion: 'school' }),
  ];
  expect(said(again('2028-01-01', gifts))).toEqual([
    ...['2 -> 2028-03-04', '3 -> 2028-09-01', '1 -> 2028-12-24'],
  ]);
});

import { describe, expect, test } from 'vitest';
import { finalTryAt, nextTryAt } from '../../shared/gifts/charge-tries.ts';
import { DEFAULT_GIFT_TERMS, GiftTerms } from '../../shared/gifts/gift-terms.ts';
import { asText, at, declinedAttempt, giftIn } from '../support/gift-examples.ts';

const TERMS = DEFAULT_GIFT_TERMS;

function giftTriedFirst(startedAt: string, lastTryAt = '2027-03-04T06:00:00Z') {
  const plan = { ...giftIn('declined').plan, lastTryAt: at(lastTryAt) };
  return giftIn('declined', { attempts: [declinedAttempt({ startedAt: at(startedAt) })], plan });
}

describe('after the first try: 6 hours, 24 hours, 06:00 on the day, and then no more', () => {
  const CHARGE = '2027-03-02T09:00:00Z';
  test.each`
    first                     | now                           | next
    ${CHARGE}                 | ${'2027-03-02T09:00:00.000Z'} | ${'2027-03-02T15:00Z'}
    ${CHARGE}                 | ${'2027-03-02T14:59:59.999Z'} | ${'2027-03-02T15:00Z'}
    ${CHARGE}                 | ${'2027-03-02T15:00:00.000Z'} | ${'2027-03-03T09:00Z'}
    ${CHARGE}                 | ${'2027-03-02T15:04:00.000Z'} | ${'2027-03-03T09:00Z'}
    ${CHARGE}                 | ${'2027-03-03T08:59:59.999Z'} | ${'2027-03-03T09:00Z'}
    ${CHARGE}                 | ${'2027-03-03T09:00:00.000Z'} | ${'2027-03-04T06:00Z'}
    ${CHARGE}                 | ${'2027-03-04T05:59:59.999Z'} | ${'2027-03-04T06:00Z'}
    ${CHARGE}                 | ${'2027-03-04T06:00:00.000Z'} | ${undefined}
    ${CHARGE}                 | ${'2027-03-05T00:00:00.000Z'} | ${undefined}
    ${'2027-03-03T02:00:00Z'} | ${'2027-03-03T08:00:00.000Z'} | ${'2027-03-04T02:00Z'}
    ${'2027-03-03T06:00:00Z'} | ${'2027-03-03T12:00:00.000Z'} | ${'2027-03-04T06:00Z'}
    ${'2027-03-03T06:00:01Z'} | ${'2027-03-03T12:00:01.000Z'} | ${'2027-03-04T06:00Z'}
    ${'2027-03-03T23:59:00Z'} | ${'2027-03-03T23:59:00.000Z'} | ${'2027-03-04T05:59Z'}
    ${'2027-03-03T12:00:00Z'} | ${'2027-03-04T06:00:00.000Z'} | ${undefined}
    ${'2027-03-03T06:00:01Z'} | ${'2027-03-04T06:00:00.000Z'} | ${undefined}
    ${'2027-03-04T00:00:00Z'} | ${'2027-03-04T00:00:00.000Z'} | ${'2027-03-04T06:00Z'}
    ${'2027-03-04T01:00:00Z'} | ${'2027-03-04T01:00:00.000Z'} | ${'2027-03-04T06:00Z'}
    ${'2027-03-04T05:59:59Z'} | ${'2027-03-04T05:59:59.000Z'} | ${'2027-03-04T06:00Z'}
  `('first at $first, now $now: $next', ({ first, now, next }) => {
    expect(asText(nextTryAt(giftTriedFirst(first), TERMS, at(now)))).toBe(next);
  });
});

describe('first tried after 06:00 on the day: it has a day from then', () => {
  test.each`
    first                     | now                       | next
    ${'2027-03-04T06:00:00Z'} | ${'2027-03-04T06:00:00Z'} | ${'2027-03-04T12:00Z'}
    ${'2027-03-04T06:00:00Z'} | ${'2027-03-04T12:00:00Z'} | ${'2027-03-05T06:00Z'}
    ${'2027-03-04T06:00:00Z'} | ${'2027-03-05T06:00:00Z'} | ${undefined}
    ${'2027-03-04T20:00:00Z'} | ${'2027-03-05T02:00:00Z'} | ${'2027-03-05T20:00Z'}
  `('first at $first, now $now: $next', ({ first, now, next }) => {
    expect(asText(nextTryAt(giftTriedFirst(first), TERMS, at(now)))).toBe(next);
  });
});

describe('the last try', () => {
  test.each`
    what                              | gift                                      | finalAt
    ${'06:00 on the day'}             | ${giftTriedFirst('2027-03-02T09:00:00Z')} | ${'2027-03-04T06:00Z'}
    ${'a day after a late first try'} | ${giftTriedFirst('2027-03-04T06:00:00Z')} | ${'2027-03-05T06:00Z'}
    ${'never tried: by its plan'}     | ${giftIn('ordered')}                      | ${'2027-03-04T06:00Z'}
  `('$what', ({ gift, finalAt }) => {
    expect(asText(finalTryAt(gift, TERMS))).toBe(finalAt);
  });

  test('a shop may try more often, in any order', () => {
    const terms = GiftTerms.parse({ chargeRetryHours: [30, 2] });
    const gift = giftTriedFirst('2027-03-02T09:00:00Z');
    const tries = ['2027-03-02T09:00:00Z', '2027-03-02T11:00:00Z', '2027-03-03T15:00:00Z'];
    expect(tries.map((now) => asText(nextTryAt(gift, terms, at(now))))).toEqual([
      ...['2027-03-02T11:00Z', '2027-03-03T15:00Z', '2027-03-04T06:00Z'],
    ]);
  });
});

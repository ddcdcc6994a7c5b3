import { describe, expect, test } from 'vitest';
import { DEFAULT_GIFT_TERMS, GiftTerms } from '../../shared/gifts/gift-terms.ts';
import {
  type PlanFacts,
  planArrival,
  planGift,
  planGiftFrom,
  replanGift,
} from '../../shared/gifts/plan-gift.ts';
import { asText, at, giftIn, on } from '../support/gift-examples.ts';

const TERMS = DEFAULT_GIFT_TERMS;
const LONDON = 'Europe/London';

function facts(more: Partial<PlanFacts> = {}): PlanFacts {
  return {
    ...{ deliverOn: on('2027-03-04'), kind: 'parcel', country: 'GB' },
    ...{ customerZone: LONDON, recipientZone: LONDON },
    ...more,
  };
}

const instants = (plan: object) =>
  Object.values(plan)
    .map(asText)
    .filter((text) => typeof text === 'string' && text.endsWith('Z'))
    .sort();

describe('reminder 10 days before at 09:00, charge 2 days before at 09:00, last try at 06:00', () => {
  // Both DST changes of a zone lie between reminder and charge, or charge and last try, or on one of them.
  test.each`
    zone                   | deliverOn       | remindAt               | chargeAt               | lastTryAt
    ${LONDON}              | ${'2027-03-04'} | ${'2027-02-22T09:00Z'} | ${'2027-03-02T09:00Z'} | ${'2027-03-04T06:00Z'}
    ${LONDON}              | ${'2027-03-28'} | ${'2027-03-18T09:00Z'} | ${'2027-03-26T09:00Z'} | ${'2027-03-28T05:00Z'}
    ${LONDON}              | ${'2027-03-29'} | ${'2027-03-19T09:00Z'} | ${'2027-03-27T09:00Z'} | ${'2027-03-29T05:00Z'}
    ${LONDON}              | ${'2027-03-30'} | ${'2027-03-20T09:00Z'} | ${'2027-03-28T08:00Z'} | ${'2027-03-30T05:00Z'}
    ${LONDON}              | ${'2027-10-31'} | ${'2027-10-21T08:00Z'} | ${'2027-10-29T08:00Z'} | ${'2027-10-31T06:00Z'}
    ${LONDON}              | ${'2027-11-02'} | ${'2027-10-23T08:00Z'} | ${'2027-10-31T09:00Z'} | ${'2027-11-02T06:00Z'}
    ${'America/New_York'}  | ${'2027-03-14'} | ${'2027-03-04T14:00Z'} | ${'2027-03-12T14:00Z'} | ${'2027-03-14T10:00Z'}
    ${'America/New_York'}  | ${'2027-03-16'} | ${'2027-03-06T14:00Z'} | ${'2027-03-14T13:00Z'} | ${'2027-03-16T10:00Z'}
    ${'America/New_York'}  | ${'2027-11-07'} | ${'2027-10-28T13:00Z'} | ${'2027-11-05T13:00Z'} | ${'2027-11-07T11:00Z'}
    ${'America/New_York'}  | ${'2027-11-09'} | ${'2027-10-30T13:00Z'} | ${'2027-11-07T14:00Z'} | ${'2027-11-09T11:00Z'}
    ${'Pacific/Auckland'}  | ${'2027-04-04'} | ${'2027-03-24T20:00Z'} | ${'2027-04-01T20:00Z'} | ${'2027-04-03T18:00Z'}
    ${'Pacific/Auckland'}  | ${'2027-04-06'} | ${'2027-03-26T20:00Z'} | ${'2027-04-03T21:00Z'} | ${'2027-04-05T18:00Z'}
    ${'Pacific/Auckland'}  | ${'2027-09-26'} | ${'2027-09-15T21:00Z'} | ${'2027-09-23T21:00Z'} | ${'2027-09-25T17:00Z'}
    ${'America/Sao_Paulo'} | ${'2027-02-20'} | ${'2027-02-10T12:00Z'} | ${'2027-02-18T12:00Z'} | ${'2027-02-20T09:00Z'}
    ${'America/Sao_Paulo'} | ${'2027-10-17'} | ${'2027-10-07T12:00Z'} | ${'2027-10-15T12:00Z'} | ${'2027-10-17T09:00Z'}
    ${'Asia/Kolkata'}      | ${'2027-03-04'} | ${'2027-02-22T03:30Z'} | ${'2027-03-02T03:30Z'} | ${'2027-03-04T00:30Z'}
    ${'Asia/Kolkata'}      | ${'2028-03-01'} | ${'2028-02-20T03:30Z'} | ${'2028-02-28T03:30Z'} | ${'2028-03-01T00:30Z'}
    ${LONDON}              | ${'2028-02-29'} | ${'2028-02-19T09:00Z'} | ${'2028-02-27T09:00Z'} | ${'2028-02-29T06:00Z'}
    ${LONDON}              | ${'2028-03-10'} | ${'2028-02-29T09:00Z'} | ${'2028-03-08T09:00Z'} | ${'2028-03-10T06:00Z'}
    ${LONDON}              | ${'2027-03-01'} | ${'2027-02-19T09:00Z'} | ${'2027-02-27T09:00Z'} | ${'2027-03-01T06:00Z'}
    ${'Pacific/Auckland'}  | ${'2028-01-01'} | ${'2027-12-21T20:00Z'} | ${'2027-12-29T20:00Z'} | ${'2027-12-31T17:00Z'}
    ${'America/New_York'}  | ${'2028-01-01'} | ${'2027-12-22T14:00Z'} | ${'2027-12-30T14:00Z'} | ${'2028-01-01T11:00Z'}
  `('in $zone for $deliverOn', ({ zone, deliverOn, remindAt, chargeAt, lastTryAt }) => {
    const plan = planGift(facts({ deliverOn: on(deliverOn), customerZone: zone }), TERMS);
    expect(instants(plan)).toEqual([remindAt, chargeAt, lastTryAt]);
  });

  test('a time that a DST change skips comes an hour later, one that it repeats comes first', () => {
    const terms = GiftTerms.parse({ chargeTime: '02:30', lastTryTime: '01:30' });
    const given = { customerZone: 'America/New_York' };
    const spring = planGift(facts({ ...given, deliverOn: on('2027-03-16') }), terms);
    const autumn = planGift(facts({ ...given, deliverOn: on('2027-11-07') }), terms);
    expect(asText(spring.chargeAt)).toBe('2027-03-14T07:30Z');
    expect(asText(autumn.lastTryAt)).toBe('2027-11-07T05:30Z');
  });
});

describe('a long way moves the charge, and the reminder stays three days ahead of it', () => {
  test.each`
    kind        | country | transitDays | remindDays | chargeDays
    ${'parcel'} | ${'FR'} | ${2}        | ${10}      | ${2}
    ${'parcel'} | ${'AT'} | ${3}        | ${10}      | ${3}
    ${'parcel'} | ${'AU'} | ${7}        | ${10}      | ${7}
    ${'parcel'} | ${'NZ'} | ${8}        | ${11}      | ${8}
    ${'parcel'} | ${'MN'} | ${10}       | ${13}      | ${10}
    ${'parcel'} | ${'AQ'} | ${30}       | ${33}      | ${30}
    ${'parcel'} | ${'XX'} | ${5}        | ${10}      | ${5}
    ${'e_gift'} | ${'AQ'} | ${0}        | ${10}      | ${2}
  `('$kind to $country', ({ kind, country, transitDays, remindDays, chargeDays }) => {
    const terms = GiftTerms.parse({
      transitDaysByCountry: { FR: 2, AT: 3, AU: 7, NZ: 8, MN: 10, AQ: 30 },
    });
    const plan = planGift(facts({ kind, country }), terms);
    const daysBefore = (instant: ReturnType<typeof at>) =>
      at('2027-03-04T09:00:00Z').since(instant).total('hours') / 24;
    expect(plan.transitDays).toBe(transitDays);
    expect(daysBefore(plan.remindAt)).toBe(remindDays);
    expect(daysBefore(plan.chargeAt)).toBe(chargeDays);
  });
});

describe('ordered late', () => {
  test.each`
    now                       | remindAt               | chargeAt
    ${'2027-02-22T08:59:59Z'} | ${'2027-02-22T09:00Z'} | ${'2027-03-02T09:00Z'}
    ${'2027-02-22T09:00:00Z'} | ${undefined}           | ${'2027-03-02T09:00Z'}
    ${'2027-03-02T08:59:00Z'} | ${undefined}           | ${'2027-03-02T09:00Z'}
    ${'2027-03-02T09:00:00Z'} | ${undefined}           | ${'2027-03-02T09:00Z'}
    ${'2027-03-02T09:01:00Z'} | ${undefined}           | ${'2027-03-02T09:01Z'}
  `('at $now: no reminder once its hour has come, and the charge at once', (row) => {
    const plan = planGiftFrom(facts(), TERMS, at(row.now));
    expect(asText(plan.remindAt)).toBe(row.remindAt);
    expect(asText(plan.chargeAt)).toBe(row.chargeAt);
    expect('remindAt' in plan).toBe(row.remindAt !== undefined);
  });
});

test('planning anew keeps the dates, leaves a missing reminder missing and never charges before the order', () => {
  const auckland = facts({ customerZone: 'Pacific/Auckland' });
  const early = giftIn('ordered');
  const { remindAt: _late, ...plan } = early.plan;
  const late = giftIn('ordered', { plan, orderedAt: at('2027-03-01T21:00:00Z') });
  expect(instants(replanGift(early, auckland, TERMS))).toEqual([
    ...['2027-02-21T20:00Z', '2027-03-01T20:00Z', '2027-03-03T17:00Z'],
  ]);
  expect(instants(replanGift(late, auckland, TERMS))).toEqual([
    ...['2027-03-01T21:00Z', '2027-03-03T17:00Z'],
  ]);
});

describe('a gift that is paid arrives on its date, or as soon as it can after that', () => {
  test.each`
    kind        | zone                  | now                       | expectedOn      | confirmOrSendAt
    ${'parcel'} | ${LONDON}             | ${'2027-03-02T09:00:00Z'} | ${'2027-03-04'} | ${'2027-03-05T12:00Z'}
    ${'parcel'} | ${LONDON}             | ${'2027-03-02T23:59:59Z'} | ${'2027-03-04'} | ${'2027-03-05T12:00Z'}
    ${'parcel'} | ${LONDON}             | ${'2027-03-03T00:00:00Z'} | ${'2027-03-05'} | ${'2027-03-06T12:00Z'}
    ${'parcel'} | ${LONDON}             | ${'2027-03-04T06:00:00Z'} | ${'2027-03-06'} | ${'2027-03-07T12:00Z'}
    ${'parcel'} | ${'America/New_York'} | ${'2027-03-03T04:59:59Z'} | ${'2027-03-04'} | ${'2027-03-05T12:00Z'}
    ${'parcel'} | ${'America/New_York'} | ${'2027-03-03T05:00:00Z'} | ${'2027-03-05'} | ${'2027-03-06T12:00Z'}
    ${'e_gift'} | ${LONDON}             | ${'2027-03-02T09:00:00Z'} | ${'2027-03-04'} | ${'2027-03-04T09:00Z'}
    ${'e_gift'} | ${LONDON}             | ${'2027-03-04T09:00:00Z'} | ${'2027-03-04'} | ${'2027-03-04T09:00Z'}
    ${'e_gift'} | ${LONDON}             | ${'2027-03-04T09:01:00Z'} | ${'2027-03-04'} | ${'2027-03-04T09:01Z'}
    ${'e_gift'} | ${LONDON}             | ${'2027-03-05T00:00:00Z'} | ${'2027-03-05'} | ${'2027-03-05T00:00Z'}
  `('$kind, customer in $zone, paid at $now', (row) => {
    const { plan } = giftIn('charging');
    const gift = giftIn('charging', { kind: row.kind, plan: { ...plan, customerZone: row.zone } });
    const arrival = planArrival(gift, TERMS, at(row.now));
    expect(asText(arrival.expectedOn)).toBe(row.expectedOn);
    expect(asText(arrival.confirmOrSendAt)).toBe(row.confirmOrSendAt);
  });

  test.each`
    recipientZone         | sendAt
    ${'Pacific/Auckland'} | ${'2027-04-03T21:00Z'}
    ${'Asia/Kolkata'}     | ${'2027-04-04T03:30Z'}
    ${'America/New_York'} | ${'2027-04-04T13:00Z'}
  `('an e-gift for 4 April is sent at 09:00 in $recipientZone', ({ recipientZone, sendAt }) => {
    const plan = { ...giftIn('charging').plan, recipientZone };
    const gift = giftIn('charging', { kind: 'e_gift', deliverOn: on('2027-04-04'), plan });
    const arrival = planArrival(gift, TERMS, at('2027-04-02T09:00:00Z'));
    expect(asText(arrival.confirmOrSendAt)).toBe(sendAt);
    expect(asText(arrival.expectedOn)).toBe('2027-04-04');
  });
});

import { describe, expect, test } from 'vitest';
import { decidePromisedOn } from '../../shared/cases/decide-promised-on.ts';
import { calendarOf } from '../../shared/cases/working-calendar.ts';
import { at } from '../dialogue/dialogue-world.ts';

const LONDON = { zone: 'Europe/London' };

describe('two working days', () => {
  const britain = {
    postalCode: 'OX1 4AA',
    country: 'GB',
    lines: ['1 High Street'],
    city: 'Oxford',
  };
  const saudi = { lines: ['1 King Road'], city: 'Riyadh', country: 'SA' };
  test.each([
    ['on a Monday', '2027-03-01T12:00:00Z', LONDON, '2027-03-03'],
    ['on a Thursday', '2027-03-04T12:00:00Z', LONDON, '2027-03-08'],
    ['on a Friday, one second before midnight', '2027-03-05T23:59:59Z', LONDON, '2027-03-09'],
    ['at midnight, which is Saturday', '2027-03-06T00:00:00Z', LONDON, '2027-03-09'],
    ['on a Sunday', '2027-03-07T12:00:00Z', LONDON, '2027-03-09'],
    [
      'late on Thursday where it is Friday already',
      '2027-03-04T12:00:00Z',
      { zone: 'Pacific/Auckland' },
      '2027-03-09',
    ],
    ['before Easter, in no country known', '2027-03-25T12:00:00Z', LONDON, '2027-03-29'],
    [
      'before Easter, in Britain',
      '2027-03-25T12:00:00Z',
      { ...LONDON, address: britain },
      '2027-03-31',
    ],
    [
      'on a Thursday in Riyadh, whose weekend follows',
      '2027-05-06T06:00:00Z',
      { zone: 'Asia/Riyadh', address: saudi },
      '2027-05-10',
    ],
    ['over the day on which the clocks go forward', '2027-03-26T23:30:00Z', LONDON, '2027-03-30'],
    ['on 28 February of a leap year', '2028-02-28T12:00:00Z', LONDON, '2028-03-01'],
    ['at the end of a year', '2027-12-30T12:00:00Z', LONDON, '2028-01-03'],
  ])('%s', (_, now, customer, promisedOn) => {
    expect(decidePromisedOn(at(now), calendarOf(customer)).toString()).toBe(promisedOn);
  });
});

import { describe, expect, it } from 'vitest';
import { type DateOrder, readSpreadsheetDate } from '../../shared/csv/spreadsheet-date.ts';

function read(text: string, order?: DateOrder): string {
  const outcome = readSpreadsheetDate(text, order);
  return outcome.ok ? outcome.value.toString() : outcome.refusal;
}

describe('without an order', () => {
  it.each([
    ['2027-03-04', '2027-03-04'],
    [' 2027-03-04 ', '2027-03-04'],
    ['2027-03-04 00:00:00', '2027-03-04'],
    ['2027-03-04T00:00:00.000Z', '2027-03-04'],
    ['2027-03-04T09:00:00', 'date_has_time'],
    ['3/14/2027 12:00:00 AM', '2027-03-14'],
    ['2028-02-29', '2028-02-29'],
    ['2027-02-29', 'date_not_in_calendar'],
    ['2027-02-30', 'date_not_in_calendar'],
    ['2027-13-01', 'date_not_in_calendar'],
    ['2027/3/4', '2027-03-04'],
    ['2027.03.04', '2027-03-04'],
    ['03/04/2027', 'date_ambiguous'],
    ['3.4.2027', 'date_ambiguous'],
    ['12/12/2027', '2027-12-12'],
    ['13/12/2027', '2027-12-13'],
    ['12/13/2027', '2027-12-13'],
    ['31/06/2027', 'date_not_in_calendar'],
    ['32/13/2027', 'date_not_in_calendar'],
    ['00/12/2027', 'date_not_in_calendar'],
    ['13/12/27', 'date_ambiguous'],
    ['46450', 'date_is_serial_number'],
    ['46450.0', 'date_is_serial_number'],
    ['4 March 2027', '2027-03-04'],
    ['4. März 2027', '2027-03-04'],
    ['04-Mar-2027', '2027-03-04'],
    ['4-Mar-27', 'date_ambiguous'],
    ['March 4, 2027', '2027-03-04'],
    ['Mar 4th, 2027', '2027-03-04'],
    ['Thursday, 4 March 2027', '2027-03-04'],
    ['Thursday, March 4, 2027', '2027-03-04'],
    ['Donnerstag, 4. März 2027', '2027-03-04'],
    ['Friday, 4 March 2027', 'date_not_in_calendar'],
    ['31 June 2027', 'date_not_in_calendar'],
    ['4 Ma 2027', 'date_unreadable'],
    ['4 Marble 2027', 'date_unreadable'],
    ['4/Mar', 'date_unreadable'],
    ['3/4-2027', 'date_unreadable'],
    ['soon', 'date_unreadable'],
    ['', 'date_unreadable'],
  ])('“%s” is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('with an order', () => {
  it.each<[string, DateOrder, string]>([
    ['03/04/2027', 'dmy', '2027-04-03'],
    ['03/04/2027', 'mdy', '2027-03-04'],
    ['03/04/2027', 'ymd', 'date_unreadable'],
    ['3.4.27', 'dmy', '2027-04-03'],
    ['3-4-27', 'mdy', '2027-03-04'],
    ['27-3-4', 'ymd', '2027-03-04'],
    ['3/4/7', 'dmy', 'date_unreadable'],
    ['13/04/2027', 'mdy', 'date_not_in_calendar'],
    ['2027-03-04', 'dmy', '2027-03-04'],
    ['2027/03/04', 'mdy', '2027-03-04'],
    ['4-Mar-27', 'dmy', '2027-03-04'],
    ['29/02/2028', 'dmy', '2028-02-29'],
    ['29/02/2027', 'dmy', 'date_not_in_calendar'],
  ])('“%s” in %s is %s', (text, order, expected) => {
    expect(read(text, order)).toBe(expected);
  });
});

import { expect, test } from 'vitest';
import { changeAsked } from '../../shared/gifts/change-asked.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { sampleGift } from '../../shared/mail/sample-people.ts';

const { wrapping: _festive, ...plain } = sampleGift('en', { message: 'Dear Grace,\nall the best' });
const wrapped = { ...plain, wrapping: 'festive' };
const same = { message: 'Dear Grace,\r\nall the best', deliverOn: plain.deliverOn };
const otherOn = Temporal.PlainDate.from('2027-05-05');

test.each([
  ['nothing, with the line breaks of a browser', wrapped, { ...same, wrapping: 'festive' }, {}],
  ['nothing, where no wrapping could be chosen', wrapped, same, {}],
  ['nothing, where none was and none is', plain, { ...same, wrapping: '' }, {}],
  ['other words', wrapped, { ...same, message: 'Hello\r\n' }, { message: 'Hello' }],
  ['no words', wrapped, { ...same, message: '  ' }, { message: '' }],
  ['another day', wrapped, { ...same, deliverOn: otherOn }, { deliverOn: otherOn }],
  ['another wrapping', wrapped, { ...same, wrapping: 'plain' }, { wrapping: 'plain' }],
  ['the wrapping off', wrapped, { ...same, wrapping: '' }, { wrapping: null }],
])('a form asks for %s', (_, gift, form, change) => {
  expect(changeAsked(gift, form)).toEqual(change);
});

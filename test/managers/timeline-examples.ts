import { Temporal } from '../../shared/kernel/time.ts';
import type { TimelineFacts } from '../../shared/managers/timeline/decide-timeline.ts';
import { historyOf } from '../../shared/purchases/find-history.ts';
import { line, purchase } from '../purchases/purchase-examples.ts';
import { at, CUSTOMER_ID, giftIn, on } from '../support/gift-examples.ts';
import { customerValue } from '../value/value-examples.ts';
import { MANAGER_ID, managedCare } from './care-examples.ts';

export const NOTHING: TimelineFacts = {
  ...{ turns: [], proposals: [], purchases: [], gifts: [], points: [], cases: [], facts: [] },
  ...{ consents: [], outreaches: [], handovers: [], value: undefined, care: undefined },
  zone: 'Europe/London',
};

/** On the morning of that day of January. */
export const january = (day: number) =>
  Temporal.Instant.from(`2027-01-${String(day).padStart(2, '0')}T09:00:00Z`);

const staff = { id: MANAGER_ID, name: 'Mary' };
const ofOne = { version: 1, customerId: CUSTOMER_ID };
const ULID = '0'.repeat(26);

/** At least one of everything that can stand in a timeline. */
export const EVERYTHING = {
  ...NOTHING,
  turns: [
    {
      ...{ ...ofOne, id: `trn_${ULID}`, at: january(2), channel: 'mail' },
      ...{ direction: 'from_customer', text: 'Is there a green one?' },
    },
    {
      ...{ ...ofOne, id: `trn_${ULID.slice(1)}1`, at: january(3), channel: 'page', staff },
      ...{ direction: 'to_customer', text: '' },
    },
  ],
  proposals: [
    {
      ...{ ...ofOne, id: `idea_${ULID}`, state: 'answered', round: 1, photoIds: [], staff },
      ...{ message: '', madeAt: january(4), answeredAt: january(5), wish: {} },
      lines: [
        { number: 1, productCode: 'MUG', productName: 'Mug', options: {}, remark: '' },
        { number: 2, productCode: 'TEA', productName: 'Tea', options: {}, remark: '' },
      ],
      answers: [{ line: 1, answer: 'taken' }],
    },
  ],
  purchases: historyOf([
    purchase('1', [line(1, { name: 'Cake stand' })], { at: '2027-01-06T09:00:00Z' }),
    purchase('2', [line(-1, { sku: 'X', eachMinor: 500 })], { at: '2027-01-07T09:00:00Z' }),
  ]),
  gifts: [
    giftIn('delivered', { orderedAt: january(8), deliveredAt: january(9) }),
    giftIn('lapsed', { orderedAt: january(8), quantity: 12, lapsedAt: january(10) }),
    giftIn('cancelled', { orderedAt: january(8), cancelledAt: january(11) }),
    giftIn('delivery_failed', { orderedAt: january(8), failedAt: january(12) }),
    giftIn('draft', { orderedAt: january(31) }),
  ],
  points: [
    {
      ...{ kind: 'promise', id: 'p', owedBy: 'us', text: 'Call them' },
      ...{ openedAt: january(13), promisedOn: on('2027-02-01') },
    },
    { kind: 'answer', id: 'a', owedBy: 'us', text: 'Green?', openedAt: january(2) },
  ],
  cases: [
    {
      ...{ ...ofOne, id: `cas_${ULID}_${ULID}`, state: 'closed', closedBy: 'customer' },
      ...{ excerpt: 'It broke', openedAt: january(14), promisedOn: on('2027-01-16') },
      ...{ answeredAt: january(15), closedAt: january(16), words: [] },
    },
  ],
  facts: [
    {
      ...{ ...ofOne, id: `fct_${ULID}`, topic: 'hobby', state: 'kept', value: 'rowing' },
      ...{ known: 'stated', at: january(17) },
    },
    {
      ...{ ...ofOne, id: `fct_${ULID.slice(1)}1`, topic: 'hobby', state: 'denied', value: 'golf' },
      ...{ known: 'inferred', at: january(1), deniedAt: january(18) },
    },
    {
      ...{ ...ofOne, id: `fct_${ULID.slice(1)}2`, topic: 'hobby', state: 'forgotten' },
      ...{ at: january(1), forgottenAt: january(19) },
    },
    {
      ...{ ...ofOne, id: `fct_${ULID.slice(1)}3`, topic: 'hobby', state: 'proposed' },
      ...{ value: 'chess', about: 'Grace', known: 'stated', at: january(20) },
    },
  ],
  consents: [
    {
      ...{ ...ofOne, id: `cns_${ULID}`, subject: { kind: 'setting', setting: 'weekly_max' } },
      ...{ isGiven: true, value: '3', way: 'phone', words: 'At most three a week' },
      ...{ language: 'en', staffName: 'Mary', at: january(21) },
    },
  ],
  outreaches: [
    { state: 'sent', kind: 'reminder', at: 22 },
    { state: 'refused', kind: 'reminder', reason: 'night', at: 23 },
    { state: 'waiting', kind: 'work_form', reason: 'night', sendAt: january(30), at: 24 },
    { state: 'expired', kind: 'of another time', reason: 'night', at: 25 },
    { state: 'refused', kind: 'mail_closed', reason: 'bounced', at: 26 },
  ].map(({ at: day, ...facts }) => ({
    ...{ ...ofOne, id: `out_${ULID.slice(2)}${day}`, purpose: 'service', channel: 'mail' },
    ...{ wantedAt: january(day), ...facts },
  })),
  value: customerValue({ asOf: on('2027-01-27') }),
  care: managedCare({ crossedAt: january(28), assignedAt: at('2027-01-29T09:00:00Z') }),
} as unknown as TimelineFacts;

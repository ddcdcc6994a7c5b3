import { expect, test } from 'vitest';
import type { PlacedGift } from '../../shared/gifts/gift.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { sampleCustomer, sampleGift, sampleRecipient } from '../../shared/mail/sample-people.ts';
import { choicesOf } from '../../shared/pages/gift/gift-choices.ts';
import { giftPageView } from '../../shared/pages/gift/gift-page-view.ts';
import { pageVoiceOf } from '../../shared/pages/page-voice.ts';

const at = Temporal.Instant.from('2027-03-02T09:00:00Z');
const now = Temporal.Instant.from('2027-03-02T10:00:00Z');
const onDate = Temporal.PlainDate.from('2027-03-04');
const late = Temporal.PlainDate.from('2027-03-06');
const ordered = sampleGift('en');
const attempt = {
  number: 1,
  startedAt: at,
  cardId: 'crd_01KP0000000000000000000003',
  amountMinor: 1940,
};
const soft = { ...attempt, outcome: 'declined', declineKind: 'soft' } as const;
const hard = { ...attempt, outcome: 'declined', declineKind: 'hard' } as const;
const declined = { ...ordered, state: 'declined', tryAt: at.add({ hours: 6 }) } as const;
const paid = {
  ...ordered,
  attempts: [{ ...attempt, outcome: 'charged', chargeRef: 'ch_1', endedAt: at }],
  chargedAt: at,
  confirmOrSendAt: at,
} as const;
const released = { ...paid, state: 'released', expectedOn: onDate } as const;
const cancelled = {
  ...ordered,
  state: 'cancelled',
  cancelledAt: at,
  cancelledFor: 'customer',
} as const;
const refund = { id: 'r', amountMinor: 1940, chargeRef: 'ch_1' };

const CASES: [string, PlacedGift, string, string, string][] = [
  [
    'ordered',
    ordered,
    'arrives on Thursday, 4 March 2027',
    '£19.40 on Tuesday, 2 March 2027 at 09:00',
    'change cancel stop card',
  ],
  [
    'charging',
    { ...ordered, state: 'charging', tryAt: at, attempts: [{ ...attempt, outcome: 'open' }] },
    'this very moment',
    '£19.40, not paid yet',
    'stop',
  ],
  [
    'declined, tried again',
    { ...declined, attempts: [soft] },
    'We try again on Tuesday, 2 March 2027 at 15:00',
    '£19.40, not paid yet',
    'card cancel stop',
  ],
  [
    'declined for good',
    { ...declined, attempts: [hard] },
    'Enter one by Tuesday, 2 March 2027 at 15:00',
    '£19.40, not paid yet',
    'card cancel stop',
  ],
  [
    'declined without a card',
    declined,
    'needs another card',
    '£19.40, not paid yet',
    'card cancel stop',
  ],
  [
    'released',
    released,
    'It is paid, and arrives on Thursday, 4 March 2027.',
    '£19.40, paid on Tuesday, 2 March 2027',
    'cancel stop',
  ],
  [
    'released late',
    { ...released, expectedOn: late },
    'too late for Thursday 4 March. It arrives on Saturday, 6 March 2027',
    'paid on',
    'cancel stop',
  ],
  [
    'an e-gift being sent',
    { ...released, kind: 'e_gift', mailClaim: { id: 'clm', claimedAt: at } },
    'It is paid',
    'paid on',
    'stop',
  ],
  [
    'dispatched',
    { ...paid, state: 'dispatched', expectedOn: onDate },
    'on its way',
    'paid on',
    'stop',
  ],
  [
    'delivered',
    { ...paid, state: 'delivered', expectedOn: onDate, deliveredAt: at },
    'It arrived on Tuesday, 2 March 2027.',
    'paid on',
    'stop',
  ],
  [
    'not delivered',
    { ...paid, state: 'delivery_failed', expectedOn: onDate, failedAt: at },
    'could not deliver it',
    'paid on',
    'stop',
  ],
  ['cancelled', cancelled, 'Nothing was charged.', '£19.40, not charged', 'stop'],
  [
    'cancelled, to be refunded',
    { ...cancelled, refund },
    'You get £19.40 back.',
    '£19.40, given back',
    'stop',
  ],
  [
    'refunded',
    { ...cancelled, refund: { ...refund, refundRef: 're_1', refundedAt: at } },
    '£19.40 went back to your card on Tuesday, 2 March 2027',
    '£19.40, given back',
    'stop',
  ],
  [
    'lapsed',
    { ...ordered, state: 'lapsed', lapsedAt: at },
    'you owe nothing',
    '£19.40, not charged',
    'stop',
  ],
];

test.each(CASES)(
  '%s: says how it stands and what is still possible',
  (_, gift, status, payment, choices) => {
    const voice = pageVoiceOf('en', 'Kingfisher & Sons');
    const people = { customer: sampleCustomer('en'), recipient: sampleRecipient('en') };
    const opened = { gift, ...people, access: 'owner' } as const;
    const view = giftPageView(opened, voice);
    expect(view.status.text).toContain(status);
    expect(view.facts.at(-1)?.value).toContain(payment);
    expect(
      choicesOf(opened, voice, now)
        .map(({ choice }) => choice)
        .join(' '),
    ).toBe(choices);
  },
);

test.each([
  ['ordered', ordered, undefined, ['comes on']],
  ['cancelled before its reminder', cancelled, undefined, []],
  ['lapsed before it', { ...ordered, state: 'lapsed', lapsedAt: at }, undefined, []],
  ['cancelled after it', cancelled, at, ['sent on']],
] as const)('%s: a reminder is said where it comes or came', (_, gift, remindedAt, words) => {
  const voice = pageVoiceOf('en', 'Kingfisher & Sons');
  const people = { customer: sampleCustomer('en'), recipient: sampleRecipient('en') };
  const { remindedAt: _own, ...bare } = gift as typeof ordered;
  const shown = { ...bare, ...(remindedAt === undefined ? {} : { remindedAt }) } as PlacedGift;
  const { facts } = giftPageView({ gift: shown, ...people, access: 'owner' }, voice);
  const reminders = facts.filter(({ label }) => label === 'Reminder');
  expect(reminders.map(({ value }) => value.slice(0, 8).trim())).toEqual(
    words.map((each) => each.slice(0, 8).trim()),
  );
});

test.each([
  ['no card', { cards: [] }, 'There is no card that we could charge.'],
  ['a card that expires before', {}, 'Your card will have expired'],
])('%s is said while it matters', (_, changes, words) => {
  const voice = pageVoiceOf('en', 'Kingfisher & Sons');
  const opened = {
    gift: ordered,
    customer: sampleCustomer('en', changes),
    recipient: sampleRecipient('en'),
    access: 'link',
  } as const;
  expect(giftPageView(opened, voice).cardTrouble).toContain(words);
  const done = { ...opened, gift: released };
  expect(giftPageView(done, voice).cardTrouble).toBeUndefined();
});

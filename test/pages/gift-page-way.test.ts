import { describe, expect, test } from 'vitest';
import type { GiftState, PlacedGift } from '../../shared/gifts/gift.ts';
import { wayOf } from '../../shared/pages/gift/gift-page-way.ts';
import { pageVoiceOf } from '../../shared/pages/page-voice.ts';
import { at, declinedAttempt, giftIn, on, refundableGift } from '../support/gift-examples.ts';

const ORDERED = 'done: You ordered it, Saturday, 21 November 2026';
const REMINDER = 'We remind you, Monday, 22 February 2027';
const ARRIVAL = 'It arrives, Thursday, 4 March 2027';
const PAID = 'done: £12.95 was paid, Tuesday, 2 March 2027';

const way = (gift: PlacedGift, language: 'en' | 'de' = 'en') =>
  wayOf(gift, pageVoiceOf(language, 'Shop')).map(
    ({ state, label, when, note }) =>
      `${state}: ${label}, ${when}${note === undefined ? '' : ` (${note})`}`,
  );
const placed = (state: Exclude<GiftState, 'draft'>, more = {}) => giftIn(state, more) as PlacedGift;

describe('the way of a gift', () => {
  test.each<[string, PlacedGift, readonly string[]]>([
    [
      'ordered',
      placed('ordered'),
      [
        ...[ORDERED, `next: ${REMINDER}`],
        ...['ahead: £12.95 is charged, Tuesday, 2 March 2027', `ahead: ${ARRIVAL}`],
      ],
    ],
    [
      'reminded of',
      placed('ordered', { remindedAt: at('2027-02-22T09:00:00Z') }),
      [
        ...[ORDERED, 'done: We reminded you, Monday, 22 February 2027'],
        ...['next: £12.95 is charged, Tuesday, 2 March 2027', `ahead: ${ARRIVAL}`],
      ],
    ],
    [
      'being paid',
      placed('charging'),
      [ORDERED, 'next: £12.95 is being paid, Tuesday, 2 March 2027', `ahead: ${ARRIVAL}`],
    ],
    [
      'declined softly',
      placed('declined'),
      [
        ORDERED,
        'trouble: £12.95 is not paid yet, Tuesday, 2 March 2027 (we try again, or use another card)',
        `ahead: ${ARRIVAL}`,
      ],
    ],
    [
      'declined for good',
      placed('declined', { attempts: [declinedAttempt({ declineKind: 'hard' })] }),
      [
        ORDERED,
        'trouble: £12.95 is not paid yet, Tuesday, 2 March 2027 (needs another card by then)',
        `ahead: ${ARRIVAL}`,
      ],
    ],
    ['paid', placed('released'), [ORDERED, PAID, `next: ${ARRIVAL}`]],
    [
      'paid late',
      placed('released', { expectedOn: on('2027-03-06') }),
      [ORDERED, PAID, 'next: It arrives, Saturday, 6 March 2027'],
    ],
    [
      'on its way',
      placed('dispatched'),
      [ORDERED, PAID, 'done: It went on its way, Wednesday, 3 March 2027', `next: ${ARRIVAL}`],
    ],
    ['delivered', placed('delivered'), [ORDERED, PAID, 'done: It arrived, Thursday, 4 March 2027']],
    [
      'not delivered',
      placed('delivery_failed'),
      [ORDERED, PAID, 'trouble: It could not be delivered, Thursday, 4 March 2027'],
    ],
    [
      'cancelled',
      placed('cancelled'),
      [ORDERED, 'over: You cancelled it, Monday, 1 February 2027'],
    ],
    [
      'stopped',
      placed('cancelled', { cancelledFor: 'stopped_occasion' }),
      [ORDERED, 'over: You stopped this occasion, Monday, 1 February 2027'],
    ],
    [
      'paid, then cancelled',
      refundableGift(),
      [
        ...[ORDERED, PAID, 'over: You cancelled it, Monday, 1 February 2027'],
        'next: £12.95 goes back to your card, in the next days',
      ],
    ],
    [
      'lapsed',
      placed('lapsed'),
      [ORDERED, 'over: We let it go: it was not paid in time, Thursday, 4 March 2027'],
    ],
  ])('%s', (_, gift, steps) => {
    expect(way(gift)).toEqual(steps);
  });

  test('is told in German', () => {
    expect(way(placed('ordered'), 'de')[1]).toBe(
      'next: Wir erinnern Sie, Montag, 22. Februar 2027',
    );
  });
});

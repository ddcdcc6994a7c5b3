import { describe, expect, test } from 'vitest';
import {
  type CarrierStatus,
  claimedForSending,
  decideCarrierReport,
  decideEGift,
  decideUnconfirmed,
  eGiftSent,
} from '../../shared/gifts/decide-delivery.ts';
import type { GiftIn, GiftState } from '../../shared/gifts/gift.ts';
import { at, exampleRecipient, GIFT_STATES, giftIn } from '../support/gift-examples.ts';

const NOW = at('2027-03-04T11:00:00Z');

describe('a carrier reports twice and in the wrong order', () => {
  test.each`
    state                | status          | result                 | event
    ${'released'}        | ${'dispatched'} | ${'dispatched'}        | ${'GiftDispatched'}
    ${'released'}        | ${'delivered'}  | ${'delivered'}         | ${'GiftDelivered'}
    ${'released'}        | ${'failed'}     | ${'delivery_failed'}   | ${'GiftDeliveryFailed'}
    ${'dispatched'}      | ${'dispatched'} | ${'dispatched'}        | ${undefined}
    ${'dispatched'}      | ${'delivered'}  | ${'delivered'}         | ${'GiftDelivered'}
    ${'dispatched'}      | ${'failed'}     | ${'delivery_failed'}   | ${'GiftDeliveryFailed'}
    ${'delivery_failed'} | ${'dispatched'} | ${'delivery_failed'}   | ${undefined}
    ${'delivery_failed'} | ${'delivered'}  | ${'delivered'}         | ${'GiftDelivered'}
    ${'delivery_failed'} | ${'failed'}     | ${'delivery_failed'}   | ${undefined}
    ${'delivered'}       | ${'dispatched'} | ${'delivered'}         | ${undefined}
    ${'delivered'}       | ${'delivered'}  | ${'delivered'}         | ${undefined}
    ${'delivered'}       | ${'failed'}     | ${'already_delivered'} | ${undefined}
    ${'cancelled'}       | ${'dispatched'} | ${'gift_cancelled'}    | ${undefined}
    ${'cancelled'}       | ${'delivered'}  | ${'gift_cancelled'}    | ${undefined}
    ${'draft'}           | ${'dispatched'} | ${'not_released'}      | ${undefined}
    ${'ordered'}         | ${'dispatched'} | ${'not_released'}      | ${undefined}
    ${'charging'}        | ${'delivered'}  | ${'not_released'}      | ${undefined}
    ${'declined'}        | ${'delivered'}  | ${'not_released'}      | ${undefined}
    ${'lapsed'}          | ${'failed'}     | ${'not_released'}      | ${undefined}
  `('$state, then $status: $result', ({ state, status, result, event }) => {
    const gift = giftIn(state as GiftState);
    const decided = decideCarrierReport(gift, status, NOW);
    if (!decided.ok) return expect(decided.refusal).toBe(result);
    expect(decided.value.gift.state).toBe(result);
    expect(decided.value.happened.map(({ type }) => type)).toEqual(event ? [event] : []);
    if (event === undefined) expect(decided.value.gift).toBe(gift);
  });

  test('what happened keeps its moment', () => {
    const dispatched = giftIn('dispatched');
    expect(decideCarrierReport(dispatched, 'delivered', NOW)).toMatchObject({
      value: { gift: { dispatchedAt: dispatched.dispatchedAt, deliveredAt: NOW } },
    });
    expect(decideCarrierReport(giftIn('released'), 'dispatched', NOW)).toMatchObject({
      value: { gift: { dispatchedAt: NOW } },
    });
  });

  test.each<CarrierStatus>(['dispatched', 'delivered', 'failed'])(
    'no carrier has an e-gift: %s',
    (status) => {
      const decided = decideCarrierReport(giftIn('released', { kind: 'e_gift' }), status, NOW);
      expect(decided).toEqual({ ok: false, refusal: 'no_parcel' });
    },
  );
});

describe('not confirmed by noon of the next day', () => {
  const NOON = at('2027-03-05T12:00:00Z');

  test.each`
    now                           | answer
    ${'2027-03-05T11:59:59.999Z'} | ${'not_due'}
    ${'2027-03-05T12:00:00.000Z'} | ${'unconfirmed'}
    ${'2027-03-06T12:00:00.000Z'} | ${'unconfirmed'}
  `('$now: $answer', ({ now, answer }) => {
    const decided = decideUnconfirmed(giftIn('dispatched'), at(now));
    if (!decided.ok) return expect(decided.refusal).toBe(answer);
    expect(decided.value).toMatchObject({
      gift: { state: 'dispatched', unconfirmedAt: at(now) },
      happened: [{ type: 'GiftDeliveryUnconfirmed' }],
    });
  });

  test.each(GIFT_STATES.filter((state) => state !== 'released' && state !== 'dispatched'))(
    'nobody asks when %s',
    (state) => {
      const refused = { ok: false, refusal: 'not_to_be_confirmed' };
      expect(decideUnconfirmed(giftIn(state), NOON)).toEqual(refused);
    },
  );

  test('nor a second time, nor for an e-gift', () => {
    const refused = { ok: false, refusal: 'not_to_be_confirmed' };
    expect(decideUnconfirmed(giftIn('released', { unconfirmedAt: NOON }), NOON)).toEqual(refused);
    expect(decideUnconfirmed(giftIn('released', { kind: 'e_gift' }), NOON)).toEqual(refused);
  });
});

describe('an e-gift is sent once it is paid and its hour has come', () => {
  const HOUR = at('2027-03-04T09:00:00Z');
  const CLAIM = { id: 'clm_1', claimedAt: HOUR };
  const STOPPED = exampleRecipient({ stoppedOccasions: ['birthday'] });
  const eGift = (more: Partial<GiftIn<'released'>> = {}) =>
    giftIn('released', { kind: 'e_gift', confirmOrSendAt: HOUR, ...more });

  test.each`
    what                         | gift                                       | recipient             | now                           | answer
    ${'a moment early'}          | ${eGift()}                                 | ${exampleRecipient()} | ${'2027-03-04T08:59:59.999Z'} | ${'not_due'}
    ${'in time'}                 | ${eGift()}                                 | ${exampleRecipient()} | ${'2027-03-04T09:00:00.000Z'} | ${'send'}
    ${'while somebody sends it'} | ${eGift({ mailClaim: CLAIM })}             | ${exampleRecipient()} | ${'2027-03-04T09:04:59.999Z'} | ${'in_progress'}
    ${'after somebody died'}     | ${eGift({ mailClaim: CLAIM })}             | ${exampleRecipient()} | ${'2027-03-04T09:05:00.000Z'} | ${'send'}
    ${'for a stopped occasion'}  | ${eGift()}                                 | ${STOPPED}            | ${'2027-03-04T09:00:00.000Z'} | ${'cancel'}
    ${'stopped, but half out'}   | ${eGift({ mailClaim: CLAIM })}             | ${STOPPED}            | ${'2027-03-04T09:05:00.000Z'} | ${'send'}
    ${'a parcel'}                | ${giftIn('released')}                      | ${exampleRecipient()} | ${'2027-03-04T09:00:00.000Z'} | ${'not_to_be_sent'}
    ${'not paid'}                | ${giftIn('ordered', { kind: 'e_gift' })}   | ${exampleRecipient()} | ${'2027-03-04T09:00:00.000Z'} | ${'not_to_be_sent'}
    ${'sent'}                    | ${giftIn('delivered', { kind: 'e_gift' })} | ${exampleRecipient()} | ${'2027-03-04T09:00:00.000Z'} | ${'not_to_be_sent'}
  `('$what: $answer', ({ gift, recipient, now, answer }) => {
    const decided = decideEGift(gift, recipient, at(now));
    expect(decided.ok ? decided.value.kind : decided.refusal).toBe(answer);
  });

  test('the mail is gone, or the address takes none', () => {
    const claimed = claimedForSending(eGift(), CLAIM);
    expect(eGiftSent(claimed, true, HOUR)).toMatchObject({
      gift: { state: 'delivered', deliveredAt: HOUR },
      happened: [{ type: 'GiftDelivered' }],
    });
    expect(eGiftSent(claimed, false, HOUR)).toMatchObject({
      gift: { state: 'delivery_failed', failedAt: HOUR },
      happened: [{ type: 'GiftDeliveryFailed' }],
    });
    expect('mailClaim' in eGiftSent(claimed, true, HOUR).gift).toBe(false);
  });
});

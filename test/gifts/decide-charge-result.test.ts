import { describe, expect, test } from 'vitest';
import type { ChargeFacts } from '../../shared/gifts/decide-charge.ts';
import { decideChargeResult } from '../../shared/gifts/decide-charge-result.ts';
import type { GiftIn } from '../../shared/gifts/gift.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import { balanceOf } from '../../shared/gifts/ledger.ts';
import type { ChargeResult, DeclineKind } from '../../shared/payments/ports.ts';
import {
  asText,
  at,
  attempt,
  declinedAttempt,
  exampleCustomer,
  exampleRecipient,
  GIFT_ID,
  giftIn,
} from '../support/gift-examples.ts';

const CHARGED: ChargeResult = { kind: 'charged', chargeRef: 'ch_1' };

function decide(
  result: ChargeResult,
  now: string,
  gift: GiftIn<'charging'> = giftIn('charging'),
  more: Partial<ChargeFacts> = {},
) {
  return decideChargeResult(gift, result, {
    ...{ customer: exampleCustomer(), recipient: exampleRecipient(), terms: DEFAULT_GIFT_TERMS },
    now: at(now),
    ...more,
  });
}

describe('paid', () => {
  test.each`
    now                           | expectedOn      | confirmOrSendAt
    ${'2027-03-02T09:00:00.000Z'} | ${'2027-03-04'} | ${'2027-03-05T12:00Z'}
    ${'2027-03-02T23:59:59.999Z'} | ${'2027-03-04'} | ${'2027-03-05T12:00Z'}
    ${'2027-03-03T00:00:00.000Z'} | ${'2027-03-05'} | ${'2027-03-06T12:00Z'}
    ${'2027-03-04T06:00:00.000Z'} | ${'2027-03-06'} | ${'2027-03-07T12:00Z'}
  `(
    'at $now: released at once, expected on $expectedOn',
    ({ now, expectedOn, confirmOrSendAt }) => {
      const { gift, happened } = decide(CHARGED, now);
      if (gift.state !== 'released') throw new Error(gift.state);
      expect(gift.chargedAt).toEqual(at(now));
      expect(asText(gift.expectedOn)).toBe(expectedOn);
      expect(asText(gift.confirmOrSendAt)).toBe(confirmOrSendAt);
      expect(gift.attempts).toEqual([
        attempt({ outcome: 'charged', chargeRef: 'ch_1', endedAt: at(now) }),
      ]);
      expect(happened).toEqual([
        { type: 'GiftCharged', amountMinor: 1295, currency: 'GBP' },
        { type: 'GiftReleased', deliverOn: '2027-03-04', expectedOn },
        ...(expectedOn === '2027-03-04'
          ? []
          : [{ type: 'GiftDelayed', deliverOn: '2027-03-04', expectedOn }]),
      ]);
      expect(balanceOf(gift)).toEqual({ amountMinor: 1295, currency: 'GBP' });
    },
  );

  test('an e-gift that is paid after its hour is to be sent at once', () => {
    const { happened } = decide(
      CHARGED,
      '2027-03-04T09:00:00Z',
      giftIn('charging', { kind: 'e_gift' }),
    );
    expect(happened.at(-1)).toEqual({ type: 'GiftDeliveryDue', dueAt: '2027-03-04T09:00:00.000Z' });
  });

  test('stopped while the charge was on its way: nothing is sent and all of it goes back', () => {
    const recipient = exampleRecipient({ stoppedOccasions: ['birthday'] });
    const { gift, happened } = decide(CHARGED, '2027-03-02T09:00:00Z', giftIn('charging'), {
      recipient,
    });
    expect(gift).toMatchObject({
      ...{ state: 'cancelled', cancelledFor: 'stopped_occasion' },
      refund: { id: `${GIFT_ID}-refund`, amountMinor: 1295, chargeRef: 'ch_1' },
    });
    expect(happened.map(({ type }) => type)).toEqual([
      ...['GiftCharged', 'GiftCancelled', 'GiftRefundDue'],
    ]);
  });
});

function declined(declineKind: DeclineKind, declineCode = 'some_code'): ChargeResult {
  return { kind: 'declined', declineKind, declineCode };
}

describe('declined', () => {
  const second = giftIn('charging', {
    attempts: [declinedAttempt(), attempt({ number: 2, startedAt: at('2027-03-02T15:00:00Z') })],
  });
  test.each`
    kind                         | gift                  | now                           | state         | tryAt                  | toldNext
    ${'soft'}                    | ${giftIn('charging')} | ${'2027-03-02T09:00:00.000Z'} | ${'declined'} | ${'2027-03-02T15:00Z'} | ${true}
    ${'soft'}                    | ${second}             | ${'2027-03-02T15:00:00.000Z'} | ${'declined'} | ${'2027-03-03T09:00Z'} | ${true}
    ${'soft'}                    | ${second}             | ${'2027-03-03T09:00:00.000Z'} | ${'declined'} | ${'2027-03-04T06:00Z'} | ${true}
    ${'soft'}                    | ${second}             | ${'2027-03-04T05:59:59.999Z'} | ${'declined'} | ${'2027-03-04T06:00Z'} | ${true}
    ${'soft'}                    | ${second}             | ${'2027-03-04T06:00:00.000Z'} | ${'lapsed'}   | ${undefined}           | ${false}
    ${'hard'}                    | ${giftIn('charging')} | ${'2027-03-02T09:00:00.000Z'} | ${'declined'} | ${'2027-03-04T06:00Z'} | ${false}
    ${'hard'}                    | ${giftIn('charging')} | ${'2027-03-04T05:59:59.999Z'} | ${'declined'} | ${'2027-03-04T06:00Z'} | ${false}
    ${'hard'}                    | ${giftIn('charging')} | ${'2027-03-04T06:00:00.000Z'} | ${'lapsed'}   | ${undefined}           | ${false}
    ${'authentication_required'} | ${giftIn('charging')} | ${'2027-03-02T09:00:00.000Z'} | ${'declined'} | ${'2027-03-04T06:00Z'} | ${false}
    ${'authentication_required'} | ${giftIn('charging')} | ${'2027-03-04T06:00:00.000Z'} | ${'lapsed'}   | ${undefined}           | ${false}
  `('$kind at $now: $state $tryAt', ({ kind, gift, now, state, tryAt, toldNext }) => {
    const decision = decide(declined(kind), now, gift);
    expect(decision.gift.state).toBe(state);
    expect(asText('tryAt' in decision.gift ? decision.gift.tryAt : undefined)).toBe(tryAt);
    expect(decision.gift.attempts.at(-1)).toMatchObject({
      ...{ outcome: 'declined', declineKind: kind, declineCode: 'some_code', endedAt: at(now) },
    });
    const [event] = decision.happened;
    expect(event?.type).toBe(state === 'lapsed' ? 'GiftLapsed' : 'GiftDeclined');
    expect('nextTryAt' in (event ?? {})).toBe(toldNext);
  });

  test('a code that is too long to keep is cut', () => {
    const { gift } = decide(declined('soft', 'x'.repeat(61)), '2027-03-02T09:00:00Z');
    expect(gift.attempts[0]?.declineCode).toBe('x'.repeat(60));
  });
});

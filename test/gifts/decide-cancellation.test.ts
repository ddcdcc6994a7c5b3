import { describe, expect, test } from 'vitest';
import { decideCancellation } from '../../shared/gifts/decide-cancellation.ts';
import type { GiftState } from '../../shared/gifts/gift.ts';
import { balanceOf } from '../../shared/gifts/ledger.ts';
import { at, declinedAttempt, GIFT_ID, giftIn, refundableGift } from '../support/gift-examples.ts';

const NOW = at('2027-02-20T10:00:00Z');
const cancel = (gift: ReturnType<typeof giftIn<GiftState>>) =>
  decideCancellation(gift, 'customer', NOW);

describe('free until it is charged, refunded until the carrier has it, refused after that', () => {
  test.each`
    state                | refusal                 | isRefundDue
    ${'draft'}           | ${'not_placed'}         | ${undefined}
    ${'ordered'}         | ${undefined}            | ${false}
    ${'charging'}        | ${'charge_in_progress'} | ${undefined}
    ${'declined'}        | ${undefined}            | ${false}
    ${'released'}        | ${undefined}            | ${true}
    ${'dispatched'}      | ${'already_on_its_way'} | ${undefined}
    ${'delivery_failed'} | ${'already_on_its_way'} | ${undefined}
    ${'delivered'}       | ${'already_delivered'}  | ${undefined}
    ${'lapsed'}          | ${'already_lapsed'}     | ${undefined}
  `('$state: $refusal $isRefundDue', ({ state, refusal, isRefundDue }) => {
    const decided = cancel(giftIn(state as GiftState));
    if (!decided.ok) return expect(decided.refusal).toBe(refusal);
    expect(refusal).toBeUndefined();
    expect(decided.value.gift).toMatchObject({ state: 'cancelled', cancelledAt: NOW });
    expect(decided.value.happened[0]).toEqual({
      ...{ type: 'GiftCancelled', cancelledFor: 'customer', isRefundDue },
    });
  });

  test('a refund is of the full amount, is recorded with the cancellation and due at once', () => {
    expect(cancel(giftIn('released'))).toMatchObject({
      value: {
        gift: { refund: { id: `${GIFT_ID}-refund`, amountMinor: 1295, chargeRef: 'ch_1' } },
        happened: [
          { type: 'GiftCancelled' },
          { type: 'GiftRefundDue', dueAt: '2027-02-20T10:00:00.000Z' },
        ],
      },
    });
  });

  test('a decline and then a charge: what was charged goes back', () => {
    const [charged] = giftIn('released').attempts;
    if (charged === undefined) throw new Error('paid');
    const attempts = [declinedAttempt(), { ...charged, number: 2, chargeRef: 'ch_2' }];
    const decided = cancel(giftIn('released', { attempts }));
    expect(decided).toMatchObject({ value: { gift: { refund: { chargeRef: 'ch_2' } } } });
  });
});

test('pressing twice succeeds and changes nothing', () => {
  const gift = giftIn('cancelled', { cancelledFor: 'stopped_occasion' });
  expect(cancel(gift)).toEqual({ ok: true, value: { gift, happened: [] } });
  const paid = refundableGift();
  expect(cancel(paid)).toEqual({ ok: true, value: { gift: paid, happened: [] } });
});

test('an e-gift can be cancelled until somebody has begun to send it', () => {
  const gift = giftIn('released', { kind: 'e_gift' });
  expect(cancel(gift)).toMatchObject({ ok: true });
  const mailClaim = { id: 'clm_1', claimedAt: NOW };
  expect(cancel({ ...gift, mailClaim })).toEqual({ ok: false, refusal: 'already_on_its_way' });
});

test('a claim for its reminder leaves with the state it belongs to', () => {
  const gift = giftIn('ordered', { mailClaim: { id: 'clm_1', claimedAt: NOW } });
  const decided = cancel(gift);
  expect(decided.ok && 'mailClaim' in decided.value.gift).toBe(false);
});

test('what was cancelled unpaid has nothing to give back', () => {
  const decided = cancel(giftIn('declined'));
  if (!decided.ok) throw new Error(decided.refusal);
  expect('refund' in decided.value.gift).toBe(false);
  expect(balanceOf(decided.value.gift)).toEqual({ amountMinor: 0, currency: 'GBP' });
});

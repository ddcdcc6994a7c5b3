import { describe, expect, test } from 'vitest';
import { refundDueOf, refunded } from '../../shared/gifts/decide-refund.ts';
import { balanceOf } from '../../shared/gifts/ledger.ts';
import { at, GIFT_ID, GIFT_STATES, giftIn, refundableGift } from '../support/gift-examples.ts';

const NOW = at('2027-03-02T10:00:00Z');
const REFUSED = { ok: false, refusal: 'not_to_be_refunded' };

describe('a refund is due', () => {
  test('when the gift was cancelled after its charge, until the provider has taken it over', () => {
    const gift = refundableGift();
    expect(refundDueOf(gift)).toEqual({ ok: true, value: gift.refund });
    const done = refunded(gift, 're_1', NOW);
    if (!done.ok) throw new Error(done.refusal);
    expect(refundDueOf(done.value.gift)).toEqual(REFUSED);
    expect(refunded(done.value.gift, 're_2', NOW)).toEqual(REFUSED);
  });

  test.each(GIFT_STATES)('not for a gift without one: %s', (state) => {
    expect(refundDueOf(giftIn(state))).toEqual(REFUSED);
    expect(refunded(giftIn(state), 're_1', NOW)).toEqual(REFUSED);
  });
});

test('once refunded, the money adds up to nothing', () => {
  const gift = refundableGift();
  expect(balanceOf(gift)).toEqual({ amountMinor: 1295, currency: 'GBP' });
  const done = refunded(gift, 're_1', NOW);
  if (!done.ok) throw new Error(done.refusal);
  expect(done.value.gift).toMatchObject({
    refund: { id: `${GIFT_ID}-refund`, refundRef: 're_1', refundedAt: NOW },
  });
  expect(done.value.happened).toEqual([
    { type: 'GiftRefunded', amountMinor: 1295, currency: 'GBP' },
  ]);
  expect(balanceOf(done.value.gift)).toEqual({ amountMinor: 0, currency: 'GBP' });
});

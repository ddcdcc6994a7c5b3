import { describe, expect, test } from 'vitest';
import {
  claimedForReminder,
  decideReminded,
  decideReminder,
} from '../../shared/gifts/decide-reminder.ts';
import type { GiftIn, GiftState } from '../../shared/gifts/gift.ts';
import { at, exampleRecipient, GIFT_STATES, giftIn } from '../support/gift-examples.ts';

const DUE_AT = at('2027-02-22T09:00:00Z');
const CLAIM = { id: 'clm_1', claimedAt: DUE_AT };
const STOPPED = exampleRecipient({ stoppedOccasions: ['birthday'] });

function decide(
  more: Partial<GiftIn<'ordered'>> = {},
  now = DUE_AT,
  recipient = exampleRecipient(),
) {
  const decided = decideReminder(giftIn('ordered', more), recipient, now);
  return decided.ok ? decided.value.kind : decided.refusal;
}

function unplanned(): Partial<GiftIn<'ordered'>> {
  const { remindAt: _none, ...plan } = giftIn('ordered').plan;
  return { plan };
}

describe('a gift is reminded of once for its date, by one worker at a time', () => {
  test.each`
    what                          | more                      | now                           | answer
    ${'a moment early'}           | ${{}}                     | ${'2027-02-22T08:59:59.999Z'} | ${'not_due'}
    ${'in time'}                  | ${{}}                     | ${'2027-02-22T09:00:00.000Z'} | ${'send'}
    ${'late'}                     | ${{}}                     | ${'2027-03-02T08:59:59.999Z'} | ${'send'}
    ${'reminded'}                 | ${{ remindedAt: DUE_AT }} | ${'2027-02-22T09:00:00.000Z'} | ${'not_to_be_reminded'}
    ${'ordered too late for one'} | ${unplanned()}            | ${'2027-02-22T09:00:00.000Z'} | ${'not_to_be_reminded'}
    ${'being reminded'}           | ${{ mailClaim: CLAIM }}   | ${'2027-02-22T09:04:59.999Z'} | ${'in_progress'}
    ${'by somebody who died'}     | ${{ mailClaim: CLAIM }}   | ${'2027-02-22T09:05:00.000Z'} | ${'send'}
  `('$what: $answer', ({ more, now, answer }) => {
    expect(decide(more, at(now))).toBe(answer);
  });

  test.each(GIFT_STATES.filter((state) => state !== 'ordered'))('never when %s', (state) => {
    const decided = decideReminder(giftIn(state as GiftState), exampleRecipient(), DUE_AT);
    expect(decided).toEqual({ ok: false, refusal: 'not_to_be_reminded' });
  });
});

describe('nobody is reminded of a stopped occasion', () => {
  test('its gift is cancelled, at its hour or before', () => {
    expect(decide({}, DUE_AT, STOPPED)).toBe('cancel');
    expect(decide({}, at('2027-01-01T00:00:00Z'), STOPPED)).toBe('cancel');
    expect(decide({ occasion: 'easter' }, DUE_AT, STOPPED)).toBe('send');
  });

  test('and the cancellation says why', () => {
    expect(decideReminder(giftIn('ordered'), STOPPED, DUE_AT)).toMatchObject({
      value: { decision: { gift: { state: 'cancelled', cancelledFor: 'stopped_occasion' } } },
    });
  });
});

test('the links of the last three mails work', () => {
  let gift = giftIn('ordered');
  for (const hash of ['a', 'b', 'c', 'd']) gift = claimedForReminder(gift, CLAIM, hash);
  expect(gift).toMatchObject({ mailClaim: CLAIM, linkTokenHashes: ['b', 'c', 'd'] });
});

describe('marking that the mail is gone', () => {
  const claimed = giftIn('ordered', { mailClaim: CLAIM });

  test.each([true, false])('reached: %s', (reached) => {
    const decided = decideReminded(claimed, 'clm_1', reached, DUE_AT);
    expect(decided).toMatchObject({
      value: {
        gift: { state: 'ordered', remindedAt: DUE_AT },
        happened: [{ type: 'GiftReminded', reached }],
      },
    });
    expect(decided.ok && 'mailClaim' in decided.value.gift).toBe(false);
  });

  test('after the hour of its charge announces the charge too', () => {
    const decided = decideReminded(claimed, 'clm_1', true, at('2027-03-02T09:00:00Z'));
    expect(decided).toMatchObject({
      value: { happened: [{ type: 'GiftReminded' }, { type: 'GiftChargeDue' }] },
    });
  });

  test('moved beyond its new reminder meanwhile: that one is still to come', () => {
    const plan = { ...claimed.plan, remindAt: at('2027-05-01T09:00:00Z') };
    const decided = decideReminded({ ...claimed, plan }, 'clm_1', true, DUE_AT);
    expect(decided).toMatchObject({ ok: true, value: { happened: [] } });
    expect(decided.ok && 'remindedAt' in decided.value.gift).toBe(false);
  });

  test.each`
    what                         | gift
    ${'somebody else took over'} | ${giftIn('ordered', { mailClaim: { ...CLAIM, id: 'clm_2' } })}
    ${'nobody has claimed it'}   | ${giftIn('ordered')}
    ${'it was cancelled'}        | ${giftIn('cancelled')}
  `('is refused when $what', ({ gift }) => {
    const decided = decideReminded(gift, 'clm_1', true, DUE_AT);
    expect(decided).toEqual({ ok: false, refusal: 'not_to_be_reminded' });
  });
});

import { describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import {
  type ChargeFacts,
  decideCharge,
  decideUnknownAttempt,
} from '../../shared/gifts/decide-charge.ts';
import type { Gift, GiftState } from '../../shared/gifts/gift.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import {
  at,
  attempt,
  CARD_ID,
  declinedAttempt,
  exampleCard,
  exampleCustomer,
  exampleRecipient,
  giftIn,
} from '../support/gift-examples.ts';

const CHARGE_AT = at('2027-03-02T09:00:00Z');
const LAST_TRY_AT = at('2027-03-04T06:00:00Z');
const NEW_CARD_ID = 'crd_01KAN0G4V00000000000000002';

const { cardIdToCharge: _none, ...cardless } = exampleCustomer({ cards: [] });
const NO_CARD: Customer = cardless;
const LOST = exampleCustomer({ cards: [exampleCard({ refusedForGoodAt: CHARGE_AT })] });
const NEW_CARD = exampleCustomer({
  cards: [exampleCard(), exampleCard({ id: NEW_CARD_ID })],
  cardIdToCharge: NEW_CARD_ID,
});

function decide(gift: Gift, more: Partial<ChargeFacts> = {}) {
  return decideCharge(gift, {
    ...{ customer: exampleCustomer(), recipient: exampleRecipient() },
    ...{ terms: DEFAULT_GIFT_TERMS, now: CHARGE_AT },
    ...more,
  });
}

/** What is to be done, in a word: what is settled by the state that comes of it. */
function answer(gift: Gift, more: Partial<ChargeFacts> = {}): string {
  const decided = decide(gift, more);
  if (!decided.ok) return decided.refusal;
  const { value } = decided;
  return value.kind === 'settle' ? value.decision.gift.state : value.kind;
}

const AUTH = giftIn('declined', {
  attempts: [declinedAttempt({ declineKind: 'authentication_required' })],
});

describe('what a charge that is due means now', () => {
  test.each`
    what                                   | gift                  | customer             | now                           | result
    ${'a moment before its hour'}          | ${giftIn('ordered')}  | ${exampleCustomer()} | ${'2027-03-02T08:59:59.999Z'} | ${'not_due'}
    ${'at its hour'}                       | ${giftIn('ordered')}  | ${exampleCustomer()} | ${'2027-03-02T09:00:00.000Z'} | ${'attempt'}
    ${'late'}                              | ${giftIn('ordered')}  | ${exampleCustomer()} | ${'2027-03-20T09:00:00.000Z'} | ${'attempt'}
    ${'no card'}                           | ${giftIn('ordered')}  | ${NO_CARD}           | ${'2027-03-02T09:00:00.000Z'} | ${'declined'}
    ${'a lost card'}                       | ${giftIn('ordered')}  | ${LOST}              | ${'2027-03-02T09:00:00.000Z'} | ${'declined'}
    ${'no card, a moment before the last'} | ${giftIn('ordered')}  | ${NO_CARD}           | ${'2027-03-04T05:59:59.999Z'} | ${'declined'}
    ${'no card at the last try'}           | ${giftIn('ordered')}  | ${NO_CARD}           | ${'2027-03-04T06:00:00.000Z'} | ${'lapsed'}
    ${'declined, before its next try'}     | ${giftIn('declined')} | ${exampleCustomer()} | ${'2027-03-02T14:59:59.999Z'} | ${'not_due'}
    ${'declined, at its next try'}         | ${giftIn('declined')} | ${exampleCustomer()} | ${'2027-03-02T15:00:00.000Z'} | ${'attempt'}
    ${'declined, and a new card'}          | ${giftIn('declined')} | ${NEW_CARD}          | ${'2027-03-02T09:01:00.000Z'} | ${'attempt'}
    ${'declined, then called lost'}        | ${giftIn('declined')} | ${LOST}              | ${'2027-03-02T15:00:00.000Z'} | ${'declined'}
    ${'declined, lost, last try over'}     | ${giftIn('declined')} | ${LOST}              | ${'2027-03-04T06:00:00.000Z'} | ${'lapsed'}
    ${'asked for its owner'}               | ${AUTH}               | ${exampleCustomer()} | ${'2027-03-02T15:00:00.000Z'} | ${'declined'}
    ${'asked for its owner, last try'}     | ${AUTH}               | ${exampleCustomer()} | ${'2027-03-04T06:00:00.000Z'} | ${'lapsed'}
    ${'asked for its owner, a new card'}   | ${AUTH}               | ${NEW_CARD}          | ${'2027-03-02T09:01:00.000Z'} | ${'attempt'}
    ${'an open attempt'}                   | ${giftIn('charging')} | ${exampleCustomer()} | ${'2027-03-02T09:04:59.999Z'} | ${'in_progress'}
    ${'an attempt nobody came back to'}    | ${giftIn('charging')} | ${exampleCustomer()} | ${'2027-03-02T09:05:00.000Z'} | ${'look_up'}
  `('$what: $result', ({ gift, customer, now, result }) => {
    expect(answer(gift, { customer, now: at(now) })).toBe(result);
  });

  test.each<GiftState>([
    ...(['draft', 'released', 'dispatched', 'delivered'] as const),
    ...(['delivery_failed', 'cancelled', 'lapsed'] as const),
  ])('never when %s', (state) => {
    expect(answer(giftIn(state))).toBe('not_to_be_charged');
  });

  test.each(['ordered', 'declined'] as const)('%s, occasion stopped: cancelled', (state) => {
    const recipient = exampleRecipient({ stoppedOccasions: ['birthday'] });
    const decided = decide(giftIn(state), { recipient, now: LAST_TRY_AT });
    expect(decided).toMatchObject({
      value: { decision: { gift: { state: 'cancelled', cancelledFor: 'stopped_occasion' } } },
    });
  });
});

describe('an attempt', () => {
  test('is recorded with its card, its amount and its number, before anybody is called', () => {
    const decided = decide(giftIn('declined'), { customer: NEW_CARD, now: LAST_TRY_AT });
    expect(decided).toMatchObject({
      value: {
        kind: 'attempt',
        card: { id: NEW_CARD_ID },
        gift: {
          state: 'charging',
          tryAt: at('2027-03-02T15:00:00Z'),
          attempts: [
            declinedAttempt(),
            attempt({ number: 2, cardId: NEW_CARD_ID, startedAt: LAST_TRY_AT }),
          ],
        },
      },
    });
  });

  test('leaves its due entry where it was, so that a crash stays overdue', () => {
    expect(decide(giftIn('ordered'), { now: LAST_TRY_AT })).toMatchObject({
      value: { gift: { tryAt: CHARGE_AT } },
    });
  });

  test('leaves the claim of the reminder behind', () => {
    const mailClaim = { id: 'clm_1', claimedAt: CHARGE_AT };
    const decided = decide(giftIn('ordered', { mailClaim }));
    expect(
      decided.ok && decided.value.kind === 'attempt' && 'mailClaim' in decided.value.gift,
    ).toBe(false);
  });
});

describe('without a card that can work', () => {
  test('the customer is told once, and the gift waits for its last try', () => {
    const first = decide(giftIn('ordered'), { customer: NO_CARD });
    expect(first).toMatchObject({
      value: {
        decision: {
          gift: { state: 'declined', tryAt: LAST_TRY_AT },
          happened: [{ type: 'GiftDeclined', declineKind: 'no_card', declineCode: 'no_card' }],
        },
      },
    });
    const again = decide(giftIn('declined'), { customer: LOST, now: at('2027-03-02T15:00:00Z') });
    expect(again).toMatchObject({ value: { decision: { happened: [] } } });
  });

  test('it lapses after its last try', () => {
    expect(decide(giftIn('ordered'), { customer: NO_CARD, now: LAST_TRY_AT })).toMatchObject({
      value: {
        decision: {
          gift: { state: 'lapsed', lapsedAt: LAST_TRY_AT },
          happened: [{ type: 'GiftLapsed' }],
        },
      },
    });
  });
});

describe('an attempt that the provider never heard of', () => {
  test.each`
    now                           | kind
    ${'2027-03-02T09:05:00.000Z'} | ${'repeat'}
    ${'2027-03-03T07:59:59.999Z'} | ${'repeat'}
    ${'2027-03-03T08:00:00.000Z'} | ${'rest'}
    ${'2027-03-03T08:09:59.999Z'} | ${'rest'}
    ${'2027-03-03T08:10:00.000Z'} | ${'attempt_anew'}
    ${'2027-03-09T09:00:00.000Z'} | ${'attempt_anew'}
  `('at $now: $kind', ({ now, kind }) => {
    expect(decideUnknownAttempt(giftIn('charging'), at(now)).kind).toBe(kind);
  });

  test('after 23 hours and a rest it is closed and another one recorded', () => {
    const now = at('2027-03-03T08:10:00Z');
    expect(decideUnknownAttempt(giftIn('charging'), now)).toMatchObject({
      gift: {
        attempts: [
          attempt({ outcome: 'declined', declineCode: 'never_arrived', endedAt: now }),
          attempt({ number: 2, startedAt: now, cardId: CARD_ID }),
        ],
      },
    });
  });
});

import { describe, expect, test } from 'vitest';
import { DEFAULT_GIFT_TERMS as terms } from '../../shared/gifts/gift-terms.ts';
import type { PlanAgainFacts } from '../../shared/prescriptions/decide-same-again.ts';
import {
  afterRepeat,
  decideRepeat,
  type Standing,
} from '../../shared/prescriptions/decide-standing-order.ts';
import { decidePress } from '../../shared/prescriptions/decide-standing-press.ts';
import type { StandingOrder } from '../../shared/prescriptions/prescription.ts';
import { asText, at, CUSTOMER_ID, exampleProduct, ORDER_ID, on } from '../support/gift-examples.ts';
import { exampleFacts } from './prescription-world.ts';

// Every four weeks, next on 4 March 2027, ordered 14 days before at nine, agreed at 9.00 and 3.95.
const standing = (more: Partial<StandingOrder> = {}): Standing => ({
  ...{ id: 'prs_01KAN0G4V00000000000000000', version: 1, customerId: CUSTOMER_ID },
  ...{ name: 'Coffee', productCode: 'MUG', productName: 'Mug', options: {}, quantity: 1 },
  ...{ placed: [], createdAt: at('2026-11-01T00:00:00Z') },
  standing: {
    ...{ everyWeeks: 4, nextOn: on('2027-03-04'), since: at('2026-11-01T00:00:00Z') },
    ...{ tryAt: at('2027-02-18T09:00:00Z'), agreed: { amountMinor: 1295, currency: 'GBP' } },
    ...more,
  },
});
const factsAt = (now: string, more: Partial<PlanAgainFacts> = {}): PlanAgainFacts => ({
  ...{ ...exampleFacts(at(now)), terms },
  ...more,
});
const cost = (amountMinor: number) => exampleProduct({ price: { amountMinor, currency: 'GBP' } });
const stuck = { reason: 'no_card', since: at('2027-02-18T09:00:00Z') } as const;

const decided = (prescription: Standing, facts: PlanAgainFacts) => {
  const decision = decideRepeat(prescription, facts);
  if (!decision.ok) return decision.refusal;
  const { value } = decision;
  if (value.kind === 'order') {
    return `order ${value.planned.line.deliverOn} for ${value.forOn}`;
  }
  const { nextOn, tryAt } = value.next.standing;
  return `${value.kind} ${value.reason}, next ${nextOn} at ${asText(tryAt)}`;
};

describe('a standing order', () => {
  test.each([
    ['before it is due', '2027-02-18T08:59:59.999Z', 'not_due'],
    ['when it is due', '2027-02-18T09:00:00Z', 'order 2027-03-04 for 2027-03-04'],
    ['on the last day', '2027-03-01T23:59:59Z', 'order 2027-03-04 for 2027-03-04'],
    ['a day late comes a day late', '2027-03-02T00:00:00Z', 'order 2027-03-05 for 2027-03-04'],
    [
      'so late that the next one is near',
      '2027-03-28T10:00:00Z',
      'order 2027-03-31 for 2027-03-04',
    ],
    ['as late as the next one', '2027-03-29T10:00:00Z', 'order 2027-04-01 for 2027-04-01'],
    ['after half a year comes once', '2027-09-05T10:00:00Z', 'order 2027-09-08 for 2027-08-19'],
  ])('%s', (_, now, expected) => {
    expect(decided(standing(), factsAt(now))).toBe(expected);
  });

  test('that is paused, or none, orders nothing', () => {
    const now = '2027-02-18T09:00:00Z';
    expect(decided(standing({ pausedAt: at(now) }), factsAt(now))).toBe('paused');
    const { standing: _none, ...plain } = standing();
    expect(decideRepeat(plain, factsAt(now))).toMatchObject({ refusal: 'no_standing_order' });
  });

  test.each([
    ['the same price', 900, 'order'],
    ['ten per cent more', 1029, 'order'],
    ['a penny more than that', 1030, 'stuck price_changed'],
    ['much less', 100, 'order'],
  ])('%s', (_, price, expected) => {
    const facts = factsAt('2027-02-18T09:00:00Z', { product: cost(price) });
    expect(decided(standing(), facts)).toMatch(new RegExp(`^${expected}`));
  });

  test('in another currency asks first', () => {
    const product = exampleProduct({ price: { amountMinor: 900, currency: 'EUR' } });
    const facts = factsAt('2027-02-18T09:00:00Z', { product });
    expect(decided(standing(), facts)).toMatch(/^stuck price_changed/);
  });

  test('after it was ordered is planned for the next date, 14 days before it', () => {
    const order = {
      forOn: on('2027-03-04'),
      placed: {
        giftOrderId: ORDER_ID,
        deliverOn: on('2027-03-05'),
        orderedAt: at('2027-03-02T00:00:00Z'),
      },
    };
    const facts = factsAt('2027-03-02T00:00:00Z');
    const after = afterRepeat(standing({ stuck }), order, facts);
    expect(after.placed).toEqual([order.placed]);
    expect(after.standing).toMatchObject({
      nextOn: on('2027-04-01'),
      tryAt: at('2027-03-18T09:00:00Z'),
    });
    expect(after.standing).not.toHaveProperty('stuck');
    expect(afterRepeat(after, order, facts).placed).toHaveLength(1);
  });
});

describe('what cannot be ordered', () => {
  const { cardIdToCharge: _none, ...customer } = exampleFacts(at('2027-02-18T09:00:00Z')).customer;

  test('is tried again the next morning, and says until when', () => {
    const facts = factsAt('2027-02-18T09:04:00Z', { customer });
    expect(decided(standing(), facts)).toBe('stuck no_card, next 2027-03-04 at 2027-02-19T09:00Z');
    const decision = decideRepeat(standing(), facts);
    expect(decision).toMatchObject({
      value: { until: on('2027-03-01'), plannedOn: on('2027-03-04') },
    });
  });

  test('keeps since when the same thing is in its way', () => {
    const facts = factsAt('2027-02-19T09:00:00Z', { customer });
    const decision = decideRepeat(standing({ stuck, tryAt: facts.now }), facts);
    expect(decision).toMatchObject({ value: { next: { standing: { stuck } } } });
  });

  test.each([
    [
      'on the last morning',
      '2027-03-01T09:00:00Z',
      'stuck no_card, next 2027-03-04 at 2027-03-02T09:00Z',
    ],
    [
      'the morning after',
      '2027-03-02T09:00:00Z',
      'left_out no_card, next 2027-04-01 at 2027-03-18T09:00Z',
    ],
    [
      'long after',
      '2027-06-02T09:00:00Z',
      'left_out no_card, next 2027-06-24 at 2027-06-10T08:00Z',
    ],
  ])('is stuck as long as it helps: %s', (_, now, expected) => {
    const facts = factsAt(now, { customer });
    expect(decided(standing({ stuck, tryAt: facts.now }), facts)).toBe(expected);
  });

  test('is ordered as soon as it can be', () => {
    const facts = factsAt('2027-02-20T09:00:00Z');
    expect(decided(standing({ stuck, tryAt: facts.now }), facts)).toBe(
      'order 2027-03-04 for 2027-03-04',
    );
  });

  test.each([
    ['product_gone', { product: undefined }],
    ['address_missing', { customer: { ...customer, address: undefined } }],
  ])('for being %s', (reason, more) => {
    const facts = factsAt('2027-02-18T09:00:00Z', more as Partial<PlanAgainFacts>);
    expect(decided(standing(), facts)).toContain(`stuck ${reason}`);
  });
});

describe('a press', () => {
  const facts = factsAt('2027-02-10T12:00:00Z');
  const press = (asked: Parameters<typeof decidePress>[1], more = {}, at_ = facts) =>
    decidePress(standing(more), asked, at_);

  test('skips the next one, once for what was seen', () => {
    const skipped = press({ press: 'skip', seenOn: on('2027-03-04') });
    if (!skipped.ok) throw new Error(skipped.refusal);
    expect(skipped.value.standing).toMatchObject({
      nextOn: on('2027-04-01'),
      tryAt: at('2027-03-18T09:00:00Z'),
    });
    const again = decidePress(skipped.value, { press: 'skip', seenOn: on('2027-03-04') }, facts);
    expect(again).toMatchObject({ value: { standing: { nextOn: on('2027-04-01') } } });
  });

  test('skips while it is paused, which it stays', () => {
    const pausedAt = at('2027-02-01T00:00:00Z');
    expect(press({ press: 'skip' }, { pausedAt })).toMatchObject({
      value: { standing: { nextOn: on('2027-04-01'), pausedAt } },
    });
  });

  test('pauses, and goes on with the first date that is still possible', () => {
    const paused = press({ press: 'pause' });
    if (!paused.ok) throw new Error(paused.refusal);
    expect(paused.value.standing?.pausedAt).toEqual(facts.now);
    const later = factsAt('2027-03-20T12:00:00Z');
    const resumed = decidePress(paused.value, { press: 'resume' }, later);
    expect(resumed).toMatchObject({ value: { standing: { nextOn: on('2027-04-01') } } });
    expect(resumed.ok && resumed.value.standing).not.toHaveProperty('pausedAt');
  });

  test('pausing twice keeps the first instant, going on twice changes nothing', () => {
    const pausedAt = at('2027-02-01T00:00:00Z');
    expect(press({ press: 'pause' }, { pausedAt })).toMatchObject({
      value: { standing: { pausedAt } },
    });
    expect(press({ press: 'resume' })).toEqual({ ok: true, value: standing() });
  });

  test('stops, also twice', () => {
    const stopped = press({ press: 'stop' });
    if (!stopped.ok) throw new Error(stopped.refusal);
    expect(stopped.value).not.toHaveProperty('standing');
    expect(decidePress(stopped.value, { press: 'stop' }, facts)).toEqual(stopped);
  });

  test.each(['skip', 'pause', 'resume', 'agree'] as const)('%s needs a standing order', (asked) => {
    const { standing: _none, ...plain } = standing();
    expect(decidePress(plain, { press: asked }, facts)).toMatchObject({
      refusal: 'no_standing_order',
    });
  });

  test('agrees to the new price as it was seen, and what waited for it is tried at once', () => {
    const dear = factsAt('2027-02-20T12:00:00Z', { product: cost(1200) });
    const waiting = { stuck: { ...stuck, reason: 'price_changed' } } as const;
    expect(press({ press: 'agree', seenMinor: 1594 }, waiting, dear)).toMatchObject({
      refusal: 'price_changed',
    });
    expect(press({ press: 'agree', seenMinor: 1595 }, waiting, dear)).toMatchObject({
      value: { standing: { agreed: { amountMinor: 1595 }, tryAt: dear.now } },
    });
    expect(press({ press: 'agree' }, {}, dear)).toMatchObject({
      value: { standing: { agreed: { amountMinor: 1595 }, tryAt: at('2027-02-18T09:00:00Z') } },
    });
  });

  test('there is nothing to agree to when it is gone', () => {
    const gone = factsAt('2027-02-20T12:00:00Z', { product: undefined });
    expect(press({ press: 'agree' }, {}, gone)).toMatchObject({ refusal: 'nothing_to_agree' });
  });
});

import { describe, expect, test } from 'vitest';
import type { Product } from '../../shared/catalogue/product.ts';
import { DEFAULT_GIFT_TERMS as terms } from '../../shared/gifts/gift-terms.ts';
import {
  decideSameAgain,
  type PlanAgainFacts,
  planSameAgain,
} from '../../shared/prescriptions/decide-same-again.ts';
import {
  at,
  exampleProduct,
  exampleRecipient,
  on,
  RECIPIENT_ID,
} from '../support/gift-examples.ts';
import { exampleFacts, HOME } from './prescription-world.ts';

const NOW = at('2027-02-15T12:00:00Z');
const facts = (more: Partial<PlanAgainFacts> = {}): PlanAgainFacts => ({
  ...{ ...exampleFacts(NOW), terms },
  ...more,
});
const MUG = { productCode: 'MUG', options: {}, quantity: 1 };
const sized: Product = exampleProduct({
  options: [{ name: 'size', values: [{ value: 'L', extraMinor: 100 }] }],
});

describe('a plan', () => {
  test('for oneself goes to the own address, as early as it can, and is charged two days before', () => {
    const planned = planSameAgain(MUG, facts());
    if (!planned.ok) throw new Error(planned.refusal);
    const { line, gift } = planned.value;
    expect(line).toMatchObject({ occasion: 'for you', message: '', recipient: { address: HOME } });
    expect(gift.deliverOn.toString()).toBe('2027-02-18');
    expect(gift.plan.chargeAt.toString()).toBe('2027-02-16T09:00:00Z');
    expect(gift.price).toMatchObject({ productMinor: 900, deliveryMinor: 395 });
  });

  test('for oneself uses the entry of the address book that is oneself', () => {
    const own = exampleRecipient({ name: 'Ada', address: HOME });
    const planned = planSameAgain(MUG, facts({ recipients: [own] }));
    expect(planned).toMatchObject({ ok: true, value: { line: { recipientId: own.id } } });
  });

  test('for somebody else goes to them', () => {
    const planned = planSameAgain({ ...MUG, recipientId: RECIPIENT_ID }, facts());
    expect(planned).toMatchObject({
      value: { line: { recipientId: RECIPIENT_ID, occasion: 'as always' } },
    });
  });

  test('of three costs three times the thing and one delivery', () => {
    const planned = planSameAgain(
      { ...MUG, quantity: 3, options: { size: 'L' } },
      facts({ product: sized }),
    );
    expect(planned).toMatchObject({
      value: {
        gift: { quantity: 3, price: { productMinor: 2700, optionsMinor: 300, deliveryMinor: 395 } },
      },
    });
  });

  test('needs no card', () => {
    const { cardIdToCharge: _none, ...cardless } = facts().customer;
    expect(planSameAgain(MUG, facts({ customer: cardless })).ok).toBe(true);
  });
});

describe('the same again is refused as', () => {
  const { customer } = facts();
  const { address: _nowhere, ...homeless } = customer;
  const { name: _nobody, ...nameless } = customer;
  const { cardIdToCharge: _none, ...cardless } = customer;
  const { email: _unmailed, ...unmailed } = exampleRecipient();
  const theirs = { ...MUG, recipientId: RECIPIENT_ID };

  test.each([
    ['no_card', MUG, { customer: cardless }, undefined],
    ['address_missing', MUG, { customer: homeless }, undefined],
    ['address_missing', MUG, { customer: nameless }, undefined],
    ['recipient_not_found', theirs, { recipients: [] }, undefined],
    ['product_gone', MUG, { product: undefined }, undefined],
    ['product_gone', MUG, { product: exampleProduct({ isOnSale: false }) }, undefined],
    ['choice_gone', MUG, { product: sized }, undefined],
    ['choice_gone', { ...MUG, options: { size: 'XL' } }, { product: sized }, undefined],
    [
      'email_missing',
      theirs,
      { recipients: [unmailed], product: exampleProduct({ kind: 'e_gift' }) },
      undefined,
    ],
    [
      'occasion_stopped',
      theirs,
      { recipients: [exampleRecipient({ stoppedOccasions: ['as always'] })] },
      undefined,
    ],
    ['too_soon', MUG, {}, '2027-02-17'],
    ['too_far_ahead', MUG, {}, '2028-06-16'],
    // Another date would not help.
    ['product_gone', MUG, { product: exampleProduct({ isOnSale: false }) }, '2027-02-17'],
  ])('%s', (refusal, asked, more, deliverOn) => {
    const date = deliverOn === undefined ? undefined : on(deliverOn);
    const decided = decideSameAgain(asked, facts(more as Partial<PlanAgainFacts>), date);
    expect(decided).toMatchObject({ ok: false, refusal });
  });

  test.each([
    ['2027-02-17', '2027-02-18'],
    ['2028-06-16', '2028-06-15'],
  ])('a date, %s, with the nearest that is possible', (asked, possible) => {
    expect(decideSameAgain(MUG, facts(), on(asked))).toMatchObject({ details: { possible } });
  });

  test.each(['2027-02-18', '2028-06-15'])('and not at the boundary, %s', (asked) => {
    expect(decideSameAgain(MUG, facts(), on(asked)).ok).toBe(true);
  });
});

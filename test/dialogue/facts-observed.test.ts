import { beforeEach, describe, expect, test } from 'vitest';
import { forgotten } from '../../shared/dialogue/facts/decide-fact.ts';
import { decideObserved, type SeenGift } from '../../shared/dialogue/facts/decide-observed.ts';
import { observeOrders } from '../../shared/dialogue/facts/observe-orders.ts';
import { instant } from '../customers/shop.ts';
import {
  aBook,
  aFact,
  CUSTOMER_ID,
  type FactWorld,
  factWorld,
  STARTS_AT,
} from './facts-support.ts';

const NOW = instant(STARTS_AT);
const gift = (daysAgo: number, facts: Partial<SeenGift> = {}): SeenGift => ({
  ...{ state: 'ordered', orderedAt: NOW.subtract({ hours: 24 * daysAgo }), occasion: 'birthday' },
  ...{ options: {}, productName: `Thing of day ${daysAgo}` },
  ...facts,
});
const red = (daysAgo: number, facts: Partial<SeenGift> = {}) =>
  gift(daysAgo, { options: { Colour: 'red' }, ...facts });
const blue = (daysAgo: number) => gift(daysAgo, { options: { colour: 'blue' } });
const seen = (gifts: readonly SeenGift[], book = aBook([])) =>
  decideObserved(book, gifts, NOW).map(({ topic, value, known, seenIn: { count, of } }) => [
    topic,
    value,
    known,
    `${count} of ${of}`,
  ]);
const RED = ['gift-colour', 'red', 'observed', '3 of 3'];

describe('what orders show', () => {
  test.each<[string, readonly SeenGift[], unknown[]]>([
    ['nothing when there are none', [], []],
    ['nothing after two', [red(1), red(2)], []],
    ['a colour after three', [red(1), red(2), red(3)], [RED]],
    ['nothing while two are equally often', [1, 2, 3].flatMap((day) => [red(day), blue(day)]), []],
    ['nothing that was cancelled', [red(1), red(2), red(3, { state: 'cancelled' })], []],
    ['nothing that is older than two years', [red(1), red(2), red(731)], []],
    [
      'nothing that comes again and again, to oneself or to others',
      ['for you', 'as always', 'for you'].map((occasion, day) => red(day + 1, { occasion })),
      [],
    ],
    [
      'a product, too',
      [1, 2, 3].map((day) => gift(day, { productName: 'Mug' })),
      [['favourite-gift', 'Mug', 'observed', '3 of 3']],
    ],
  ])('is %s', (_, gifts, expected) => {
    expect(seen(gifts)).toEqual(expected);
  });

  test('is no news when it is known, and is when it changed', () => {
    const known = aFact(1, { topic: 'gift-colour', value: 'red', known: 'observed' });
    expect(seen([red(1), red(2), red(3)], aBook([known]))).toEqual([]);
    const gifts = [red(9), red(8), red(7), blue(1), blue(2), blue(3), blue(4)];
    expect(seen(gifts, aBook([known]))).toEqual([['gift-colour', 'blue', 'observed', '4 of 7']]);
  });

  test('is nothing of a forbidden topic, and of a forgotten one only what came after', () => {
    const gifts = [red(3), red(2), red(1)];
    expect(seen(gifts, aBook([], { forbiddenTopics: ['gift-colour'] }))).toEqual([]);
    const since = (days: number) =>
      aBook([forgotten(aFact(1, { topic: 'gift-colour' }), NOW.subtract({ hours: 24 * days }))]);
    expect(seen(gifts, since(3))).toEqual([]);
    expect(seen(gifts, since(4))).toEqual([RED]);
  });

  test.each([
    [false, 5, 0, []],
    [true, 4, 0, []],
    [true, 5, 0, [['favourite-occasion', 'birthday', 'inferred', '5 of 5']]],
    [true, 6, 4, [['favourite-occasion', 'birthday', 'inferred', '6 of 10']]],
    [true, 6, 5, []],
  ])(
    'is a conclusion when they allow it (%s) and most say so: %i, %i others',
    (isInferenceAllowed, count, others, expected) => {
      const gifts = [
        ...Array.from({ length: count }, (_, at) => gift(at + 1)),
        ...Array.from({ length: others }, (_, at) => gift(at + 50, { occasion: 'easter' })),
      ];
      expect(seen(gifts, aBook([], { isInferenceAllowed }))).toEqual(expected);
    },
  );
});

describe('observing', () => {
  let world: FactWorld;
  beforeEach(async () => {
    world = await factWorld();
  });
  const ports = () => ({
    ...world,
    gifts: { ofCustomer: async () => [red(1), red(2), red(3)] as never },
  });

  test('keeps what is news, once', async () => {
    await observeOrders(ports(), CUSTOMER_ID);
    await observeOrders(ports(), CUSTOMER_ID);
    expect((await world.book()).facts).toMatchObject([
      { topic: 'gift-colour', value: 'red', known: 'observed', seenIn: { count: 3, of: 3 } },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { forgotten } from '../../shared/dialogue/facts/decide-fact.ts';
import { decideKnown, knownOf } from '../../shared/dialogue/facts/decide-known.ts';
import type { Fact, FactBook } from '../../shared/dialogue/facts/fact.ts';
import { instant } from '../customers/shop.ts';
import fc from '../support/fast-check.ts';
import { aBook, aFact, STARTS_AT } from './facts-support.ts';

const held = (book: FactBook) =>
  decideKnown(book).map(({ topic, facts }) => [topic, facts.map(({ value }) => value)]);
const hours = (count: number) => instant(STARTS_AT).add({ hours: count });

describe('what holds', () => {
  test.each<[string, readonly Fact[], unknown]>([
    ['nothing when nothing is known', [], []],
    ['the newer of two', [aFact(1), aFact(2)], [['shoe-size', ['42']]]],
    [
      'what is stated before what is observed, however old',
      [aFact(1), aFact(2, { known: 'observed' })],
      [['shoe-size', ['41']]],
    ],
    [
      'what is observed when nothing is stated',
      [aFact(1, { known: 'observed' })],
      [['shoe-size', ['41']]],
    ],
    ['nothing that is only proposed', [{ ...aFact(1), state: 'proposed' }], []],
    ['nothing that was denied', [{ ...aFact(1), state: 'denied', deniedAt: hours(2) }], []],
    [
      'what was confirmed last, though it was said first',
      [aFact(1, { confirmedAt: hours(3) }), aFact(2)],
      [['shoe-size', ['41']]],
    ],
    [
      'what puts something right, though it was said at the same moment',
      [aFact(2, { at: hours(1) }), aFact(1, { replaces: aFact(2).id })],
      [['shoe-size', ['41']]],
    ],
    [
      'several things side by side where there can be several',
      [
        aFact(1, { topic: 'allergies', value: 'nuts' }),
        aFact(2, { topic: 'allergies', value: 'milk' }),
      ],
      [['allergies', ['milk', 'nuts']]],
    ],
    [
      'what was said twice once',
      [
        aFact(1, { topic: 'allergies', value: 'nuts' }),
        aFact(2, { topic: 'allergies', value: 'Nuts' }),
      ],
      [['allergies', ['Nuts']]],
    ],
    [
      'days of several people',
      [
        aFact(1, { topic: 'special-days', value: '--03-04', about: 'Anna' }),
        aFact(2, { topic: 'special-days', value: '--03-04', about: 'Ben' }),
      ],
      [['special-days', ['--03-04', '--03-04']]],
    ],
    [
      'nothing older than what was forgotten, where one thing is known at a time',
      [forgotten(aFact(2), hours(3)), aFact(1)],
      [],
    ],
    [
      'what is said after something was forgotten',
      [forgotten(aFact(1), hours(2)), aFact(3)],
      [['shoe-size', ['43']]],
    ],
    [
      'nothing that was seen before it was forgotten',
      [forgotten(aFact(2), hours(3)), aFact(3, { known: 'observed', at: hours(3) })],
      [],
    ],
    [
      'what is seen anew after something was forgotten',
      [forgotten(aFact(2), hours(3)), aFact(3, { known: 'observed', at: hours(4) })],
      [['shoe-size', ['43']]],
    ],
    [
      'another thing of a kind of which one was forgotten',
      [
        forgotten(aFact(2, { topic: 'allergies' }), hours(3)),
        aFact(1, { topic: 'allergies', value: 'nuts' }),
      ],
      [['allergies', ['nuts']]],
    ],
    [
      'a topic that the catalogue no longer has',
      [aFact(1, { topic: 'hat-size' })],
      [['hat-size', ['41']]],
    ],
  ])('is %s', (_, facts, expected) => {
    expect(held(aBook(facts))).toEqual(expected);
  });

  test('is nothing of a forbidden topic', () => {
    const facts = [aFact(1), aFact(2, { topic: 'style', value: 'modern' })];
    expect(held(aBook(facts, { forbiddenTopics: ['shoe-size'] }))).toEqual([['style', ['modern']]]);
  });

  test.each([
    [false, undefined],
    [true, 'birthday'],
  ])('a conclusion holds only when conclusions are allowed: %s', (isInferenceAllowed, value) => {
    const guess = aFact(1, { topic: 'favourite-occasion', value: 'birthday', known: 'inferred' });
    expect(knownOf(aBook([guess], { isInferenceAllowed }), 'favourite-occasion')?.value).toBe(
      value,
    );
  });
});

const anyFact = fc
  .record({
    number: fc.integer({ min: 1, max: 60 }),
    topic: fc.constantFrom('shoe-size', 'allergies', 'style'),
    value: fc.constantFrom('a', 'b', 'c'),
    known: fc.constantFrom('stated', 'observed', 'inferred'),
    state: fc.constantFrom('kept', 'kept', 'proposed', 'denied', 'forgotten'),
    hour: fc.integer({ min: 0, max: 6 }),
    later: fc.integer({ min: 0, max: 6 }),
    replaces: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  })
  .map(({ number, topic, value, known, state, hour, later, replaces }): Fact => {
    const fact = aFact(number, {
      ...{ topic, value, known, at: hours(hour) },
      ...(replaces === undefined || replaces === number ? {} : { replaces: aFact(replaces).id }),
    });
    const at = hours(hour + later);
    if (state === 'forgotten') return forgotten(fact, at);
    if (state === 'denied') return { ...fact, state, deniedAt: at };
    return { ...fact, state };
  });
const anyFacts = fc.uniqueArray(anyFact, { selector: ({ id }) => id, maxLength: 25 });

test('what holds does not depend on the order in which facts came', () => {
  fc.assert(
    fc.property(
      anyFacts.chain((facts) =>
        fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
      ),
      fc.boolean(),
      ([facts, shuffled], isInferenceAllowed) => {
        const settings = { isInferenceAllowed };
        expect(decideKnown(aBook(shuffled, settings))).toEqual(decideKnown(aBook(facts, settings)));
      },
    ),
    { numRuns: 500 },
  );
});

test('nothing forgotten, denied, put right or only proposed ever holds', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const replaced = facts.flatMap((fact) =>
        fact.state === 'kept' && fact.replaces !== undefined
          ? [`${fact.topic} ${fact.replaces}`]
          : [],
      );
      for (const fact of decideKnown(aBook(facts)).flatMap((known) => known.facts)) {
        expect(fact.state).toBe('kept');
        expect(fact.known).not.toBe('inferred');
        expect(replaced).not.toContain(`${fact.topic} ${fact.id}`);
      }
    }),
    { numRuns: 500 },
  );
});

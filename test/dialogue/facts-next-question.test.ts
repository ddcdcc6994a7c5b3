import { describe, expect, test } from 'vitest';
import { nextQuestionOf } from '../../shared/dialogue/facts/ask-question.ts';
import {
  ASKED_AGAIN_AFTER_DAYS,
  decideNextQuestion,
  QUIET_AFTER_NOT_NOW_DAYS,
} from '../../shared/dialogue/facts/decide-next-question.ts';
import type { Asking, Fact } from '../../shared/dialogue/facts/fact.ts';
import type { Topic } from '../../shared/dialogue/facts/topic.ts';
import { TOPIC_CODES, TOPICS } from '../../shared/dialogue/facts/topics.ts';
import { QUESTION_STANDS_DAYS } from '../../shared/dialogue/left-off.ts';
import { aCustomer, instant } from '../customers/shop.ts';
import { aBook, aFact, STARTS_AT } from './facts-support.ts';

const NOW = instant(STARTS_AT);
const ago = (days: number, milliseconds = 0) =>
  NOW.subtract({ hours: 24 * days }).add({ milliseconds });
const asking = (topic: string, facts: Partial<Asking> = {}): Asking => ({
  ...{ topic, askedAt: ago(100), channel: 'page' },
  ...facts,
});
const next = (
  askings: readonly Asking[] = [],
  facts: readonly Fact[] = [],
  more: { isLeftInPeace?: boolean; month?: number; forbiddenTopics?: string[] } = {},
) => {
  const { isLeftInPeace = false, month = 3, forbiddenTopics = [] } = more;
  const book = aBook(facts, { askings, forbiddenTopics });
  return decideNextQuestion({ book, isLeftInPeace, month, now: NOW });
};
const best = 'allergies';
const second = 'addressed-as';
const fresh = (topic: string) => ({ topic, isStanding: false });
const standing = (topic: string) => ({ topic, isStanding: true });

describe('the next question', () => {
  test('is the one that is worth most', () => {
    expect(next()).toEqual(fresh(best));
  });

  test.each([
    ['is never what is known', [], [aFact(1, { topic: best, value: 'nuts' })]],
    ['is never what is seen', [], [aFact(1, { topic: best, value: 'nuts', known: 'observed' })]],
    [
      'is never what waits to be confirmed',
      [],
      [{ ...aFact(1, { topic: best }), state: 'proposed' } as Fact],
    ],
    ['is never what was declined', [asking(best, { askedAt: ago(400), declinedAt: ago(400) })], []],
  ])('%s', (_, askings, facts) => {
    expect(next(askings, facts)).toEqual(fresh(second));
  });

  test('is never about a forbidden topic', () => {
    expect(next([], [], { forbiddenTopics: [best] })).toEqual(fresh(second));
  });

  test('may be what we only guess', () => {
    const all = TOPIC_CODES.filter((code) => code !== 'favourite-occasion').map((code, at) =>
      aFact(at + 1, { topic: code, value: 'x' }),
    );
    const guess = aFact(99, { topic: 'favourite-occasion', value: 'birthday', known: 'inferred' });
    expect(next([], [...all, guess])).toEqual(fresh('favourite-occasion'));
  });

  test('is none when all is known', () => {
    expect(
      next(
        [],
        TOPIC_CODES.map((topic, at) => aFact(at + 1, { topic, value: 'x' })),
      ),
    ).toBe(undefined);
  });

  test('is none for whoever is left in peace, not even the one that stands', () => {
    expect(next([asking(best, { askedAt: ago(1) })], [], { isLeftInPeace: true })).toBe(undefined);
  });

  test('is worth more in its season', () => {
    const known = [best, second].map((topic, at) => aFact(at + 1, { topic, value: 'x' }));
    expect(next([], known, { month: 3 })).toEqual(fresh('style'));
    expect(next([], known, { month: 11 })).toEqual(fresh('budget'));
  });
});

describe('a question that was asked', () => {
  test.each([
    [0, 0, standing(best)],
    [QUESTION_STANDS_DAYS, 1, standing(best)],
    [QUESTION_STANDS_DAYS, 0, fresh(second)],
    [ASKED_AGAIN_AFTER_DAYS, 1, fresh(second)],
    [ASKED_AGAIN_AFTER_DAYS, 0, fresh(best)],
    [ASKED_AGAIN_AFTER_DAYS, -1, fresh(best)],
  ])('%i days and %i ms ago and left alone', (days, milliseconds, expected) => {
    expect(next([asking(best, { askedAt: ago(days, milliseconds) })])).toEqual(expected);
  });

  test('and answered, then forgotten, is not asked again before 90 days', () => {
    const answered = asking(best, { askedAt: ago(40), answeredAt: ago(39) });
    expect(next([answered])).toEqual(fresh(second));
  });

  test.each([
    [QUIET_AFTER_NOT_NOW_DAYS, 1, undefined],
    [QUIET_AFTER_NOT_NOW_DAYS, 0, fresh(second)],
  ])(
    'and put off is followed by no other for a week: %i days, %i ms',
    (days, milliseconds, expected) => {
      const putOff = asking(best, { askedAt: ago(8), putOffAt: ago(days, milliseconds) });
      expect(next([putOff])).toEqual(expected);
    },
  );

  test('stands alone: no other is asked beside it', () => {
    expect(next([asking('style', { askedAt: ago(2) })])).toEqual(standing('style'));
  });
});

describe('who is left in peace', () => {
  const customer = { ...aCustomer(), zone: 'Pacific/Auckland' };
  const today = NOW.toZonedDateTimeISO(customer.zone).toPlainDate();
  test.each([
    ['paused until tomorrow', { pausedUntil: today.add({ days: 1 }) }, false],
    ['paused until today', { pausedUntil: today }, true],
    ['bereaved until tomorrow', { bereavedUntil: today.add({ days: 1 }) }, false],
    ['bereaved until today', { bereavedUntil: today }, true],
    ['neither', {}, true],
  ])('%s, by their own calendar', (_, permission, isAsked) => {
    const question = nextQuestionOf({ ...customer, permission }, aBook([]), NOW);
    expect(question !== undefined).toBe(isAsked);
  });
});

describe('the catalogue', () => {
  test.each(TOPIC_CODES)('%s has words for all that it asks, in every language', (code) => {
    const { words, choices = [], kind, asked }: Topic = TOPICS[code];
    expect(choices.length > 0).toBe(kind === 'choice');
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const { name, question, why, brings, ...rest } of Object.values(words)) {
      for (const text of [name, question, why, brings]) expect(text.trim()).not.toBe('');
      if (asked !== undefined) expect(question.endsWith('?')).toBe(true);
      expect(Object.keys(rest.choices ?? {})).toEqual([...choices]);
    }
  });
});

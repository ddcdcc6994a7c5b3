import { describe, expect, test } from 'vitest';
import {
  decideCaseAnswer,
  decideMoreWords,
  decideSettling,
  decideTaking,
  isSaidSinceAnswer,
} from '../../shared/cases/decide-case.ts';
import { at, MARY, on } from '../dialogue/dialogue-world.ts';
import { answered, closed, LONDON, NEXT, NOW, opened } from './case-examples.ts';
import { acceptedOf, refusalOf } from './case-world.ts';

describe('who may do what', () => {
  test('whoever answers first answers for it, and taking it over changes that', () => {
    expect(answered().owner).toEqual(MARY);
    const tom = { id: 'key_01KP0000000000000000000002', name: 'Tom' };
    expect(acceptedOf(decideTaking(answered(), tom)).case.owner).toEqual(tom);
    expect(refusalOf(decideTaking(closed('silence'), tom))).toBe('case_closed');
  });

  test('a closed case is not answered', () => {
    const turn = { id: NEXT, at: NOW };
    const outcome = decideCaseAnswer(closed('customer'), { turn, staff: MARY }, 'UTC');
    expect(refusalOf(outcome)).toBe('case_closed');
  });

  test('what is settled stays settled when it is pressed again', () => {
    const once = closed('customer');
    expect(decideSettling(once, at('2027-04-01T00:00:00Z'))).toEqual({ case: once, happened: [] });
  });

  test.each([
    ['answered', answered()],
    ['settled by the customer', closed('customer')],
    ['closed by silence', closed('silence')],
  ])('more words open what was %s again, with a new promise', (_, before) => {
    const now = at('2027-03-15T12:00:00Z');
    const turn = { id: 'trn_01KP0000000000000000000010', at: now };
    const { case: after, happened } = decideMoreWords(before, turn, { now, calendar: LONDON });
    expect(after).toMatchObject({ state: 'open', promisedOn: on('2027-03-17') });
    expect(happened).toEqual([{ type: 'CaseReopened', promisedOn: on('2027-03-17') }]);
  });
});

describe('words are no silence', () => {
  test.each([
    ['said before the answer', answered(), '2027-03-02T15:29:59Z', false],
    ['said with the answer', answered(), '2027-03-02T15:30:00Z', true],
    ['said later', answered(), '2027-03-20T00:00:00Z', true],
    ['to an open case', opened(), '2027-03-20T00:00:00Z', false],
    [
      'said before the silence was over, and heard of later',
      closed('silence'),
      '2027-03-12T15:29:59Z',
      true,
    ],
    ['said when it was closed', closed('silence'), '2027-03-12T15:30:00Z', false],
    ['said after the customer settled it', closed('customer'), '2027-03-03T12:00:00Z', false],
    ['said before the customer settled it', closed('customer'), '2027-03-03T09:00:00Z', false],
  ])('%s', (_, each, saidAt, isSaid) => {
    expect(isSaidSinceAnswer(each, at(saidAt))).toBe(isSaid);
  });
});

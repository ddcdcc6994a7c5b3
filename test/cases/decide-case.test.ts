import { describe, expect, test } from 'vitest';
import { Case, caseIdOf, customerIdOfCase } from '../../shared/cases/case.ts';
import {
  checkPromise,
  decideCaseAnswer,
  decideLookAfter,
  decideMoreWords,
  decidePromiseMove,
} from '../../shared/cases/decide-case.ts';
import { pointOfCase } from '../../shared/cases/decide-case-point.ts';
import { at, MARY, on } from '../dialogue/dialogue-world.ts';
import {
  answered,
  answeredAt,
  CUSTOMER,
  closed,
  facts,
  NEXT,
  NOW,
  opened,
  TURN,
} from './case-examples.ts';
import { acceptedOf, refusalOf } from './case-world.ts';

describe('a case', () => {
  test('begins open, with nobody, and with the morning of its promised day', () => {
    expect(opened()).toEqual({
      ...{ id: caseIdOf(CUSTOMER, TURN), version: 1, customerId: CUSTOMER, state: 'open' },
      ...{ excerpt: 'It came broken.', openedAt: NOW, promisedOn: on('2027-03-03') },
      lookAfterAt: at('2027-03-03T09:00:00Z'),
      words: [{ turnId: TURN, at: NOW, by: 'customer' }],
    });
  });

  test('says by its id whose it is', () => {
    expect(customerIdOfCase(opened().id)).toBe(CUSTOMER);
  });

  test.each([
    ['open', opened(), { owedBy: 'us', promisedOn: on('2027-03-03') }],
    ['answered', answered(), { owedBy: 'customer' }],
  ])('%s is an open point', (_, each, point) => {
    expect(pointOfCase(each)).toMatchObject({ kind: 'case', id: each.id, ...point });
  });

  test('closed is none', () => {
    expect(pointOfCase(closed('customer'))).toBeUndefined();
  });

  test('keeps what opened it, however much is said', () => {
    let each = opened();
    for (let count = 0; count < 80; count += 1) {
      const id = `trn_01KP00000000000000000001${String(count).padStart(2, '0')}`;
      each = decideMoreWords(each, { id, at: NOW }, facts).case;
    }
    expect(each.words).toHaveLength(60);
    expect(each.words[0]?.turnId).toBe(TURN);
    expect(each.words.at(-1)?.turnId).toMatch(/79$/);
    expect(() => Case.parse(JSON.parse(JSON.stringify({ ...each, openedAt: 1 })))).toThrow();
  });
});

describe('ten days of silence', () => {
  test.each([
    ['a millisecond before', '2027-03-12T15:29:59.999Z', 'Europe/London', answeredAt, 'answered'],
    ['at the instant', '2027-03-12T15:30:00Z', 'Europe/London', answeredAt, 'closed'],
    ['late by a week', '2027-03-19T15:30:00Z', 'Europe/London', answeredAt, 'closed'],
    // On 28 March the clocks go forward in London: ten days have an hour less.
    [
      'an hour less, a moment before',
      '2027-03-31T14:29:59Z',
      'Europe/London',
      at('2027-03-21T15:30:00Z'),
      'answered',
    ],
    [
      'an hour less in spring',
      '2027-03-31T14:30:00Z',
      'Europe/London',
      at('2027-03-21T15:30:00Z'),
      'closed',
    ],
    // On 31 October they go back: ten days have an hour more.
    [
      'an hour more, a moment before',
      '2027-11-04T16:29:59Z',
      'Europe/London',
      at('2027-10-25T15:30:00Z'),
      'answered',
    ],
    [
      'an hour more in autumn',
      '2027-11-04T16:30:00Z',
      'Europe/London',
      at('2027-10-25T15:30:00Z'),
      'closed',
    ],
    // 02:30 is not there on 14 March in New York: the time after it counts.
    [
      'into the gap, a moment before',
      '2027-03-14T07:29:59Z',
      'America/New_York',
      at('2027-03-04T07:30:00Z'),
      'answered',
    ],
    [
      'into the gap of a night',
      '2027-03-14T07:30:00Z',
      'America/New_York',
      at('2027-03-04T07:30:00Z'),
      'closed',
    ],
  ])('%s', (_, now, zone, answeredOn, state) => {
    const { case: after } = acceptedOf(decideLookAfter(answered(zone, answeredOn), at(now), zone));
    expect(after.state).toBe(state);
  });

  test('begin anew with a second answer', () => {
    const turn = { id: NEXT, at: at('2027-03-10T15:30:00Z') };
    const twice = acceptedOf(decideCaseAnswer(answered(), { turn, staff: MARY }, 'Europe/London'));
    const after = decideLookAfter(twice.case, at('2027-03-12T15:30:00Z'), 'Europe/London');
    expect(acceptedOf(after)).toMatchObject({ case: { state: 'answered' }, happened: [] });
  });
});

describe('the promised morning', () => {
  test.each([
    ['a millisecond before', '2027-03-03T08:59:59.999Z', 'Europe/London', 0],
    ['at nine', '2027-03-03T09:00:00Z', 'Europe/London', 1],
    ['swept late', '2027-03-04T09:00:00Z', 'Europe/London', 1],
    [
      'where it is not morning yet, since they moved',
      '2027-03-03T09:00:00Z',
      'America/New_York',
      0,
    ],
    ['where it has been morning for long', '2027-03-02T20:00:00Z', 'Pacific/Auckland', 1],
  ])('%s: overdue %#', (_, now, zone, count) => {
    const { case: after, happened } = acceptedOf(decideLookAfter(opened(), at(now), zone));
    expect(happened).toHaveLength(count);
    expect('overdueAt' in after).toBe(count === 1);
    expect('lookAfterAt' in after).toBe(count === 0);
  });

  test('is announced once', () => {
    const { case: overdue } = acceptedOf(
      decideLookAfter(opened(), at('2027-03-03T09:00:00Z'), 'UTC'),
    );
    const again = decideLookAfter(overdue, at('2027-03-03T09:05:00Z'), 'UTC');
    expect(refusalOf(again)).toBe('nothing_to_look_after');
    expect(refusalOf(decideLookAfter(closed('customer'), NOW, 'UTC'))).toBe('case_closed');
  });
});

describe('another promise', () => {
  test.each([
    ['yesterday', '2027-02-28', 'date_not_ahead'],
    ['today', '2027-03-01', 'date_not_ahead'],
    ['tomorrow', '2027-03-02', undefined],
    ['in 60 days', '2027-04-30', undefined],
    ['in 61 days', '2027-05-01', 'date_too_far'],
  ])('for %s', (_, promisedOn, refusal) => {
    expect(refusalOf(checkPromise(on(promisedOn), facts))).toBe(refusal);
  });

  test('takes the place of the old one, also when that was missed', () => {
    const overdue = opened({ overdueAt: at('2027-03-03T09:00:00Z') });
    const move = { turn: { id: NEXT, at: NOW }, promisedOn: on('2027-03-10') };
    const { case: moved, happened } = acceptedOf(decidePromiseMove(overdue, move, facts));
    expect(moved).toMatchObject({ state: 'open', lookAfterAt: at('2027-03-10T09:00:00Z') });
    expect(moved).not.toHaveProperty('overdueAt');
    expect(happened).toEqual([
      { type: 'CasePromiseMoved', turnId: NEXT, promisedOn: on('2027-03-10') },
    ]);
  });

  test('is for what waits for an answer', () => {
    const move = { turn: { id: NEXT, at: NOW }, promisedOn: on('2027-03-10') };
    for (const each of [answered(), closed('customer')]) {
      expect(refusalOf(decidePromiseMove(each, move, facts))).toBe('case_not_open');
    }
  });
});

import { describe, expect, test } from 'vitest';
import {
  afterTurn,
  noDialogueYet,
  withoutAnswersOwed,
  withoutPoint,
  withPoint,
} from '../../shared/dialogue/decide-left-off.ts';
import type { LeftOff, OpenPoint } from '../../shared/dialogue/left-off.ts';
import type { Turn } from '../../shared/dialogue/turn.ts';
import { at, on, turnSaid } from './dialogue-world.ts';

const NOBODY = noDialogueYet('cus_01KP0000000000000000000002');
const idOf = (number: number) => `trn_01KP00000000000000000000${String(number).padStart(2, '0')}`;
const theirs = (number: number, facts: Partial<Turn> = {}) =>
  turnSaid({ id: idOf(number), at: at(`2027-03-${10 + number}T12:00:00Z`), ...facts });
const ours = (number: number, facts: Partial<Turn> = {}) =>
  theirs(number, { direction: 'to_customer', text: 'Yes, there is.', ...facts });
const pointsOf = ({ points }: LeftOff) =>
  points.map(({ kind, owedBy, id }) => `${kind} ${owedBy} ${id.slice(-2)}`);

describe('after a turn', () => {
  test.each([
    ['what a customer says asks us for an answer', theirs(1), {}, ['answer us 01']],
    ['a visit without words does not', theirs(1, { text: '', channel: 'store' }), {}, []],
    ['nor does a press, whatever stands on the button', theirs(1), { wantsAnswer: false }, []],
    [
      'photos alone do when their channel says so',
      theirs(1, { text: '' }),
      { wantsAnswer: true },
      ['answer us 01'],
    ],
    ['what we say asks for nothing', ours(1), {}, []],
    [
      'unless we say that we need an answer',
      ours(1),
      { wantsAnswer: true },
      ['answer customer 01'],
    ],
  ] as const)('%s', (_name, turn, terms, points) => {
    expect(pointsOf(afterTurn(NOBODY, turn, terms))).toEqual(points);
  });

  test('what we say answers all that they said until then, at that very moment too', () => {
    const asked = [theirs(1), theirs(2), theirs(4)].reduce<LeftOff>(
      (leftOff, turn) => afterTurn(leftOff, turn),
      NOBODY,
    );
    expect(pointsOf(afterTurn(asked, ours(2)))).toEqual(['answer us 04']);
    expect(pointsOf(afterTurn(asked, ours(4)))).toEqual([]);
    const justBefore = at('2027-03-12T11:59:59.999Z');
    expect(pointsOf(afterTurn(asked, ours(2, { at: justBefore })))).toEqual([
      ...['answer us 02', 'answer us 04'],
    ]);
  });

  test('what goes out by itself answers nothing', () => {
    const asked = afterTurn(NOBODY, theirs(1));
    expect(pointsOf(afterTurn(asked, ours(2), { isAnswer: false }))).toEqual(['answer us 01']);
  });

  test('what they say answers us, and asks for an answer of its own', () => {
    const asked = afterTurn(NOBODY, ours(1), { wantsAnswer: true });
    expect(pointsOf(afterTurn(asked, theirs(2)))).toEqual(['answer us 02']);
    const visited = afterTurn(asked, theirs(2, { text: '', channel: 'store' }));
    expect(pointsOf(visited)).toEqual(['answer customer 01']);
  });

  test('promises stand from the same turn on, each by itself, and answers do not end them', () => {
    const promises = [{ text: 'Ask the pottery', promisedOn: on('2027-03-20') }, { text: 'Call' }];
    const promised = afterTurn(NOBODY, ours(1), { promises });
    expect(promised.points).toMatchObject([
      { kind: 'promise', owedBy: 'us', id: `${idOf(1)}.1`, text: 'Ask the pottery' },
      { kind: 'promise', owedBy: 'us', id: `${idOf(1)}.2`, text: 'Call' },
    ]);
    expect(afterTurn(promised, ours(2)).points).toHaveLength(2);
  });

  test('what it settles is no longer open', () => {
    const promised = afterTurn(NOBODY, ours(1), { promises: [{ text: 'Call' }] });
    const settles = [{ kind: 'promise', id: `${idOf(1)}.1` }] as const;
    expect(afterTurn(promised, ours(2), { settles }).points).toEqual([]);
  });

  test('the last turn is the newest by its time, in whatever order they come; all are counted', () => {
    const late = [theirs(3), theirs(1, { channel: 'mail' })].reduce<LeftOff>(
      (leftOff, turn) => afterTurn(leftOff, turn),
      NOBODY,
    );
    expect(late).toMatchObject({ turnCount: 2, lastTurn: { id: idOf(3), channel: 'page' } });
    expect(afterTurn(late, ours(3)).lastTurn?.direction).toBe('to_customer');
  });

  test.each([
    [280, 'a', 280],
    [281, 'a', 280],
    // Each is two units: the cut would fall into the middle of one.
    [400, '😀', 279],
  ])('its beginning fits: %i times %s', (count, letter, length) => {
    const { lastTurn, points } = afterTurn(NOBODY, theirs(1, { text: letter.repeat(count) }));
    expect(lastTurn?.excerpt).toHaveLength(length);
    expect(lastTurn?.excerpt.isWellFormed()).toBe(true);
    expect(points[0]?.text.length).toBeLessThanOrEqual(200);
    expect(points[0]?.text.isWellFormed()).toBe(true);
  });

  test('line breaks of what was said are no line breaks where it is shortened', () => {
    const { lastTurn } = afterTurn(NOBODY, theirs(1, { text: 'One\n\n  two\tthree' }));
    expect(lastTurn?.excerpt).toBe('One two three');
  });
});

describe('open points', () => {
  const promise = (number: number): OpenPoint => ({
    ...{ kind: 'promise', id: String(number), owedBy: 'us', text: 'x' },
    openedAt: at('2027-03-01T12:00:00Z'),
  });
  const answer = (number: number): OpenPoint => ({ ...promise(number), kind: 'answer' });
  const all = (points: readonly OpenPoint[]) => points.reduce(withPoint, NOBODY);
  const many = (of: (number: number) => OpenPoint, count: number, from = 1) =>
    Array.from({ length: count }, (_, index) => of(from + index));
  const idsOf = ({ points }: LeftOff) => points.map(({ kind, id }) => `${kind} ${id}`);

  test('one of a kind and id stands once, with the words that came last', () => {
    const twice = withPoint(all([promise(1), promise(2)]), { ...promise(1), text: 'y' });
    expect(twice.points.map(({ id, text }) => `${id} ${text}`)).toEqual(['2 x', '1 y']);
    expect(withoutPoint(twice, answer(1)).points).toHaveLength(2);
    expect(idsOf(withoutPoint(twice, promise(1)))).toEqual(['promise 2']);
  });

  test('sixty fit; of sixty-one it is talk that goes, and neither a promise nor since when they wait', () => {
    const full = all([promise(100), ...many(answer, 59)]);
    expect(full.points).toHaveLength(60);
    const more = withPoint(full, answer(60));
    expect(more.points).toHaveLength(60);
    expect(idsOf(more)).toEqual(expect.arrayContaining(['promise 100', 'answer 1', 'answer 60']));
    expect(idsOf(more)).not.toContain('answer 2');
    expect(idsOf(all(many(promise, 61)))[0]).toBe('promise 2');
  });

  test('what needs no answer leaves alone what was said meanwhile, and what they owe us', () => {
    const asked = [theirs(1), theirs(2)].reduce<LeftOff>(
      (leftOff, turn) => afterTurn(leftOff, turn),
      NOBODY,
    );
    expect(pointsOf(withoutAnswersOwed(asked, [idOf(1)]))).toEqual(['answer us 02']);
    const weAsked = afterTurn(NOBODY, ours(1), { wantsAnswer: true });
    expect(withoutAnswersOwed(weAsked, [idOf(1)]).points).toHaveLength(1);
  });
});

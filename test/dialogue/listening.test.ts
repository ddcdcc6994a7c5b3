import { beforeEach, describe, expect, test } from 'vitest';
import { askQuestion } from '../../shared/dialogue/facts/ask-question.ts';
import { proposedIn } from '../../shared/dialogue/facts/decide-fact.ts';
import { knownOf } from '../../shared/dialogue/facts/decide-known.ts';
import { stateFact } from '../../shared/dialogue/facts/state-fact.ts';
import { listenToTurn } from '../../shared/dialogue/listener/listen-to-turn.ts';
import type { Acted, Listener } from '../../shared/dialogue/listener/ports.ts';
import { recordTurn, type TurnToRecord } from '../../shared/dialogue/record-turn.ts';
import type { Turn } from '../../shared/dialogue/turn.ts';
import { refused } from '../../shared/kernel/outcome.ts';
import { idOf } from '../customers/shop.ts';
import { CUSTOMER_ID, type FactWorld, factWorld } from './facts-support.ts';

let world: FactWorld;
let stopped: Turn[];
let again: Turn[];
let answer: Acted;
let listener: Listener | undefined;
beforeEach(async () => {
  world = await factWorld();
  [stopped, again, answer, listener] = [[], [], { ok: true }, undefined];
});

const ports = () => ({
  ...world,
  listener,
  stopWords: {
    stop: async (turn: Turn) => {
      stopped.push(turn);
      return answer;
    },
  },
  sameAgain: {
    order: async (turn: Turn) => {
      again.push(turn);
      return answer;
    },
  },
});
const say = async (text: string, more: Partial<TurnToRecord> = {}) => {
  world.clock.advance({ minutes: 1 });
  const turn = await recordTurn(world, {
    ...{ customerId: CUSTOMER_ID, channel: 'mail', direction: 'from_customer', text },
    ...more,
  });
  if (!turn.ok) throw new Error(turn.refusal);
  world.clock.advance({ minutes: 1 });
  return turn.value.id;
};
const listen = (turnId: string) => listenToTurn(ports(), { customerId: CUSTOMER_ID, turnId });
const hear = async (text: string, more: Partial<TurnToRecord> = {}) =>
  listen(await say(text, more));
const kinds = async () => (await world.points()).map(({ kind }) => kind);

describe('listening', () => {
  test('proposes what was said, and leaves the words for somebody to read', async () => {
    const turnId = await say('Hello, my shoe size is 43. When do you open?');
    await listen(turnId);
    await listen(turnId);
    expect(proposedIn(await world.book())).toMatchObject([
      { topic: 'shoe-size', value: '43', turnId },
    ]);
    expect(await kinds()).toEqual(['answer', 'fact_to_confirm']);
    expect((await world.turns.find({ customerId: CUSTOMER_ID, turnId }))?.ledTo).toHaveLength(1);
  });

  test('stops the mails with their words, and nobody need answer', async () => {
    const turnId = await say('Please stop sending me mails.');
    await listen(turnId);
    expect(stopped).toMatchObject([{ text: 'Please stop sending me mails.', channel: 'mail' }]);
    const turn = await world.turns.find({ customerId: CUSTOMER_ID, turnId });
    expect(turn?.ledTo).toEqual([{ kind: 'permission', id: CUSTOMER_ID }]);
    expect(await kinds()).toEqual([]);
  });

  test('orders the same again, last of all', async () => {
    await hear('The same again, please. My shoe size is 43.');
    expect(again).toHaveLength(1);
    expect(proposedIn(await world.book())).toHaveLength(1);
  });

  test('does not order again what was ordered with those words', async () => {
    const turnId = await say('The same again: shirts', {
      ledTo: [{ kind: 'gift_order', id: idOf('ord') }],
    });
    await listen(turnId);
    expect(again).toEqual([]);
  });

  test('leaves to a person what could not be done', async () => {
    answer = { ok: false, refusal: 'which_one' };
    await hear('The same again, please');
    expect(await kinds()).toEqual(['answer']);
  });

  test('comes again when something changed meanwhile', async () => {
    answer = { ok: false, refusal: 'changed_meanwhile' };
    expect(await hear('Stop')).toEqual(refused('changed_meanwhile'));
  });

  test.each<[string, Partial<TurnToRecord>]>([
    ['what we say', { direction: 'to_customer' }],
    ['what our people note on the phone', { channel: 'phone' }],
    ['what our people write for them', { staff: { id: idOf('key'), name: 'Eva' } }],
  ])('hears nothing in %s', async (_, more) => {
    expect(await hear('Stop', more)).toEqual(refused('nothing_to_hear'));
    expect(stopped).toEqual([]);
  });

  test('hears nothing where nothing was said', async () => {
    expect(await listen(idOf('trn'))).toEqual(refused('turn_not_found'));
    expect(await hear(' ')).toEqual(refused('nothing_to_hear'));
  });
});

describe('the question that stands', () => {
  const ask = async (...known: [string, string][]) => {
    for (const [topic, value] of known) await stateFact(world, { ...world.said, topic, value });
    await askQuestion(world, world.customer, { channel: 'page' });
  };

  test('is answered by one of its choices at once', async () => {
    await ask(['allergies', 'nuts'], ['addressed-as', 'Ada']);
    const turnId = await say('Clear and modern, please');
    await listen(turnId);
    await listen(turnId);
    expect(knownOf(await world.book(), 'style')).toMatchObject({
      value: 'modern',
      turnId,
      channel: 'mail',
    });
    expect(await kinds()).toEqual([]);
  });

  test('is answered in other words only when that is confirmed', async () => {
    await ask(['allergies', 'nuts']);
    await hear('Dr Lovelace');
    expect(knownOf(await world.book(), 'addressed-as')).toBe(undefined);
    expect(proposedIn(await world.book())).toMatchObject([
      { topic: 'addressed-as', value: 'Dr Lovelace' },
    ]);
  });

  test('is not answered by what was said before it was asked', async () => {
    const turnId = await say('Modern');
    await ask(['allergies', 'nuts'], ['addressed-as', 'Ada']);
    await listen(turnId);
    expect(knownOf(await world.book(), 'style')).toBe(undefined);
  });
});

describe('yes and no', () => {
  beforeEach(async () => {
    await hear('My shoe size is 43.');
  });

  test.each([
    ['Yes, that’s right', '43'],
    ['No', undefined],
  ])('%j decides on the one thing that waits', async (text, value) => {
    await hear(text);
    expect(knownOf(await world.book(), 'shoe-size')?.value).toBe(value);
    expect(proposedIn(await world.book())).toEqual([]);
    // Only the first of their letters is still to be read.
    expect(await kinds()).toEqual(['answer']);
  });

  test('say nothing when two things wait', async () => {
    await hear('I am a size L.');
    await hear('Yes');
    expect(proposedIn(await world.book())).toHaveLength(2);
  });

  test('say nothing of it when we spoke of something else since', async () => {
    await say('Shall we send it to the office?', { direction: 'to_customer' });
    await hear('Yes');
    expect(proposedIn(await world.book())).toHaveLength(1);
    expect(await kinds()).toContain('answer');
  });
});

describe('another listener', () => {
  test('proposes, whatever it says', async () => {
    const fact = { kind: 'fact', topic: 'style', value: 'modern', isExactAnswer: true } as const;
    listener = { hear: async () => [fact, { ...fact, topic: 'nonsense' }] };
    await hear('We have just moved into a house of glass and steel, which we love');
    expect(knownOf(await world.book(), 'style')).toBe(undefined);
    expect(proposedIn(await world.book())).toMatchObject([{ topic: 'style', value: 'modern' }]);
  });

  test('that fails keeps no stop word from being heard', async () => {
    listener = {
      hear: async () => {
        throw new Error('the model is away');
      },
    };
    await expect(hear('Stop')).rejects.toThrow('the model is away');
    expect(stopped).toHaveLength(1);
  });
});

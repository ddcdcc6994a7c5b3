import { beforeEach, describe, expect, test } from 'vitest';
import { answerQuestion, leaveUnanswered } from '../../shared/dialogue/facts/answer-question.ts';
import { askQuestion, questionForMail } from '../../shared/dialogue/facts/ask-question.ts';
import { confirmFact, denyFact, proposeFact } from '../../shared/dialogue/facts/confirm-fact.ts';
import { knownOf } from '../../shared/dialogue/facts/decide-known.ts';
import { stateFact } from '../../shared/dialogue/facts/state-fact.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { accepted, refused } from '../../shared/kernel/outcome.ts';
import { idOf } from '../customers/shop.ts';
import { CUSTOMER_ID, type FactWorld, factWorld } from './facts-support.ts';

let world: FactWorld;
beforeEach(async () => {
  world = await factWorld();
});

const state = (topic: string, value: string, more = {}) =>
  stateFact(world, { ...world.said, topic, value, ...more });
const stated = async (topic: string, value: string, more = {}) => {
  const fact = await state(topic, value, more);
  if (!fact.ok) throw new Error(fact.refusal);
  return fact.value;
};
const holds = async (topic: string) => knownOf(await world.book(), topic)?.value;
const spokenTurn = async (text: string) => {
  const turn = await recordTurn(world, {
    ...{ customerId: CUSTOMER_ID, channel: 'mail', direction: 'from_customer', text },
  });
  if (!turn.ok) throw new Error(turn.refusal);
  return turn.value;
};
const proposed = async (topic: string, value: string) => {
  const { id: turnId, at } = await spokenTurn(`about ${topic}: ${value}`);
  const from = { ...world.said, channel: 'mail', turnId, at } as const;
  const fact = await proposeFact(world, { ...from, topic, value });
  if (!fact.ok || fact.value === undefined) throw new Error('was not proposed');
  return fact.value;
};

describe('what was understood from free text', () => {
  test('waits, and counts when it is confirmed', async () => {
    const fact = await proposed('shoe-size', '43');
    expect(await holds('shoe-size')).toBe(undefined);
    expect(await world.points()).toContainEqual(
      expect.objectContaining({ kind: 'fact_to_confirm', id: fact.id, text: 'Shoe size: 43?' }),
    );
    const ref = { customerId: CUSTOMER_ID, factId: fact.id };
    world.clock.advance({ hours: 2 });
    expect((await confirmFact(world, ref)).ok).toBe(true);
    expect((await confirmFact(world, ref)).ok).toBe(true);
    expect(await holds('shoe-size')).toBe('43');
    expect((await world.points()).map(({ kind }) => kind)).toEqual(['answer']);
    expect(await denyFact(world, ref)).toEqual(refused('not_proposed'));
  });

  test('beats what was said in between, since it was confirmed later', async () => {
    const fact = await proposed('shoe-size', '43');
    world.clock.advance({ hours: 1 });
    await stated('shoe-size', '44');
    world.clock.advance({ hours: 1 });
    await confirmFact(world, { customerId: CUSTOMER_ID, factId: fact.id });
    expect(await holds('shoe-size')).toBe('43');
  });

  test('is denied once, and not proposed again', async () => {
    const fact = await proposed('shoe-size', '43');
    const ref = { customerId: CUSTOMER_ID, factId: fact.id };
    expect((await denyFact(world, ref)).ok).toBe(true);
    expect((await denyFact(world, ref)).ok).toBe(true);
    expect(await confirmFact(world, ref)).toEqual(refused('not_proposed'));
    const { id: turnId, at } = await spokenTurn('again');
    const again = { ...world.said, turnId, at, topic: 'shoe-size', value: '43' };
    expect(await proposeFact(world, again)).toEqual(accepted(undefined));
  });

  test('is not proposed when it is known', async () => {
    await stated('shoe-size', '43');
    const { id: turnId, at } = await spokenTurn('my shoe size is 43');
    const again = { ...world.said, turnId, at, topic: 'shoe-size', value: '43' };
    expect(await proposeFact(world, again)).toEqual(accepted(undefined));
  });

  test('of a forbidden topic is neither proposed nor confirmed', async () => {
    const { id: factId } = await proposed('shoe-size', '43');
    const { settings } = await world.book();
    await world.factBooks.saveSettings(
      { ...settings, forbiddenTopics: ['shoe-size'] },
      world.clock.now(),
    );
    const ref = { customerId: CUSTOMER_ID, factId };
    expect(await confirmFact(world, ref)).toEqual(refused('topic_forbidden'));
    const nobody = { customerId: CUSTOMER_ID, factId: idOf('fct', 8) };
    expect(await confirmFact(world, nobody)).toEqual(refused('fact_not_found'));
    expect(await denyFact(world, nobody)).toEqual(refused('fact_not_found'));
  });
});

describe('the question', () => {
  const ask = () => askQuestion(world, world.customer, { channel: 'page' });

  test('is one open point, and shown again without being asked again', async () => {
    expect(await ask()).toBe('allergies');
    world.clock.advance({ hours: 24 });
    expect(await ask()).toBe('allergies');
    const { askings } = (await world.book()).settings;
    expect(askings).toMatchObject([{ topic: 'allergies', channel: 'page' }]);
    expect(await world.points()).toMatchObject([{ kind: 'question', id: 'allergies' }]);
    world.clock.advance({ hours: 24 * 30 });
    expect(await ask()).toBe('addressed-as');
    expect(await world.points()).toMatchObject([{ kind: 'question', id: 'addressed-as' }]);
  });

  test('is answered by a fact at once, and the next one follows', async () => {
    await ask();
    const answered = { ...world.said, topic: 'allergies', value: 'nuts' };
    expect((await answerQuestion(world, answered)).ok).toBe(true);
    expect(await holds('allergies')).toBe('nuts');
    const [turn] = await world.spoken();
    expect(turn?.text).toMatch(/^Answered: “Is there an allergy that we should know of\?”: /);
    expect(await world.points()).toEqual([]);
    expect(await ask()).toBe('addressed-as');
  });

  test('is answered too by saying it by the way', async () => {
    await ask();
    await stated('allergies', 'nuts');
    expect((await world.book()).settings.askings[0]?.answeredAt).toBeDefined();
    expect(await world.points()).toEqual([]);
  });

  test.each([
    ['not_now', 'addressed-as'],
    ['never', 'addressed-as'],
  ] as const)('left with %s is gone, and after a week comes another', async (how, topic) => {
    await ask();
    const left = { customerId: CUSTOMER_ID, topic: 'allergies', channel: 'page', how } as const;
    await leaveUnanswered(world, left);
    await leaveUnanswered(world, left);
    expect(await world.points()).toEqual([]);
    if (how === 'not_now') expect(await ask()).toBe(undefined);
    world.clock.advance({ hours: 24 * 7 });
    expect(await ask()).toBe(topic);
    expect(await leaveUnanswered(world, { ...left, topic: 'x' })).toEqual(refused('topic_unknown'));
  });

  test('of a mail has a token for each answer, and is not repeated by the next mail', async () => {
    await stated('allergies', 'nuts');
    await stated('addressed-as', 'Ada');
    const question = await questionForMail(world, world.customer);
    expect(question?.topic).toBe('style');
    expect(question?.choices.map(({ choice }) => choice)).toEqual([
      'classic',
      'modern',
      'country',
      'playful',
    ]);
    expect(await questionForMail(world, world.customer)).toBe(undefined);
    expect(await ask()).toBe('style');
  });

  test('is in no mail to somebody whose links cannot be signed', async () => {
    const { linkKey: _, ...nobody } = world.customer;
    expect(await questionForMail(world, nobody)).toBe(undefined);
  });
});

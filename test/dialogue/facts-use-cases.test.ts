import { beforeEach, describe, expect, test } from 'vitest';
import { askQuestion } from '../../shared/dialogue/facts/ask-question.ts';
import { confirmFact, proposeFact } from '../../shared/dialogue/facts/confirm-fact.ts';
import { knownOf } from '../../shared/dialogue/facts/decide-known.ts';
import { FACT_COUNT_MAX } from '../../shared/dialogue/facts/fact.ts';
import {
  allowInference,
  allowTopic,
  changeFactSettings,
  forbidTopic,
  forgetFact,
} from '../../shared/dialogue/facts/forget-fact.ts';
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

describe('what a customer says about themselves', () => {
  test('counts at once, and its turn says what was said', async () => {
    const fact = await stated('shoe-size', '43');
    expect(await holds('shoe-size')).toBe('43');
    const [turn] = await world.spoken();
    expect(turn).toMatchObject({
      text: 'Told us: Shoe size: 43',
      channel: 'page',
      id: fact.turnId,
    });
    expect(turn?.ledTo).toEqual([{ kind: 'fact', id: fact.id }]);
    expect(await world.points()).toEqual([]);
  });

  test('said again changes nothing', async () => {
    const first = await stated('shoe-size', '43');
    expect(await state('shoe-size', ' 43 ')).toEqual(accepted(first));
    expect((await world.book()).facts).toHaveLength(1);
    expect(await world.spoken()).toHaveLength(1);
  });

  test('in a turn of theirs is one fact, however often it comes', async () => {
    const { id: turnId, at } = await spokenTurn('My shoe size is 43');
    for (let time = 0; time < 3; time += 1) await stated('shoe-size', '43', { turnId, at });
    expect((await world.book()).facts).toHaveLength(1);
    expect(await world.spoken()).toHaveLength(1);
  });

  test('is put right by something newer, and the old one stays readable', async () => {
    const old = await stated('shoe-size', '42');
    await stated('shoe-size', '43', { replaces: old.id });
    expect(await holds('shoe-size')).toBe('43');
    expect((await world.book()).facts).toHaveLength(2);
  });

  test.each([
    ['hat-size', '43', {}, 'topic_unknown'],
    ['shoe-size', ' ', {}, 'value_missing'],
    ['shoe-size', 'large feet', {}, 'value_not_valid'],
    ['style', 'x'.repeat(201), {}, 'value_not_valid'],
    ['special-days', '4 March', {}, 'about_missing'],
    ['special-days', '30 February', { about: 'Anna' }, 'value_not_valid'],
    ['shoe-size', '43', { replaces: idOf('fct', 7) }, 'fact_not_found'],
  ])('about %s, as %j (%j), is refused: %s', async (topic, value, more, refusal) => {
    expect(await state(topic, value, more)).toEqual(refused(refusal));
    expect(await world.spoken()).toEqual([]);
  });

  test('has no room for more than a customer can oversee', async () => {
    const facts = Array.from({ length: FACT_COUNT_MAX }, (_, at) => ({
      ...{ id: idOf('fct', at), version: 0, customerId: CUSTOMER_ID, topic: 'dislikes' },
      ...{ state: 'kept', known: 'stated', value: `thing ${at}`, at: world.clock.now() },
    }));
    for (const fact of facts) {
      await world.table.write(world.factBooks.writeOfFact(fact as never, world.clock.now()));
    }
    expect(await state('dislikes', 'marzipan')).toEqual(refused('too_many_facts'));
  });

  test('at the same moment as another thing is kept beside it', async () => {
    await Promise.all([
      stated('shoe-size', '43'),
      stated('style', 'modern'),
      stated('allergies', 'nuts'),
    ]);
    expect((await world.book()).facts).toHaveLength(3);
    expect((await world.leftOffs.find(CUSTOMER_ID))?.turnCount).toBe(3);
  });
});

describe('forgetting', () => {
  test('erases all that was ever said of it, and leaves that there was something', async () => {
    await stated('shoe-size', '42');
    const last = await stated('shoe-size', '43');
    world.clock.advance({ hours: 1 });
    await forgetFact(world, { customerId: CUSTOMER_ID, factId: last.id });
    expect(await holds('shoe-size')).toBe(undefined);
    const { facts } = await world.book();
    expect(facts.map(({ state }) => state)).toEqual(['forgotten', 'forgotten']);
    expect(JSON.stringify(world.table.all())).not.toMatch(/"4[23]"|: 4[23]/);
    const texts = (await world.spoken()).map(({ text }) => text);
    expect(texts).toEqual(['Told us: Shoe size', 'Told us: Shoe size']);
    const leftOff = await world.leftOffs.find(CUSTOMER_ID);
    expect(leftOff?.lastTurn?.excerpt).toBe('Told us: Shoe size');
  });

  test('leaves what they wrote in their own words as they wrote it', async () => {
    const { id: factId } = await proposed('shoe-size', '43');
    await confirmFact(world, { customerId: CUSTOMER_ID, factId });
    await forgetFact(world, { customerId: CUSTOMER_ID, factId });
    expect((await world.spoken()).map(({ text }) => text)).toEqual(['about shoe-size: 43']);
  });

  test('of one of several things leaves the others', async () => {
    const nuts = await stated('allergies', 'nuts');
    await stated('allergies', 'milk');
    await forgetFact(world, { customerId: CUSTOMER_ID, factId: nuts.id });
    expect((await world.book()).facts.map(({ state }) => state).sort()).toEqual([
      'forgotten',
      'kept',
    ]);
    expect(await holds('allergies')).toBe('milk');
  });

  test('of a correction erases what it had put right, too', async () => {
    const wrong = await stated('allergies', 'butter');
    const right = await stated('allergies', 'milk', { replaces: wrong.id });
    await forgetFact(world, { customerId: CUSTOMER_ID, factId: right.id });
    expect(await holds('allergies')).toBe(undefined);
  });

  test('twice changes nothing, and what was never there is not found', async () => {
    const { id: factId } = await stated('shoe-size', '43');
    await forgetFact(world, { customerId: CUSTOMER_ID, factId });
    expect(await forgetFact(world, { customerId: CUSTOMER_ID, factId })).toEqual(accepted([]));
    const ref = { customerId: CUSTOMER_ID, factId: idOf('fct', 9) };
    expect(await forgetFact(world, ref)).toEqual(refused('fact_not_found'));
  });

  test('lets them say it again', async () => {
    const { id: factId } = await stated('shoe-size', '43');
    await forgetFact(world, { customerId: CUSTOMER_ID, factId });
    await stated('shoe-size', '43');
    expect(await holds('shoe-size')).toBe('43');
  });
});

describe('a forbidden topic', () => {
  const topic = 'allergies';

  test('is erased, neither asked nor kept, until it is allowed again', async () => {
    await stated(topic, 'nuts');
    await forbidTopic(world, { customerId: CUSTOMER_ID, topic });
    expect(JSON.stringify(world.table.all())).not.toContain('nuts');
    expect(await state(topic, 'milk')).toEqual(refused('topic_forbidden'));
    expect(await askQuestion(world, world.customer, { channel: 'page' })).not.toBe(topic);
    await allowTopic(world, { customerId: CUSTOMER_ID, topic });
    world.clock.advance({ hours: 1 });
    await stated(topic, 'milk');
    expect(await holds(topic)).toBe('milk');
  });

  test('ends the question about it and what waits to be confirmed', async () => {
    expect(await askQuestion(world, world.customer, { channel: 'page' })).toBe(topic);
    await proposed(topic, 'nuts');
    expect((await world.points()).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['question', 'fact_to_confirm']),
    );
    await forbidTopic(world, { customerId: CUSTOMER_ID, topic });
    expect((await world.points()).map(({ kind }) => kind)).toEqual(['answer']);
  });

  test('can be one that is gone, while something of it is kept; one that never was is unknown', async () => {
    const ref = { customerId: CUSTOMER_ID, topic: 'hat-size' };
    expect(await forbidTopic(world, ref)).toEqual(refused('topic_unknown'));
  });
});

test('settings are changed together', async () => {
  await stated('style', 'modern');
  const change = { customerId: CUSTOMER_ID, forbid: 'style', isInferenceAllowed: true };
  expect(await changeFactSettings(world, change)).toEqual(accepted(undefined));
  const { settings } = await world.book();
  expect(settings).toMatchObject({ forbiddenTopics: ['style'], isInferenceAllowed: true });
  expect(await changeFactSettings(world, { customerId: CUSTOMER_ID, forbid: 'x' })).toEqual(
    refused('topic_unknown'),
  );
  await allowInference(world, { customerId: CUSTOMER_ID, isAllowed: false });
  expect((await world.book()).settings.isInferenceAllowed).toBe(false);
});

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { newSession, sessionTokenOf } from '../../shared/customers/session.ts';
import { type PageWorld, pageWorld } from '../pages/page-world.ts';
import { httpEvent, LAMBDA_CONTEXT } from '../runtime/http-support.ts';
import { newCustomer } from '../support/gift-world.ts';

let world: PageWorld;
let customer: Customer;
let token: string;

beforeAll(async () => {
  world = await pageWorld('2027-03-01T12:00:00Z');
});
beforeEach(async () => {
  customer = await newCustomer(world);
  const secret = `secret-of-${customer.id}`;
  await world.sessions.save(newSession(customer.id, secret, world.clock.now()), world.clock.now());
  token = sessionTokenOf(customer.id, secret);
});

const functions = {
  list: () => import('../../functions/http/list-facts.ts'),
  add: () => import('../../functions/http/add-fact.ts'),
  change: () => import('../../functions/http/change-fact.ts'),
  settings: () => import('../../functions/http/change-fact-settings.ts'),
  answer: () => import('../../functions/http/answer-question.ts'),
};

async function ask(
  name: keyof typeof functions,
  body?: unknown,
  pathParameters: Record<string, string> = {},
) {
  const { handler, endpoint } = await functions[name]();
  const event = httpEvent({
    ...{ method: endpoint.method, pathParameters },
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await handler(event, LAMBDA_CONTEXT);
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? '{}') };
}
const add = (topic: string, value: string) => ask('add', { topic, value });

describe('facts by JSON', () => {
  test('are said, listed, put right and forgotten', async () => {
    expect(await ask('list')).toMatchObject({
      status: 200,
      body: { facts: [], nextQuestion: { topic: 'allergies', choices: [] } },
    });
    const added = await add('shoe-size', '42');
    const [{ id: factId }] = added.body.facts;
    expect(added.body.facts).toMatchObject([{ topic: 'shoe-size', value: '42', channel: 'page' }]);
    const right = await ask('change', { do: 'correct', value: '43' }, { factId });
    expect(right.body.facts).toMatchObject([{ value: '43', known: 'stated', isProposed: false }]);
    const forgotten = await ask('change', { do: 'forget' }, { factId: right.body.facts[0].id });
    expect(forgotten.body.facts).toEqual([]);
  });

  test.each([
    ['hat-size', '43', 422, 'topic_unknown', 'topic'],
    ['shoe-size', 'large', 422, 'value_not_valid', 'value'],
    ['special-days', '4 March', 422, 'about_missing', 'about'],
  ])('about %s, %j, are refused with %i %s', async (topic, value, status, code, field) => {
    const answer = await add(topic, value);
    expect(answer).toMatchObject({ status, body: { code, errors: [{ field }] } });
  });

  test('of a forbidden topic are refused until it is allowed', async () => {
    const forbidden = await ask('settings', { forbid: 'shoe-size', isInferenceAllowed: true });
    expect(forbidden.body).toMatchObject({
      forbiddenTopics: ['shoe-size'],
      isInferenceAllowed: true,
    });
    expect((await add('shoe-size', '43')).body.code).toBe('topic_forbidden');
    await ask('settings', { allow: 'shoe-size' });
    expect((await add('shoe-size', '43')).status).toBe(200);
    expect((await ask('settings', { forbid: 'hat-size' })).body.code).toBe('topic_unknown');
  });

  test('answer the question, or leave it', async () => {
    const answered = await ask('answer', { do: 'answer', value: 'nuts' }, { topic: 'allergies' });
    expect(answered.body).toMatchObject({
      facts: [{ topic: 'allergies', value: 'nuts' }],
      nextQuestion: { topic: 'addressed-as' },
    });
    const left = await ask('answer', { do: 'not_now' }, { topic: 'addressed-as' });
    expect(left.body.nextQuestion).toBe(undefined);
    expect((await ask('answer', { do: 'never' }, { topic: 'hat-size' })).status).toBe(404);
  });

  test('are nobody’s without a session', async () => {
    token = 'x';
    expect((await ask('list')).status).toBe(401);
    const factId = 'fct_00000000000000000000000001';
    expect((await ask('change', { do: 'forget' }, { factId })).status).toBe(401);
  });

  test('that are not there are not found', async () => {
    const factId = 'fct_00000000000000000000000001';
    for (const press of ['forget', 'confirm', 'deny']) {
      expect((await ask('change', { do: press }, { factId })).body.code).toBe('fact_not_found');
    }
  });
});

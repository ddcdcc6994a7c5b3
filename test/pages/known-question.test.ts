import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { customerTokenOf } from '../../shared/customers/customer-token.ts';
import { questionToAsk } from '../../shared/dialogue/facts/ask-question.ts';
import { proposeFact } from '../../shared/dialogue/facts/confirm-fact.ts';
import { knownOf } from '../../shared/dialogue/facts/decide-known.ts';
import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { newCustomer } from '../support/gift-world.ts';
import { elementsOf } from './page-reading.ts';
import { Browser, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
let ports: ReturnType<typeof portsOf>;
let customer: Customer;
let ada: Browser;

const portsOf = ({ table, ports: { ids }, clock }: PageWorld) => {
  const settings = { table, shardCount: 1 };
  return {
    ...{ ids, clock, transactions: table, turns: turnStore(settings) },
    ...{ leftOffs: leftOffStore(settings), factBooks: factBookStore(settings) },
  };
};

beforeAll(async () => {
  world = await pageWorld('2027-03-01T12:00:00Z');
  ports = portsOf(world);
});
beforeEach(async () => {
  world.clock.set('2027-03-01T12:00:00Z');
  customer = await newCustomer(world, { linkKey: 'abcdefghijklmnopqrstuv' });
  ada = await new Browser().signInAs(customer, world);
});

const holds = async (topic: string) =>
  knownOf(await ports.factBooks.find(customer.id), topic)?.value;
const tell = (topic: string, value: string, more = {}) =>
  ada.post('/known', { do: 'tell', topic, value, ...more });
const factId = async (topic: string) =>
  knownOf(await ports.factBooks.find(customer.id), topic)?.id ?? '';
const read = async (path = '/known') => (await ada.get(path)).text;
const propose = async (topic: string, value: string) => {
  const { id: customerId, language } = customer;
  const said = { customerId, channel: 'mail', direction: 'from_customer' } as const;
  const turn = await recordTurn(ports, { ...said, text: 'Hello' });
  if (!turn.ok) throw new Error(turn.refusal);
  const { id: turnId, at } = turn.value;
  const fact = { customerId, language, channel: 'mail', turnId, at, topic, value } as const;
  const proposed = await proposeFact(ports, fact);
  if (!proposed.ok || proposed.value === undefined) throw new Error('was not proposed');
  return proposed.value.id;
};

describe('what was understood', () => {
  test.each([
    ['confirm', '43'],
    ['deny', undefined],
  ])('%s is one press', async (press, value) => {
    const id = await propose('shoe-size', '43');
    expect(await read()).toContain('Did we understand you?');
    await ada.post('/known', { do: press, fact: id });
    expect(await holds('shoe-size')).toBe(value);
    expect(await read()).not.toContain('Did we understand you?');
  });

  test('is decided once', async () => {
    const id = await propose('shoe-size', '43');
    await ada.post('/known', { do: 'deny', fact: id });
    expect((await ada.post('/known', { do: 'confirm', fact: id })).location).toBe(
      '/known?notice=not_proposed',
    );
  });
});

describe('the question on the page', () => {
  test('is answered by one press, and the next one stands there', async () => {
    await tell('allergies', 'nuts');
    await tell('addressed-as', 'Ada');
    const text = await read();
    const choices = elementsOf(text).filter(
      ({ tag, attributes }) => tag === 'button' && attributes.name === 'value',
    );
    expect(choices.map(({ attributes }) => attributes.value)).toEqual([
      ...['classic', 'modern', 'country', 'playful'],
    ]);
    await ada.post('/known', { do: 'answer', topic: 'style', value: 'modern' });
    expect(await holds('style')).toBe('modern');
    expect(await read()).toContain('Which size do you wear in clothes?');
  });

  test.each([
    ['not_now', 'Another time, then.'],
    ['never', 'We will not ask it again.'],
  ])('%s is one press, too', async (press, words) => {
    await read();
    const { location } = await ada.post('/known', { do: press, topic: 'allergies' });
    const text = await read(location);
    expect(text).toContain(words);
    expect(text).not.toContain('Is there an allergy');
  });
});

describe('the question of a mail', () => {
  const tokens = (topic = 'style') => {
    const asked = questionToAsk(customer, topic);
    const choices = new Map(asked?.choices.map(({ choice, token }) => [choice, token]));
    return { open: asked?.token ?? '', modern: choices.get('modern') ?? '' };
  };
  const guest = new Browser();
  const post = (token: string, form: Record<string, string>) =>
    guest.post(`/question?token=${token}`, { topic: 'style', ...form });

  test('shows the answer that was clicked, and takes it with one press', async () => {
    const { modern } = tokens();
    const { text } = await guest.get(`/question?token=${modern}`);
    expect(text).toContain('Your answer: Clear and modern');
    expect(text).toContain('Yes: Clear and modern');
    expect(await holds('style')).toBe(undefined);
    const taken = await post(modern, { do: 'answer', value: 'modern' });
    expect(taken.text).toContain('We will remember it.');
    expect(await holds('style')).toBe('modern');
    const { items } = await ports.turns.page({ customerId: customer.id, limit: 5 });
    expect(items).toMatchObject([
      { channel: 'mail', text: 'Answered: “How do you like things best?”: Clear and modern' },
    ]);
  });

  test('shows all answers to whoever wants another', async () => {
    const { text } = await guest.get(`/question?token=${tokens().modern}&other=yes`);
    expect(text).toContain('value="classic"');
  });

  test.each([
    ['not_now', 'Another time, then.'],
    ['never', 'We will not ask it again.'],
  ])('is left with %s', async (press, words) => {
    expect((await post(tokens().open, { do: press })).text).toContain(words);
  });

  test('is about its own topic, whatever the form says, and does nothing else', async () => {
    const { open } = tokens();
    await post(open, { do: 'answer', topic: 'allergies', value: 'modern' });
    expect(await holds('allergies')).toBe(undefined);
    expect(await holds('style')).toBe('modern');
    expect((await post(open, { do: 'infer_yes' })).statusCode).toBe(400);
    expect((await post(open, { do: 'forget', fact: await factId('style') })).statusCode).toBe(400);
    expect(await holds('style')).toBe('modern');
  });

  test('takes no answer that cannot be read, and none about what was forbidden', async () => {
    const { open } = tokens('shoe-size');
    const wrong = await post(open, { do: 'answer', value: 'large' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.text).toContain('We cannot read this.');
    await ada.post('/known', { do: 'forbid', topic: 'shoe-size' });
    const forbidden = await post(open, { do: 'answer', value: '43' });
    expect(forbidden.text).toContain('so we do not');
    expect(await holds('shoe-size')).toBe(undefined);
  });

  test('opens to its own link alone', async () => {
    const other = await newCustomer(world);
    const foreign = customerTokenOf(
      { ...other, linkKey: customer.linkKey ?? '' },
      'question',
      'style',
    );
    const feedback = customerTokenOf(customer, 'feedback', 'style');
    const gone = customerTokenOf(customer, 'question', 'hat-size');
    for (const token of [foreign, feedback, gone, '', 'x', `${tokens().open}0`]) {
      expect((await guest.get(`/question?token=${token}`)).statusCode).toBe(404);
      expect((await post(token ?? '', { do: 'never' })).statusCode).toBe(404);
    }
  });

  test('shows nothing of what we know to whoever holds the mail', async () => {
    await tell('style', 'country');
    const { text } = await guest.get(`/question?token=${tokens().open}`);
    expect(text).not.toContain(customer.email);
    expect(text).not.toContain('You told us');
  });
});

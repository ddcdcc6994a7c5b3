import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { knownOf } from '../../shared/dialogue/facts/decide-known.ts';
import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { newCustomer } from '../support/gift-world.ts';
import { elementsOf, runningParts } from './page-reading.ts';
import { Browser, orderGift, type PageWorld, pageWorld } from './page-world.ts';

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

describe('what we know', () => {
  test('is for whoever is signed in', async () => {
    expect((await new Browser().get('/known')).location).toBe('/sign-in?next=%2Fknown');
    expect((await new Browser().post('/known', { do: 'infer_yes' })).location).toMatch(
      /^\/sign-in/,
    );
  });

  test('begins with nothing, one question and a field', async () => {
    const text = await read();
    expect(text).toContain('Nothing yet but your orders.');
    expect(text).toContain('Is there an allergy that we should know of?');
    expect(text).toContain('Never ask this');
    expect(runningParts(text)).toEqual([]);
  });

  test('shows each fact with where we have it from', async () => {
    const done = await tell('shoe-size', '43');
    expect(done).toMatchObject({ statusCode: 303, location: '/known?notice=told' });
    const text = await read(done.location);
    expect(text).toContain('Thank you. We will remember it.');
    expect(text).toContain('You told us here on 1 March 2027');
    expect(text).toContain('>43<');
  });

  test('is put right, and what was before stays to be read', async () => {
    await tell('shoe-size', '42');
    const id = await factId('shoe-size');
    expect(await read(`/known?correct=${id}`)).toContain('value="42"');
    world.clock.advance({ hours: 24 });
    await ada.post('/known', { do: 'correct', fact: id, value: '43' });
    expect(await holds('shoe-size')).toBe('43');
    expect(await read()).toContain('42. You told us here on 1 March 2027.');
  });

  test('is forgotten after one more question', async () => {
    await tell('allergies', 'nuts');
    const id = await factId('allergies');
    expect(await read(`/known?forget=${id}`)).toContain('Forget: Allergies, nuts?');
    const { location } = await ada.post('/known', { do: 'forget', fact: id });
    const text = await read(location);
    expect(text).toContain('Something that you had us forget on 1 March 2027.');
    expect(text).not.toContain('nuts');
  });

  test('is kept of no topic that was forbidden, until it is allowed again', async () => {
    await tell('allergies', 'nuts');
    expect(await read('/known?forbid=allergies')).toContain('Keep nothing: Allergies?');
    await ada.post('/known', { do: 'forbid', topic: 'allergies' });
    expect(await holds('allergies')).toBe(undefined);
    expect((await tell('allergies', 'milk')).location).toBe('/known?notice=topic_forbidden');
    const text = await read();
    expect(text).toContain('What we keep nothing of');
    expect(text).not.toContain('Is there an allergy');
    await ada.post('/known', { do: 'allow', topic: 'allergies' });
    expect((await tell('allergies', 'milk')).location).toBe('/known?notice=told');
  });

  test('shows what the orders show, and conclusions only when they are allowed', async () => {
    for (let day = 1; day <= 5; day += 1) {
      await orderGift(world, customer, {
        ...{ deliverOn: `2027-04-0${day}`, productCode: 'MUG', options: { colour: 'red' } },
      });
      world.clock.advance({ minutes: 1 });
    }
    const text = await read();
    expect(text).toContain('From what you ordered: 5 of 5 gifts, the last on 1 March 2027');
    expect(text).toContain('Mug with a name');
    expect(text).not.toContain('When you like to give</h3>');
    await ada.post('/known', { do: 'infer_yes' });
    expect(await read()).toContain('We think so, because 5 of your 5 gifts show it.');
    await ada.post('/known', { do: 'infer_no' });
    expect(await read()).toContain('A conclusion of ours that we do not use.');
  });

  test.each([
    ['shoe-size', 'large', 'We cannot read this.'],
    ['shoe-size', '', 'Please write something, or choose.'],
    ['special-days', '4 March', 'Please say whose day it is.'],
  ])('keeps what was typed about %s when %j cannot be taken', async (topic, value, words) => {
    const answer = await tell(topic, value);
    expect(answer.statusCode).toBe(422);
    expect(answer.text).toContain(words);
    const inputs = elementsOf(answer.text).filter(({ attributes }) => attributes.name === 'value');
    expect(inputs.map(({ attributes }) => attributes.value ?? '')).toContain(value);
  });

  test('speaks German', async () => {
    ada.language = 'de';
    customer = await newCustomer(world, { language: 'de' });
    ada = await new Browser().signInAs(customer, world);
    await tell('style', 'modern');
    const text = await read();
    expect(text).toContain('Von Ihnen, hier, am 1. März 2027');
    expect(text).toContain('Klar und modern');
  });

  test('shows hostile words as words', async () => {
    await tell('dislikes', '<script>alert(1)</script>');
    expect(runningParts(await read())).toEqual([]);
  });

  test.each([
    'tell=hat-size',
    'correct=x',
    'forget=fct_00000000000000000000000001',
    'forbid=hat-size',
    'notice=constructor',
  ])('opens all the same with ?%s', async (query) => {
    expect((await ada.get(`/known?${query}`)).statusCode).toBe(200);
  });

  test('is nobody else’s to change', async () => {
    await tell('shoe-size', '43');
    const eve = await new Browser().signInAs(await newCustomer(world), world);
    const answer = await eve.post('/known', { do: 'forget', fact: await factId('shoe-size') });
    expect(answer.location).toBe('/known?notice=fact_not_found');
    expect(await holds('shoe-size')).toBe('43');
    expect((await ada.post('/known', { do: 'infer_yes' }, 'cross-site')).statusCode).toBe(403);
  });
});

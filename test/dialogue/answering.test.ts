import { beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import {
  answerCustomer,
  closeWithoutAnswer,
  keepPromise,
} from '../../shared/dialogue/answer-customer.ts';
import { decideAnswer } from '../../shared/dialogue/decide-answer.ts';
import { repliesTo } from '../../shared/dialogue/decide-replies.ts';
import { TurnTaken } from '../../shared/dialogue/dialogue-events.ts';
import { listWaiting } from '../../shared/dialogue/list-waiting.ts';
import { findAnswerLetter, mailAnswer } from '../../shared/dialogue/mail-answer.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { say } from '../../shared/dialogue/say.ts';
import { newCustomer } from '../support/gift-world.ts';
import { type DialogueWorld, dialogueWorld, MARY, on, turnSaid } from './dialogue-world.ts';

describe('an answer', () => {
  const today = on('2027-03-01');
  const given = { text: 'Yes, there is.', promise: '' };

  test.each([
    [{}, undefined],
    [{ text: ' \n' }, 'text_missing'],
    [{ text: 'x'.repeat(10_000) }, undefined],
    [{ text: 'x'.repeat(10_001) }, 'text_too_long'],
    [{ promise: 'Call', promisedOn: on('2027-03-01') }, undefined],
    [{ promise: 'Call', promisedOn: on('2027-02-28') }, 'promise_date_past'],
    [{ promise: 'Call', promisedOn: on('2028-07-01') }, undefined],
    [{ promise: 'Call', promisedOn: on('2028-07-02') }, 'promise_too_far_ahead'],
    [{ promise: 'Call' }, 'promise_date_missing'],
    [{ promisedOn: on('2027-03-05') }, 'promise_missing'],
    [{ promise: ' ', promisedOn: on('2027-03-05') }, 'promise_missing'],
    [{ promise: 'x'.repeat(200), promisedOn: on('2027-03-05') }, undefined],
    [{ promise: 'x'.repeat(201), promisedOn: on('2027-03-05') }, 'promise_too_long'],
  ])('%#: its words and its promise fit, or it is refused', (facts, refusal) => {
    const decided = decideAnswer({ ...given, ...facts }, today);
    expect(decided.ok ? undefined : decided.refusal).toBe(refusal);
  });

  test('promises one thing on one line', () => {
    const promise = { promise: ' Ask\nthe pottery ', promisedOn: on('2027-03-05') };
    expect(decideAnswer({ ...given, ...promise }, today)).toMatchObject({
      value: { promises: [{ text: 'Ask the pottery', promisedOn: on('2027-03-05') }] },
    });
  });
});

describe('what an answer answers', () => {
  const ids = (turns: readonly { id: string }[]) => turns.map(({ id }) => id);
  const turn = (number: number, facts: Parameters<typeof turnSaid>[0] = {}) =>
    turnSaid({ id: `trn_01KP000000000000000000000${number}`, ...facts });
  const answer = (number: number, ...to: readonly number[]) =>
    turn(number, {
      ...{ direction: 'to_customer', staff: MARY },
      ...(to.length === 0 ? {} : { answers: to.map((each) => turn(each).id) }),
    });
  const press = (number: number) =>
    turn(number, { text: 'Told us: Shoe size', ledTo: [{ kind: 'fact', id: 'fct_1' }] });

  test('is what waited for it: no press, no visit, no note of ours that owed nothing', () => {
    const visit = turn(4, { channel: 'store', staff: MARY });
    const before = [press(5), visit, turn(3), turn(2), answer(1)];
    const replies = repliesTo(answer(6, 2, 3), before);
    expect(ids(replies.answered)).toEqual(ids([turn(3), turn(2)]));
    expect(replies.quoted?.id).toBe(turn(3).id);
  });

  test('quotes their own words, and not the notes that we took', () => {
    const notes = turn(5, { channel: 'phone', staff: MARY });
    const replies = repliesTo(answer(6, 5), [notes, press(4), turn(3)]);
    expect(ids(replies.answered)).toEqual(ids([notes]));
    expect(replies.quoted?.id).toBe(turn(3).id);
  });

  test('and when nothing was, still what they wrote last is quoted', () => {
    const replies = repliesTo(answer(6), [answer(2), turn(1)]);
    expect([ids(replies.answered), replies.quoted?.id]).toEqual([[], turn(1).id]);
    expect(repliesTo(answer(6), [])).toEqual({ answered: [], quoted: undefined });
  });
});

describe('somebody of the staff', () => {
  let world: DialogueWorld;
  let customer: Customer;
  beforeEach(async () => {
    world = dialogueWorld('2027-03-01T22:30:00Z');
    customer = await newCustomer(world, { zone: 'Pacific/Auckland' });
  });
  const ask = async (text = 'Is there a green one?') => {
    world.clock.advance({ minutes: 1 });
    const said = await say(world.ports, { customerId: customer.id, text });
    if (!said.ok) throw new Error(said.refusal);
    return said.value;
  };
  const answer = async (facts: Partial<Parameters<typeof answerCustomer>[1]> = {}) => {
    world.clock.advance({ minutes: 1 });
    const given = { text: 'Yes.', promise: '', staff: MARY, wantsAnswer: false };
    return answerCustomer(world.ports, { ...given, customerId: customer.id, ...facts });
  };
  const points = async () => (await world.ports.leftOffs.find(customer.id))?.points ?? [];
  const waiting = async () =>
    (await listWaiting(world.ports, { limit: 10 })).items.map((each) => each.customer.id);
  /** What the function is woken with, the last time a turn was taken. */
  const lastTaken = () => {
    const taken = world.events.filter(({ type }) => type === 'TurnTaken').at(-1);
    return TurnTaken.parse(taken);
  };
  const mail = () => mailAnswer(world.ports, lastTaken());

  test('answers, and the customer waits no longer', async () => {
    await ask();
    expect(await waiting()).toEqual([customer.id]);
    expect(await answer()).toMatchObject({
      ok: true,
      value: { direction: 'to_customer', channel: 'page', staff: { name: 'Mary' } },
    });
    expect([await points(), await waiting()]).toEqual([[], []]);
  });

  test('promises until the end of the customer’s day, and keeps it by a press', async () => {
    const promise = { promise: 'Ask the pottery', promisedOn: on('2027-03-02') };
    expect(await answer({ ...promise, promisedOn: on('2027-03-01') })).toEqual({
      ok: false,
      refusal: 'promise_date_past',
    });
    await answer(promise);
    const [promised] = await points();
    expect(promised).toMatchObject({ kind: 'promise', promisedOn: on('2027-03-02') });
    expect(await waiting()).toEqual([customer.id]);
    const promiseId = promised?.id ?? '';
    for (const _ of [1, 2]) {
      const kept = await keepPromise(world.ports, { customerId: customer.id, promiseId });
      expect(kept.ok).toBe(true);
    }
    expect([await points(), await waiting()]).toEqual([[], []]);
  });

  test('leaves thanks without an answer, and nothing that was said meanwhile', async () => {
    const thanks = await ask('Thank you!');
    const more = await ask('And a blue one?');
    await closeWithoutAnswer(world.ports, customer.id, [thanks.id]);
    expect((await points()).map(({ id }) => id)).toEqual([more.id]);
  });

  test('answers once when the button is pressed twice', async () => {
    await answer({ formKey: 'k' });
    await answer({ formKey: 'k' });
    const { items } = await world.ports.turns.page({ customerId: customer.id, limit: 10 });
    expect(items).toHaveLength(1);
  });

  test('cannot answer nobody', async () => {
    const refused = await answer({ customerId: 'cus_01KP0000000000000000000009' });
    expect(refused).toEqual({ ok: false, refusal: 'customer_not_found' });
  });

  test('and the answer goes out by mail, with what it answers and what was promised', async () => {
    const asked = await ask();
    const promise = { promise: 'Ask the pottery', promisedOn: on('2027-03-05') };
    await answer({ ...promise, wantsAnswer: true });
    expect((await mail()).ok).toBe(true);
    expect(world.letters).toMatchObject([
      {
        ...{ kind: 'answer', words: 'Yes.', staffName: 'Mary', quoted: 'Is there a green one?' },
        ...{ wantsAnswer: true, promises: [{ text: 'Ask the pottery' }] },
      },
    ]);
    const stored = await world.ports.turns.find({ customerId: customer.id, turnId: asked.id });
    expect(stored?.ledTo).toEqual([{ kind: 'answer', id: lastTaken().turnId }]);
  });

  test('once, however often the event comes, also after a crash', async () => {
    await answer();
    const broken = {
      ...world.ports,
      letters: { send: (): Promise<never> => Promise.reject(new Error('down')) },
    };
    await expect(mailAnswer(broken, lastTaken())).rejects.toThrow('down');
    expect(await mail()).toEqual({ ok: false, refusal: 'in_progress' });
    world.clock.advance({ minutes: 5 });
    expect((await mail()).ok).toBe(true);
    expect(await mail()).toEqual({ ok: false, refusal: 'already_told' });
    expect(world.letters).toHaveLength(1);
  });

  test('a word that answers nothing quotes nothing', async () => {
    await answer();
    await mail();
    expect(world.letters[0]).not.toHaveProperty('quoted');
  });

  test.each([
    ['what the customer says', { direction: 'from_customer' }],
    ['what was said on the phone', { channel: 'phone' }],
    ['what a program says', { staff: undefined }],
    ['a proposal, which has a letter of its own', { ledTo: [{ kind: 'proposal', id: 'p' }] }],
    ['the answer to a complaint, likewise', { ledTo: [{ kind: 'case', id: 'c' }] }],
    ['what has no words', { text: '' }],
  ] as const)('%s is not mailed', async (_name, facts) => {
    const staff = 'staff' in facts ? {} : { staff: MARY };
    const { staff: _staff, ...others } = { staff: undefined, ...facts };
    await recordTurn(world.ports, {
      ...{ customerId: customer.id, channel: 'page', direction: 'to_customer', text: 'Yes.' },
      ...{ ...staff, ...others },
    });
    expect(await mail()).toEqual({ ok: false, refusal: 'nothing_to_mail' });
    expect(world.letters).toEqual([]);
  });

  test('what is not there any more is not mailed, and says so', async () => {
    await answer();
    const event = lastTaken();
    const turnId = 'trn_01KP0000000000000000000009';
    const gone = await mailAnswer(world.ports, { ...event, turnId });
    expect(gone).toEqual({ ok: false, refusal: 'turn_not_found' });
    const ref = { customerId: customer.id, turnId: event.turnId };
    const customers = { find: async () => undefined };
    const forgotten = await findAnswerLetter({ ...world.ports, customers }, ref);
    expect(forgotten).toEqual({ ok: false, refusal: 'customer_not_found' });
  });

  test('looks at a list that may be a moment old, of customers that may be forgotten', async () => {
    await ask();
    const customers = { find: async () => undefined };
    const list = await listWaiting({ ...world.ports, customers }, { limit: 10 });
    expect(list.items).toEqual([]);
  });
});

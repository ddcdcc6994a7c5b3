import { expect, test } from 'vitest';
import { answerCustomer } from '../../shared/dialogue/answer-customer.ts';
import { isSaidMeanwhile } from '../../shared/dialogue/said-meanwhile.ts';
import { say } from '../../shared/dialogue/say.ts';
import type { Turn } from '../../shared/dialogue/turn.ts';
import { newCustomer } from '../support/gift-world.ts';
import { dialogueWorld, MARY } from './dialogue-world.ts';

const by = (id: string, staffId?: string) =>
  ({ id, ...(staffId === undefined ? {} : { staff: { id: staffId, name: 'Somebody' } }) }) as Turn;
const [theirs, mine, another] = [by('t2'), by('t3', 'me'), by('t4', 'you')];

test.each([
  ['nothing', [theirs], 't2', false],
  ['words of one’s own', [mine, theirs], 't2', false],
  ['a colleague’s words', [another, theirs], 't2', true],
  ['a colleague’s words before one’s own', [mine, another, theirs], 't2', true],
  ['the customer’s words', [theirs, mine], 't3', true],
  ['more than is looked at', [theirs], 't0', true],
  ['the first words of all', [theirs], 'none', true],
  ['no words at all', [], 'none', false],
])('since it was shown: %s', (_what, turns, newestId, is) => {
  expect(isSaidMeanwhile(turns, { newestId, staffId: 'me' })).toBe(is);
});

test('an answer to what is not the newest is not sent', async () => {
  const world = dialogueWorld();
  const { id: customerId } = await newCustomer(world);
  await say(world.ports, { customerId, text: 'Is there a green one?' });
  const given = { customerId, staff: MARY, text: 'Yes.', promise: '', wantsAnswer: false };
  const answered = await answerCustomer(world.ports, { ...given, seenTurnId: 'none' });
  expect(answered).toEqual({ ok: false, refusal: 'said_meanwhile' });
});

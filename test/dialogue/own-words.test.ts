import { expect, test } from 'vitest';
import { openCase } from '../../shared/cases/open-case.ts';
import { stateFact } from '../../shared/dialogue/facts/state-fact.ts';
import { hasOwnWords } from '../../shared/dialogue/own-words.ts';
import { orderTheSameAgain } from '../../shared/prescriptions/order-the-same-again.ts';
import { caseWorld, refusalOf } from '../cases/case-world.ts';
import { prescriptionWorld, write } from '../prescriptions/prescription-world.ts';
import { turnSaid } from './dialogue-world.ts';

const ORDER = { kind: 'gift_order', id: 'ord_1' } as const;
const PRESCRIPTION = { kind: 'prescription', id: 'prs_1' } as const;

test.each([
  ['what they wrote', {}, true],
  ['what they wrote in a mail that ordered something', { ledTo: [ORDER] }, true],
  ['what they told somebody', { text: 'She told us: shoe size 41' }, true],
  ['a visit', { text: '' }, false],
  ['what we said', { direction: 'to_customer' }, false],
  ['a press', { isPress: true }, false],
  ['an old press', { text: 'Told us: Shoe size: 41' }, false],
  ['an old press about somebody', { text: 'Told us: Shoe size (Tom): 41' }, false],
  ['an old answer', { text: 'Answered: “Which shoe size do you wear?”: 38' }, false],
  ['an old answer, forgotten since', { text: 'Answered: “Which shoe size do you wear?”' }, false],
  ['an old press in German', { text: 'Mitgeteilt: Schuhgröße: 41' }, false],
  ['an old order of the same', { ledTo: [PRESCRIPTION] }, false],
] as const)('%s: has words of their own or not', (_name, facts, isOwn) => {
  expect(hasOwnWords(turnSaid(facts))).toBe(isOwn);
});

test('an answered question is a press, and no case', async () => {
  const world = await caseWorld();
  const { customerId } = world;
  await stateFact(world.ports, {
    ...{ customerId, topic: 'allergies', value: 'nuts', channel: 'page', language: 'en' },
    isAnswer: true,
  });
  const { items } = await world.ports.turns.page({ customerId, limit: 1 });
  const [turn] = items;
  if (turn === undefined) throw new Error('it was said');
  expect(turn.isPress).toBe(true);
  const opened = await openCase(world.ports, { customerId, turnId: turn.id });
  expect(refusalOf(opened)).toBe('not_the_customers_words');
});

test('the same again is a press', async () => {
  const world = await prescriptionWorld('2027-02-15T12:00:00Z');
  const { id: prescriptionId } = await write(world);
  const asked = { channel: 'page', sourceId: 'form' } as const;
  await orderTheSameAgain(world.ports, { customerId: world.ada.id, prescriptionId, ...asked });
  const { items } = await world.ports.turns.page({ customerId: world.ada.id, limit: 1 });
  expect(items).toMatchObject([{ isPress: true }]);
});

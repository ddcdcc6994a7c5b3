import { describe, expect, test } from 'vitest';
import { answerCustomer } from '../../shared/dialogue/answer-customer.ts';
import { standingAt } from '../../shared/dialogue/decide-left-off.ts';
import { askQuestion } from '../../shared/dialogue/facts/ask-question.ts';
import { stateFact } from '../../shared/dialogue/facts/state-fact.ts';
import { findConversation } from '../../shared/dialogue/find-conversation.ts';
import type { LeftOff } from '../../shared/dialogue/left-off.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import type { Turn } from '../../shared/dialogue/turn.ts';
import { photosTogether } from '../../shared/pages/conversation/photos-together.ts';
import { newCustomer } from '../support/gift-world.ts';
import { at, dialogueWorld, MARY, turnSaid } from './dialogue-world.ts';

describe('a question that nobody answers', () => {
  const asked: LeftOff = {
    ...{ id: 'cus_01KP0000000000000000000002', version: 1, turnCount: 0 },
    points: [
      {
        ...{ kind: 'question', id: 'shoe-size', owedBy: 'customer', text: 'What size?' },
        openedAt: at('2027-03-01T12:00:00Z'),
      },
    ],
  };

  test.each([
    ['2027-03-31T11:59:59.999Z', 1],
    ['2027-03-31T12:00:00Z', 0],
  ])('stands at %s or not: thirty days', (now, count) => {
    expect(standingAt(asked, at(now)).points).toHaveLength(count);
  });

  test('is gone from the conversation then, and from the table with the next word', async () => {
    const world = dialogueWorld();
    const customer = await newCustomer(world);
    const { ports, clock } = world;
    expect(await askQuestion(ports, customer, { channel: 'page' })).toBeDefined();
    const points = async () => {
      const found = await findConversation(ports, { customerId: customer.id });
      return found.ok ? found.value.leftOff.points : undefined;
    };
    expect(await points()).toHaveLength(1);
    clock.advance({ hours: 24 * 30 });
    expect(await points()).toEqual([]);
    const said = { channel: 'page', direction: 'from_customer', text: 'Hello' } as const;
    await recordTurn(ports, { ...said, customerId: customer.id });
    const stored = await ports.leftOffs.find(customer.id);
    expect(stored?.points.map(({ kind }) => kind)).toEqual(['answer']);
  });
});

describe('an answer of the staff', () => {
  test('names what waited for it, and neither presses nor visits', async () => {
    const world = dialogueWorld();
    const { id: customerId } = await newCustomer(world);
    const { ports, clock } = world;
    const say = (more: Partial<Turn> & { wantsAnswer?: boolean }) => {
      clock.advance({ minutes: 1 });
      return recordTurn(ports, {
        ...{ customerId, channel: 'page', direction: 'from_customer', text: 'Is it blue?' },
        ...more,
      });
    };
    const first = await say({});
    await stateFact(ports, {
      ...{ customerId, topic: 'shoe-size', value: '43', channel: 'page', language: 'en' },
    });
    await say({ channel: 'store', staff: MARY, text: 'Looked at lamps', wantsAnswer: false });
    const second = await say({ text: 'Or green?' });
    clock.advance({ minutes: 1 });
    const given = { text: 'Both.', promise: '', wantsAnswer: false };
    const answer = await answerCustomer(ports, { ...given, customerId, staff: MARY });
    const ids = [first, second].map((each) => (each.ok ? each.value.id : ''));
    expect(answer).toMatchObject({ value: { answers: ids } });
  });
});

describe('photos', () => {
  const photo = (number: number, minute: string, facts: Partial<Turn> = {}) =>
    turnSaid({
      ...{ id: `trn_01KP000000000000000000000${number}`, text: '' },
      at: at(`2027-03-01T12:${minute}:00Z`),
      attachments: [
        { fileKey: `k${number}`, name: `${number}.jpg`, contentType: 'image/jpeg', byteCount: 1 },
      ],
      ...facts,
    });
  const shown = (turns: readonly Turn[]) =>
    photosTogether(turns).map(({ attachments = [] }) => attachments.map(({ name }) => name));

  test('that were sent one after the other are shown as one', () => {
    const turns = [photo(1, '00'), photo(2, '09'), photo(3, '18')];
    expect(shown(turns)).toEqual([['1.jpg', '2.jpg', '3.jpg']]);
  });

  test('ten minutes apart, with words, or after words stand alone', () => {
    expect(shown([photo(1, '00'), photo(2, '10')])).toEqual([['1.jpg'], ['2.jpg']]);
    expect(shown([photo(1, '00'), photo(2, '01', { text: 'The hall' })])).toHaveLength(2);
    const between = turnSaid({ id: 'trn_01KP0000000000000000000005', text: 'And the hall:' });
    expect(shown([photo(1, '00'), between, photo(2, '02')])).toHaveLength(3);
    expect(shown([photo(1, '00'), photo(2, '01', { channel: 'mail' })])).toHaveLength(2);
  });
});

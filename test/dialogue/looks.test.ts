import { beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { answerCustomer } from '../../shared/dialogue/answer-customer.ts';
import { lookAtConversation } from '../../shared/dialogue/look-at-customer.ts';
import type { Outreach } from '../../shared/permission/outreach.ts';
import { newCustomer } from '../support/gift-world.ts';
import { type DialogueWorld, dialogueWorld, MARY } from './dialogue-world.ts';

let world: DialogueWorld;
let customer: Customer;
beforeEach(async () => {
  world = dialogueWorld('2027-03-01T09:00:00Z');
  customer = await newCustomer(world);
});
const look = (staff: { id: string; name: string } = MARY, customerId = customer.id) =>
  lookAtConversation(world.ports, { customerId, staff });
const looks = async () =>
  (await world.ports.looks.page({ customerId: customer.id, limit: 10 })).items;

describe('a look of the staff is on record', () => {
  test('once for each hour by the clock', async () => {
    for (const minutes of [0, 59, 1, 59]) {
      world.clock.advance({ minutes });
      await look();
    }
    expect((await looks()).map(({ at }) => at.toString())).toEqual([
      ...['2027-03-01T10:00:00Z', '2027-03-01T09:00:00Z'],
    ]);
    expect((await looks())[0]).toMatchObject({ staff: MARY, lookedAt: 'conversation' });
  });

  test('and for each of them', async () => {
    await look();
    await look({ id: 'key_01KP0000000000000000000002', name: 'Tom' });
    expect((await looks()).map(({ staff }) => staff.name).sort()).toEqual(['Mary', 'Tom']);
  });

  test('page by page, the newest first', async () => {
    for (const _ of [1, 2, 3]) {
      await look();
      world.clock.advance({ hours: 1 });
    }
    const range = { customerId: customer.id, limit: 2 };
    const first = await world.ports.looks.page(range);
    const rest = await world.ports.looks.page({ ...range, cursor: first.cursor ?? '' });
    expect([first.items.length, rest.items.length]).toEqual([2, 1]);
  });

  test('but nobody is looked at who is not there', async () => {
    const nobody = 'cus_01KP0000000000000000000009';
    expect(await look(MARY, nobody)).toEqual({ ok: false, refusal: 'customer_not_found' });
    const range = { customerId: nobody, limit: 10 };
    expect((await world.ports.looks.page(range)).items).toEqual([]);
  });
});

test('it comes with how each answer went out', async () => {
  const given = { text: 'Yes.', promise: '', wantsAnswer: false };
  const answered = await answerCustomer(world.ports, {
    ...{ ...given, customerId: customer.id, staff: MARY },
  });
  if (!answered.ok) throw new Error(answered.refusal);
  const wantedAt = world.clock.now();
  const outreach: Outreach = {
    ...{ id: world.ports.ids.next('out', wantedAt), version: 0, customerId: customer.id, wantedAt },
    ...{ kind: 'answer', purpose: 'dialogue', channel: 'mail', state: 'sent' },
    about: { kind: 'turn', id: answered.value.id },
  };
  await world.ports.outreaches.save(outreach, wantedAt);
  const looked = await look();
  expect(looked.ok && looked.value.mailings.get(answered.value.id)?.state).toBe('sent');
});

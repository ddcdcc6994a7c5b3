import { beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { answerCustomer } from '../../shared/dialogue/answer-customer.ts';
import type { LookedAt } from '../../shared/dialogue/look.ts';
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

  test('and for each thing that was looked at', async () => {
    const note = (lookedAt: LookedAt) =>
      world.ports.looks.note({
        ...{ customerId: customer.id, staff: MARY, lookedAt, at: world.clock.now() },
      });
    await note('work_form');
    world.clock.advance({ minutes: 5 });
    await look();
    await note('work_form');
    expect((await looks()).map(({ lookedAt }) => lookedAt).sort()).toEqual([
      ...['conversation', 'work_form'],
    ]);
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

/** An answer of the staff, and the mail that brought it. */
async function answeredByMail(text: string) {
  const given = { text, promise: '', wantsAnswer: false };
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
  return answered.value.id;
}

test('it comes with how each answer went out', async () => {
  const turnId = await answeredByMail('Yes.');
  const looked = await look();
  expect(looked.ok && looked.value.mailings.get(turnId)?.state).toBe('sent');
});

test('an earlier page says it, too, whatever was sent since', async () => {
  const { ports, clock } = world;
  const turnId = await answeredByMail('Yes.');
  clock.advance({ minutes: 1 });
  const later = { wantedAt: clock.now(), customerId: customer.id, version: 0 };
  const sent = { kind: 'charged', purpose: 'service', channel: 'mail', state: 'sent' } as const;
  // On the very day, so that more than one page of them lies in front of it.
  for (let count = 0; count < 70; count += 1) {
    const outreach = { ...later, ...sent, id: ports.ids.next('out', later.wantedAt) };
    await ports.outreaches.save(outreach, later.wantedAt);
  }
  clock.advance({ hours: 24 * 30 });
  for (let count = 0; count < 70; count += 1) {
    const wantedAt = clock.now();
    const outreach = { ...later, ...sent, id: ports.ids.next('out', wantedAt), wantedAt };
    await ports.outreaches.save(outreach, wantedAt);
  }
  await answeredByMail('Yes, still.');
  const range = { customerId: customer.id, staff: MARY, limit: 1 };
  const first = await lookAtConversation(ports, range);
  const cursor = first.ok ? first.value.turns.cursor : undefined;
  const earlier = await lookAtConversation(ports, { ...range, cursor });
  expect(earlier.ok && earlier.value.turns.items.map(({ id }) => id)).toEqual([turnId]);
  expect(earlier.ok && earlier.value.mailings.get(turnId)?.state).toBe('sent');
});

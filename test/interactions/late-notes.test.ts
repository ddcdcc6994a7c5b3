import { expect, test } from 'vitest';
import { noteInteraction } from '../../shared/interactions/note-interaction.ts';
import { Notes } from '../../shared/interactions/notes.ts';
import { changePermission } from '../../shared/permission/change-permission.ts';
import { giftWorld, stockShop } from '../support/gift-world.ts';
import { caller, callPorts } from './call-office.ts';

const STAFF = { id: 'key_01JAAAAAAAAAAAAAAAAAAAAAAA', name: 'Contact centre' };

test('notes that come once more do not undo what a customer decided since', async () => {
  const world = giftWorld('2027-09-01T12:00:00Z');
  await stockShop(world);
  const call = callPorts(world);
  const { id: customerId } = await caller(world);
  const at = world.clock.now();
  const change = { choices: { offers: { phone: true } } };
  const notes = Notes.parse({ text: 'Yes to calls', permission: { change, words: 'May we?' } });
  const note = () =>
    noteInteraction(call, {
      ...{ whom: { customerId }, channel: 'phone', sourceId: 'call-1', staff: STAFF, at, notes },
    });
  await note();
  world.clock.advance({ hours: 2 });
  const no = { choices: { offers: { phone: false } } };
  await changePermission(call, { customerId, change: no, way: 'page' });
  expect(await note()).toMatchObject({
    value: { results: [{ kind: 'permission', id: customerId }] },
  });
  const customer = await call.customers.find(customerId);
  expect(customer?.permission?.choices?.offers?.phone).toBe(false);
});

test('a promise may be late with its notes, and is not for a day before the call', async () => {
  const world = giftWorld('2027-09-05T12:00:00Z');
  const call = callPorts(world);
  const { id: customerId } = await caller(world);
  const at = world.clock.now().subtract({ hours: 72 });
  const note = (by: string) =>
    noteInteraction(call, {
      ...{ whom: { customerId }, channel: 'phone', sourceId: `call ${by}`, staff: STAFF, at },
      notes: Notes.parse({ text: 'Hello', promises: [{ text: 'a catalogue', by }] }),
    });
  expect(await note('2027-08-31')).toEqual({ ok: false, refusal: 'promise_date_past' });
  expect(await note('2027-09-03')).toMatchObject({ ok: true });
});

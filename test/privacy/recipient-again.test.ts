import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { addRecipient } from '../../shared/customers/add-recipient.ts';
import { changeRecipient } from '../../shared/customers/change-recipient.ts';
import { RecipientObjected } from '../../shared/privacy/privacy-events.ts';
import { askByPost, POST_REQUESTS_A_DAY_MAX } from '../../shared/privacy/recipients/ask-by-post.ts';
import { markRecipients } from '../../shared/privacy/recipients/mark-recipients.ts';
import { objectByProof } from '../../shared/privacy/recipients/object-as-recipient.ts';
import { withdrawRecipient } from '../../shared/privacy/recipients/withdraw-recipient.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { EMAIL, forgotten, newTown, OTTOLINE, type Town } from './recipient-world.ts';

let town: Town;
beforeEach(async () => {
  town = await newTown();
});

describe('a worker', () => {
  const event = (facts = {}) =>
    RecipientObjected.parse({
      ...z.encode(RecipientObjected, {
        ...{ eventId: 'e', occurredAt: town.clock.now(), type: 'RecipientObjected' },
        ...{ customerId: town.vera.id, recipientId: 'rcp_01KP0000000000000000000001' },
      }),
      ...facts,
    });

  test('that comes to nobody, or too early, does nothing', async () => {
    acceptedOf(await town.order(town.vera, { deliverOn: '2027-03-04' }));
    const entry = await town.entryOf(town.vera);
    const withdraw = async (facts = {}) =>
      refusalOf(await withdrawRecipient(town.ports, event(facts)));
    expect(await withdraw()).toBe('recipient_not_found');
    expect(await withdraw({ recipientId: entry?.id })).toBe('not_objected');
    const unknown = 'obj_01KP0000000000000000000001';
    expect(refusalOf(await markRecipients(town.ports, unknown))).toBe('objection_not_found');
    const { objectionId } = await town.prove();
    expect(refusalOf(await markRecipients(town.ports, objectionId))).toBe('objection_not_found');
  });

  test('waits while a gift is being paid for', async () => {
    acceptedOf(await town.order(town.vera, { deliverOn: '2027-03-04' }));
    const [gift] = await town.ports.gifts.ofCustomer(town.vera.id);
    const charging = { ...gift, state: 'charging', tryAt: town.clock.now() } as never;
    acceptedOf(await town.ports.gifts.save(charging, [], town.clock.now()));
    acceptedOf(await objectByProof(town.ports, await town.prove(), EMAIL));
    await town.work();
    const entry = await town.entryOf(town.vera);
    expect(entry).toMatchObject({ name: OTTOLINE.name, objectedAt: expect.anything() });
    const again = await withdrawRecipient(town.ports, event({ recipientId: entry?.id }));
    expect(refusalOf(again)).toBe('in_progress');
  });

  test('that finds the entry changed comes again', async () => {
    acceptedOf(await town.order(town.vera, { deliverOn: '2027-03-04' }));
    const { objectionId } = await town.prove();
    const found = await town.ports.objections.find(objectionId);
    acceptedOf(await objectByProof(town.ports, { ...(await town.prove()) }, EMAIL));
    expect(found?.state).toBe('proven');
    const made = town.events.findLast(({ type }) => type === 'ObjectionMade');
    const save = async () => ({ ok: false, refusal: 'changed_meanwhile' }) as const;
    const ports = { ...town.ports, recipients: { ...town.ports.recipients, save } };
    const outcome = await markRecipients(ports, String(made?.objectionId));
    expect(refusalOf(outcome)).toBe('changed_meanwhile');
  });
});

describe('whoever wants to give to them again', () => {
  test('is told so: by the address book, by a changed entry, and by an order', async () => {
    await forgotten(town);
    const { ports, vera } = town;
    const draft = { ...OTTOLINE, email: 'Ottoline.Fern@Example.com' };
    const added = await addRecipient(ports, { customerId: vera.id, draft });
    expect(added).toMatchObject({ refusal: 'recipient_objected', details: { field: 'email' } });
    const other = acceptedOf(
      await addRecipient(ports, { customerId: vera.id, draft: { ...draft, email: '' } }),
    );
    const ref = { customerId: vera.id, recipientId: other.id };
    expect(refusalOf(await changeRecipient(ports, ref, { email: EMAIL }))).toBe(
      'recipient_objected',
    );
    const entry = (await ports.recipients.ofCustomer(vera.id)).find(({ objectedAt }) => objectedAt);
    const emptied = { customerId: vera.id, recipientId: entry?.id ?? '' };
    const renamed = await changeRecipient(ports, emptied, { name: 'Ottoline again' });
    expect(refusalOf(renamed)).toBe('recipient_objected');
    const again = await town.order(vera, { deliverOn: '2027-09-04' });
    expect(again).toMatchObject({
      details: [{ field: 'recipient.email', code: 'recipient_objected' }],
    });
    const byEntry = { deliverOn: '2027-09-04', recipient: undefined, recipientId: entry?.id };
    expect(await town.order(vera, byEntry)).toMatchObject({
      details: [{ field: 'recipient', code: 'recipient_objected' }],
    });
  });
});

describe('who has only a parcel', () => {
  const request = { name: 'Ottoline Fern', address: '3 Damson Row\nYork', wish: 'forget' } as const;
  const waiting = async () => (await town.ports.asideMails.open({ limit: 10 })).items;

  test('asks by a form, which a person of the staff finds once', async () => {
    acceptedOf(await askByPost(town.ports, request));
    acceptedOf(await askByPost(town.ports, request));
    expect(await waiting()).toMatchObject([
      { reason: 'recipient_asks', text: 'Ottoline Fern\n3 Damson Row\nYork', state: 'open' },
    ]);
  });

  test('is asked for what was left out', async () => {
    for (const part of ['name', 'address']) {
      const blank = { ...request, [part]: ' ' };
      expect(refusalOf(await askByPost(town.ports, blank))).toBe('words_missing');
    }
    expect(await waiting()).toEqual([]);
  });

  test('cannot bury the staff', async () => {
    const ask = () => askByPost(town.ports, request);
    for (let count = 0; count < POST_REQUESTS_A_DAY_MAX; count += 1) acceptedOf(await ask());
    expect(refusalOf(await ask())).toBe('too_many_requests');
    town.clock.advance({ hours: 24 });
    acceptedOf(await ask());
  });
});

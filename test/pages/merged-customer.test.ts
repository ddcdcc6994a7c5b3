import { beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { partsOf } from '../../shared/customers/customer-parts.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import type { PlacedGift } from '../../shared/gifts/gift.ts';
import { GiftLine } from '../../shared/gifts/gift-line.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { giftLine, newCustomer } from '../support/gift-world.ts';
import { Browser, orderGift } from './page-world.ts';
import { dialoguePorts, read } from './staff-desk.ts';
import { type Clerk, openOffice, signedIn, world } from './staff-office.ts';

openOffice();

let ada: Customer;
let bob: Customer;
let clerk: Clerk;
let customer: Browser;

beforeEach(async () => {
  const { clock } = world();
  ada = await newCustomer(world(), { name: 'Ada', zone: 'Europe/London' });
  bob = await newCustomer(world(), { name: 'Bob', zone: 'Europe/London' });
  for (const { id } of [ada, bob]) {
    const said = { customerId: id, channel: 'mail', direction: 'from_customer' } as const;
    await recordTurn(dialoguePorts(), { ...said, text: `Said by ${id === ada.id ? 'A' : 'B'}.` });
    clock.advance({ seconds: 1 });
  }
  clerk = await signedIn();
  customer = await new Browser().signInAs(ada, world());
  clock.advance({ minutes: 1 });
});

const pathOf = (id = ada.id) => `/staff/customers/${id}/merge`;
const compare = (who: string, id = ada.id) => clerk.sendOwn(pathOf(id), { do: 'compare', who });
const merge = () => clerk.sendOwn(pathOf(), { do: 'merge', other: bob.id });

async function orderFor(giver: Customer, name: string): Promise<readonly PlacedGift[]> {
  const { ports } = world();
  const recipient = { name, address: ADDRESS };
  await orderGift(world(), giver, { recipient, deliverOn: '2027-12-04' });
  const gifts = await ports.gifts.ofCustomer(giver.id);
  return gifts.filter((gift): gift is PlacedGift => gift.state !== 'draft');
}
const ADDRESS = { lines: ['1 High Street'], city: 'London', postalCode: 'SW1A 1AA', country: 'GB' };

describe('somebody of the staff', () => {
  test('sees both records side by side before anything happens, and each look is on record', async () => {
    const shown = await compare(bob.email.toUpperCase());
    expect(shown.statusCode).toBe(200);
    for (const part of ['Ada', ada.email, 'Bob', bob.email])
      expect(read(shown.text)).toContain(part);
    expect(shown.text).not.toContain(`?${bob.email}`);
    const looks = world()
      .table.all()
      .filter(({ entity }) => entity === 'look');
    expect(looks.map(({ pk }) => pk)).toEqual(
      expect.arrayContaining([`CUSTOMER#${ada.id}`, `CUSTOMER#${bob.id}`]),
    );
    expect((await world().ports.customers.find(ada.id))?.merged).toBeUndefined();
  });

  test('puts them together and takes them apart again', async () => {
    expect((await merge()).location).toBe(`${pathOf()}?notice=merged`);
    const lead = await world().ports.customers.find(bob.id);
    expect(lead === undefined ? [] : partsOf(lead)).toEqual([ada.id, bob.id]);
    const page = await clerk.get(pathOf());
    expect(read(page.text)).toContain('Put together by Mary');
    const [mergeId = ''] = /mrg_[0-9A-Z]{26}/.exec(page.text) ?? [];
    const undone = await clerk.sendOwn(pathOf(), { do: 'undo', merge: mergeId });
    expect(undone.location).toBe(`${pathOf()}?notice=taken_apart`);
    expect(await world().ports.customers.find(bob.id)).toMatchObject({ id: bob.id });
    expect((await clerk.get(pathOf())).text).not.toContain(mergeId);
  });

  test('is told kindly why not', async () => {
    const nobody = await compare('nobody@example.com');
    expect(nobody.statusCode).toBe(404);
    expect(nobody.text).toContain('value="nobody@example.com"');
    expect((await compare(ada.email)).location).toContain('notice=same_record');
    await merge();
    expect((await compare(bob.email)).location).toContain('notice=already_merged');
    expect((await merge()).location).toContain('notice=already_merged');
    const again = await clerk.get(`${pathOf()}?notice=already_merged`);
    expect(read(again.text)).toContain('These two are one already.');
    const gone = `cus_${'0'.repeat(26)}`;
    expect((await clerk.get(pathOf(gone))).statusCode).toBe(404);
    expect((await compare(ada.email, gone)).statusCode).toBe(404);
  });

  test('finds what both said under either record', async () => {
    await merge();
    for (const { id } of [ada, bob]) {
      const text = read((await clerk.get(`/staff/customers/${id}`)).text);
      expect(text).toMatch(/Said by A\..*Said by B\./);
    }
  });

  test('must be signed in', async () => {
    const stranger = new Browser();
    expect((await stranger.get(pathOf())).location).toContain('notice=staff_session_over');
    const pressed = await customer.post(pathOf(), { do: 'merge', other: bob.id });
    expect(pressed.location).toContain('notice=staff_session_over');
    expect(await world().ports.customers.find(bob.id)).toMatchObject({ id: bob.id });
  });
});

describe('the customer', () => {
  test('sees the gifts, the people and the words of both', async () => {
    const [gift] = await orderFor(bob, 'Grace Hopper');
    await orderFor(ada, 'Alan Turing');
    const path = `/gifts/${gift?.id}`;
    expect((await customer.get(path)).statusCode).toBe(404);
    await merge();
    for (const [address, parts] of [
      ['/gifts', ['Grace Hopper', 'Alan Turing']],
      ['/people', ['Grace Hopper', 'Alan Turing']],
      [path, ['Grace Hopper']],
      ['/conversation', ['Said by A.', 'Said by B.']],
      ['/cards', ['Grace Hopper', 'Alan Turing']],
    ] as const) {
      const shown = await customer.get(address);
      expect([address, shown.statusCode]).toEqual([address, 200]);
      for (const part of parts) expect(read(shown.text)).toContain(part);
    }
  });

  test('gives to somebody of either record, and keeps that gift when they are taken apart', async () => {
    const { ports } = world();
    const [before] = await orderFor(bob, 'Grace Hopper');
    await merge();
    const { recipient: _new, ...line } = giftLine({ deliverOn: '2027-12-24' }) as {
      recipient?: unknown;
    };
    const lines = [GiftLine.parse({ ...line, recipientId: before?.recipientId })];
    expect(await orderGifts(ports, { customerId: ada.id, lines })).toMatchObject({ ok: true });
    const [gift] = await ports.gifts.ofCustomer(ada.id);
    expect(gift).toMatchObject({ recipientId: before?.recipientId });
    const people = await ports.recipients.ofCustomer([ada.id, bob.id]);
    expect(people.map(({ name }) => name)).toEqual(['Grace Hopper']);
    const [mergeId = ''] = /mrg_[0-9A-Z]{26}/.exec((await clerk.get(pathOf())).text) ?? [];
    await clerk.sendOwn(pathOf(), { do: 'undo', merge: mergeId });
    expect((await customer.get(`/gifts/${gift?.id}`)).statusCode).toBe(200);
    expect((await customer.get(`/gifts/${before?.id}`)).statusCode).toBe(404);
  });

  test('stops an occasion of somebody in both records at once', async () => {
    const { ports } = world();
    const [gift] = await orderFor(bob, 'Grace Hopper');
    await merge();
    const person = `/people/${gift?.recipientId}`;
    const stopped = await customer.post(person, { do: 'stop', occasion: gift?.occasion ?? '' });
    expect(stopped.location).toContain('notice=stopped');
    expect(await ports.gifts.find(gift?.id ?? '')).toMatchObject({ state: 'cancelled' });
  });
});

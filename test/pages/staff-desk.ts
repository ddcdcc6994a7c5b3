import { beforeEach } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import type { OpenPoint } from '../../shared/dialogue/left-off.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import { openPoint, recordTurn } from '../../shared/dialogue/record-turn.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { at } from '../dialogue/dialogue-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { type Clerk, openOffice, settings, signedIn, world } from './staff-office.ts';

/** Somebody of the staff with one customer before them. */
export type Desk = { customer: Customer; clerk: Clerk; path: string };

/** For the top of a test file: before each test Ada, whose second of September has begun. */
export function openDesk(): Desk {
  openOffice();
  const desk = {} as Desk;
  beforeEach(async () => {
    const customer = await newCustomer(world(), { name: 'Ada', zone: 'Pacific/Auckland' });
    const path = `/staff/customers/${customer.id}`;
    Object.assign(desk, { customer, path, clerk: await signedIn() });
  });
  return desk;
}

/** What is read, without the markup. */
export const read = (markup: string) => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

export const dialoguePorts = () => ({
  ...world().ports,
  turns: turnStore(settings()),
  leftOffs: leftOffStore(settings()),
});

/** What is done at a desk, and what is there afterwards. */
export const actsAt = (desk: Desk) => ({
  ask: async (text = 'Is there a green one?') => {
    const said = await recordTurn(dialoguePorts(), {
      ...{ customerId: desk.customer.id, channel: 'mail', direction: 'from_customer', text },
    });
    if (!said.ok) throw new Error(said.refusal);
    return said.value;
  },
  answer: async (fields: Record<string, string> = {}) => {
    world().clock.advance({ seconds: 1 });
    const empty = { do: 'answer', text: 'Yes.', promise: '', promisedOn: '' };
    return desk.clerk.sendOwn(desk.path, { ...empty, ...fields });
  },
  open: (facts: Partial<OpenPoint>) =>
    openPoint(dialoguePorts(), desk.customer.id, {
      ...{ kind: 'promise', id: 'p', owedBy: 'us', text: 'Call' },
      ...{ openedAt: at('2027-08-30T09:00:00Z'), ...facts },
    }),
  seen: async () => read((await desk.clerk.get(desk.path)).text),
  turns: async () => {
    const range = { customerId: desk.customer.id, limit: 50 };
    return (await dialoguePorts().turns.page(range)).items;
  },
  points: async () => (await dialoguePorts().leftOffs.find(desk.customer.id))?.points ?? [],
  looks: async () => {
    const range = { customerId: desk.customer.id, limit: 10 };
    return (await lookStore(settings()).page(range)).items;
  },
});

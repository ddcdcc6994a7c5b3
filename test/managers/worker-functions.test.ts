// The functions as they are deployed, on a table in memory: what wakes them is read, and does what it should.
import { beforeAll, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import type { StaffLetter } from '../../shared/managers/ports.ts';
import { addStaff, removeStaff } from '../../shared/staff/manage-staff.ts';
import { valueIdOf } from '../../shared/value/stored-value.ts';
import { valueStore } from '../../shared/value/value-store.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { dialoguePorts } from '../pages/staff-desk.ts';
import { openOffice, settings, world } from '../pages/staff-office.ts';
import { newCustomer } from '../support/gift-world.ts';
import { managerPorts } from './office.ts';

openOffice();

const mails: StaffLetter[] = [];
/** By the laboratory's lot one of five stays as usual: of six somebody is managed. */
const people: Customer[] = [];
let ada: Customer;
beforeAll(async () => {
  const staffMails = { send: async (letter: StaffLetter) => void mails.push(letter) };
  world().mails.staffMailResources = { staffMails: () => staffMails };
  for (let count = 0; count < 6; count += 1) {
    const customer = await newCustomer(world(), { name: 'Ada' });
    await beWorth(customer, 900_000);
    people.push(customer);
  }
});

type Handler = (event: never) => Promise<{ readonly batchItemFailures: readonly unknown[] }>;
const envelope = () => ({ eventId: 'e1', occurredAt: world().clock.now().toString() });

async function wake(name: string, detail: Record<string, unknown>) {
  const { handler } = (await import(`../../functions/events/${name}.ts`)) as { handler: Handler };
  const body = JSON.stringify({ detail: { ...envelope(), ...detail } });
  const answer = await handler({ Records: [{ messageId: 'm1', body }] } as never);
  expect(answer).toEqual({ batchItemFailures: [] });
}

/** What W's scoring would have left. */
async function beWorth({ id }: Customer, lifetimeValueMinor: number) {
  const now = world().clock.now();
  const asOf = localDateOf(now, 'UTC');
  const expected = { orders: 4, spendMinor: 900_000, marginMinor: 300_000 };
  const value = {
    ...{ modelId: 'mdl_1', asOf, currency: 'GBP', orders: 9, spendMinor: 90_000, lastOn: asOf },
    ...{ probabilityAlive: 0.9, spendPerOrderMinor: 10_000, costToServeMinor: 100, changes: [] },
    ...{ in3Months: expected, in12Months: expected, in36Months: expected, lifetimeValueMinor },
    ...{ lifetimeValueLowMinor: 1, lifetimeValueHighMinor: 2_000_000 },
    quality: { backtestCount: 3, isEnoughHistory: true },
  };
  const stored = {
    ...{ id: valueIdOf(id), version: 0, customerId: id, value, statisticsVersion: 1, shard: 0 },
    told: { at: now, lifetimeValueMinor, probabilityAlive: 0.9 },
  };
  acceptedOf(await world().table.write(valueStore(settings()).writeOf(stored, [], now)));
}

const careOf = ({ id }: Customer) => managerPorts().cares.find(id);

test('a value puts up the fence, a manager moves it, and who is right of it is theirs', async () => {
  for (const { id: customerId } of people) {
    await wake('on-customer-value-changed-place', {
      ...{ type: 'CustomerValueChanged', customerId, valueId: valueIdOf(customerId) },
      ...{ currency: 'GBP', lifetimeValueMinor: 900_000, probabilityAlive: 0.9 },
    });
  }
  for (const customer of people) expect(await careOf(customer)).toMatchObject({ state: 'left' });
  const mary = { email: 'mary@shop.example', name: 'Mary', role: 'manager' } as const;
  const { id: staffId } = acceptedOf(await addStaff(world().staffPorts, mary));
  const counted = { staffId, capacityBefore: 0, capacity: 150 };
  await wake('on-fence-due-settle', { type: 'ManagerCapacityChanged', ...counted });
  await wake('on-fence-moved-place', { type: 'FenceMoved' });
  for (const customer of people) expect(await careOf(customer)).toMatchObject({ state: 'left' });
  world().clock.advance({ hours: 1 });
  await wake('on-fence-due-settle', { type: 'FenceDue', dueAt: envelope().occurredAt });
  await wake('on-fence-moved-place', { type: 'FenceMoved' });
  const placed = await Promise.all(people.map(careOf));
  for (const care of placed) expect(['managed', 'control']).toContain(care?.state);
  const found = people[placed.findIndex((care) => care?.state === 'managed')];
  if (found === undefined) throw new Error('one of six is managed');
  ada = found;
  await hearOf(ada, staffId);
  acceptedOf(await removeStaff(world().staffPorts, mary.email));
  await wake('on-fence-due-settle', { type: 'FenceDue', dueAt: envelope().occurredAt });
  await wake('on-portfolio-closed-hand-over', { type: 'PortfolioClosed', portfolioId: staffId });
  expect(await careOf(ada)).toMatchObject({ state: 'waiting', formerManagerId: staffId });
});

async function hearOf({ id: customerId }: Customer, portfolioId: string) {
  const said = { customerId, channel: 'mail', direction: 'from_customer' } as const;
  const { id: turnId } = acceptedOf(await recordTurn(dialoguePorts(), { ...said, text: 'Hello' }));
  await wake('on-customer-event-tell-manager', { type: 'TurnTaken', turnId, ...said });
  await wake('on-purchases-counted-score', { type: 'TurnTaken', turnId, ...said });
  expect(mails).toMatchObject([{ to: { name: 'Mary' }, customerName: 'Ada' }]);
  const { alerts, ids } = managerPorts();
  expect(await alerts.ofManager(portfolioId, 5)).toHaveLength(1);
  const dueAt = envelope().occurredAt;
  await wake('on-portfolio-due-tend', { type: 'PortfolioDue', portfolioId, dueAt });
  await wake('on-places-freed-fill', { type: 'PlacesFreed', portfolioId });
  const absorbedId = ids.next('cus', world().clock.now());
  await wake('on-customers-merged-join-care', { type: 'CustomersMerged', customerId, absorbedId });
}

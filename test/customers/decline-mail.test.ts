import { expect, test } from 'vitest';
import {
  declineMail,
  findMailDecline,
  isDeclined,
  issueMailDecline,
} from '../../shared/customers/decline-mail.ts';
import { mailDeclineStore } from '../../shared/customers/mail-decline-store.ts';
import { hashOf } from '../../shared/customers/secret-hash.ts';
import { exampleCustomer } from '../support/gift-examples.ts';
import { giftWorld, newCustomer } from '../support/gift-world.ts';

async function declining() {
  const world = giftWorld('2027-02-15T12:00:00Z');
  const mailDeclines = mailDeclineStore({ table: world.table, shardCount: 1 });
  const { customers, secrets } = world.ports;
  const deps = { mailDeclines, customers, secrets, clock: world.clock };
  const customer = await newCustomer(world, { news: ['charged'] });
  const issue = () => issueMailDecline(deps, { customerId: customer.id, mail: 'charged' });
  return { deps, customer, issue, table: world.table };
}

test('the link’s secret is kept as a hash, and forgotten after 500 days', async () => {
  const { deps, issue, table, customer } = await declining();
  const token = await issue();
  const item = await table.find({ pk: `DECLINE#${hashOf(token)}`, sk: 'MAIL' });
  expect(item).toMatchObject({ customerId: customer.id, mail: 'charged' });
  expect(JSON.stringify(item)).not.toContain(token);
  const days = (Number(item?.expiresAtSeconds) - deps.clock.now().epochMilliseconds / 1000) / 86400;
  expect(days).toBe(500);
});

test('each mail has a link of its own', async () => {
  const { issue } = await declining();
  expect(await issue()).not.toBe(await issue());
});

test('a change that came between is kept', async () => {
  const { deps, customer, issue } = await declining();
  const token = await issue();
  let isFirst = true;
  const customers = {
    ...deps.customers,
    find: async (id: string) => {
      const found = await deps.customers.find(id);
      if (isFirst && found !== undefined) {
        isFirst = false;
        await deps.customers.save({ ...found, name: 'Augusta' }, [], deps.clock.now());
      }
      return found;
    },
  };
  expect(await declineMail({ ...deps, customers }, token)).toMatchObject({ ok: true });
  expect(await deps.customers.find(customer.id)).toMatchObject({ name: 'Augusta', news: [] });
});

test('of a customer there is not, a link opens nothing', async () => {
  const { deps, issue } = await declining();
  const token = await issue();
  const customers = { ...deps.customers, find: async () => undefined };
  const refused = { ok: false, refusal: 'link_not_valid' };
  expect(await findMailDecline({ ...deps, customers }, token)).toEqual(refused);
  expect(await findMailDecline(deps, '')).toEqual(refused);
});

test.each([
  ['work_form', {}, false],
  ['work_form', { workFormsBy: 'paper' }, false],
  ['work_form', { workFormsBy: 'none' }, true],
  ['charged', {}, true],
  ['charged', { news: ['delivered'] }, true],
  ['charged', { news: ['charged'] }, false],
] as const)('%s with %j is declined: %s', (mail, facts, declined) => {
  expect(isDeclined(exampleCustomer(facts), mail)).toBe(declined);
});

import { describe, expect, test } from 'vitest';
import { customerTokenOf } from '../../shared/customers/customer-token.ts';
import {
  Declinable,
  declineTokenOf,
  permissionTokenOf,
} from '../../shared/permission/declinable.ts';
import {
  declineMail,
  findMailDecline,
  isDeclined,
  openPermissionLink,
} from '../../shared/permission/open-permission-link.ts';
import { exampleCustomer } from '../support/gift-examples.ts';
import { newCustomer } from '../support/gift-world.ts';
import { permissionWorld, proofsOf } from './permission-world.ts';

const NOT_VALID = { ok: false, refusal: 'link_not_valid' };

test.each(Declinable.options)(
  'one press ends %s, with a proof, and a repeat changes nothing',
  async (mail) => {
    const world = permissionWorld();
    const customer = await newCustomer(world, {
      news: ['charged', 'dispatched', 'delivered'],
      permission: { choices: { offers: { mail: true }, research: { mail: true } } },
    });
    const token = declineTokenOf(customer, mail) ?? '';
    expect(isDeclined(customer, mail)).toBe(false);
    expect(await declineMail(world.permissions, token)).toMatchObject({ ok: true });
    const once = await world.ports.customers.find(customer.id);
    expect(isDeclined(once ?? customer, mail)).toBe(true);
    const proofs = await proofsOf(world, customer.id);
    expect(proofs).toMatchObject([{ isGiven: false, way: 'mail_link', language: 'en' }]);
    expect(await declineMail(world.permissions, token)).toMatchObject({ ok: true });
    expect(await world.ports.customers.find(customer.id)).toEqual(once);
    expect(await proofsOf(world, customer.id)).toEqual(proofs);
  },
);

test('a change that came between is kept', async () => {
  const world = permissionWorld();
  const customer = await newCustomer(world, { news: ['charged', 'delivered'] });
  const token = declineTokenOf(customer, 'charged') ?? '';
  const { customers } = world.ports;
  let count = 0;
  const between = {
    ...customers,
    find: async (id: string) => {
      const found = await customers.find(id);
      count += 1;
      // The first to look was the link, the second is about to write.
      if (count === 2 && found !== undefined) {
        await customers.save(
          { ...found, name: 'Augusta', news: ['charged'] },
          [],
          world.clock.now(),
        );
      }
      return found;
    },
  };
  const declined = await declineMail({ ...world.permissions, customers: between }, token);
  expect(declined).toMatchObject({ ok: true });
  expect(await customers.find(customer.id)).toMatchObject({ name: 'Augusta', news: [] });
});

describe('a link', () => {
  test('of a mail that ends one kind opens nothing, and that which opens ends nothing', async () => {
    const world = permissionWorld();
    const customer = await newCustomer(world);
    const ports = world.permissions;
    expect(await openPermissionLink(ports, permissionTokenOf(customer) ?? '')).toMatchObject({
      value: { id: customer.id },
    });
    expect(await openPermissionLink(ports, declineTokenOf(customer, 'offers') ?? '')).toEqual(
      NOT_VALID,
    );
    expect(await declineMail(ports, permissionTokenOf(customer) ?? '')).toEqual(NOT_VALID);
  });

  test('for another purpose, of another customer, altered, empty or for nothing is none', async () => {
    const world = permissionWorld();
    const [ada, bob] = [await newCustomer(world), await newCustomer(world)];
    const good = declineTokenOf(ada, 'offers') ?? '';
    const tokens = [
      customerTokenOf(ada, 'feedback', 'no-offers'),
      customerTokenOf(ada, 'permission', 'no-such-thing'),
      customerTokenOf(ada, 'permission'),
      good.replace(ada.id.slice(4).toLowerCase(), bob.id.slice(4).toLowerCase()),
      `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`,
      declineTokenOf({ ...ada, id: `cus_${'0'.repeat(26)}` }, 'offers'),
      '',
      'nobodys',
    ];
    for (const token of tokens) {
      expect(await findMailDecline(world.permissions, token ?? '')).toEqual(NOT_VALID);
    }
  });

  test('is not signed for a customer without a key of their own', async () => {
    const { linkKey: _none, ...customer } = exampleCustomer();
    expect(permissionTokenOf(customer)).toBeUndefined();
    expect(declineTokenOf(customer, 'offers')).toBeUndefined();
  });
});

test.each([
  ['work_form', {}, false],
  ['work_form', { workFormsBy: 'paper' }, false],
  ['work_form', { workFormsBy: 'none' }, true],
  ['charged', {}, true],
  ['charged', { news: ['delivered'] }, true],
  ['charged', { news: ['charged'] }, false],
  ['dialogue', {}, false],
  ['dialogue', { permission: { choices: { dialogue: { mail: false } } } }, true],
  ['offers', {}, true],
  ['offers', { permission: { choices: { offers: { mail: true } } } }, false],
] as const)('%s with %j is declined: %s', (mail, facts, declined) => {
  expect(isDeclined(exampleCustomer(facts), mail)).toBe(declined);
});

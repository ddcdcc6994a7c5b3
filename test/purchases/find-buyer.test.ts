import { beforeEach, describe, expect, test } from 'vitest';
import { decideAdding } from '../../shared/customers/identifiers/decide-identifiers.ts';
import { identifiersView } from '../../shared/customers/identifiers/identifiers-view.ts';
import { isSourceAddress, sourceAddressOf } from '../../shared/customers/source-address.ts';
import { mayReach } from '../../shared/permission/decide-reach.ts';
import { askForCode } from '../../shared/permission/gate.ts';
import { reachFactsOf } from '../../shared/permission/reach-facts.ts';
import { type Buyer, findBuyer } from '../../shared/purchases/find-buyer.ts';
import { ADA } from './purchase-examples.ts';
import { addCustomer, type PurchaseWorld, purchaseWorld } from './purchase-world.ts';

let world: PurchaseWorld;
beforeEach(() => {
  world = purchaseWorld();
});

const find = (buyer: Buyer, source = 'gift-shop') =>
  findBuyer(world.ports, { buyer, source, currency: 'EUR' });
const idOf = (outcome: Awaited<ReturnType<typeof find>>) => (outcome.ok ? outcome.value : '');
const madeBy = async (ref: string) => {
  const customer = await world.ports.customers.find(idOf(await find({ ref })));
  if (customer === undefined) throw new Error('they were begun');
  return customer;
};

describe('whom a source means', () => {
  test('is a customer by id or address', async () => {
    await addCustomer(world);
    expect(await find({ customerId: ADA })).toMatchObject({ value: ADA });
    expect(await find({ email: 'ADA@example.com' })).toMatchObject({ value: ADA });
    const stranger = { customerId: 'cus_01KP0000000000000000000009' };
    expect(await find(stranger)).toMatchObject({ refusal: 'customer_not_found' });
  });

  test('is begun once by the number of the source, also by several at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => find({ ref: '17850' })));
    expect(new Set(all.map(idOf)).size).toBe(1);
    expect(idOf(await find({ ref: '17850' }, 'till'))).not.toBe(idOf(await find({ ref: '17850' })));
    expect(await madeBy('17850')).toMatchObject({
      ...{ email: '17850@gift-shop.customer.invalid', emailState: 'none', currency: 'EUR' },
    });
  });

  test('is begun by a new address, which can be written to', async () => {
    const begun = idOf(await find({ email: 'new@example.com' }));
    expect(await world.ports.customers.find(begun)).toMatchObject({ emailState: 'works' });
  });

  test('is never an address that only stands for a number', async () => {
    const email = sourceAddressOf('gift-shop', '17850');
    expect(await find({ email })).toMatchObject({ refusal: 'email_invalid' });
  });

  test('does not come back when they asked to be forgotten', async () => {
    const { email } = await madeBy('17850');
    world.table.onChange = () => {};
    const gone = purchaseWorld();
    const { suppressionStore } = await import('../../shared/permission/suppression-store.ts');
    const suppressions = suppressionStore({ table: gone.table, shardCount: 2 });
    await suppressions.suppress(email, 'objected', gone.clock.now());
    const asked = { buyer: { ref: '17850' }, source: 'gift-shop', currency: 'EUR' };
    expect(await findBuyer(gone.ports, asked)).toMatchObject({ refusal: 'customer_forgotten' });
  });
});

describe('an address that only stands for a number', () => {
  test.each([
    ['17850', '17850@gift-shop.customer.invalid'],
    ['a.b-c_9', 'a.b-c_9@gift-shop.customer.invalid'],
  ])('of %s is readable', (ref, address) => {
    expect(sourceAddressOf('gift-shop', ref)).toBe(address);
  });

  test('keeps apart what an address would not', () => {
    const refs = ['a1', 'A1', 'a 1', 'ä1', '.a1', 'a1.', 'ref--a1', 'x'.repeat(51), 'x'.repeat(52)];
    const all = refs.map((ref) => sourceAddressOf('gift-shop', ref));
    expect(new Set(all).size).toBe(refs.length);
    expect(all.every((address) => isSourceAddress(address) && address.length < 90)).toBe(true);
  });

  test('is never written to, and nobody gets a code for it', async () => {
    const customer = await madeBy('17850');
    expect(reachFactsOf(customer, 'service', 'mail').closed).toBe('no_address');
    const facts = reachFactsOf(customer, 'service', 'mail');
    const reach = mayReach(facts, 'service', 'mail', world.clock.now());
    expect(reach).toMatchObject({ may: false, reason: 'no_address' });
    expect(await askForCode(world.ports, customer.email)).toBeUndefined();
  });

  test('is not shown, and makes room for the first that they give', async () => {
    const customer = await madeBy('17850');
    expect(identifiersView(customer).emails).toEqual([]);
    const added = decideAdding(customer, { kind: 'email', value: 'ada@example.com' }, undefined);
    const known = added.ok && added.value !== undefined ? added.value : customer;
    expect(known).toMatchObject({ email: 'ada@example.com', emailState: 'works' });
    expect(known.moreEmails).toEqual([customer.email]);
    expect(identifiersView(known).emails).toEqual([
      { address: 'ada@example.com', isPrimary: true },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { changePermission, stopMails } from '../../shared/permission/change-permission.ts';
import { isAllowed } from '../../shared/permission/choices.ts';
import { decidePermissionChange } from '../../shared/permission/decide-permission-change.ts';
import { PermissionChange } from '../../shared/permission/permission-change.ts';
import { exampleCustomer } from '../support/gift-examples.ts';
import { newCustomer } from '../support/gift-world.ts';
import { permissionWorld, proofsOf } from './permission-world.ts';

const NOW = Temporal.Instant.from('2027-02-15T23:30:00Z');
const ADDRESS = { lines: ['1 High Street'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' };

const changed = (customer: Customer, change: object) => {
  const decided = decidePermissionChange(customer, PermissionChange.parse(change), NOW);
  return decided.ok ? (decided.value?.customer ?? customer) : decided.refusal;
};

describe('days, by their calendar', () => {
  const kolkata = exampleCustomer({ zone: 'Asia/Kolkata' });
  test.each([
    ['2027-02-15', 'date_is_past'],
    // It is the 16th there already.
    ['2027-02-16', 'date_is_past'],
    ['2027-02-17', undefined],
    ['2029-02-16', undefined],
    ['2029-02-17', 'too_far_ahead'],
  ])('a rest until %s: %s', (day, refusal) => {
    for (const field of ['pausedUntil', 'bereavedUntil']) {
      const answer = changed(kolkata, { [field]: day });
      if (refusal !== undefined) expect(answer).toBe(refusal);
      else expect(answer).toMatchObject({ permission: { [field]: Temporal.PlainDate.from(day) } });
    }
  });
});

describe('forms', () => {
  test.each`
    before       | catalogue                       | after
    ${undefined} | ${{ mail: false }}              | ${'none'}
    ${'mail'}    | ${{ post: true }}               | ${'paper'}
    ${'mail'}    | ${{ mail: true, post: true }}   | ${'paper'}
    ${'paper'}   | ${{ mail: false }}              | ${'paper'}
    ${'paper'}   | ${{ post: false }}              | ${'none'}
    ${'paper'}   | ${{ post: false, mail: true }}  | ${'mail'}
    ${'none'}    | ${{ mail: true }}               | ${'mail'}
    ${'none'}    | ${{ phone: true }}              | ${'none'}
    ${'mail'}    | ${{ mail: false, post: false }} | ${'none'}
  `('that came by $before, after $catalogue: $after', ({ before, catalogue, after }) => {
    const facts = before === undefined ? {} : { workFormsBy: before };
    const customer = exampleCustomer({ ...facts, address: ADDRESS });
    expect(changed(customer, { choices: { catalogue } })).toMatchObject({ workFormsBy: after });
  });

  test('on paper need an address, and postcards do', () => {
    const { address: _none, ...customer } = exampleCustomer({ address: ADDRESS });
    expect(changed(customer, { choices: { catalogue: { post: true } } })).toBe(
      'paper_needs_address',
    );
    expect(changed(customer, { choices: { service: { post: true } } })).toBe('paper_needs_address');
    const paper: Customer = { ...customer, postcardsBy: 'paper' };
    expect(changed(paper, { weeklyMax: 1 })).toMatchObject({ permission: { weeklyMax: 1 } });
  });
});

test.each([
  [{ choices: { service: { mail: false } } }, 'mails about their orders'],
  [{ weeklyMax: 0 }, 'nothing a week, which is a no'],
  [{ weeklyMax: 15 }, 'more than two a day'],
  [{ night: { from: '21:00', until: '21:00' } }, 'a night without an end'],
  [{ night: { from: '25:00', until: '21:00' } }, 'a clock that nobody has'],
  [{ choices: { gossip: { mail: true } } }, 'a purpose that we do not have'],
])('%j is no change that can be asked for: %s', (change, _what) => {
  expect(PermissionChange.safeParse(change).success).toBe(false);
});

describe('a proof', () => {
  test('is kept of each thing said, with the words, the way and the time', async () => {
    const world = permissionWorld();
    const { id: customerId } = await newCustomer(world, { language: 'de' });
    const change = PermissionChange.parse({
      choices: { offers: { mail: true }, research: { mail: false } },
      ...{ pausedUntil: '2027-03-04', news: ['charged'] },
    });
    const staff = { way: 'phone' as const, staffName: 'Mary' };
    await changePermission(world.permissions, { customerId, change, ...staff });
    const proofs = await proofsOf(world, customerId);
    expect(proofs.map(({ subject, isGiven, value }) => ({ ...subject, isGiven, value }))).toEqual(
      expect.arrayContaining([
        { kind: 'choice', purpose: 'offers', channel: 'mail', isGiven: true },
        // Said out loud, it is more than never asked, although nothing changes.
        { kind: 'choice', purpose: 'research', channel: 'mail', isGiven: false },
        { kind: 'setting', setting: 'pause', isGiven: true, value: '2027-03-04' },
        { kind: 'news', news: 'charged', isGiven: true },
      ]),
    );
    expect(proofs).toHaveLength(4);
    expect(proofs[0]).toMatchObject({ ...staff, language: 'de', at: world.clock.now() });
    const offers = proofs.find(({ words }) => words.startsWith('Dinge, von denen'));
    expect(offers?.words).toContain('per E-Mail');
  });

  test('is neither kept without the change nor the change without it', async () => {
    const world = permissionWorld();
    const customer = await newCustomer(world);
    const transactions = { writeAll: () => Promise.reject(new Error('killed')) };
    const asked = {
      ...{ customerId: customer.id, way: 'page' as const },
      change: { choices: { offers: { mail: true } } },
    };
    const dying = { ...world.permissions, transactions };
    await expect(changePermission(dying, asked)).rejects.toThrow('killed');
    expect(await world.ports.customers.find(customer.id)).toEqual(customer);
    expect(await proofsOf(world, customer.id)).toEqual([]);
  });

  test('of the same said again is not kept twice', async () => {
    const world = permissionWorld();
    const { id: customerId } = await newCustomer(world);
    const change = { choices: { offers: { mail: true } } };
    for (const way of ['page', 'phone'] as const) {
      await changePermission(world.permissions, { customerId, change, way });
    }
    expect(await proofsOf(world, customerId)).toMatchObject([{ way: 'page' }]);
  });
});

test('what is taken back is as it was before anybody asked', async () => {
  const world = permissionWorld();
  const { id: customerId } = await newCustomer(world);
  const set = PermissionChange.parse({
    ...{ pausedUntil: '2027-03-04', bereavedUntil: '2027-03-04', weeklyMax: 2 },
    ...{ night: { from: '20:00', until: '09:00' }, dinner: { from: '17:00', until: '19:00' } },
  });
  const undo = PermissionChange.parse({
    ...{ pausedUntil: null, bereavedUntil: null, weeklyMax: null, night: null, dinner: null },
  });
  for (const change of [set, undo]) {
    await changePermission(world.permissions, { customerId, change, way: 'page' });
  }
  const customer = await world.ports.customers.find(customerId);
  expect(Object.keys(customer?.permission ?? {})).toEqual(['changedAt']);
  expect(await proofsOf(world, customerId)).toHaveLength(10);
});

test('stop words end what is ours alone, and leave orders and answers', async () => {
  const world = permissionWorld();
  const choices = { offers: { mail: true }, research: { mail: true } };
  const { id: customerId } = await newCustomer(world, { permission: { choices } });
  const said = { way: 'mail_reply' as const, words: 'Please stop sending me these' };
  for (const _twice of [1, 2]) await stopMails(world.permissions, { customerId, ...said });
  const customer = await world.ports.customers.find(customerId);
  if (customer === undefined) throw new Error('still a customer');
  const allowed = (['service', 'dialogue', 'offers', 'catalogue', 'research'] as const).filter(
    (purpose) => isAllowed(customer, purpose, 'mail'),
  );
  expect(allowed).toEqual(['service', 'dialogue']);
  expect(await proofsOf(world, customerId)).toHaveLength(3);
  expect((await proofsOf(world, customerId))[0]?.words).toBe('Please stop sending me these');
});

test('of nobody nothing is changed, and collisions end', async () => {
  const world = permissionWorld();
  const nobody = {
    customerId: `cus_${'0'.repeat(26)}`,
    change: { weeklyMax: 1 },
    way: 'api' as const,
  };
  const refusal = { ok: false, refusal: 'customer_not_found' };
  expect(await changePermission(world.permissions, nobody)).toEqual(refusal);
  const { id: customerId } = await newCustomer(world);
  const transactions = {
    writeAll: async () => ({
      ok: false as const,
      refusal: 'changed_meanwhile' as const,
      details: [0],
    }),
  };
  const busy = { ...world.permissions, transactions };
  const change = { ...nobody, customerId };
  expect(await changePermission(busy, change)).toEqual({ ok: false, refusal: 'changed_meanwhile' });
});

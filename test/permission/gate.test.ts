import { describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { type Approach, askForCode, askGate, noteSent } from '../../shared/permission/gate.ts';
import { newCustomer } from '../support/gift-world.ts';
import { outreachOf, type PermissionWorld, permissionWorld } from './permission-world.ts';

const NIGHT = '2027-02-15T23:00:00Z';

const answerTo = (customer: Customer, id = 'trn_1', more: Partial<Approach> = {}): Approach => ({
  ...{ customer, purpose: 'dialogue', channel: 'mail', kind: 'answer', canWait: true },
  about: { kind: 'turn', id },
  ...more,
});
const formTo = (customer: Customer, id: string): Approach =>
  answerTo(customer, id, { purpose: 'catalogue', kind: 'work_form' });

async function send({ gate }: PermissionWorld, approach: Approach) {
  const asked = await askGate(gate, approach);
  if (asked.may) await noteSent(gate, asked.pass);
  return asked.may ? 'sent now' : asked.answer;
}

describe('what may leave', () => {
  test('leaves, is on record, and is not sent again', async () => {
    const world = permissionWorld();
    const customer = await newCustomer(world);
    expect(await send(world, answerTo(customer))).toBe('sent now');
    expect(await send(world, answerTo(customer))).toBe('sent');
    expect(await outreachOf(world, customer.id)).toMatchObject([
      { state: 'sent', kind: 'answer', purpose: 'dialogue', about: { kind: 'turn', id: 'trn_1' } },
    ]);
  });

  test('of service costs one write and no read', async () => {
    const world = permissionWorld();
    const customer = await newCustomer(world);
    const touched: string[] = [];
    const { outreaches } = world.gate;
    const watched = new Proxy(outreaches, {
      get: (target, name) => {
        touched.push(String(name));
        return Reflect.get(target, name);
      },
    });
    const gate = { ...world.gate, outreaches: watched };
    const asked = await askGate(gate, {
      customer,
      purpose: 'service',
      channel: 'mail',
      kind: 'late',
    });
    if (asked.may) await noteSent(gate, asked.pass);
    expect(touched).toEqual(['save']);
  });

  test('whose sender died before it was gone may leave once more, and counts once', async () => {
    const world = permissionWorld();
    const customer = await newCustomer(world, { permission: { weeklyMax: 1 } });
    expect(await askGate(world.gate, formTo(customer, 'wfm_1'))).toMatchObject({ may: true });
    expect(await send(world, formTo(customer, 'wfm_1'))).toBe('sent now');
    expect(await outreachOf(world, customer.id)).toHaveLength(1);
    expect(await send(world, formTo(customer, 'wfm_2'))).toBe('waiting');
  });

  test('only one of two at the same moment is the last one of the week', async () => {
    const world = permissionWorld();
    const customer = await newCustomer(world, { permission: { weeklyMax: 1 } });
    const answers = await Promise.all(
      ['wfm_1', 'wfm_2', 'wfm_3'].map((id) => send(world, formTo(customer, id))),
    );
    expect(answers.toSorted()).toEqual(['sent now', 'waiting', 'waiting']);
  });

  test('a pass is for its channel and its address', async () => {
    const world = permissionWorld();
    const customer = await newCustomer(world);
    const asked = await askGate(world.gate, answerTo(customer));
    if (!asked.may) throw new Error('an answer may leave at noon');
    expect(asked.pass.isFor('mail', customer.email)).toBe(true);
    expect(asked.pass.isFor('mail', 'bob@example.com')).toBe(false);
    expect(asked.pass.isFor('post')).toBe(false);
  });
});

describe('what may not leave now', () => {
  test('waits, once, and its due entry says when', async () => {
    const world = permissionWorld(NIGHT);
    const customer = await newCustomer(world);
    for (const _twice of [1, 2]) expect(await send(world, answerTo(customer))).toBe('waiting');
    const [outreach, ...others] = await outreachOf(world, customer.id);
    expect(others).toEqual([]);
    expect(outreach).toMatchObject({ state: 'waiting', reason: 'night' });
    const item = world.table.all().find(({ entity }) => entity === 'outreach');
    expect(item?.dueSk).toBe(`2027-02-16T08:00:00.000Z#send#${outreach?.id}`);
  });

  test('is refused on record when nobody could send it again', async () => {
    const world = permissionWorld(NIGHT);
    const customer = await newCustomer(world);
    expect(await send(world, answerTo(customer, 'trn_1', { canWait: false }))).toBe('not_wanted');
    expect(await outreachOf(world, customer.id)).toMatchObject([
      { state: 'refused', reason: 'night' },
    ]);
    world.clock.advance({ hours: 10 });
    expect(await send(world, answerTo(customer))).toBe('sent now');
    expect(await outreachOf(world, customer.id)).toMatchObject([{ state: 'sent' }]);
  });

  test.each([
    ['declined', { workFormsBy: 'none' }, 'not_wanted'],
    ['bounced', { emailState: 'bounced' }, 'not_reachable'],
    ['no_way_out', { linkKey: undefined }, 'not_reachable'],
    ['zone_unknown', { zone: 'UTC' }, 'not_wanted'],
  ] as const)(
    'for good (%s) is refused, once, and waits for nothing',
    async (reason, facts, answer) => {
      const world = permissionWorld();
      const { linkKey, ...rest } = { linkKey: 'a-key-that-is-22-long-', ...facts };
      const created = await newCustomer(world, rest as Partial<Customer>);
      const { linkKey: _theirs, ...without } = created;
      const customer: Customer = linkKey === undefined ? without : { ...without, linkKey };
      for (const _twice of [1, 2])
        expect(await send(world, formTo(customer, 'wfm_1'))).toBe(answer);
      expect(await outreachOf(world, customer.id)).toMatchObject([{ state: 'refused', reason }]);
    },
  );

  test('is found by whoever comes after a crash between the two notes', async () => {
    const world = permissionWorld(NIGHT);
    const customer = await newCustomer(world);
    const { outreaches } = world.gate;
    const dying = { ...outreaches, save: () => Promise.reject(new Error('killed')) };
    const gate = { ...world.gate, outreaches: dying };
    await expect(askGate(gate, answerTo(customer))).rejects.toThrow('killed');
    world.clock.advance({ minutes: 5 });
    expect(await send(world, answerTo(customer))).toBe('waiting');
    expect(await outreachOf(world, customer.id)).toHaveLength(1);
  });
});

describe('somebody else’s address', () => {
  const giftTo = (customer: Customer, to: string): Approach => ({
    ...{ customer, to, purpose: 'service', channel: 'mail', kind: 'e_gift' },
  });

  test.each(['objected', 'bounced', 'complained'] as const)(
    'that %s gets no gift',
    async (reason) => {
      const world = permissionWorld();
      const customer = await newCustomer(world);
      const { suppressions } = world.gate;
      const asked = (suppressed: 'objected' | 'bounced' | 'complained' | undefined) =>
        send(
          {
            ...world,
            gate: { ...world.gate, suppressions: { findReason: async () => suppressed } },
          },
          giftTo(customer, 'grace@example.com'),
        );
      expect(await suppressions.findReason('grace@example.com')).toBeUndefined();
      expect(await asked(reason)).toBe('not_reachable');
      expect(await asked(undefined)).toBe('sent now');
      expect(await outreachOf(world, customer.id)).toMatchObject([
        { state: 'sent' },
        { state: 'refused', reason },
      ]);
      expect(JSON.stringify(await outreachOf(world, customer.id))).not.toContain('grace');
    },
  );

  test('counts, and not whether the giver’s own works', async () => {
    const world = permissionWorld();
    const customer = await newCustomer(world, { emailState: 'complained' });
    expect(await send(world, giftTo(customer, 'grace@example.com'))).toBe('sent now');
  });
});

test.each([
  [undefined, true],
  ['objected', true],
  ['bounced', false],
  ['complained', false],
] as const)('a code for an address that is suppressed as %s passes: %s', async (reason, passes) => {
  const world = permissionWorld();
  const pass = await askForCode(
    { suppressions: { findReason: async () => reason } },
    'a@example.com',
  );
  expect(pass?.isFor('mail', 'a@example.com') === true).toBe(passes);
  if (pass !== undefined) await noteSent(world.gate, pass);
  expect(world.table.all()).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import type { Mail } from '../../shared/mail/ports.ts';
import { StaffLetters } from '../../shared/mail/staff-letters.ts';
import { AlertKind } from '../../shared/managers/alert.ts';
import { careStore } from '../../shared/managers/care-store.ts';
import { portfolioStore } from '../../shared/managers/portfolio-store.ts';
import { removeCare } from '../../shared/managers/removed-care-store.ts';
import { askGate } from '../../shared/permission/gate.ts';
import type { Purpose } from '../../shared/permission/purpose.ts';
import type { StaffMember } from '../../shared/staff/staff-member.ts';
import { acceptedOf, refusalOf } from '../cases/case-world.ts';
import { outreachOf, permissionWorld } from '../permission/permission-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { managedCare, NOW, portfolio } from './care-examples.ts';

async function managedCustomer(state: 'managed' | 'control' = 'managed') {
  const world = permissionWorld();
  const customer = await newCustomer(world, {
    permission: { choices: { offers: { mail: true }, catalogue: { mail: true } } },
  });
  const { work: _, tally: __, managerId: _1, assignedAt: _2, ...plain } = managedCare();
  const { valueAtStartMinor: _3, valuePeakMinor: _4, lastHeardAt: _5, ...rest } = plain;
  const care =
    state === 'managed'
      ? managedCare({ id: customer.id, version: 0 })
      : ({ ...rest, id: customer.id, version: 0, state: 'control' } as const);
  const settings = { table: world.table, shardCount: 1 };
  acceptedOf(await careStore(settings).save({ care, happened: [] }, NOW));
  const ask = (purpose: Purpose) =>
    askGate(world.gate, { customer, purpose, channel: 'mail', kind: 'work_form' });
  return { world, customer, ask, settings };
}

describe('right of the fence', () => {
  test('mass mailings stop, and it is on record why', async () => {
    const { world, customer, ask } = await managedCustomer();
    for (const purpose of ['offers', 'catalogue'] as const)
      expect(await ask(purpose)).toMatchObject({ may: false, reason: 'managed' });
    expect((await outreachOf(world, customer.id))[0]).toMatchObject({
      ...{ state: 'refused', reason: 'managed' },
    });
  });

  test('what is about their orders and what they said goes on', async () => {
    const { ask } = await managedCustomer();
    for (const purpose of ['service', 'dialogue'] as const)
      expect(await ask(purpose)).toMatchObject({ may: true });
  });

  test('for those who stay as usual all stays as usual', async () => {
    const { ask } = await managedCustomer('control');
    expect(await ask('catalogue')).toMatchObject({ may: true });
  });
});

describe('a mail to a manager', () => {
  const written = async (suppressed: readonly string[] = []) => {
    const { world, customer } = await managedCustomer();
    const mails: Mail[] = [];
    const findReason = async (email: string) =>
      suppressed.includes(email) ? ('bounced' as const) : undefined;
    const letters = new StaffLetters({
      gate: { ...world.gate, suppressions: { findReason } },
      mailer: { send: async (mail) => void mails.push(mail) },
      ...{ siteUrl: 'https://shop.example', shopName: 'Kingfisher' },
    });
    const to: StaffMember = {
      ...{ id: managedCare().managerId, version: 1, email: 'mary@shop.example', name: 'Mary' },
      role: 'manager',
      createdAt: NOW,
    };
    const alert = (kind: AlertKind) => ({
      ...{ id: 'alr_01KP0000000000000000000001', version: 1, customerId: customer.id, kind },
      ...{ managerId: to.id, at: NOW, claim: { id: 'c', claimedAt: NOW } },
    });
    for (const language of ['en', 'de'] as const)
      for (const kind of AlertKind.options) {
        const facts = { kind: 'manager_alert', to, alert: alert(kind), language } as const;
        await letters.send({ ...facts, customerName: 'Ada\r\nBcc: x' });
      }
    return mails;
  };

  test('names who and what, leads to their page, and holds no word of theirs', async () => {
    const mails = await written();
    expect(mails).toHaveLength(2 * AlertKind.options.length);
    for (const { subject, text, to } of mails) {
      expect(subject).toContain('Ada');
      expect(subject).not.toMatch(/[\r\n]/);
      expect(text).toContain('https://shop.example/staff/customers/cus_');
      expect(to).toBe('mary@shop.example');
    }
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(mails.length);
  });

  test('is not sent to an address that does not work', async () => {
    expect(await written(['mary@shop.example'])).toEqual([]);
  });
});

describe('being forgotten', () => {
  test('gives the manager room for somebody else in the same moment', async () => {
    const { settings, customer } = await managedCustomer();
    const portfolios = portfolioStore(settings);
    acceptedOf(await portfolios.save({ portfolio: portfolio({ version: 0 }), happened: [] }, NOW));
    const item = await settings.table.find({ pk: `CUSTOMER#${customer.id}`, sk: 'CARE' });
    if (item === undefined) throw new Error('it is there');
    acceptedOf(await removeCare(settings, item));
    expect((await portfolios.all())[0]).toMatchObject({ customerCount: 2 });
    expect(await careStore(settings).find(customer.id)).toBeUndefined();
    expect(refusalOf(await removeCare(settings, item))).toBe('changed_meanwhile');
    expect((await portfolios.all())[0]).toMatchObject({ customerCount: 2 });
  });
});

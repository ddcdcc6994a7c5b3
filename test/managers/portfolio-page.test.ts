import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { placeCustomer } from '../../shared/managers/place-customer.ts';
import { tellManager } from '../../shared/managers/tell-manager.ts';
import { acceptedOf } from '../cases/case-world.ts';
import { read } from '../pages/staff-desk.ts';
import { type Clerk, openOffice, world } from '../pages/staff-office.ts';
import { customerWorth, type ManagerPorts, managerPorts, maryComes } from './office.ts';

openOffice();

let ports: ManagerPorts;
let mary: Clerk;
let ada: Customer;

beforeEach(async () => {
  ports ??= managerPorts();
  mary ??= await maryComes(ports);
  ada ??= await customerWorth(ports, 400_000, { name: 'Ada' });
});

describe('the portfolio', () => {
  test('measures what the books say and not what was sold, each with what it means', async () => {
    const seen = read((await mary.get('/staff/portfolio')).text);
    for (const part of [
      ...['against what was expected', 'How much of their business we have', 'not known yet'],
      ...['most likely still buy', 'Complaints settled', 'Facts learned', 'counted nowhere'],
    ])
      expect(seen).toContain(part);
    const { value } = (await ports.cares.find(ada.id)) ?? {};
    const share = { by: 'stated', basisPoints: 4_000, yearSpendMinor: 400, walletMinor: 1_000 };
    if (value === undefined) throw new Error('Ada has a value');
    const placedWith = async (by: 'stated' | 'estimated') => {
      ports.values.set(ada.id, { ...value, share: { ...share, by } });
      acceptedOf(await placeCustomer(ports, ada.id));
    };
    await placedWith('estimated');
    expect(read((await mary.get('/staff/portfolio')).text)).toContain(
      '40%: our guess, no fact, of 1 customer; nobody said it',
    );
    await placedWith('stated');
    expect(read((await mary.get('/staff/portfolio')).text)).toContain('40%, as 1 customer said it');
    mary.language = 'de';
    expect(read((await mary.get('/staff/portfolio')).text)).toContain('Unser Anteil');
    mary.language = 'en';
  });

  test('shows how many customers are new until all of them were seen', async () => {
    const { id: managerId } =
      (await world().staffPorts.staffMembers.findByEmail('manager@shop.example')) ?? {};
    const staffMails = { send: async () => undefined };
    for (const eventId of ['a', 'b', 'c', 'd', 'e']) {
      const told = { eventId, customerId: ada.id, kind: 'assigned' } as const;
      const occurredAt = world().clock.now();
      acceptedOf(await tellManager({ ...ports, staffMails }, { ...told, occurredAt }));
    }
    const { text } = await mary.get('/staff/portfolio');
    expect(read(text)).toContain('5 customers you answer for now');
    const save = vi.spyOn(world().table, 'write').mockResolvedValue({
      ...{ ok: false, refusal: 'changed_meanwhile' },
    } as never);
    const refused = await mary.sendOwn('/staff/portfolio', { do: 'seen_assigned' });
    save.mockRestore();
    expect(refused.statusCode).toBe(503);
    const answer = await mary.sendOwn('/staff/portfolio', { do: 'seen_assigned' });
    expect(answer.location).toBe('/staff/portfolio?notice=seen');
    expect(read((await mary.get('/staff/portfolio')).text)).not.toContain('you answer for now');
    expect(await ports.alerts.ofManager(managerId ?? '', 9)).toEqual([]);
  });
});

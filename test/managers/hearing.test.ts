import { beforeEach, describe, expect, test, vi } from 'vitest';
import { complain } from '../../shared/cases/open-case.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { recordTurn } from '../../shared/dialogue/record-turn.ts';
import { hearOfCustomer } from '../../shared/managers/hear-of-customer.ts';
import { placeCustomer } from '../../shared/managers/place-customer.ts';
import type { StaffLetter } from '../../shared/managers/ports.ts';
import { refreshWork } from '../../shared/managers/refresh-work.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { markAlertRead, tellManager } from '../../shared/managers/tell-manager.ts';
import { tendPortfolio } from '../../shared/managers/tend-portfolio.ts';
import { caseWorld, refusalOf } from '../cases/case-world.ts';
import { seededIds } from '../support/seeded.ts';
import { managerWorld, STEADY } from './manager-world.ts';

/** Ada and Mary, who answers for her, with everything that may happen to them. */
async function adasWorld() {
  const life = await caseWorld('2027-03-01T12:00:00Z', { name: 'Ada' });
  const town = managerWorld();
  const { customerId } = life;
  town.worth(customerId, 400_000);
  const { alerts, staffMails, staff } = town.ports;
  await settleFence(town.ports, STEADY);
  const mary = await town.manager(3);
  const ports = { ...town.ports, ...life.ports, alerts, staffMails, staff, ids: seededIds(9) };
  return { life, town, mary, customerId, ports };
}
let world: Awaited<ReturnType<typeof adasWorld>>;
let said: { eventId: string; customerId: Customer['id']; type: string; occurredAt: never };
beforeEach(async () => {
  world = await adasWorld();
  await placeCustomer(world.town.ports, world.customerId);
  said = {
    ...{ eventId: 'trn_1.v1.0', customerId: world.customerId, type: 'TurnTaken' },
    occurredAt: world.life.clock.now() as never,
  };
});

const hear = (facts: Record<string, unknown> = { direction: 'from_customer' }) =>
  hearOfCustomer(world.ports, { ...said, ...facts });
const alerts = () => world.ports.alerts.ofManager(world.mary.id, 10);

describe('a manager', () => {
  test('hears at once what their customer said, on their page and by mail, once', async () => {
    expect((await hear()).ok).toBe(true);
    await hear();
    expect(await alerts()).toMatchObject([{ kind: 'said', customerId: world.customerId }]);
    expect(world.town.mails).toMatchObject([
      { to: { id: world.mary.id }, customerName: 'Ada', alert: { kind: 'said' } },
    ]);
  });

  test('hears nothing of what we said ourselves', async () => {
    await hear({ direction: 'to_customer' });
    await hear({ type: 'CaseAnswered' });
    expect(await alerts()).toEqual([]);
  });

  test('finds new customers and falling values on the page, and no mail for each', async () => {
    await hear({ type: 'ManagerAssigned' });
    await hear({ type: 'CustomerValueFell', eventId: 'another' });
    expect((await alerts()).map(({ kind }) => kind).toSorted()).toEqual(['assigned', 'value_fell']);
    expect(world.town.mails).toEqual([]);
  });

  test('who left gets no mail', async () => {
    world.town.members.set(world.mary.id, { ...world.mary, removedAt: world.life.clock.now() });
    await hear();
    expect(world.town.mails).toEqual([]);
    expect(await alerts()).toHaveLength(1);
  });

  test('hears of nobody else’s customers', async () => {
    const customerId = world.town.newId();
    expect(refusalOf(await hear({ customerId }))).toBe('nobody_answers');
    const facts = { ...said, customerId, kind: 'said' } as const;
    expect(refusalOf(await tellManager(world.ports, facts))).toBe('nobody_answers');
  });

  test('is told again after a crash while the mail was sent, and not while it still may be', async () => {
    const send = vi.fn<(letter: StaffLetter) => Promise<void>>();
    send.mockRejectedValueOnce(new Error('SES is down'));
    const ports = { ...world.ports, staffMails: { send } };
    const facts = { ...said, kind: 'said' } as const;
    await expect(tellManager(ports, facts)).rejects.toThrow('SES is down');
    expect(refusalOf(await tellManager(ports, facts))).toBe('in_progress');
    world.town.clock.advance({ minutes: 5 });
    world.life.clock.advance({ minutes: 5 });
    expect((await tellManager(ports, facts)).ok).toBe(true);
    expect(refusalOf(await tellManager(ports, facts))).toBe('already_told');
    expect(send).toHaveBeenCalledTimes(2);
  });

  // Found by the simulation.
  test('is told once when they see it on the page while the mail is on its way', async () => {
    const send = vi.fn<(letter: StaffLetter) => Promise<void>>();
    send.mockImplementation(async ({ alert: { id: alertId } }) => {
      const { customerId } = world;
      await markAlertRead(world.ports, { customerId, alertId, managerId: world.mary.id });
    });
    const ports = { ...world.ports, staffMails: { send } };
    const facts = { ...said, kind: 'said' } as const;
    expect(await tellManager(ports, facts)).toMatchObject({
      ...{ ok: true, value: { readAt: expect.anything(), mailedAt: expect.anything() } },
    });
    world.life.clock.advance({ minutes: 30 });
    expect(refusalOf(await tellManager(ports, facts))).toBe('already_told');
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('says that they have seen it, once, and for themselves alone', async () => {
    await hear();
    const [alert] = await alerts();
    const ref = { customerId: world.customerId, alertId: alert?.id ?? '' };
    const other = world.town.ids.next('stf', world.life.clock.now());
    expect(refusalOf(await markAlertRead(world.ports, { ...ref, managerId: other }))).toBe(
      'alert_not_found',
    );
    const seen = () => markAlertRead(world.ports, { ...ref, managerId: world.mary.id });
    expect((await seen()).ok && (await seen()).ok).toBe(true);
    expect(await alerts()).toEqual([]);
  });
});

describe('today’s work', () => {
  test('has the complaint and the answer that we owe, with what is at stake', async () => {
    const { ports, customerId, life } = world;
    const from = { customerId, channel: 'mail', direction: 'from_customer' } as const;
    await recordTurn(life.ports, { ...from, text: 'Is it green?' });
    await complain(life.ports, { customerId, channel: 'store', text: 'It came broken.' });
    await hear();
    const care = await world.town.care(customerId);
    const work = care?.state === 'managed' ? care.work : [];
    expect(work.map(({ kind }) => kind).slice(0, 2)).toEqual(['case', 'answer']);
    expect(work[0]?.worthMinor).toBe(80_000);
    // Nothing has changed, so nothing is written.
    const { version } = care ?? {};
    await refreshWork(ports, customerId);
    expect((await world.town.care(customerId))?.version).toBe(version);
  });

  test('of somebody whose profile is gone is nobody’s', async () => {
    const ghost = world.town.newId();
    world.town.worth(ghost, 500_000);
    await placeCustomer(world.town.ports, ghost);
    expect(refusalOf(await refreshWork(world.ports, ghost))).toBe('customer_not_found');
  });

  test('is looked through once a day, when the portfolio too becomes what the staff say', async () => {
    const { ports, mary, town } = world;
    town.members.set(mary.id, { ...mary, capacity: 7 });
    town.clock.advance({ hours: 24 * 100 });
    const late = { ...ports, clock: town.clock };
    expect((await tendPortfolio(late, mary.id)).ok).toBe(true);
    const { capacity, tendAt } = await town.portfolio(mary);
    expect(capacity).toBe(7);
    expect(tendAt.epochMilliseconds).toBeGreaterThan(town.clock.now().epochMilliseconds);
    const care = await town.care(world.customerId);
    expect(care?.state === 'managed' && care.work.map(({ kind }) => kind)).toContain('silent');
    expect(refusalOf(await tendPortfolio(late, town.ids.next('stf', town.clock.now())))).toBe(
      'no_portfolio',
    );
  });
});

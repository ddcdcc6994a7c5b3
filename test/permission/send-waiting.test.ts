import { describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { type Approach, askGate, noteSent } from '../../shared/permission/gate.ts';
import type { Outreach } from '../../shared/permission/outreach.ts';
import { type SendAgain, sendWaiting } from '../../shared/permission/send-waiting.ts';
import { newCustomer } from '../support/gift-world.ts';
import { outreachOf, permissionWorld } from './permission-world.ts';

async function waiting(facts: Partial<Customer> = {}) {
  const world = permissionWorld('2027-02-15T23:00:00Z');
  const customer = await newCustomer(world, facts);
  const approach: Approach = {
    ...{ customer, purpose: 'dialogue', channel: 'mail', kind: 'answer', canWait: true },
    about: { kind: 'turn', id: 'trn_1' },
  };
  await askGate(world.gate, approach);
  const [outreach] = await outreachOf(world, customer.id);
  if (outreach === undefined) throw new Error('it waits');
  const sent: string[] = [];
  const again: SendAgain = async ({ id }) => {
    const found = (await world.ports.customers.find(customer.id)) ?? customer;
    const asked = await askGate(world.gate, { ...approach, customer: found });
    if (asked.may) {
      sent.push(id);
      await noteSent(world.gate, asked.pass);
    }
    return { ok: true, value: undefined };
  };
  const ports = { ...world.gate, again: { answer: again, work_form: again, proposal: again } };
  const ref = { customerId: customer.id, outreachId: outreach.id };
  const now = async (): Promise<Outreach | undefined> => (await outreachOf(world, customer.id))[0];
  return { world, customer, ports, ref, sent, now };
}

describe('what waited', () => {
  test('is sent when its hour comes, once, and says that it was late', async () => {
    const { world, ports, ref, sent, now } = await waiting();
    world.clock.set('2027-02-16T08:00:00Z');
    expect(await sendWaiting(ports, ref)).toMatchObject({ ok: true, value: { state: 'sent' } });
    expect(await sendWaiting(ports, ref)).toEqual({ ok: false, refusal: 'not_waiting' });
    expect(sent).toEqual([ref.outreachId]);
    const outreach = await now();
    expect(outreach?.state === 'sent' && outreach.sentAt?.toString()).toBe('2027-02-16T08:00:00Z');
  });

  test('is not sent a moment too early', async () => {
    const { world, ports, ref } = await waiting();
    world.clock.set('2027-02-16T07:59:59.999Z');
    expect(await sendWaiting(ports, ref)).toEqual({ ok: false, refusal: 'not_due' });
  });

  test('waits on when it may still not leave', async () => {
    const { world, customer, ports, ref, sent, now } = await waiting();
    const night = { from: '21:00', until: '10:00' };
    await world.ports.customers.save({ ...customer, permission: { night } }, [], world.clock.now());
    world.clock.set('2027-02-16T08:00:00Z');
    expect(await sendWaiting(ports, ref)).toMatchObject({ ok: true });
    expect(sent).toEqual([]);
    const outreach = await now();
    expect(outreach?.state === 'waiting' && outreach.sendAt.toString()).toBe(
      '2027-02-16T10:00:00Z',
    );
    world.clock.set('2027-02-16T10:00:00Z');
    expect(await sendWaiting(ports, ref)).toMatchObject({ ok: true, value: { state: 'sent' } });
  });

  test('is not sent when they declined it meanwhile', async () => {
    const { world, customer, ports, ref, sent } = await waiting();
    const permission = { choices: { dialogue: { mail: false } } };
    await world.ports.customers.save({ ...customer, permission }, [], world.clock.now());
    world.clock.set('2027-02-16T08:00:00Z');
    const outcome = await sendWaiting(ports, ref);
    expect(outcome).toMatchObject({ value: { state: 'expired', reason: 'declined' } });
    expect(sent).toEqual([]);
  });

  test('expires when nobody came for it while it made sense', async () => {
    const { world, ports, ref, sent } = await waiting();
    world.clock.set('2027-03-01T23:00:00Z');
    const outcome = await sendWaiting(ports, ref);
    expect(outcome).toMatchObject({ value: { state: 'expired', reason: 'night' } });
    expect(sent).toEqual([]);
  });

  test('expires when there is nothing left to send', async () => {
    const { world, ports, ref } = await waiting();
    world.clock.set('2027-02-16T08:00:00Z');
    const gone: SendAgain = async () => ({ ok: false, refusal: 'turn_not_found' });
    const outcome = await sendWaiting({ ...ports, again: { ...ports.again, answer: gone } }, ref);
    expect(outcome).toMatchObject({ value: { state: 'expired', reason: 'no_longer_there' } });
  });

  test('is left to whoever is at it, and taken over when they died', async () => {
    const { world, ports, ref, sent } = await waiting();
    world.clock.set('2027-02-16T08:00:00Z');
    const dying: SendAgain = () => Promise.reject(new Error('killed'));
    const again = { ...ports.again, answer: dying };
    await expect(sendWaiting({ ...ports, again }, ref)).rejects.toThrow('killed');
    expect(await sendWaiting(ports, ref)).toEqual({ ok: false, refusal: 'in_progress' });
    world.clock.advance({ minutes: 5 });
    expect(await sendWaiting(ports, ref)).toMatchObject({ ok: true });
    expect(sent).toHaveLength(1);
  });

  test('that nobody knows is refused', async () => {
    const { ports, ref } = await waiting();
    const unknown = { ...ref, outreachId: `out_${'0'.repeat(26)}` };
    expect(await sendWaiting(ports, unknown)).toEqual({ ok: false, refusal: 'outreach_not_found' });
    const gone = { ...ports.outreaches, find: async () => undefined };
    const nowhere = await sendWaiting({ ...ports, outreaches: gone }, ref);
    expect(nowhere).toEqual({ ok: false, refusal: 'outreach_not_found' });
  });
});

// Somebody of the staff at the phone, and a customer of each test's own who calls.
import type { Customer } from '../../shared/customers/customer.ts';
import { signedIn, world } from '../pages/staff-office.ts';
import { caller, callPorts } from './call-office.ts';

export const STARTED = '2027-09-01T12:00:00.000Z';
let lastNumber = 100_000;
export const nextPhone = () => {
  lastNumber += 1;
  return `+4420${79_000_000 + lastNumber}`;
};

/** Each test has a customer of its own, known by a number of their own. */
export async function call(facts: Partial<Customer> = {}) {
  const phone = nextPhone();
  const customer = await caller(world(), facts, [{ kind: 'phone', value: phone }]);
  const clerk = await signedIn();
  const path = `/staff/calls/${customer.id}`;
  const keep = (form: Readonly<Record<string, string>>) =>
    clerk.sendOwn(path, { callId: 'cal_1', startedAt: STARTED, ...form });
  const turns = async () =>
    (await callPorts(world()).turns.page({ customerId: customer.id, limit: 20 })).items;
  return { customer, customerId: customer.id, phone, clerk, path, keep, turns };
}

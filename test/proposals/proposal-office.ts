import { afterAll, beforeAll, vi } from 'vitest';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import { formTokenOf } from '../../shared/pages/form-token.ts';
import { proposalStore } from '../../shared/proposals/proposal-store.ts';
import { Browser, type Posted } from '../pages/page-world.ts';
import { type PhotoPagesWorld, photoPagesWorld } from '../photos/photo-pages-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { fieldsOf } from './form-fields.ts';

export const EVIL = '"><script>alert(1)</script>';
export const held: { world?: PhotoPagesWorld; key?: string } = {};
export const settings = () => ({ table: world().table, shardCount: 1 });

/** For the top of a test file: functions keep what they made. */
export function openProposalOffice(): void {
  beforeAll(async () => {
    held.world = await photoPagesWorld();
    const ports = { ...world().ports, apiKeys: apiKeyStore(settings()) };
    held.key = (await makeApiKey(ports, { name: 'Mary', scopes: ['staff'] })).token;
  }, 60_000);
  afterAll(() => void vi.restoreAllMocks());
}

export function world(): PhotoPagesWorld {
  if (held.world === undefined) throw new Error('made before all');
  return held.world;
}

class Clerk extends Browser {
  sendOwn(path: string, form: Posted = {}) {
    const token = formTokenOf(this.cookies.get('__Host-staff') ?? '');
    return this.post(path, { formToken: token, ...form });
  }
}

export async function office(facts: Partial<Customer> = {}) {
  const customer = await newCustomer(world(), facts);
  const browser = await new Browser().signInAs(customer, world());
  const clerk = await new Clerk().signInAsStaff('lead', world());
  const path = `/staff/customers/${customer.id}/proposals/new`;
  const newest = async () => (await proposalStore(settings()).newest(customer.id, 1))[0];
  /** The staff's form as it stands, with these fields, sent. */
  const propose = async (fields: Posted) => {
    const form = fieldsOf((await clerk.get(path)).text, path);
    return clerk.sendOwn(path, { ...form, do: 'send', ...fields });
  };
  return { customer, browser, clerk, path, propose, newest };
}
export const proposed = async (given: Awaited<ReturnType<typeof office>>, fields: Posted = {}) => {
  await given.propose({
    'code-1': '22423',
    'code-2': 'MUG',
    'options-2': 'colour=gold',
    ...fields,
  });
  return `/proposals/${(await given.newest())?.id}`;
};

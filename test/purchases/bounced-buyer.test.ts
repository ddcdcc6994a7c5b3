import { expect, test } from 'vitest';
import type { SuppressionReason } from '../../shared/permission/suppression.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { findBuyer } from '../../shared/purchases/find-buyer.ts';
import { purchaseWorld } from './purchase-world.ts';

const email = 'gone@example.com';

test.each(['bounced', 'complained'] as const)(
  'a customer begun by an address that %s is not written to',
  async (reason) => {
    const { ports, table, clock } = purchaseWorld();
    await suppressionStore({ table, shardCount: 2 }).suppress(email, reason, clock.now());
    const begun = await findBuyer(ports, { buyer: { email }, source: 'till', currency: 'GBP' });
    const customer = await ports.customers.find(begun.ok ? begun.value : '');
    expect(customer).toMatchObject({ emailState: reason });
  },
);

const orders: readonly (readonly SuppressionReason[])[] = [
  ['objected', 'complained', 'bounced'],
  ['bounced', 'objected', 'complained'],
];
test.each(orders)('of several reasons at once the weightiest stays', async (...reasons) => {
  const { table, clock } = purchaseWorld();
  const suppressions = suppressionStore({ table, shardCount: 2 });
  await Promise.all(reasons.map((each) => suppressions.suppress(email, each, clock.now())));
  expect(await suppressions.findReason(email)).toBe('complained');
});

test.each([
  ['bounced', 'objected'],
  ['objected', 'complained'],
] as const)(
  'whoever asked to be forgotten does not come back by an address that %s, then %s',
  async (...reasons) => {
    const { ports, table, clock } = purchaseWorld();
    const suppressions = suppressionStore({ table, shardCount: 2 });
    for (const each of reasons) await suppressions.suppress(email, each, clock.now());
    const found = await findBuyer(ports, { buyer: { email }, source: 'till', currency: 'GBP' });
    expect(found).toEqual({ ok: false, refusal: 'customer_forgotten' });
    expect(await ports.customers.findByEmail(email)).toBeUndefined();
  },
);

import type { Customer } from '../customers/customer.ts';
import type { Customers } from '../customers/ports.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Page } from '../table/table.ts';
import type { OpenPoint } from './left-off.ts';
import type { DialoguePorts } from './ports.ts';

export type WaitingCustomer = {
  readonly customer: Customer;
  /** What we owe them. */
  readonly points: readonly OpenPoint[];
};

/** Customers to whom we owe something, the most pressing first. @throws CursorRefused */
export async function listWaiting(
  {
    leftOffs,
    customers,
  }: Pick<DialoguePorts, 'leftOffs'> & { readonly customers: Pick<Customers, 'find'> },
  page: { readonly limit: number; readonly cursor?: string },
): Promise<Page<WaitingCustomer>> {
  const { items, ...more } = await leftOffs.waiting(page);
  // The list may be a moment old.
  const owing = items
    .map(({ id, points }) => ({ id, points: points.filter(({ owedBy }) => owedBy === 'us') }))
    .filter(({ points }) => points.length > 0);
  const found = await inParallel(owing, async ({ id, points }) => {
    const customer = await customers.find(id, { stale: true });
    return customer === undefined ? [] : [{ customer, points }];
  });
  return { ...more, items: found.flat() };
}

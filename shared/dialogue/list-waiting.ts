import type { Customer } from '../customers/customer.ts';
import type { Customers } from '../customers/ports.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Page } from '../table/table.ts';
import { joinedPoints } from './decide-joined-left-off.ts';
import { isFirstOfFamily } from './decide-pressing.ts';
import type { LeftOff, OpenPoint } from './left-off.ts';
import type { DialoguePorts } from './ports.ts';

export type WaitingCustomer = {
  readonly customer: Customer;
  /** What we owe them. */
  readonly points: readonly OpenPoint[];
};

type Ports = Pick<DialoguePorts, 'leftOffs'> & { readonly customers: Pick<Customers, 'find'> };

/** Customers to whom we owe something, the most pressing first. @throws CursorRefused */
export async function listWaiting(
  ports: Ports,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<Page<WaitingCustomer>> {
  const { items, ...more } = await ports.leftOffs.waiting(page);
  const found = await inParallel(items, async (leftOff) => {
    const points = await pointsOwed(ports, leftOff);
    if (points.length === 0) return [];
    const customer = await ports.customers.find(leftOff.id, { stale: true });
    return customer === undefined ? [] : [{ customer, points }];
  });
  return { ...more, items: found.flat() };
}

/** The list may be a moment old. Who has two records stands there once, where it presses most. */
async function pointsOwed({ leftOffs }: Ports, leftOff: LeftOff): Promise<readonly OpenPoint[]> {
  const { alsoOf = [] } = leftOff;
  const others = await Promise.all(alsoOf.map((id) => leftOffs.find(id)));
  const all = [leftOff, ...others.filter((other) => other !== undefined)];
  if (!isFirstOfFamily(leftOff, all)) return [];
  return joinedPoints(all).filter(({ owedBy }) => owedBy === 'us');
}

import type { CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { type CountStep, decideCount, MOVE_COUNT_MAX } from './decide-count.ts';
import { decideStatistics, type StatisticsFacts } from './decide-statistics.ts';
import type { CountPorts } from './ports.ts';
import type { PurchasesCounted } from './purchase-events.ts';
import type { PurchaseStatistics } from './statistics.ts';

/** `emptied`: of a record of this person nothing is counted now, so that it is worth nothing. */
type Counted = Outcome<'counted' | 'as_before' | 'emptied', 'changed_meanwhile'>;

/**
 * Brings statistics and cells to what the purchases of a customer say. They are counted anew each
 * time, so that repetition and order change nothing; statistics and cells move in one transaction,
 * so that they cannot disagree. To be called after every change of a purchase, and after a merge.
 */
export async function countPurchases(ports: CountPorts, customerId: CustomerId): Promise<Counted> {
  const lead = await ports.customers.find(customerId);
  const leadId = lead?.id ?? customerId;
  const parts = lead === undefined ? [customerId] : partsOf(lead);
  const absorbed = [...parts, customerId].filter((id) => id !== leadId);
  for (const id of new Set(absorbed)) {
    const cleared = await repeatWhenChanged(() => moveTo(ports, id, async () => undefined));
    if (!cleared.ok) return cleared;
  }
  const counted = await repeatWhenChanged(() =>
    moveTo(ports, leadId, () => statisticsNow(ports, leadId)),
  );
  return counted.ok && absorbed.length > 0 ? accepted('emptied') : counted;
}

/** Read after what is stored, so that whatever came between makes the write fail. */
async function statisticsNow(
  { customers, purchases }: CountPorts,
  leadId: CustomerId,
): Promise<StatisticsFacts | undefined> {
  const lead = await customers.find(leadId);
  // It became part of another one meanwhile, and is counted there.
  if (lead !== undefined && lead.id !== leadId) return undefined;
  const parts = lead === undefined ? [leadId] : partsOf(lead);
  return decideStatistics(leadId, await purchases.ofCustomer(parts));
}

async function moveTo(
  ports: CountPorts,
  customerId: CustomerId,
  find: () => Promise<StatisticsFacts | undefined>,
): Promise<Counted> {
  const first = await ports.statistics.find(customerId);
  const wanted = await find();
  let stored = first;
  for (;;) {
    const step = decideCount(stored, wanted);
    if (step === undefined && stored === undefined) return accepted('emptied');
    if (step === undefined) return accepted(stored === first ? 'as_before' : 'counted');
    const written = await write(ports, { customerId, first, stored, step });
    if (!written.ok) return refused('changed_meanwhile');
    stored = written.value;
  }
}

type CountWrite = {
  readonly customerId: CustomerId;
  /** Before the first step. */
  readonly first: PurchaseStatistics | undefined;
  readonly stored: PurchaseStatistics | undefined;
  readonly step: CountStep;
};

async function write(
  { statistics, cells, transactions, clock }: CountPorts,
  { customerId, first, stored, step }: CountWrite,
): Promise<Outcome<PurchaseStatistics | undefined, 'changed_meanwhile'>> {
  const now = clock.now();
  const { version = 0 } = stored ?? {};
  const next = step.statistics === undefined ? undefined : { ...step.statistics, version };
  const happened = next === undefined || step.isMoreToDo ? [] : [happeningOf(first, next)];
  assert(step.moves.length <= MOVE_COUNT_MAX, 'a step fits into one transaction');
  const put = next && statistics.writeOf(next, happened, now);
  const own = put ?? (stored && statistics.removalOf(stored));
  const written = await transactions.writeAll([
    ...(own === undefined ? [] : [own]),
    ...cells.additionsOf(customerId, step.moves),
  ]);
  if (!written.ok) return refused('changed_meanwhile');
  return accepted(next && put && { ...next, version: put.item.version });
}

function happeningOf(first: PurchaseStatistics | undefined, next: PurchaseStatistics) {
  const { orders, spendMinor, lastOn } = next;
  return {
    type: 'PurchasesCounted' satisfies PurchasesCounted['type'],
    ...{ orders, lastOn, ordersAdded: orders - (first?.orders ?? 0) },
    spendAddedMinor: spendMinor - (first?.spendMinor ?? 0),
  };
}

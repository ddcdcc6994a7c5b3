import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { eventsOfItem } from '../../shared/events/published-events.ts';
import { type Clock, localDateOf, Temporal } from '../../shared/kernel/time.ts';
import { servingCostStore } from '../../shared/managers/serving-cost-store.ts';
import { cellStore } from '../../shared/purchases/cell-store.ts';
import type { PurchaseStatistics } from '../../shared/purchases/statistics.ts';
import { statisticsStore } from '../../shared/purchases/statistics-store.ts';
import type { Table } from '../../shared/table/table.ts';
import { buyerStore } from '../../shared/value/buyer-store.ts';
import { type BuyingDay, cellMoves, cellSharesOf, epochDayOf } from '../../shared/value/cell.ts';
import { comparablesStore } from '../../shared/value/comparables-store.ts';
import { countedPurchaseStore } from '../../shared/value/counted-purchase-store.ts';
import { modelStore } from '../../shared/value/model-store.ts';
import { scoreCustomer } from '../../shared/value/score-customer.ts';
import { spectrumStore } from '../../shared/value/spectrum-store.ts';
import { ValuePageDue } from '../../shared/value/value-events.ts';
import { valueStore } from '../../shared/value/value-store.ts';
import { valueWalkStore } from '../../shared/value/value-walk-store.ts';
import { walkValuesPage } from '../../shared/value/walk-values-page.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { seededIds, seededRandom } from '../support/seeded.ts';

const EPOCH = new Temporal.PlainDate(1970, 1, 1);
const onDay = (day: number) => EPOCH.add({ days: day });

export type ValueWorld = ReturnType<typeof valueWorld>;

/** The stores that values need, on any table. */
export function valuePorts(table: Table, clock: Clock, shardCount: number) {
  const settings = { table, shardCount };
  return {
    ...{ clock, ids: seededIds(7), shardCount, transactions: table },
    statistics: statisticsStore(settings),
    ...{ cells: cellStore(settings), models: modelStore(settings), buyers: buyerStore(settings) },
    ...{ comparables: comparablesStore(settings), servingCosts: servingCostStore(settings) },
    factBooks: factBookStore(settings),
    ...{ values: valueStore(settings), spectra: spectrumStore(settings) },
    ...{ valueWalks: valueWalkStore(settings), countedPurchases: countedPurchaseStore(settings) },
  };
}

/** What values need, on one table in memory. Events wait until they are delivered. */
export function valueWorld(shardCount = 2, startsAt = '2026-11-22T09:00:00Z') {
  const table = new MemoryTable();
  const clock = manualClock(startsAt);
  const ports = valuePorts(table, clock, shardCount);
  const { ids } = ports;
  const random = seededRandom(11);
  const waiting: BusEvent[] = [];
  table.onChange = ({ before, after }) => void waiting.push(...eventsOfItem(after, before));

  const count = (customerId: string, days: readonly BuyingDay[]) =>
    countDays({ ...ports, table }, customerId, days);

  return {
    ...{ ports, table, clock, waiting, count },
    newId: () => ids.next('cus', clock.now()),
    today: () => epochDayOf(localDateOf(clock.now(), 'UTC')),
    /** Customers who buy more or less often, some of whom stop; none bought after `until`. */
    async shopOf(customerCount: number, until: number, weeks = 90): Promise<readonly string[]> {
      const made: string[] = [];
      for (let each = 0; each < customerCount; each += 1) {
        const id = ids.next('cus', clock.now());
        const days = lifeOf(random, until, weeks);
        await count(id, days);
        made.push(id);
      }
      return made;
    },
    /** What waits, and what follows from it, until nothing does. */
    async settle(): Promise<readonly BusEvent[]> {
      const done: BusEvent[] = [];
      for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
        done.push(event);
        if (event.type === 'PurchasesCounted') {
          await scoreCustomer(ports, String(event.customerId));
        }
        if (event.type === 'ValuePageDue') {
          await walkValuesPage(ports, ValuePageDue.parse(event));
        }
      }
      return done;
    },
  };
}

type CountPorts = ReturnType<typeof valuePorts> & { readonly table: Table };

/** As the counting does it: statistics and cells in one transaction, and an event. */
export async function countDays(
  { statistics, cells, clock, table }: CountPorts,
  customerId: string,
  days: readonly BuyingDay[],
): Promise<void> {
  const before = await statistics.find(customerId);
  const after = days.length === 0 ? undefined : statisticsOf(customerId, days, before?.version);
  const moves = cellMoves(
    before === undefined ? [] : cellSharesOf(before.days, 'GBP'),
    cellSharesOf(days, 'GBP'),
  );
  const now = clock.now();
  const happened = [{ type: 'PurchasesCounted', orders: 1, ordersAdded: 1, spendAddedMinor: 1 }];
  const own =
    after !== undefined
      ? statistics.writeOf(after, happened, now)
      : statistics.removalOf(before as PurchaseStatistics);
  const written = await table.writeAll([own, ...cells.additionsOf(customerId, moves)]);
  if (!written.ok) throw new Error(written.refusal);
}

export function lifeOf(random: () => number, until: number, weeks: number): readonly BuyingDay[] {
  const first = until - Math.floor(random() * weeks * 7);
  const gapDays = 7 + random() * 80;
  const average = 2_000 + random() * 20_000;
  const endsOn = random() < 0.4 ? first + random() * 200 : until;
  const days: BuyingDay[] = [];
  for (let day = first; day <= endsOn; day += 1 + Math.floor(-Math.log(1 - random()) * gapDays)) {
    const spendMinor = Math.round(average * (0.5 + random()));
    days.push({ day, spendMinor, marginMinor: Math.round(spendMinor / 2) });
  }
  return days;
}

function statisticsOf(
  customerId: string,
  days: readonly BuyingDay[],
  version = 0,
): PurchaseStatistics {
  const sum = (of: (day: BuyingDay) => number) => days.reduce((all, day) => all + of(day), 0);
  return {
    ...{ id: customerId, version, customerId, currency: 'GBP', orders: days.length, items: 1 },
    ...{ firstOn: onDay(days[0]?.day ?? 0), lastOn: onDay(days.at(-1)?.day ?? 0) },
    ...{ spendMinor: sum((day) => day.spendMinor), marginMinor: sum((day) => day.marginMinor) },
    ...{ isMarginAssumed: false, days },
  };
}

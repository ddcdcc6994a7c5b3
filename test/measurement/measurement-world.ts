import type { CustomerId } from '../../shared/customers/customer.ts';
import { laboratoryOf } from '../../shared/measurement/laboratory.ts';
import {
  cohortStore,
  experimentStore,
  participationStore,
  readingStore,
} from '../../shared/measurement/laboratory-store.ts';
import type { Earnings } from '../../shared/measurement/ports.ts';
import type { Item } from '../../shared/table/table.ts';
import { epochDayOf } from '../../shared/value/cell.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { seededIds } from '../support/seeded.ts';

/** A laboratory in memory, and purchases that only it sees. */
export function measurementWorld(startsAt: string, shardCount = 2) {
  const table = new MemoryTable();
  const settings = { table, shardCount };
  const clock = manualClock(startsAt);
  const bought = new Map<CustomerId, { currency: string; days: Day[] }>();
  const items: Item[] = [];
  table.onChange = ({ after }) => void (after === undefined ? undefined : items.push(after));
  const earnings: Earnings = { find: async (customerId) => bought.get(customerId) };
  const ports = {
    ...{ clock, earnings, transactions: table },
    experiments: experimentStore(settings),
    participations: participationStore(settings),
    cohorts: cohortStore(settings),
    readings: readingStore(settings),
  };
  const ids = seededIds();
  return {
    ...{ table, clock, ports, items, laboratory: laboratoryOf(ports) },
    newId: (): CustomerId => ids.next('cus', clock.now()),
    /** @param on such as `2027-03-04` */
    buys(customerId: CustomerId, on: string, marginMinor: number, currency = 'GBP') {
      const before = bought.get(customerId)?.days ?? [];
      const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
      const bill = { day: epochDayOf({ year, month, day }), spendMinor: marginMinor, marginMinor };
      bought.set(customerId, { currency, days: [...before, bill] });
    },
  };
}
export type MeasurementWorld = ReturnType<typeof measurementWorld>;
type Day = { readonly day: number; readonly spendMinor: number; readonly marginMinor: number };

export const VALUE = { currency: 'GBP', lifetimeMinor: 90_000, yearMarginMinor: 40_000 };

import type { Clock } from '../../shared/kernel/time.ts';
import {
  cohortStore,
  experimentStore,
  participationStore,
  readingStore,
} from '../../shared/measurement/laboratory-store.ts';
import type { StoreSettings } from '../../shared/table/entity-store.ts';
import { buyerStore } from '../../shared/value/buyer-store.ts';
import { spectrumAdditionsOf } from '../../shared/value/spectrum-additions.ts';
import { spectrumStore } from '../../shared/value/spectrum-store.ts';
import { spectrumPlaceOf, valueIdOf } from '../../shared/value/stored-value.ts';
import { valueStore } from '../../shared/value/value-store.ts';
import { qualified } from '../measurement/qualified.ts';
import type { MemoryTable } from '../support/memory-table.ts';
import { customerValue } from '../value/value-examples.ts';

/** What is inferred of a customer, and where that counts. */
export async function beWorthSomething(
  { table, clock }: { readonly table: MemoryTable; readonly clock: Clock },
  customerId: string,
): Promise<void> {
  const settings = { table, shardCount: 1 };
  const at = clock.now();
  const value = customerValue();
  const { lifetimeValueMinor, probabilityAlive } = value;
  const stored = {
    ...{ id: valueIdOf(customerId), version: 0, customerId, value, statisticsVersion: 1, shard: 0 },
    told: { at, lifetimeValueMinor, probabilityAlive },
  };
  const to = spectrumPlaceOf(stored);
  await table.writeAll([
    buyerStore(settings).writeOf(customerId, at),
    valueStore(settings).writeOf(stored, [], at),
    ...spectrumAdditionsOf([{ to }]).map(spectrumStore(settings).additionOf),
  ]);
  await compare(settings, { customerId, clock });
}

/** Qualified, and compared with others. */
async function compare(
  settings: StoreSettings,
  { customerId, clock }: { readonly customerId: string; readonly clock: Clock },
): Promise<void> {
  const ports = {
    ...{ clock, transactions: settings.table },
    experiments: experimentStore(settings),
    participations: participationStore(settings),
    cohorts: cohortStore(settings),
    readings: readingStore(settings),
  };
  const figures = { lifetimeMinor: 90_000, yearMarginMinor: 40_000 };
  await qualified(ports, customerId, { currency: 'GBP', ...figures });
}

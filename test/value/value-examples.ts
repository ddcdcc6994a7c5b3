import { type Instant, Temporal } from '../../shared/kernel/time.ts';
import type { CustomerValue } from '../../shared/value/customer-value.ts';
import { type StoredValue, valueIdOf } from '../../shared/value/stored-value.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const expected = (orders: number, marginMinor: number) => ({
  ...{ orders, marginMinor, spendMinor: 2 * marginMinor },
});

/** A value as any customer may have it. */
export function customerValue(facts: Partial<CustomerValue> = {}): CustomerValue {
  return {
    ...{ modelId: 'mdl_01KP0000000000000000000001', asOf: on('2026-11-22'), currency: 'GBP' },
    ...{ orders: 5, spendMinor: 60_000, lastOn: on('2026-10-30'), probabilityAlive: 0.93 },
    spendPerOrderMinor: 12_000,
    in3Months: expected(1.2, 7_000),
    in12Months: expected(4.4, 25_000),
    in36Months: expected(11.3, 61_000),
    ...{ lifetimeValueMinor: 52_000, lifetimeValueLowMinor: 31_000 },
    ...{ lifetimeValueHighMinor: 88_000, costToServeMinor: 9_000 },
    quality: {
      ...{ calibrationOrders: 0.97, calibrationSpend: 1.04, gini: 0.71 },
      ...{ backtestCount: 6, isEnoughHistory: true },
    },
    changes: [{ code: 'bought', orders: 1, spendMinor: 12_000 }],
    ...facts,
  };
}

/** As it is kept for the first time. */
export function storedValue(customerId: string, at: Instant): StoredValue {
  const value = customerValue();
  const { lifetimeValueMinor, probabilityAlive } = value;
  return {
    ...{ id: valueIdOf(customerId), version: 0, customerId, value, statisticsVersion: 1 },
    ...{ shard: 0, told: { at, lifetimeValueMinor, probabilityAlive } },
  };
}

import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { CustomerValue } from './customer-value.ts';
import { ServingCost } from './serving-cost.ts';
import { ShareOfCustomer, StatedShare } from './share-of-customer.ts';
import type { SpectrumShare } from './spectrum.ts';

/** `val_01J…`, with the customer's own ULID: a customer has one value. */
export const ValueId = z.string().regex(/^val_[0-9A-HJKMNP-TV-Z]{26}$/);
export type ValueId = z.output<typeof ValueId>;

export function valueIdOf(customerId: CustomerId): ValueId {
  return `val_${customerId.slice('cus_'.length)}`;
}

/** What of a value was last told to others: changes are measured against it, so that small ones add up. */
export const ToldValue = z.object({
  at: Instant,
  lifetimeValueMinor: z.int(),
  probabilityAlive: z.number().min(0).max(1),
});
export type ToldValue = Readonly<z.output<typeof ToldValue>>;

/** What one customer is worth, as it is kept. */
export const StoredValue = z.object({
  id: ValueId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  value: CustomerValue,
  /** The version of the statistics that it was made of. */
  statisticsVersion: z.int().nonnegative(),
  /** In which shard of the spectrum it counts; it leaves that one also when the stage has more by now. */
  shard: z.int().nonnegative(),
  told: ToldValue,
  /** What part of their business we have; absent where it is neither said nor can be estimated. */
  share: z.exactOptional(ShareOfCustomer),
  /** What they said of it when they were last valued by themselves. */
  statedShare: z.exactOptional(StatedShare),
  /** What serving them was said to cost; absent where it is nothing. */
  servingCost: z.exactOptional(ServingCost),
});
export type StoredValue = Readonly<z.output<typeof StoredValue>>;

/** Where it stands in the spectrum. */
export function spectrumPlaceOf({ shard, value }: Pick<StoredValue, 'shard' | 'value'>): {
  readonly shard: number;
  readonly share: SpectrumShare;
} {
  const { currency, lifetimeValueMinor, in12Months } = value;
  const yearMarginMinor = in12Months.marginMinor;
  return { shard, share: { currency, lifetimeValueMinor, yearMarginMinor } };
}

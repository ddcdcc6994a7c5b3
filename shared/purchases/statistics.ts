import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Currency } from '../kernel/money.ts';
import { PlainDate } from '../kernel/time.ts';

/** A day on which they bought, returns netted; `day` counts from 1970-01-01. */
export const CountedDay = z.strictObject({
  day: z.int(),
  spendMinor: z.int(),
  marginMinor: z.int(),
});
export type CountedDay = Readonly<z.output<typeof CountedDay>>;

/** More than a life has, and half of what an item can hold. */
export const DAY_COUNT_MAX = 8000;

/** What one customer bought, counted; `id` is the customer's, of the record that leads. */
export const PurchaseStatistics = z.object({
  id: CustomerId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  /** In which they bought on most days; days in others are not counted here. */
  currency: Currency,
  firstOn: PlainDate,
  lastOn: PlainDate,
  /** Days on which they bought: what the models call a transaction. */
  orders: z.int().positive(),
  /** What is left of quantities after returns. */
  items: z.int().nonnegative(),
  spendMinor: z.int().nonnegative(),
  marginMinor: z.int(),
  /** The margin, or a part of it, follows from the shop's usual one. */
  isMarginAssumed: z.boolean(),
  /** In order; what the cells hold of this customer follows from these (`cellSharesOf`). */
  days: z.array(CountedDay).min(1).max(DAY_COUNT_MAX).readonly(),
});
export type PurchaseStatistics = Readonly<z.output<typeof PurchaseStatistics>>;

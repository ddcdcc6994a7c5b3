// What a customer is worth, as far as their purchases say: the answer of `valueCustomer`, kept in their `VALUE` item.
import * as z from 'zod';
import { Currency } from '../kernel/money.ts';
import { PlainDate } from '../kernel/time.ts';

const Probability = z.number().min(0).max(1);

/** Expected within so many months from `asOf`; margins discounted to `asOf`. */
export const Expected = z.strictObject({
  orders: z.number().min(0),
  spendMinor: z.int(),
  marginMinor: z.int(),
});
export type Expected = Readonly<z.output<typeof Expected>>;

/** What changed since the value before; the words for each are the pages'. */
export const ValueChange = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('first_value') }),
  z.strictObject({ code: z.literal('bought'), orders: z.int(), spendMinor: z.int() }),
  /** They bought before as often as this; now it has been so many days. */
  z.strictObject({ code: z.literal('silent'), days: z.int(), usualDays: z.int() }),
  z.strictObject({ code: z.literal('likelier_to_stay'), from: Probability, to: Probability }),
  z.strictObject({ code: z.literal('likelier_gone'), from: Probability, to: Probability }),
  z.strictObject({ code: z.literal('spends_more'), fromMinor: z.int(), toMinor: z.int() }),
  z.strictObject({ code: z.literal('spends_less'), fromMinor: z.int(), toMinor: z.int() }),
  z.strictObject({ code: z.literal('new_model'), modelId: z.string() }),
]);
export type ValueChange = Readonly<z.output<typeof ValueChange>>;

/** How well the model that said so has forecast: stays with every value. */
export const ForecastQuality = z.strictObject({
  /** Predicted ÷ actual orders and spend in the backtests; 1 is perfect. */
  calibrationOrders: z.exactOptional(z.number()),
  calibrationSpend: z.exactOptional(z.number()),
  /** Normalised Gini of spend in the backtests: 1 ranks perfectly, 0 by chance. */
  gini: z.exactOptional(z.number()),
  /** Months of history that were left to be tested with; short history is said. */
  backtestCount: z.int().min(0),
  isEnoughHistory: z.boolean(),
});
export type ForecastQuality = Readonly<z.output<typeof ForecastQuality>>;

export const CustomerValue = z.strictObject({
  modelId: z.string(),
  asOf: PlainDate,
  currency: Currency,
  /** The figures that it was made of. */
  orders: z.int().min(1),
  spendMinor: z.int(),
  lastOn: PlainDate,
  probabilityAlive: Probability,
  /** What one more order is expected to bring. */
  spendPerOrderMinor: z.int(),
  in3Months: Expected,
  in12Months: Expected,
  in36Months: Expected,
  /**
   * Margin of 36 months, discounted, less the cost to serve; at least four customers in five like this
   * one end between low and high.
   */
  lifetimeValueMinor: z.int(),
  lifetimeValueLowMinor: z.int(),
  lifetimeValueHighMinor: z.int(),
  /** Of 36 months, discounted: orders × what an order costs to handle, and what the account costs. */
  costToServeMinor: z.int(),
  quality: ForecastQuality,
  changes: z.array(ValueChange).max(10),
});
export type CustomerValue = Readonly<z.output<typeof CustomerValue>>;

/** What of the running statistics a value is made of. */
export type BuyerStatistics = {
  readonly currency: string;
  readonly firstOn: PlainDate;
  readonly lastOn: PlainDate;
  /** Days on which they bought, the first one among them. */
  readonly orders: number;
  readonly spendMinor: number;
  readonly marginMinor: number;
};

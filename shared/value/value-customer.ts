// What one customer is worth by a fitted model: pure, some microseconds each, so that it is done at every purchase.
import type { PlainDate } from '../kernel/time.ts';
import type { Buyer } from './buyer-groups.ts';
import { epochDayOf } from './cell.ts';
import type { BuyerStatistics, CustomerValue, Expected } from './customer-value.ts';
import { type Outlook, outlookOf } from './forecast.ts';
import { NO_SERVING_COST, type ServingCost } from './serving-cost.ts';
import { valueChanges } from './value-changes.ts';
import { valueInterval } from './value-interval.ts';
import type { ValueModel } from './value-model.ts';

export type ServingCosts = ServingCost & {
  /** What money costs in a year: 0.1 makes 110 of next year 100 of today. */
  readonly discountRate: number;
};

export const SERVING_COSTS_DEFAULT: ServingCosts = { ...NO_SERVING_COST, discountRate: 0.1 };

export type ValueOptions = {
  /** At the end of this day. */
  readonly asOf: PlainDate;
  /** For what changed since then. */
  readonly before?: CustomerValue | undefined;
  readonly costs?: ServingCosts;
};

const YEAR_DAYS = 365.25;
/** Ends of the stretches over which a discount is even, in months, and the horizons among them. */
const STRETCH_MONTHS = [3, 6, 12, 18, 24, 36] as const;
const MONTH_DAYS = YEAR_DAYS / 12;
/** What comes later is left out. */
const LIFETIME_MONTHS = 36;

export function valueCustomer(
  statistics: BuyerStatistics,
  model: ValueModel,
  { asOf, before, costs = SERVING_COSTS_DEFAULT }: ValueOptions,
): CustomerValue {
  const asOfDay = epochDayOf(asOf);
  const buyer: Buyer = {
    firstDay: epochDayOf(statistics.firstOn),
    lastDay: epochDayOf(statistics.lastOn),
    orders: statistics.orders,
    spendMinor: statistics.spendMinor,
  };
  const outlook = outlookOf(model, buyer, asOfDay);
  const marginPerOrder = outlook.spendPerOrderMinor * marginShareOf(statistics, model);
  const horizons = horizonsOf({ outlook, asOfDay, marginPerOrder, costs });
  const { in36Months } = horizons;
  const costToServeMinor = Math.round(
    in36Months.discountedOrders * costs.perOrderMinor +
      in36Months.discountedYears * costs.perYearMinor,
  );
  const margin = in36Months.expected.marginMinor;
  const untilDay = asOfDay + LIFETIME_MONTHS * MONTH_DAYS;
  const interval = valueInterval({ model, buyer, outlook, untilDay });
  const value = {
    modelId: model.id,
    asOf,
    currency: statistics.currency,
    orders: statistics.orders,
    spendMinor: statistics.spendMinor,
    lastOn: statistics.lastOn,
    probabilityAlive: Math.min(1, Math.max(0, outlook.probabilityAlive)),
    spendPerOrderMinor: Math.round(outlook.spendPerOrderMinor),
    in3Months: horizons.in3Months.expected,
    in12Months: horizons.in12Months.expected,
    in36Months: in36Months.expected,
    lifetimeValueMinor: margin - costToServeMinor,
    ...endsOf(margin, costToServeMinor, interval),
    costToServeMinor,
    quality: model.quality,
  };
  return { ...value, changes: [...valueChanges(before, value, statistics)] };
}

/** A margin may be below zero: then the higher end is the one with less of it. */
function endsOf(margin: number, cost: number, { low, high }: { low: number; high: number }) {
  const ends = [Math.round(margin * low) - cost, Math.round(margin * high) - cost];
  return {
    lifetimeValueLowMinor: Math.min(...ends),
    lifetimeValueHighMinor: Math.max(...ends),
  };
}

function marginShareOf({ spendMinor, marginMinor }: BuyerStatistics, model: ValueModel): number {
  return spendMinor > 0 ? marginMinor / spendMinor : model.marginShare;
}

type Horizon = {
  readonly expected: Expected;
  readonly discountedOrders: number;
  readonly discountedYears: number;
};

type HorizonFacts = {
  readonly outlook: Outlook;
  readonly asOfDay: number;
  readonly marginPerOrder: number;
  readonly costs: ServingCosts;
};

function horizonsOf({ outlook, asOfDay, marginPerOrder, costs }: HorizonFacts) {
  let orders = 0;
  let discountedOrders = 0;
  let discountedYears = 0;
  let monthsBefore = 0;
  const horizons = STRETCH_MONTHS.map((months): Horizon => {
    const until = outlook.ordersUntil(asOfDay + months * MONTH_DAYS);
    const middleYears = (monthsBefore + months) / 24;
    const discount = (1 + costs.discountRate) ** -middleYears;
    discountedOrders += Math.max(0, until - orders) * discount;
    discountedYears += ((months - monthsBefore) / 12) * discount;
    orders = Math.max(orders, until);
    monthsBefore = months;
    const expected = {
      orders,
      spendMinor: Math.round(discountedOrders * outlook.spendPerOrderMinor),
      marginMinor: Math.round(discountedOrders * marginPerOrder),
    };
    return { expected, discountedOrders, discountedYears };
  });
  const [in3Months = NOTHING, , in12Months = NOTHING, , , in36Months = NOTHING] = horizons;
  return { in3Months, in12Months, in36Months };
}

const NOTHING: Horizon = {
  expected: { orders: 0, spendMinor: 0, marginMinor: 0 },
  discountedOrders: 0,
  discountedYears: 0,
};

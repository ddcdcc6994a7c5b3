// What the base model says of each group as of a day: worked out once, corrected as often as a candidate asks.
import { type BuyerGroup, standingOf } from './buyer-groups.ts';
import {
  baseOutlook,
  baseSpendPerOrder,
  correctionFactor,
  orderFeatures,
  spendFeatures,
} from './forecast.ts';
import { shopTimeOf } from './season.ts';
import type { ForecastModel } from './value-model.ts';

/** Of one customer of the group, before any correction. */
export type GroupForecast = {
  readonly count: number;
  readonly orders: number;
  readonly orderFeatures: readonly number[];
  readonly spendPerOrderMinor: number;
};

export type Corrections = Pick<ForecastModel, 'orderCorrection' | 'spendCorrection'>;

export function groupForecasts(
  model: ForecastModel,
  groups: readonly BuyerGroup[],
  { asOfDay, untilDay }: { readonly asOfDay: number; readonly untilDay: number },
): readonly GroupForecast[] {
  const time = shopTimeOf(model.season);
  const weeks = time(untilDay) - time(asOfDay);
  return groups.map((group) => {
    const standing = standingOf(group, asOfDay, time);
    const outlook = baseOutlook(model.base, standing);
    return {
      count: group.count,
      orders: outlook.expected(weeks),
      orderFeatures: orderFeatures(outlook, group, standing),
      spendPerOrderMinor: baseSpendPerOrder(model, group),
    };
  });
}

/** What `outlookOf` says of the same customer with these corrections. */
export function correctedForecast(
  forecast: GroupForecast,
  { orderCorrection, spendCorrection }: Corrections,
): { readonly orders: number; readonly spendMinor: number } {
  const orders = forecast.orders * correctionFactor(orderCorrection, forecast.orderFeatures);
  const factor = correctionFactor(spendCorrection, spendFeaturesOf(forecast, orderCorrection));
  return { orders, spendMinor: orders * forecast.spendPerOrderMinor * factor };
}

export function spendFeaturesOf(
  forecast: GroupForecast,
  orderCorrection: Corrections['orderCorrection'],
): readonly number[] {
  const factor = correctionFactor(orderCorrection, forecast.orderFeatures);
  const rate = Math.exp(forecast.orderFeatures[0] ?? 0) * factor;
  return spendFeatures(rate, forecast.spendPerOrderMinor);
}

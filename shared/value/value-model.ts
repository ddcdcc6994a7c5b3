// A fitted model: everything that a value is made of besides the customer's own statistics. Plain data, to be stored.
import * as z from 'zod';
import { Currency } from '../kernel/money.ts';
import { PlainDate } from '../kernel/time.ts';
import { ForecastQuality } from './customer-value.ts';
import { SeasonTable } from './season.ts';

const Positive = z.number().positive();

const SingleModel = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('bg-nbd'),
    ...{ r: Positive, alpha: Positive, a: Positive, b: Positive },
  }),
  z.strictObject({
    kind: z.literal('pareto-nbd'),
    ...{ r: Positive, alpha: Positive, s: Positive, beta: Positive },
  }),
]);
export type SingleModel = Readonly<z.output<typeof SingleModel>>;

/** Forecasts are averaged by weight: where it is uncertain whether silence means leaving, the average errs least. */
export const BaseModel = z
  .array(z.strictObject({ weight: z.number().positive(), model: SingleModel }).readonly())
  .min(1)
  .readonly();
export type BaseModel = Readonly<z.output<typeof BaseModel>>;

/**
 * What the shop's own history says about the forecasts of the base model: a forecast is multiplied by
 * e^(level + Σ coefficient × (feature − centre, within its reach)).
 */
export const Correction = z.strictObject({
  level: z.number(),
  coefficients: z.array(z.number()),
  centres: z.array(z.number()),
  /** So far on either side of the centre a feature counts; wholesalers lie beyond and are few. */
  reaches: z.array(z.number().min(0)),
});
export type Correction = Readonly<z.output<typeof Correction>>;

/** One candidate's record in the backtests; without figures where it could not be measured. */
export const CandidateRecord = z.strictObject({
  name: z.string(),
  /** Mean Poisson deviance of the orders of a customer; less is better. */
  deviance: z.exactOptional(z.number()),
  calibrationOrders: z.exactOptional(z.number()),
  calibrationSpend: z.exactOptional(z.number()),
  giniOrders: z.exactOptional(z.number()),
  giniSpend: z.exactOptional(z.number()),
  isChosen: z.boolean(),
});
export type CandidateRecord = Readonly<z.output<typeof CandidateRecord>>;

export const ValueModel = z.strictObject({
  id: z.string().min(1),
  currency: Currency,
  /** Fitted on everything up to the end of this day. */
  asOf: PlainDate,
  /** What lies before the last long silence of the whole shop is left out (`observed-span.ts`). */
  observedFrom: z.exactOptional(PlainDate),
  base: BaseModel,
  season: z.exactOptional(SeasonTable),
  /** Gamma-Gamma; `gamma` in minor units. */
  spend: z.strictObject({ p: Positive, q: Positive, gamma: Positive }),
  orderCorrection: Correction,
  spendCorrection: Correction,
  customerCount: z.int(),
  historyWeeks: z.number(),
  candidates: z.array(CandidateRecord),
  quality: ForecastQuality,
  /** Margin as part of spend, for those whose margin nobody knows. */
  marginShare: z.number(),
});
export type ValueModel = Readonly<z.output<typeof ValueModel>>;

/** What the forecasts need of it. */
export type ForecastModel = Pick<
  ValueModel,
  'base' | 'season' | 'spend' | 'orderCorrection' | 'spendCorrection'
>;

export const NO_CORRECTION: Correction = {
  level: 0,
  coefficients: [],
  centres: [],
  reaches: [],
};

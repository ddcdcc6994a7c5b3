import * as z from 'zod';
import { idSchema } from '../kernel/ids.ts';
import { Currency } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { ValueModel } from './value-model.ts';

export const ModelId = idSchema('mdl');
export type ModelId = z.output<typeof ModelId>;

/** What was learned from all customers of one currency at one time; it never changes. */
export const FittedModel = z.object({
  id: ModelId,
  version: z.int().nonnegative(),
  currency: Currency,
  fittedAt: Instant,
  /** Nobody bought anything for half a year, or too few after a year of silence: values are of that day. */
  historyEndedOn: z.exactOptional(PlainDate),
  /** Of what it was learned from. */
  cellCount: z.int().nonnegative(),
  /** Parameters, factors, how it was chosen and how well it forecast. */
  model: ValueModel,
});
export type FittedModel = Readonly<z.output<typeof FittedModel>>;

/** Which model of a currency holds, and how the last try to make a newer one went. */
export const ModelState = z.object({
  /** The currency. */
  id: Currency,
  version: z.int().nonnegative(),
  /** Absent while there was never enough history. */
  modelId: z.exactOptional(ModelId),
  fittedAt: z.exactOptional(Instant),
  triedAt: Instant,
  outcome: z.enum(['fitted', 'too_little_history']),
});
export type ModelState = Readonly<z.output<typeof ModelState>>;

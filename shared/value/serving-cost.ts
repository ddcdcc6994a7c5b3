import * as z from 'zod';

/** What a customer costs beside what the goods cost, as the staff say it. */
export const ServingCost = z.object({
  /** Picking, packing, what a carrier and a card take: of one order. */
  perOrderMinor: z.int().nonnegative().max(1_000_000_000),
  /** Of having a customer for a year: letters, a place in the books. */
  perYearMinor: z.int().nonnegative().max(1_000_000_000),
});
export type ServingCost = Readonly<z.output<typeof ServingCost>>;

export const NO_SERVING_COST: ServingCost = { perOrderMinor: 0, perYearMinor: 0 };

/** Absent is nothing. */
export function isSameServingCost(
  left: ServingCost = NO_SERVING_COST,
  right: ServingCost = NO_SERVING_COST,
): boolean {
  return left.perOrderMinor === right.perOrderMinor && left.perYearMinor === right.perYearMinor;
}

import * as z from 'zod';
import { Country } from '../customers/postal-address.ts';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a shop promises about gifts; a stage may change every figure (`infra/stages.ts`). */
export const GiftTerms = z.strictObject({
  horizonMonths: z.int().positive().default(16),
  giftsPerOrderMax: z.int().positive().max(1000).default(1000),
  messageLengthMax: z.int().positive().default(300),
  reminderDaysBefore: z.int().positive().default(10),
  /** Where a long transit puts the charge close to the reminder, this much notice remains. */
  reminderDaysBeforeChargeMin: z.int().positive().default(3),
  reminderTime: TimeOfDay.default('09:00'),
  chargeDaysBefore: z.int().positive().default(2),
  chargeTime: TimeOfDay.default('09:00'),
  /** Counted from the first attempt. */
  chargeRetryHours: z.array(z.int().positive()).default([6, 24]),
  /** On the delivery date; after this try an unpaid gift lapses. */
  lastTryTime: TimeOfDay.default('06:00'),
  eGiftTime: TimeOfDay.default('09:00'),
  /** On the day after delivery: not confirmed by then is worth a look. */
  confirmTime: TimeOfDay.default('12:00'),
  transitDaysDefault: z.int().positive().default(5),
  transitDaysByCountry: z
    .record(Country, z.int().positive())
    .default({ GB: 2, IE: 2, FR: 2, DE: 2, NL: 2, US: 4, CA: 4, IN: 6, BR: 8, AU: 7, NZ: 8 }),
  deliveryMinorDefault: z.int().nonnegative().default(1200),
  deliveryMinorByCountry: z
    .record(Country, z.int().nonnegative())
    .default({ GB: 395, IE: 595, FR: 695, DE: 695, NL: 695, US: 995 }),
  wrappings: z
    .array(z.strictObject({ code: z.string().min(1).max(40), priceMinor: z.int().nonnegative() }))
    .default([
      { code: 'plain', priceMinor: 150 },
      { code: 'festive', priceMinor: 250 },
    ]),
});
export type GiftTerms = Readonly<z.output<typeof GiftTerms>>;

export const DEFAULT_GIFT_TERMS: GiftTerms = GiftTerms.parse({});

export function transitDaysTo(country: string, terms: GiftTerms): number {
  return terms.transitDaysByCountry[country] ?? terms.transitDaysDefault;
}

import * as z from 'zod';
import { Instant, PlainDate } from '../kernel/time.ts';
import { Channel, Purpose } from './purpose.ts';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 21:00');

/** From one local time until before another; it may pass midnight. */
export const QuietHours = z
  .object({ from: TimeOfDay, until: TimeOfDay })
  .refine(({ from, until }) => from !== until, 'must end at another time than it begins');
export type QuietHours = Readonly<z.output<typeof QuietHours>>;

export const WEEKLY_MAX_MAX = 14;

/** Yes or no as they said it; what was never asked is absent. */
export const Choices = z.partialRecord(Purpose, z.partialRecord(Channel, z.boolean()).readonly());
export type Choices = Readonly<z.output<typeof Choices>>;

/**
 * What a customer allows, beyond what every customer allows by ordering and writing. A part of the
 * profile, so that asking costs nothing. How forms and postcards come is told by `workFormsBy` and
 * `postcardsBy` beside it, and nowhere twice.
 */
export const Permission = z.object({
  choices: z.exactOptional(Choices),
  /** The first day on which we may again, by their calendar. */
  pausedUntil: z.exactOptional(PlainDate),
  /** They lost somebody: until this day nothing that sells. */
  bereavedUntil: z.exactOptional(PlainDate),
  /** At most so many in seven days, of what is not service. */
  weeklyMax: z.exactOptional(z.int().min(1).max(WEEKLY_MAX_MAX)),
  /** Instead of 21:00 to 08:00, when nothing but service comes. */
  night: z.exactOptional(QuietHours),
  /** Instead of 18:00 to 20:30, when nobody is called. */
  dinner: z.exactOptional(QuietHours),
  changedAt: z.exactOptional(Instant),
});
export type Permission = Readonly<z.output<typeof Permission>>;

export const DEFAULT_NIGHT: QuietHours = { from: '21:00', until: '08:00' };
export const DEFAULT_DINNER: QuietHours = { from: '18:00', until: '20:30' };

import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';

/** What is to become of gifts that are still to come. */
export const OpenGifts = z.enum(['cancel', 'keep']);
export type OpenGifts = z.output<typeof OpenGifts>;

const facts = {
  id: CustomerId,
  version: z.int().nonnegative(),
  openGifts: OpenGifts,
  askedAt: Instant,
  /** All records of theirs, for the profile that led to them is gone when they are looked through once more. */
  parts: z.exactOptional(z.array(CustomerId).readonly()),
};

/**
 * That a customer is being forgotten. It holds nothing about them but a number that leads nowhere
 * any more, and tells whatever comes late that there is nobody.
 */
export const Forgetting = z.discriminatedUnion('state', [
  /** For the gifts that they wanted to keep; they may still think better of it. */
  z.object({ ...facts, state: z.literal('waiting'), tryAt: Instant }),
  z.object({ ...facts, state: z.literal('begun'), tryAt: Instant }),
  /** Looked through once more at `tryAt`, for what was on its way when they were forgotten. */
  z.object({ ...facts, state: z.literal('emptied'), tryAt: Instant }),
  z.object({ ...facts, state: z.literal('done'), doneAt: Instant }),
]);
export type Forgetting = Readonly<z.output<typeof Forgetting>>;

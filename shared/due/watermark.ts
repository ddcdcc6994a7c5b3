import * as z from 'zod';
import { Instant, PlainDate } from '../kernel/time.ts';

/** A place in the due entries of a shard: an instant, or with a cursor a place among its entries. */
export const Position = z.object({ at: Instant, cursor: z.exactOptional(z.string()) });
export type Position = Readonly<z.output<typeof Position>>;

/** How far the sweep of one shard has come. */
export const Watermark = z.object({
  /** The shard. */
  id: z.string().regex(/^\d+$/),
  version: z.int().nonnegative(),
  /** When the sweep that saved it began: tells two at once apart, who would write the same. */
  sweptAt: Instant,
  /** What became due until here has been announced. */
  swept: Position,
  /** When the last full look began; it announced whatever was still due. */
  lookedAt: Instant,
  /** The oldest UTC day on which that look found anything. */
  oldestOn: z.exactOptional(PlainDate),
  /** A full look that is not finished goes on from here. */
  look: z.exactOptional(
    z.object({ beganAt: Instant, reached: Position, oldestOn: z.exactOptional(PlainDate) }),
  ),
});
export type Watermark = Readonly<z.output<typeof Watermark>>;

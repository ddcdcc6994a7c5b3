import * as z from 'zod';
import type { Outcome } from '../kernel/outcome.ts';
import { Instant } from '../kernel/time.ts';

/**
 * Which edition of the world's zone rules the stored instants follow, and how far the planning
 * anew has come since a newer one arrived.
 */
export const ZoneRules = z.object({
  /** There is one for the shop. */
  id: z.literal('zone-rules'),
  version: z.int().nonnegative(),
  /** IANA edition, such as `2026b`. */
  edition: z.string().max(20),
  /** While planning anew: the UTC day and shard of the due index that come next. */
  reached: z.exactOptional(z.object({ utcDay: z.iso.date(), shard: z.int().nonnegative() })),
  changedAt: Instant,
});
export type ZoneRules = Readonly<z.output<typeof ZoneRules>>;

export interface ZoneRulesStore {
  find(): Promise<ZoneRules | undefined>;
  save(rules: ZoneRules): Promise<Outcome<ZoneRules, 'changed_meanwhile'>>;
}

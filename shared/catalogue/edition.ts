import * as z from 'zod';
import { hashedUlid } from '../kernel/hashed-id.ts';
import { Instant } from '../kernel/time.ts';

export const EditionId = z
  .string()
  .regex(/^edn_[0-9A-HJKMNP-TV-Z]{26}$/, 'must look like edn_01J…');
export type EditionId = z.output<typeof EditionId>;

/** As it stands on paper; control characters could forge the header of a mail. */
export const EditionName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^\P{Cc}*$/u, 'must not contain control characters');

/** A new catalogue. When it is published, everybody who gave gifts gets a work form. */
export const Edition = z.object({
  id: EditionId,
  version: z.int().nonnegative(),
  name: EditionName,
  /**
   * `starting`: its walks are to be begun, or begun again. `walking`: they go through the givers
   * until each is done. `stopped`: none goes further than the page at which it is.
   */
  state: z.enum(['starting', 'walking', 'stopped']),
  /** When somebody looks after a start that nobody finished. */
  startDueAt: z.exactOptional(Instant),
  /** One walk for each shard of givers. */
  shardCount: z.int().positive(),
  publishedAt: Instant,
});
export type Edition = Readonly<z.output<typeof Edition>>;

/** The same name is the same edition, however it is typed: publishing it twice publishes it once. */
export function editionIdOf(name: string): EditionId {
  const plain = name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return `edn_${hashedUlid(`edition\n${plain}`)}`;
}

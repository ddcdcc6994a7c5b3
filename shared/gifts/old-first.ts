import type { Outcome } from '../kernel/outcome.ts';

/** How to read: `stale` may be a moment old and costs half. */
export type Read = { readonly stale: boolean };

/**
 * Decides on what may be a moment old, and once more on what is there now if the old one refuses:
 * what was announced may have been written a moment ago. An old gift that is accepted does no harm
 * as long as it is saved before anything else is done, since its version fails that write.
 * `decide` reads and decides, and does nothing.
 */
export async function oldFirst<Value, Refusal extends string>(
  decide: (read: Read) => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal>> {
  const decided = await decide({ stale: true });
  return decided.ok ? decided : decide({ stale: false });
}

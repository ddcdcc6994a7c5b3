import type { Outcome } from '../kernel/outcome.ts';

/** How to read: `stale` may be a moment old and costs half. */
export type Read = { readonly stale: boolean };

/**
 * Begins with what may be a moment old, and begins again with what is there now if that is refused:
 * what was announced may have been written a moment ago. An old gift that is not refused is not
 * old, since `begin` saves it before anything else is done, and an old version fails that write.
 */
export async function oldFirst<Value, Refusal extends string>(
  begin: (read: Read) => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal>> {
  const begun = await begin({ stale: true });
  return begun.ok ? begun : begin({ stale: false });
}

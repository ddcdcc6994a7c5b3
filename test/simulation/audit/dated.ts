export type Dated<Fact> = Fact & { readonly atMs: number };

/** What held at that time, and everything since. */
export function inForceSince<Fact>(dated: readonly Dated<Fact>[], sinceMs: number) {
  let from = dated.length - 1;
  while (from > 0 && (dated[from]?.atMs ?? 0) > sinceMs) from -= 1;
  return dated.slice(Math.max(from, 0));
}

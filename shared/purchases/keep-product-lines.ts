import { type NoProduct, noProductOf } from './no-products.ts';

/** Why a line is no purchase of a product. */
export type LeftAside = NoProduct | 'free';

type Given = { readonly sku: string; readonly amountMinor: number };

export type SortedLines<Line> = {
  readonly lines: readonly Line[];
  /** `index` counts from 0 in what was given. */
  readonly leftAside: readonly { readonly index: number; readonly reason: LeftAside }[];
};

/** What somebody bought, without what is no product and what cost nothing: a sample, a write-off. */
export function keepProductLines<Line extends Given>(
  given: readonly Line[],
  own?: ReadonlySet<string>,
): SortedLines<Line> {
  const lines: Line[] = [];
  const leftAside: { index: number; reason: LeftAside }[] = [];
  for (const [index, line] of given.entries()) {
    const reason = noProductOf(line.sku, own) ?? (line.amountMinor === 0 ? 'free' : undefined);
    if (reason === undefined) lines.push(line);
    else leftAside.push({ index, reason });
  }
  return { lines, leftAside };
}

/** Does something for each item, so many at a time, each in its turn; the first error ends it. */
export async function inLanes<Item>(
  items: readonly Item[],
  concurrencyMax: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  // One iterator that all lanes take from.
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  const laneCount = Math.min(concurrencyMax, items.length);
  await Promise.all(Array.from({ length: laneCount }, lane));
}

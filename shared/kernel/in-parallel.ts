/** Enough to hide the table's latency, few enough not to crowd out other customers. */
const LANE_COUNT = 16;

/**
 * Runs `work` on every value, `laneCount` at a time, each in its turn, and answers in the order of
 * the values. The first error ends it.
 */
export async function inParallel<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
  laneCount = LANE_COUNT,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  // One iterator that all lanes take from.
  const waiting = values.entries();
  const lane = async () => {
    for (const [index, value] of waiting) results[index] = await work(value);
  };
  await Promise.all(Array.from({ length: Math.min(laneCount, values.length) }, lane));
  return results;
}

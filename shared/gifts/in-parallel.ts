const LANE_COUNT = 16;

/** Runs `work` on every value, sixteen at a time, and answers in the order of the values. */
export async function inParallel<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = values.entries();
  const lane = async () => {
    for (const [index, value] of waiting) results[index] = await work(value);
  };
  await Promise.all(Array.from({ length: Math.min(LANE_COUNT, values.length) }, lane));
  return results;
}

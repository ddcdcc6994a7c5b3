export function total<Each>(rows: Iterable<Each>, of: (row: Each) => number): number {
  let sum = 0;
  for (const row of rows) sum += of(row);
  return sum;
}

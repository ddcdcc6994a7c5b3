/** Columns that line up: the first to the left, figures to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? text.padEnd(width) : text.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** At most two decimals, and none that say nothing. */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Millionths of a dollar, which is what one gift costs. */
export function microDollars(dollars: number): string {
  return (dollars * 1_000_000).toFixed(2);
}

export function verdict(value: number, goal: number): string {
  const share = `${((100 * value) / goal).toFixed(0)} % of the goal`;
  return value <= goal ? `met, ${share}` : `missed, ${share}`;
}

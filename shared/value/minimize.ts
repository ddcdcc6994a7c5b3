// Nelder and Mead (1965), as adapted to the dimension by Gao and Han (2012): needs no gradient, takes the same steps every time.

export type Minimum = {
  readonly at: readonly number[];
  readonly value: number;
  readonly evaluationCount: number;
  /** False when the evaluations ran out first. */
  readonly isFound: boolean;
};

export type MinimizeOptions = {
  readonly start: readonly number[];
  readonly step?: number;
  readonly evaluationCountMax?: number;
  /** The best and the worst corner differ by less than this. */
  readonly tolerance?: number;
};

type Corner = { readonly at: readonly number[]; readonly value: number };

/** A value that is no number counts as infinitely bad. */
export function minimize(
  cost: (at: readonly number[]) => number,
  { start, step = 0.5, evaluationCountMax = 2000, tolerance = 1e-9 }: MinimizeOptions,
): Minimum {
  let evaluationCount = 0;
  const corner = (at: readonly number[]): Corner => {
    evaluationCount += 1;
    const value = cost(at);
    return { at, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  let corners: Corner[] = around(start, step).map(corner);
  while (evaluationCount < evaluationCountMax) {
    corners.sort((left, right) => left.value - right.value);
    if (isSmall(corners, tolerance)) break;
    const moved = movedCorner(corners, corner);
    corners = moved === undefined ? [...shrunk(corners, corner)] : [...corners.slice(0, -1), moved];
  }
  corners.sort((left, right) => left.value - right.value);
  const [best] = corners;
  return {
    at: best?.at ?? start,
    value: best?.value ?? Number.NaN,
    evaluationCount,
    isFound: isSmall(corners, tolerance),
  };
}

function around(start: readonly number[], step: number): readonly (readonly number[])[] {
  return [start, ...start.map((_, axis) => start.map((x, at) => (at === axis ? x + step : x)))];
}

function isSmall(corners: readonly Corner[], tolerance: number): boolean {
  const best = corners[0]?.value ?? 0;
  const worst = corners.at(-1)?.value ?? 0;
  return Math.abs(worst - best) <= tolerance * (1 + Math.abs(best));
}

/** What takes the worst corner's place; undefined when only shrinking helps. */
function movedCorner(
  corners: readonly Corner[],
  corner: (at: readonly number[]) => Corner,
): Corner | undefined {
  const dimension = corners.length - 1;
  const worst = corners.at(-1) as Corner;
  const best = corners[0] as Corner;
  const secondWorst = corners.at(-2) as Corner;
  const centre = worst.at.map(
    (_, axis) => corners.slice(0, -1).reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / dimension,
  );
  const along = (factor: number) =>
    corner(centre.map((middle, axis) => middle + factor * (middle - (worst.at[axis] ?? 0))));

  const reflected = along(1);
  if (reflected.value < best.value) {
    const expanded = along(1 + 2 / dimension);
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < secondWorst.value) return reflected;
  const isOutside = reflected.value < worst.value;
  const factor = 0.75 - 1 / (2 * dimension);
  const contracted = along(isOutside ? factor : -factor);
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : undefined;
}

function shrunk(
  corners: readonly Corner[],
  corner: (at: readonly number[]) => Corner,
): readonly Corner[] {
  const [best] = corners;
  const factor = 1 - 1 / Math.max(2, corners.length - 1);
  return corners.map((each) =>
    each === best
      ? each
      : corner(
          each.at.map((x, axis) => {
            const middle = best?.at[axis] ?? 0;
            return middle + factor * (x - middle);
          }),
        ),
  );
}

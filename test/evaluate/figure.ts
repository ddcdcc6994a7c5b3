// A figure beside what it is measured against.
import { textTable } from '../bench/text-table.ts';

export type Figure = {
  readonly name: string;
  readonly value: string;
  /** Published, or of the baselines on the same data. */
  readonly beside: string;
  readonly isHeld: boolean;
  /** What of the comparison is chance. */
  readonly chance?: string;
};

export type Ratio = { readonly ratio: number; readonly error: number };

export function atMost(
  name: string,
  value: number,
  [limit, digits]: readonly [number, number],
): Figure {
  return figure(name, [value, digits], `at most ${limit.toFixed(digits)}`, value <= limit);
}

export function atLeast(
  name: string,
  value: number,
  [limit, digits]: readonly [number, number],
): Figure {
  return figure(name, [value, digits], `at least ${limit.toFixed(digits)}`, value >= limit);
}

export function near(
  name: string,
  value: number,
  [published, off, digits]: readonly [number, number, number],
): Figure {
  const isHeld = Math.abs(value - published) <= off;
  return figure(name, [value, digits], `${published.toFixed(digits)} published`, isHeld);
}

/**
 * Nearer to 1 than any of the others, by their ratio.
 * @param error of chance: how far a perfect forecast would be off, two times in three.
 */
export function nearerToOne(
  name: string,
  { ratio: value, error }: Ratio,
  others: readonly number[],
): Figure {
  const distance = (ratio: number) => Math.abs(ratio - 1);
  const isHeld = others.every((other) => distance(value) < distance(other));
  const { value: text } = figure(name, [value, 3], '', isHeld);
  return {
    ...{ name, isHeld, value: `${text} ± ${error.toFixed(3)}` },
    beside: `nearer to 1 than ${others.map((one) => one.toFixed(3)).join(' and ')}`,
  };
}

function figure(
  name: string,
  [value, digits]: readonly [number, number],
  beside: string,
  isHeld: boolean,
): Figure {
  return { name, value: value.toFixed(digits), beside, isHeld };
}

/** @param share of resamples in which the forecast is ahead of the others. */
export function withChance(figure: Figure, share: number): Figure {
  return { ...figure, chance: `ahead in ${(100 * share).toFixed(0)} of 100 resamples` };
}

export function figuresText(figures: readonly Figure[]): string {
  return textTable(
    figures.map(({ name, value, beside, isHeld, chance = '' }) => [
      ...[`${isHeld ? '  held  ' : '✗ MISSED'} ${name}`, value, beside, chance],
    ]),
  );
}

/**
 * What is wrong with a row, for whoever mends the file. `line` is the file's line; `value` what
 * stood there, never more than a few characters of it; `earlierLine` the row that it repeats.
 */
export type RowRefusal<Code extends string> = {
  readonly line: number;
  readonly field?: string;
  readonly code: Code;
  readonly value?: string;
  readonly earlierLine?: number;
};

const VALUE_LENGTH_MAX = 40;

export function shown(value: string): string {
  const flat = value.replace(/\s+/g, ' ');
  return flat.length <= VALUE_LENGTH_MAX ? flat : `${flat.slice(0, VALUE_LENGTH_MAX - 1)}…`;
}

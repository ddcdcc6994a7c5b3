import { seededRandom } from '../support/seeded.ts';

/** Chance with a seed. Each purpose has dice of its own, so that one more throw here moves nothing there. */
export class Dice {
  readonly #random: () => number;

  constructor(seed: number, purpose: string) {
    let mixed = seed >>> 0;
    for (const letter of purpose) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193) >>> 0;
    this.#random = seededRandom(mixed);
  }

  /** In [0, 1). */
  readonly fraction = (): number => this.#random();

  chance(probability: number): boolean {
    return this.#random() < probability;
  }

  /** Both inclusive. */
  int(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1));
  }

  between(from: number, to: number): number {
    return from + this.#random() * (to - from);
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.int(0, values.length - 1)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  /** @param weights how often each comes, relative to the others. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const names = Object.keys(weights) as Name[];
    let left = this.#random() * names.reduce((sum, name) => sum + weights[name], 0);
    for (const name of names) {
      left -= weights[name];
      if (left < 0) return name;
    }
    return names[names.length - 1] as Name;
  }
}

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

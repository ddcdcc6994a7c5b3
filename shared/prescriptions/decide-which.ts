import { wordsOf } from '../catalogue/match-words.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Prescription } from './prescription.ts';

export type WhichRefusal = 'no_prescription' | 'which_one';
type Which = Outcome<Prescription, WhichRefusal, readonly Prescription[]>;

/** The one that was ordered last; the only one when there is no more. Never a guess. */
export function decideLast(prescriptions: readonly Prescription[]): Which {
  const [only, ...others] = prescriptions;
  if (only === undefined) return refused('no_prescription', []);
  if (others.length === 0) return accepted(only);
  const ordered = prescriptions.filter(({ placed }) => placed.length > 0);
  const [latest] = ordered.toSorted((left, right) => lastOrderedMs(right) - lastOrderedMs(left));
  return latest === undefined ? refused('which_one', prescriptions) : accepted(latest);
}

function lastOrderedMs({ placed }: Prescription): number {
  return placed.at(-1)?.orderedAt.epochMilliseconds ?? 0;
}

/** The one whose name is said; the only one when there is no more. Otherwise it is asked which. */
export function decideNamed(prescriptions: readonly Prescription[], text: string): Which {
  const [only, ...others] = prescriptions;
  if (only === undefined) return refused('no_prescription', []);
  if (others.length === 0) return accepted(only);
  const said = ` ${wordsOf(text).join(' ')} `;
  const named = prescriptions.filter(({ name }) => isNamedIn(name, said));
  // "Coffee" and "Coffee for the office": whoever says the longer one means it.
  const [longest, ...rest] = named.toSorted((left, right) => lengthOf(right) - lengthOf(left));
  if (longest === undefined) return refused('which_one', prescriptions);
  const isClear = rest.every(({ name }) => isNamedIn(name, ` ${wordsOf(longest.name).join(' ')} `));
  return isClear && rest.every((one) => lengthOf(one) < lengthOf(longest))
    ? accepted(longest)
    : refused('which_one', named);
}

function isNamedIn(name: string, said: string): boolean {
  const words = wordsOf(name);
  return words.length > 0 && said.includes(` ${words.join(' ')} `);
}

function lengthOf({ name }: Prescription): number {
  return wordsOf(name).length;
}

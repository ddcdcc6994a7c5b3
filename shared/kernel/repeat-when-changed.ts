import { type Outcome, refused } from './outcome.ts';

const ATTEMPT_COUNT_MAX = 5;

/**
 * For changes that hold whatever else changed: loads, decides and saves again when another write
 * came between. Refused as `changed_meanwhile` only after five collisions in a row.
 */
export async function repeatWhenChanged<Value, Refusal extends string>(
  attempt: () => Promise<Outcome<Value, Refusal | 'changed_meanwhile'>>,
): Promise<Outcome<Value, Refusal | 'changed_meanwhile'>> {
  for (let count = 1; count <= ATTEMPT_COUNT_MAX; count += 1) {
    const outcome = await attempt();
    if (outcome.ok || outcome.refusal !== 'changed_meanwhile') return outcome;
  }
  return refused('changed_meanwhile');
}

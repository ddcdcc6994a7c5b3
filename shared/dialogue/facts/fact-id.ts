import { hashedUlid } from '../../kernel/hashed-id.ts';
import { type Ids, ulidTimeOf } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { FactId } from './fact.ts';

const ULID_RANDOM_LENGTH = 16;

/** From the same source at the same instant it is the same fact, however often it comes. */
export function factIdOf(
  ids: Ids,
  { at, sourceId }: { readonly at: Instant; readonly sourceId?: string | undefined },
): FactId {
  if (sourceId === undefined) return ids.next('fct', at);
  return `fct_${ulidTimeOf(at)}${hashedUlid(sourceId).slice(0, ULID_RANDOM_LENGTH)}`;
}

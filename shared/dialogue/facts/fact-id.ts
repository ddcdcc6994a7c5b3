import { hashedUlidAt } from '../../kernel/hashed-id.ts';
import type { Ids } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { FactId } from './fact.ts';

/** From the same source at the same instant it is the same fact, however often it comes. */
export function factIdOf(
  ids: Ids,
  { at, sourceId }: { readonly at: Instant; readonly sourceId?: string | undefined },
): FactId {
  return sourceId === undefined ? ids.next('fct', at) : `fct_${hashedUlidAt(at, sourceId)}`;
}

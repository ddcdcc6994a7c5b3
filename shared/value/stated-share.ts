import type { KnownTopic } from '../dialogue/facts/decide-known.ts';
import { isStatedShare, SHARE_TOPIC, type StatedShare } from './share-of-customer.ts';

/** What a customer said themselves about how much of their business is ours. */
export function statedShareIn(topics: readonly KnownTopic[]): StatedShare | undefined {
  const [fact] = topics.find(({ topic }) => topic === SHARE_TOPIC)?.facts ?? [];
  if (fact === undefined || fact.known !== 'stated') return undefined;
  return isStatedShare(fact.value) ? fact.value : undefined;
}

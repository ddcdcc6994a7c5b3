import type { Language } from '../../customers/customer.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { OWN_SOURCE, type Purchase } from '../../purchases/purchase.ts';
import { BOUGHT_MESSAGES } from '../messages/bought.ts';

/** `till, no. 4711`; of what was given through this shop, whose number says nothing, that it is a gift. */
export function whereBought(
  { source, sourceId }: Pick<Purchase, 'source' | 'sourceId'>,
  language: Language,
): string {
  const says = BOUGHT_MESSAGES[language];
  return source === OWN_SOURCE ? says.gift : says.number(source, oneLine(sourceId));
}

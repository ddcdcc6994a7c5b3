import type { Customer, News } from '../customers/customer.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Gift } from './gift.ts';

/** Nothing at all for a customer who did not ask: no event, no worker, no mail. */
export function newsDue(wished: readonly News[] | undefined, news: News): readonly Happening[] {
  return wished?.includes(news) ? [{ type: 'GiftNewsDue', news }] : [];
}

/** What is to be told of a paid gift later on. A mail that is sent is delivered at once. */
export function newsAfterCharge(
  { news = [] }: Customer,
  { kind }: Gift,
): { readonly news?: readonly News[] } {
  const later = news.filter(
    (wished) => wished === 'delivered' || (wished === 'dispatched' && kind === 'parcel'),
  );
  return later.length === 0 ? {} : { news: later };
}

import type * as z from 'zod';
import type { Card, Customer } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { finalTryAt } from './charge-tries.ts';
import type { ChargeAttempt } from './gift.ts';
import type {
  GiftCancelled,
  GiftDeclined,
  GiftDelayed,
  GiftLapsed,
  GiftNewsDue,
} from './gift-events.ts';
import type { GiftTerms } from './gift-terms.ts';
import { chargedAttemptOf } from './ledger.ts';
import type { Letter } from './letters.ts';
import { type LoadedGift, loadGift } from './load-gift.ts';
import type { GiftPorts } from './ports.ts';
import { type TellOnceRefusal, tellOnce } from './tell-once.ts';
import type { Telling } from './telling.ts';

type Ports = Pick<
  GiftPorts,
  'gifts' | 'tellings' | 'customers' | 'recipients' | 'letters' | 'terms' | 'clock' | 'ids'
>;

/** The events of which the customer hears by mail. */
export type ToldEvent =
  | z.output<typeof GiftDeclined>
  | z.output<typeof GiftLapsed>
  | z.output<typeof GiftCancelled>
  | z.output<typeof GiftDelayed>
  | z.output<typeof GiftNewsDue>;

export type TellRefusal = TellOnceRefusal | 'gift_not_found' | 'nothing_to_tell';

/** Tells the customer of an event once, however often it comes. */
export function tellCustomer(
  ports: Ports,
  event: ToldEvent,
): Promise<Outcome<Telling, TellRefusal>> {
  return tellOnce<'gift_not_found' | 'nothing_to_tell'>(ports, event, async () => {
    const loaded = await loadGift(ports, event.giftId);
    if (!loaded.ok) return loaded;
    const letter = letterOf(event, loaded.value, ports.terms);
    return letter === undefined ? refused('nothing_to_tell') : accepted(letter);
  });
}

/** What to say, unless the gift has moved on and it would only confuse. */
function letterOf(event: ToldEvent, loaded: LoadedGift, terms: GiftTerms): Letter | undefined {
  const { state } = loaded.gift;
  switch (event.type) {
    case 'GiftDeclined': {
      if (state !== 'declined') return undefined;
      const { declineKind: reason, nextTryAt } = event;
      const finalAt = finalTryAt(loaded.gift, terms);
      const letter = { ...loaded, kind: 'declined', reason, finalTryAt: finalAt } as const;
      return nextTryAt === undefined ? letter : { ...letter, nextTryAt };
    }
    case 'GiftLapsed':
      return { ...loaded, kind: 'lapsed' };
    case 'GiftCancelled':
      // All gifts of a stopped occasion are told of in one letter (`end-stopped-occasion.ts`), and
      // so are those of somebody who wants to be forgotten (`withdraw-recipient.ts`).
      if (event.cancelledFor !== 'customer') return undefined;
      return { ...loaded, kind: 'cancelled', isRefunded: event.isRefundDue };
    case 'GiftDelayed':
      if (state === 'cancelled') return undefined;
      return { ...loaded, kind: 'late', expectedOn: event.expectedOn };
    case 'GiftNewsDue':
      return newsLetterOf(event, loaded);
  }
}

function newsLetterOf(
  { news }: z.output<typeof GiftNewsDue>,
  loaded: LoadedGift,
): Letter | undefined {
  const { gift, customer } = loaded;
  // They may have had enough of it since.
  if (!customer.news?.includes(news)) return undefined;
  switch (news) {
    case 'charged': {
      const attempt = chargedAttemptOf(gift);
      if (attempt === undefined || gift.state === 'cancelled') return undefined;
      const { amountMinor } = attempt;
      const amount = { amountMinor, currency: gift.price.currency };
      return { ...loaded, kind: 'charged', amount, ...cardOf(attempt, customer) };
    }
    case 'dispatched':
      return gift.state === 'dispatched' ? { ...loaded, kind: 'dispatched' } : undefined;
    case 'delivered':
      return gift.state === 'delivered' ? { ...loaded, kind: 'delivered' } : undefined;
  }
}

function cardOf(
  { cardId }: ChargeAttempt,
  { cards }: Customer,
): { readonly card?: Pick<Card, 'brand' | 'last4'> } {
  const card = cards.find(({ id }) => id === cardId);
  return card === undefined ? {} : { card: { brand: card.brand, last4: card.last4 } };
}

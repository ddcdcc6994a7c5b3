import type * as z from 'zod';
import { type Outcome, refused } from '../kernel/outcome.ts';
import { isDateBefore } from '../kernel/time.ts';
import type { GiftCancelled, GiftDeclined, GiftLapsed, GiftReleased } from './gift-events.ts';
import type { Letter } from './letters.ts';
import { type LoadedGift, loadGift } from './load-gift.ts';
import { isClaimed } from './mail-claim.ts';
import type { GiftPorts } from './ports.ts';
import type { Telling } from './telling.ts';

type Ports = Pick<
  GiftPorts,
  'gifts' | 'tellings' | 'customers' | 'recipients' | 'letters' | 'clock' | 'ids'
>;

/** The events of which the customer hears by mail. */
export type ToldEvent =
  | z.output<typeof GiftDeclined>
  | z.output<typeof GiftLapsed>
  | z.output<typeof GiftCancelled>
  | z.output<typeof GiftReleased>;

export type TellRefusal =
  | 'gift_not_found'
  | 'nothing_to_tell'
  | 'already_told'
  | 'in_progress'
  | 'changed_meanwhile';

/** Tells the customer of an event once, however often it comes. */
export async function tellCustomer(
  ports: Ports,
  event: ToldEvent,
): Promise<Outcome<Telling, TellRefusal>> {
  if (isAsPlanned(event)) return refused('nothing_to_tell');
  const { customerId, eventId } = event;
  const [loaded, earlier] = await Promise.all([
    loadGift(ports, event.giftId),
    ports.tellings.find({ customerId, eventId }),
  ]);
  if (!loaded.ok) return loaded;
  if (earlier?.sentAt !== undefined) return refused('already_told');
  const letter = letterOf(event, loaded.value);
  if (letter === undefined) return refused('nothing_to_tell');
  const now = ports.clock.now();
  if (isClaimed(earlier?.claim, now)) return refused('in_progress');
  const claim = { id: ports.ids.next('clm', now), claimedAt: now };
  const telling: Telling = { id: eventId, version: earlier?.version ?? 0, customerId, claim };
  const claimed = await ports.tellings.save(telling, now);
  if (!claimed.ok) return claimed;
  await ports.letters.send(letter);
  const at = ports.clock.now();
  return ports.tellings.save({ ...claimed.value, sentAt: at }, at);
}

/** A gift that was paid in time was announced with its date already; most are. */
function isAsPlanned(event: ToldEvent): boolean {
  return event.type === 'GiftReleased' && !isDateBefore(event.deliverOn, event.expectedOn);
}

/** What to say, unless the gift has moved on and it would only confuse. */
function letterOf(event: ToldEvent, loaded: LoadedGift): Letter | undefined {
  const { state } = loaded.gift;
  switch (event.type) {
    case 'GiftDeclined': {
      if (state !== 'declined') return undefined;
      const { declineKind: reason, nextTryAt } = event;
      const letter = { ...loaded, kind: 'declined', reason } as const;
      return nextTryAt === undefined ? letter : { ...letter, nextTryAt };
    }
    case 'GiftLapsed':
      return { ...loaded, kind: 'lapsed' };
    case 'GiftCancelled':
      // A stopped occasion is not spoken of again.
      if (event.cancelledFor === 'stopped_occasion') return undefined;
      return { ...loaded, kind: 'cancelled', isRefunded: event.isRefundDue };
    case 'GiftReleased':
      if (state === 'cancelled') return undefined;
      return { ...loaded, kind: 'late', expectedOn: event.expectedOn };
  }
}

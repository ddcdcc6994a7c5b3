import { DUE_EVENT_TYPES } from '../due/due-events.ts';
import { unreachable } from '../kernel/assert.ts';
import { type Instant, instantText, isDue } from '../kernel/time.ts';
import type { DueEntry } from '../table/due-entry.ts';
import type { Happening } from '../table/entity-store.ts';
import { customerIdOf, type Gift } from './gift.ts';

type Next = Pick<DueEntry, 'action' | 'dueAt'>;

/** The next thing that time does to a gift; nothing else moves it without somebody's command. */
export function nextOf(gift: Gift): Next | undefined {
  switch (gift.state) {
    case 'ordered':
      return gift.plan.remindAt === undefined || gift.remindedAt !== undefined
        ? { action: 'charge', dueAt: gift.plan.chargeAt }
        : { action: 'remind', dueAt: gift.plan.remindAt };
    case 'charging':
    case 'declined':
      return { action: 'charge', dueAt: gift.tryAt };
    case 'released':
    case 'dispatched':
      if (gift.unconfirmedAt !== undefined) return undefined;
      return {
        action: gift.kind === 'e_gift' ? 'deliver' : 'confirm',
        dueAt: gift.confirmOrSendAt,
      };
    case 'cancelled':
      return gift.refund === undefined || gift.refund.refundedAt !== undefined
        ? undefined
        : { action: 'refund', dueAt: gift.cancelledAt };
    case 'draft':
    case 'delivered':
    case 'delivery_failed':
    case 'lapsed':
      return undefined;
    default:
      return unreachable(gift);
  }
}

export function dueOf(gift: Gift): DueEntry | undefined {
  const next = nextOf(gift);
  return next && { ...next, id: gift.id, shardBy: customerIdOf(gift.id) };
}

/** What is due at the moment of its writing is announced with it, rather than by the next sweep. */
export function announcementOf(gift: Gift, now: Instant): readonly Happening[] {
  const next = nextOf(gift);
  if (next === undefined || !isDue(next.dueAt, now)) return [];
  const type = DUE_EVENT_TYPES[next.action];
  return [{ type, dueAt: instantText(next.dueAt) }];
}

import type { PostalAddress } from '../../shared/customers/postal-address.ts';
import { zoneOfRecipient } from '../../shared/customers/recipient-zone.ts';
import { DEFAULT_GIFT_TERMS, transitDaysTo } from '../../shared/gifts/gift-terms.ts';
import type { GiftView } from '../../shared/gifts/gift-view.ts';
import { type Instant, isDateBefore, localDateOf } from '../../shared/kernel/time.ts';
import type { PlannedGift } from './read-list.ts';

/** A gift of the list, with the zone in which it is delivered. */
export type OrderedGift = PlannedGift & {
  readonly giftId: string;
  readonly recipientZone: string;
  readonly isParcel: boolean;
};

export type Moment = {
  readonly what: 'reminded' | 'charged' | 'delivered';
  /** In the zone that counts for it, to the minute; `–` when it did not happen. */
  readonly local: string;
  readonly expected: string;
  readonly isAsExpected: boolean;
};

export function recipientZoneOf(planned: PlannedGift): string {
  const { recipient } = planned.request;
  const address = recipient?.address as PostalAddress;
  return zoneOfRecipient({ address }, { zone: planned.customerZone });
}

/**
 * What should have happened on which local date in which hour, computed here from the dates alone:
 * reminded at nine 10 days before (or 3 before the charge, where that comes early; not at all when
 * ordered later), charged at nine 2 days before or when the parcel must leave, and delivered on its
 * date: an e-gift at nine where the recipient is, a parcel when the carrier of this command says.
 */
export function momentsOf(gift: OrderedGift, view: GiftView, carrierHour: string): Moment[] {
  const { customerZone, recipientZone } = gift;
  const country = gift.request.recipient?.address?.country ?? '';
  const isEGift = view.kind === 'e_gift';
  const transitDays = isEGift ? 0 : transitDaysTo(country, DEFAULT_GIFT_TERMS);
  const chargeDays = Math.max(2, transitDays);
  const remindDays = Math.max(10, chargeDays + 3);
  const remindOn = view.deliverOn.subtract({ days: remindDays });
  const chargeOn = view.deliverOn.subtract({ days: chargeDays });
  const orderedOn = localDateOf(view.orderedAt, customerZone);
  const hasReminder = isDateBefore(orderedOn, remindOn);
  const isChargedAtOnce = !isDateBefore(orderedOn, chargeOn);
  return [
    moment('reminded', view.remindedAt, customerZone, hasReminder ? `${remindOn} 09` : '–'),
    moment(
      'charged',
      view.chargedAt,
      customerZone,
      isChargedAtOnce ? hourOf(view.orderedAt, customerZone) : `${chargeOn} 09`,
    ),
    moment(
      'delivered',
      view.deliveredAt,
      recipientZone,
      `${view.deliverOn} ${isEGift ? '09' : carrierHour}`,
    ),
  ];
}

function moment(
  what: Moment['what'],
  at: Instant | undefined,
  zone: string,
  expected: string,
): Moment {
  const hour = at === undefined ? '–' : hourOf(at, zone);
  const local = at === undefined ? '–' : minuteOf(at, zone);
  return { what, local, expected, isAsExpected: hour === expected };
}

function hourOf(at: Instant, zone: string): string {
  return minuteOf(at, zone).slice(0, '2027-03-04 09'.length);
}

/** `2027-03-04 09:03` */
function minuteOf(at: Instant, zone: string): string {
  return at
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
}

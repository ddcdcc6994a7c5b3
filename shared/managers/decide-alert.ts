import type { AlertKind } from './alert.ts';

/** What a manager hears of, by the type of the event that says so. */
const ALERT_BY_EVENT: Readonly<Record<string, AlertKind>> = {
  ManagerAssigned: 'assigned',
  CaseOpened: 'complained',
  CaseReopened: 'complains_again',
  CaseOverdue: 'case_overdue',
  GiftOrderPlaced: 'ordered',
  GiftCancelled: 'gift_cancelled',
  GiftDeclined: 'gift_declined',
  GiftLapsed: 'gift_lapsed',
  GiftDeliveryUnconfirmed: 'gift_unconfirmed',
  CustomerValueFell: 'value_fell',
};

/** Absent when nobody has to be told: what we said ourselves, or what a manager did. */
export function decideAlert(event: {
  readonly type: string;
  readonly direction?: string;
}): AlertKind | undefined {
  if (event.type === 'TurnTaken') return event.direction === 'from_customer' ? 'said' : undefined;
  return ALERT_BY_EVENT[event.type];
}

/**
 * What is mailed besides: what the customer said or did. A refit may change a hundred values and
 * portfolios at once, and a hundred mails tell nobody anything.
 */
export function isMailed(kind: AlertKind): boolean {
  return kind !== 'assigned' && kind !== 'value_fell';
}

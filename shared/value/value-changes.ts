// Why a value is another than last time, as codes with their figures; pages have the words.
import { epochDayOf } from './cell.ts';
import type { BuyerStatistics, CustomerValue, ValueChange } from './customer-value.ts';

/** Of a chance. */
const ALIVE_CHANGE_MIN = 0.1;
/** Of what an order brings. */
const SPEND_CHANGE_MIN = 0.1;
/** Silence is told from twice the usual time between orders. */
const SILENT_TIMES = 2;

type Now = Omit<CustomerValue, 'changes'>;

export function valueChanges(
  before: CustomerValue | undefined,
  now: Now,
  statistics: Pick<BuyerStatistics, 'firstOn' | 'lastOn' | 'orders'>,
): readonly ValueChange[] {
  if (before === undefined || before.currency !== now.currency) return [{ code: 'first_value' }];
  return [
    ...boughtSince(before, now),
    ...silence(before, now, statistics),
    ...aliveChange(before, now),
    ...spendChange(before, now),
    ...(before.modelId === now.modelId
      ? []
      : [{ code: 'new_model', modelId: now.modelId } as const]),
  ];
}

function boughtSince(before: CustomerValue, now: Now): readonly ValueChange[] {
  const orders = now.orders - before.orders;
  if (orders <= 0) return [];
  return [{ code: 'bought', orders, spendMinor: now.spendMinor - before.spendMinor }];
}

function silence(
  before: CustomerValue,
  now: Now,
  { firstOn, lastOn, orders }: Pick<BuyerStatistics, 'firstOn' | 'lastOn' | 'orders'>,
): readonly ValueChange[] {
  if (orders < 2 || now.orders > before.orders) return [];
  const lastDay = epochDayOf(lastOn);
  const usualDays = Math.max(1, Math.round((lastDay - epochDayOf(firstOn)) / (orders - 1)));
  const days = epochDayOf(now.asOf) - lastDay;
  return days >= SILENT_TIMES * usualDays ? [{ code: 'silent', days, usualDays }] : [];
}

function aliveChange(before: CustomerValue, now: Now): readonly ValueChange[] {
  const { probabilityAlive: from } = before;
  const { probabilityAlive: to } = now;
  if (Math.abs(to - from) < ALIVE_CHANGE_MIN) return [];
  return [{ code: to > from ? 'likelier_to_stay' : 'likelier_gone', from, to }];
}

function spendChange(before: CustomerValue, now: Now): readonly ValueChange[] {
  const { spendPerOrderMinor: fromMinor } = before;
  const { spendPerOrderMinor: toMinor } = now;
  if (Math.abs(toMinor - fromMinor) < SPEND_CHANGE_MIN * Math.abs(fromMinor)) return [];
  if (toMinor === fromMinor) return [];
  return [{ code: toMinor > fromMinor ? 'spends_more' : 'spends_less', fromMinor, toMinor }];
}

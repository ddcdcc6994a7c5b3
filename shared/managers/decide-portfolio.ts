import { type Instant, instantOf, localDateOf } from '../kernel/time.ts';
import { capacityOf, type StaffMember } from '../staff/staff-member.ts';
import type { Happening } from '../table/entity-store.ts';
import type { PortfolioChange } from './decide-placing.ts';
import { type Portfolio, roomOf } from './portfolio.ts';

/** In UTC: before anybody in Europe begins to work. */
const TEND_TIME = '03:00';

export function nextMorning(now: Instant): Instant {
  return instantOf(localDateOf(now, 'UTC').add({ days: 1 }), TEND_TIME, 'UTC');
}

/** Whether somebody answers for customers: a manager who is here. */
export function isManager(member: StaffMember | undefined): member is StaffMember {
  return member?.role === 'manager' && member.removedAt === undefined;
}

export function newPortfolio(member: StaffMember, now: Instant): PortfolioChange {
  const portfolio: Portfolio = {
    ...{ id: member.id, version: 0, state: 'open', capacity: capacityOf(member) },
    ...{ customerCount: 0, openedAt: now, tendAt: nextMorning(now) },
  };
  return { portfolio, happened: roomOf(portfolio) > 0 ? [{ type: 'PlacesFreed' }] : [] };
}

/**
 * As the staff say it is now: who left closes their portfolio, who has more room takes more on. Who
 * has more customers than they may have from now on keeps them, and gets nobody new.
 */
export function decideUpkeep(
  before: Portfolio,
  member: StaffMember | undefined,
  now: Instant,
): PortfolioChange {
  const state = isManager(member) ? 'open' : 'closed';
  const capacity = member === undefined ? 0 : capacityOf(member);
  const portfolio: Portfolio = { ...before, state, capacity, tendAt: nextMorning(now) };
  const happened: Happening[] = [];
  if (state === 'closed' && before.customerCount > 0) happened.push({ type: 'PortfolioClosed' });
  if (roomOf(portfolio) > 0) happened.push({ type: 'PlacesFreed' });
  return { portfolio, happened };
}

export function isSamePortfolio(left: Portfolio, right: Portfolio): boolean {
  return left.state === right.state && left.capacity === right.capacity;
}

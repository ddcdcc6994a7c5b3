import type { CustomerId } from '../customers/customer.ts';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import {
  type Care,
  type CareIn,
  type CareValue,
  WORK_POINT_COUNT_MAX,
  type WorkPoint,
} from './care.ts';
import { type Portfolio, roomOf } from './portfolio.ts';
import type { Arm } from './ports.ts';

/** So much less than at their best, and their manager hears of it. */
const FALLEN_TO_PART = 0.8;

export type CareChange = { readonly care: Care; readonly happened: readonly Happening[] };
export type PortfolioChange = {
  readonly portfolio: Portfolio;
  readonly happened: readonly Happening[];
};
/** What changes together, or not at all. */
export type Placing = CareChange & { readonly portfolios: readonly PortfolioChange[] };

/** Somebody of whom nothing is known here yet. */
export function newCare(customerId: CustomerId, value: CareValue): CareIn<'left'> {
  return { id: customerId, version: 0, state: 'left', value };
}

/** With what they are worth now. */
export function withValue(before: Care, value: CareValue): CareChange {
  if (before.state !== 'managed') return { care: { ...before, value }, happened: [] };
  const { lifetimeMinor } = value;
  const { managerId, valuePeakMinor: peak } = before;
  if (peak > 0 && lifetimeMinor <= peak * FALLEN_TO_PART) {
    const others = before.work.filter(({ kind }) => kind !== 'value_falling');
    const point: WorkPoint = {
      ...{ kind: 'value_falling', id: before.id, fromOn: value.asOf },
      worthMinor: peak - Math.max(0, lifetimeMinor),
    };
    const work = [point, ...others].slice(0, WORK_POINT_COUNT_MAX);
    const care = { ...before, value, work, valuePeakMinor: lifetimeMinor };
    return { care, happened: [{ type: 'CustomerValueFell', managerId }] };
  }
  const work = recovered(before.work, Math.max(0, lifetimeMinor), Math.max(0, peak));
  const care = { ...before, value, work, valuePeakMinor: Math.max(peak, lifetimeMinor) };
  return { care, happened: [] };
}

/** What came back of a value that fell is no longer at stake; enough of it, and nothing is. */
function recovered(
  work: readonly WorkPoint[],
  nowMinor: number,
  peakSinceMinor: number,
): readonly WorkPoint[] {
  if (nowMinor <= peakSinceMinor) return work;
  return work.flatMap((point) => {
    if (point.kind !== 'value_falling') return [point];
    const worthMinor = point.worthMinor - (nowMinor - peakSinceMinor);
    const isFallen = nowMinor <= (nowMinor + worthMinor) * FALLEN_TO_PART;
    return isFallen ? [{ ...point, worthMinor }] : [];
  });
}

/** They crossed to the right: to a manager, to those who wait for one, or to those who stay as usual. */
export function crossedRight(
  before: CareChange,
  { arm, portfolio }: { readonly arm: Arm; readonly portfolio: Portfolio | undefined },
  now: Instant,
): Placing {
  const { crossedAt: _, ...stays } = whatStays(before.care);
  const crossed = { ...stays, arm, crossedAt: now };
  const happened = [...before.happened, { type: 'CustomerCrossedFence', to: 'right', arm }];
  if (arm === 'control')
    return { care: { ...crossed, state: 'control' }, happened, portfolios: [] };
  const waiting = { care: { ...crossed, state: 'waiting' } as const, happened };
  return portfolio === undefined
    ? { ...waiting, portfolios: [] }
    : assigned(waiting, portfolio, now);
}

/** Back to the left: whoever answered for them has room for somebody else. */
export function crossedLeft(
  { care, happened }: CareChange,
  portfolio: Portfolio | undefined,
  now: Instant,
): Placing {
  const left: Care = {
    ...whatStays(care),
    ...{ state: 'left', crossedAt: now },
    ...(care.state === 'managed' ? { formerManagerId: care.managerId } : {}),
  };
  return {
    care: left,
    happened: [...happened, { type: 'CustomerCrossedFence', to: 'left' }],
    portfolios: care.state === 'managed' ? [released(care, portfolio)] : [],
  };
}

/** Somebody who waits gets a manager. */
export function assigned(
  { care, happened }: { readonly care: CareIn<'waiting'>; readonly happened: readonly Happening[] },
  portfolio: Portfolio,
  now: Instant,
): Placing {
  const { lifetimeMinor } = care.value;
  const { formerManagerId: _, ...stays } = whatStays(care);
  const managed: CareIn<'managed'> = {
    ...{ ...stays, state: 'managed', crossedAt: care.crossedAt },
    ...{ managerId: portfolio.id, assignedAt: now },
    ...{ valueAtStartMinor: lifetimeMinor, valuePeakMinor: lifetimeMinor },
    ...{ tally: { settledCaseCount: 0, learnedFactCount: 0 }, work: [] },
  };
  return {
    care: managed,
    happened: [...happened, { type: 'ManagerAssigned', managerId: portfolio.id }],
    portfolios: [taken(portfolio)],
  };
}

/** From one manager to another; what was done and expected stays with the customer. */
export function handedOver(
  care: CareIn<'managed'>,
  { from, to }: { readonly from: Portfolio; readonly to: Portfolio },
  now: Instant,
): Placing {
  const managerId = to.id;
  return {
    care: { ...care, managerId, assignedAt: now },
    happened: [{ type: 'ManagerAssigned', managerId }],
    portfolios: [released(care, from), taken(to)],
  };
}

/** Nobody has room: they wait, before all who are worth less. */
export function setWaiting(care: CareIn<'managed'>, from: Portfolio): Placing {
  const waiting: Care = {
    ...whatStays(care),
    ...{ state: 'waiting', crossedAt: care.crossedAt, formerManagerId: care.managerId },
  };
  return { care: waiting, happened: [], portfolios: [released(care, from)] };
}

function taken(portfolio: Portfolio): PortfolioChange {
  assert(roomOf(portfolio) > 0, 'a manager has no more customers than their capacity');
  const customerCount = portfolio.customerCount + 1;
  return { portfolio: { ...portfolio, customerCount }, happened: [] };
}

/** One customer less, who is somebody else's now, or nobody's. */
export function released(
  { managerId }: Pick<CareIn<'managed'>, 'managerId'>,
  portfolio: Portfolio | undefined,
): PortfolioChange {
  assert(portfolio?.id === managerId, 'whoever has a manager is counted in their portfolio');
  // Read a moment after the customer, who may be gone from it by then: that write fails anyway.
  const customerCount = Math.max(0, portfolio.customerCount - 1);
  const happened = roomOf({ ...portfolio, customerCount }) > 0 ? [{ type: 'PlacesFreed' }] : [];
  return { portfolio: { ...portfolio, customerCount }, happened };
}

/** What a customer has on every side. */
function whatStays({ id, version, value, crossedAt, arm, formerManagerId }: Care) {
  return {
    ...{ id, version, value },
    ...(crossedAt === undefined ? {} : { crossedAt }),
    ...(arm === undefined ? {} : { arm }),
    ...(formerManagerId === undefined ? {} : { formerManagerId }),
  };
}

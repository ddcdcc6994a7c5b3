import type { PlainDate } from '../kernel/time.ts';
import { epochDayOf } from './cell.ts';
import { type Comparables, octaveOf, yearSpendOf } from './comparables.ts';
import type { BuyerStatistics, CustomerValue } from './customer-value.ts';
import { type ShareOfCustomer, STATED_SHARES, type StatedShare } from './share-of-customer.ts';

const ALL_BASIS_POINTS = 10_000;

export type ShareFacts = {
  readonly statistics: Pick<BuyerStatistics, 'currency' | 'firstOn' | 'orders' | 'spendMinor'>;
  readonly value: Pick<CustomerValue, 'currency' | 'in36Months'> | undefined;
  /** What the customer said of it. */
  readonly stated: StatedShare | undefined;
  /** Of their currency. */
  readonly comparables: Comparables | undefined;
  readonly today: PlainDate;
};

/**
 * What part of their business a customer gives us. What they said themselves counts; otherwise it is
 * estimated, and undefined where there is nobody to compare them with.
 */
export function decideShareOfCustomer(facts: ShareFacts): ShareOfCustomer | undefined {
  const { statistics, today } = facts;
  const { spendMinor, firstOn } = statistics;
  const yearSpend = yearSpendOf(spendMinor, epochDayOf(firstOn), epochDayOf(today));
  if (yearSpend < 1) return undefined;
  const share = facts.stated === undefined ? estimated(facts, yearSpend) : stated(facts.stated);
  if (share === undefined) return undefined;
  const wallet = (yearSpend * ALL_BASIS_POINTS) / share.basisPoints;
  return {
    currency: statistics.currency,
    ...share,
    yearSpendMinor: Math.round(yearSpend),
    walletMinor: Math.round(wallet),
    potentialMinor: potentialOf(facts, share.basisPoints),
  };
}

type Share = Pick<
  ShareOfCustomer,
  'by' | 'basisPoints' | 'lowBasisPoints' | 'highBasisPoints' | 'comparedCount'
>;

function stated(answer: StatedShare): Share {
  const { basisPoints, low, high } = STATED_SHARES[answer];
  return { by: 'stated', basisPoints, lowBasisPoints: low, highBasisPoints: high };
}

/** Half as much and half as much again: it compares kinds of customers, and knows nothing of this one. */
const ESTIMATE_WIDTH = 1.5;

function estimated({ statistics, comparables }: ShareFacts, yearSpend: number): Share | undefined {
  if (comparables?.id !== statistics.currency) return undefined;
  const octave = octaveOf(statistics.spendMinor, statistics.orders);
  const group = comparables.groups.find((each) => each.octave === octave);
  if (group === undefined) return undefined;
  const share = (yearSpend * ALL_BASIS_POINTS) / group.walletMinor;
  return {
    by: 'estimated',
    basisPoints: within(share),
    lowBasisPoints: within(share / ESTIMATE_WIDTH),
    highBasisPoints: within(share * ESTIMATE_WIDTH),
    comparedCount: group.customerCount,
  };
}

function within(basisPoints: number): number {
  return Math.min(ALL_BASIS_POINTS, Math.max(1, Math.round(basisPoints)));
}

/** As much margin for each pound of theirs elsewhere as for one with us. */
function potentialOf({ value, statistics }: ShareFacts, basisPoints: number): number {
  if (value?.currency !== statistics.currency) return 0;
  const elsewhere = (ALL_BASIS_POINTS - basisPoints) / basisPoints;
  return Math.max(0, Math.round(value.in36Months.marginMinor * elsewhere));
}

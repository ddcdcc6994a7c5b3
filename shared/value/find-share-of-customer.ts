import type { CustomerId } from '../customers/customer.ts';
import type { KnownTopic } from '../dialogue/facts/decide-known.ts';
import type { PlainDate } from '../kernel/time.ts';
import { customerCountOf, valueAtRank } from '../managers/spectrum-curve.ts';
import type { CustomerValue } from './customer-value.ts';
import { decideSegment, type Segment } from './decide-segment.ts';
import { decideShareOfCustomer } from './decide-share-of-customer.ts';
import type { ComparableCustomers, CountedPurchases, Spectra } from './ports.ts';
import type { ShareOfCustomer } from './share-of-customer.ts';
import { statedShareIn } from './stated-share.ts';

export type ShareAndSegment = {
  /** Absent when it is neither said nor can be estimated. */
  readonly share?: ShareOfCustomer;
  /** Absent while they have no value. */
  readonly segment?: Segment;
};

type Ports = {
  readonly countedPurchases: Pick<CountedPurchases, 'find'>;
  readonly comparables: Pick<ComparableCustomers, 'find'>;
  readonly spectra: Pick<Spectra, 'all'>;
};

export type ShareQuestion = {
  readonly customerId: CustomerId;
  readonly value: CustomerValue | undefined;
  /** What is known about the customer. */
  readonly topics: readonly KnownTopic[];
  readonly today: PlainDate;
};

/** What part of a customer's business is ours, what the rest would add, and what kind that makes them. */
export async function findShareOfCustomer(
  ports: Ports,
  { customerId, value, topics, today }: ShareQuestion,
): Promise<ShareAndSegment> {
  const statistics = await ports.countedPurchases.find(customerId);
  if (statistics === undefined) return {};
  const { currency } = statistics;
  const [comparables, valuableFromMinor] = await Promise.all([
    ports.comparables.find(currency, { stale: true }),
    value === undefined ? undefined : bestFifthFrom(ports, value.currency),
  ]);
  // Where records end long ago, all is as of then.
  const asOf = value?.asOf ?? today;
  const stated = statedShareIn(topics);
  const share = decideShareOfCustomer({ statistics, value, stated, comparables, today: asOf });
  const potentialMinor = share?.potentialMinor ?? 0;
  return {
    ...(share === undefined ? {} : { share }),
    ...(value === undefined || valuableFromMinor === undefined
      ? {}
      : { segment: decideSegment({ ...value, potentialMinor, valuableFromMinor }) }),
  };
}

const BEST_PART = 0.2;

/** Where fewer are worth anything, whoever is. */
async function bestFifthFrom({ spectra }: Ports, currency: string): Promise<number | undefined> {
  const spectrum = (await spectra.all()).find((each) => each.currency === currency);
  if (spectrum === undefined) return undefined;
  return valueAtRank(spectrum, BEST_PART * customerCountOf(spectrum)) ?? 1;
}

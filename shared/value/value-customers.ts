import type { CustomerId } from '../customers/customer.ts';
import { knownIn } from '../dialogue/facts/find-known.ts';
import type { FactBooks } from '../dialogue/facts/ports.ts';
import { accepted, type Outcome, type Refused } from '../kernel/outcome.ts';
import { type Clock, laterDateOf, localDateOf } from '../kernel/time.ts';
import type { PurchaseStatistics } from '../purchases/statistics.ts';
import { shardOf } from '../table/due-entry.ts';
import type { Comparables } from './comparables.ts';
import type { CustomerValue } from './customer-value.ts';
import { decideShareOfCustomer } from './decide-share-of-customer.ts';
import { decideValueTold, type TellingFacts } from './decide-value-told.ts';
import type { FittedModel } from './fitted-model.ts';
import type {
  ComparableCustomers,
  CountedPurchases,
  Models,
  ServingCostBook,
  Values,
} from './ports.ts';
import { type SaveValuePorts, saveValues, type ValueMove } from './save-values.ts';
import { isSameServingCost, type ServingCost } from './serving-cost.ts';
import type { StatedShare } from './share-of-customer.ts';
import { statedShareIn } from './stated-share.ts';
import { type StoredValue, valueIdOf } from './stored-value.ts';
import { SERVING_COSTS_DEFAULT, valueCustomer } from './value-customer.ts';

export type ValuePorts = SaveValuePorts & {
  readonly values: Values;
  readonly countedPurchases: CountedPurchases;
  readonly models: Pick<Models, 'newest'>;
  readonly comparables: Pick<ComparableCustomers, 'find'>;
  readonly servingCosts: ServingCostBook;
  readonly factBooks: Pick<FactBooks, 'find'>;
  readonly shardCount: number;
  readonly clock: Clock;
};

/** `told` are those of whom others hear. */
export type ValuedCount = { readonly valued: number; readonly told: number };

/**
 * Values some customers by the model that holds, at most `VALUE_MOVES_MAX`, in one transaction. Whoever has
 * a value of today, of this model and of these purchases already is left alone.
 */
export async function valueCustomers(
  ports: ValuePorts,
  customerIds: readonly CustomerId[],
  { tellFromMinor }: { readonly tellFromMinor?: number | undefined } = {},
): Promise<Outcome<ValuedCount, 'changed_meanwhile'>> {
  const { counted, stored, said } = await load(ports, customerIds);
  const statisticsOf = new Map(counted.map((each) => [each.customerId, each]));
  const before = new Map(stored.map((each) => [each.customerId, each]));
  const bookOf = await booksOf(ports, counted);
  const now = ports.clock.now();
  const moves = customerIds.flatMap((customerId) => {
    const statistics = statisticsOf.get(customerId);
    const own = before.get(customerId);
    const facts = {
      ...{
        before: own,
        statistics,
        statedShare: said === undefined ? own?.statedShare : said.share,
      },
      book: statistics === undefined ? undefined : bookOf.get(statistics.currency),
    };
    return moveOf(facts, { now, tellFromMinor, shard: shardOf(customerId, ports.shardCount) });
  });
  const saved = await saveValues(ports, moves, now);
  if (!saved.ok) return saved as Refused<'changed_meanwhile'>;
  const told = moves.filter(({ after }) => (after?.happened.length ?? 0) > 0).length;
  return accepted({ valued: moves.length, told });
}

type Loaded = {
  readonly counted: readonly PurchaseStatistics[];
  readonly stored: readonly StoredValue[];
  /** What the one customer says of their share; of many it is what they said when they last came alone. */
  readonly said?: { readonly share: StatedShare | undefined };
};

/** Of one customer what is true now: they have just bought or said something. Of many it may be a moment old. */
async function load(
  { countedPurchases, values, factBooks }: ValuePorts,
  customerIds: readonly CustomerId[],
): Promise<Loaded> {
  const [only, ...others] = customerIds;
  if (only === undefined || others.length > 0) {
    const found = [countedPurchases.findMany(customerIds), values.findMany(customerIds)] as const;
    const [counted, stored] = await Promise.all(found);
    return { counted, stored };
  }
  const found = [countedPurchases.find(only), values.find(only), factBooks.find(only)] as const;
  const [counted, stored, facts] = await Promise.all(found);
  return {
    counted: counted === undefined ? [] : [counted],
    stored: stored === undefined ? [] : [stored],
    said: { share: statedShareIn(knownIn(facts).topics) },
  };
}

/** What holds for all customers of a currency. */
type ValueBook = {
  readonly model: FittedModel | undefined;
  readonly comparables: Comparables | undefined;
  readonly servingCost: ServingCost;
};

async function booksOf(
  { models, comparables, servingCosts }: ValuePorts,
  counted: readonly PurchaseStatistics[],
): Promise<ReadonlyMap<string, ValueBook>> {
  const currencies = [...new Set(counted.map(({ currency }) => currency))];
  const books = await Promise.all(
    currencies.map(async (currency) => {
      const [model, alike, servingCost] = await Promise.all([
        models.newest(currency),
        comparables.find(currency, { stale: true }),
        servingCosts.find(currency),
      ]);
      return [currency, { model, comparables: alike, servingCost }] as const;
    }),
  );
  return new Map(books);
}

type Facts = {
  readonly before: StoredValue | undefined;
  readonly statistics: PurchaseStatistics | undefined;
  readonly book: ValueBook | undefined;
  readonly statedShare: StatedShare | undefined;
};

/** Nothing or one move. */
function moveOf(
  { before, statistics, book, statedShare }: Facts,
  { shard, ...telling }: TellingFacts & { readonly shard: number },
): readonly ValueMove[] {
  // All that they bought came back, or it is being forgotten.
  if (statistics === undefined) return before === undefined ? [] : [{ before }];
  if (book?.model === undefined) return [];
  const { model, comparables, servingCost } = book;
  const { now } = telling;
  const asOf = laterDateOf(
    model.historyEndedOn ?? localDateOf(now, 'UTC'),
    // Somebody who bought after all: their own history has not ended.
    statistics.lastOn,
  );
  const current = valueOfNow(before, { statistics, model, servingCost, asOf: asOf.toString() });
  // Nobody has to look at the value for it, but at how much more there is to win.
  const hasSaid = before !== undefined && before.statedShare !== statedShare;
  const { tellFromMinor = Number.POSITIVE_INFINITY } = telling;
  if (!hasSaid && current !== undefined && current.lifetimeValueMinor < tellFromMinor) return [];
  const costs = { ...SERVING_COSTS_DEFAULT, ...servingCost };
  const value =
    current ?? valueCustomer(statistics, model.model, { asOf, before: before?.value, costs });
  const toldBefore =
    before === undefined ? undefined : { told: before.told, currency: before.value.currency };
  const { told, event } = decideValueTold(
    toldBefore,
    value,
    hasSaid ? { now, tellFromMinor: Number.NEGATIVE_INFINITY } : telling,
  );
  const { customerId, version: statisticsVersion } = statistics;
  const shareFacts = { statistics, value, stated: statedShare, comparables, today: asOf };
  const share = decideShareOfCustomer(shareFacts);
  const stored: StoredValue = {
    ...{ id: valueIdOf(customerId), version: before?.version ?? 0, customerId },
    ...{ value, statisticsVersion, shard, told },
    ...(share === undefined ? {} : { share }),
    ...(statedShare === undefined ? {} : { statedShare }),
    ...(isSameServingCost(servingCost) ? {} : { servingCost }),
  };
  const happened = event === undefined ? [] : [event];
  return [{ before, after: { value: stored, statistics, happened } }];
}

/** The value before, when it says what a new one would. */
function valueOfNow(
  before: StoredValue | undefined,
  now: {
    readonly statistics: PurchaseStatistics;
    readonly model: FittedModel;
    readonly servingCost: ServingCost;
    readonly asOf: string;
  },
): CustomerValue | undefined {
  if (before === undefined) return undefined;
  const { value, statisticsVersion } = before;
  const isSame =
    statisticsVersion === now.statistics.version &&
    value.modelId === now.model.id &&
    isSameServingCost(before.servingCost, now.servingCost) &&
    value.asOf.toString() === now.asOf;
  return isSame ? value : undefined;
}

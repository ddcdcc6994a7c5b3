import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome, type Refused } from '../kernel/outcome.ts';
import { type Clock, laterDateOf, localDateOf } from '../kernel/time.ts';
import type { PurchaseStatistics } from '../purchases/statistics.ts';
import { shardOf } from '../table/due-entry.ts';
import type { CustomerValue } from './customer-value.ts';
import { decideValueTold, type TellingFacts } from './decide-value-told.ts';
import type { FittedModel } from './fitted-model.ts';
import type { CountedPurchases, Models, Values } from './ports.ts';
import { type SaveValuePorts, saveValues, type ValueMove } from './save-values.ts';
import { type StoredValue, valueIdOf } from './stored-value.ts';
import { valueCustomer } from './value-customer.ts';

export type ValuePorts = SaveValuePorts & {
  readonly values: Values;
  readonly countedPurchases: CountedPurchases;
  readonly models: Pick<Models, 'newest'>;
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
  const { counted, stored } = await load(ports, customerIds);
  const statisticsOf = new Map(counted.map((each) => [each.customerId, each]));
  const before = new Map(stored.map((each) => [each.customerId, each]));
  const modelOf = await modelsOf(ports, counted);
  const now = ports.clock.now();
  const moves = customerIds.flatMap((customerId) => {
    const statistics = statisticsOf.get(customerId);
    const model = statistics === undefined ? undefined : modelOf.get(statistics.currency);
    const facts = { before: before.get(customerId), statistics, model };
    return moveOf(facts, { now, tellFromMinor, shard: shardOf(customerId, ports.shardCount) });
  });
  const saved = await saveValues(ports, moves, now);
  if (!saved.ok) return saved as Refused<'changed_meanwhile'>;
  const told = moves.filter(({ after }) => (after?.happened.length ?? 0) > 0).length;
  return accepted({ valued: moves.length, told });
}

/** Of one customer what is true now: they have just bought something. Of many it may be a moment old. */
async function load(
  { countedPurchases, values }: ValuePorts,
  customerIds: readonly CustomerId[],
): Promise<{ counted: readonly PurchaseStatistics[]; stored: readonly StoredValue[] }> {
  const [only, ...others] = customerIds;
  if (only === undefined || others.length > 0) {
    const found = [countedPurchases.findMany(customerIds), values.findMany(customerIds)] as const;
    const [counted, stored] = await Promise.all(found);
    return { counted, stored };
  }
  const found = [countedPurchases.find(only), values.find(only)] as const;
  const [counted, stored] = await Promise.all(found);
  return {
    counted: counted === undefined ? [] : [counted],
    stored: stored === undefined ? [] : [stored],
  };
}

async function modelsOf({ models }: ValuePorts, counted: readonly PurchaseStatistics[]) {
  const currencies = [...new Set(counted.map(({ currency }) => currency))];
  const newest = await Promise.all(currencies.map((currency) => models.newest(currency)));
  return new Map(currencies.map((currency, index) => [currency, newest[index]]));
}

type Facts = {
  readonly before: StoredValue | undefined;
  readonly statistics: PurchaseStatistics | undefined;
  readonly model: FittedModel | undefined;
};

/** Nothing or one move. */
function moveOf(
  { before, statistics, model }: Facts,
  { shard, ...telling }: TellingFacts & { readonly shard: number },
): readonly ValueMove[] {
  // All that they bought came back, or it is being forgotten.
  if (statistics === undefined) return before === undefined ? [] : [{ before }];
  if (model === undefined) return [];
  const { now } = telling;
  const asOf = laterDateOf(
    model.historyEndedOn ?? localDateOf(now, 'UTC'),
    // Somebody who bought after all: their own history has not ended.
    statistics.lastOn,
  );
  const current = valueOfNow(before, { statistics, model, asOf: asOf.toString() });
  const { tellFromMinor = Number.POSITIVE_INFINITY } = telling;
  if (current !== undefined && current.lifetimeValueMinor < tellFromMinor) return [];
  const value = current ?? valueCustomer(statistics, model.model, { asOf, before: before?.value });
  const toldBefore =
    before === undefined ? undefined : { told: before.told, currency: before.value.currency };
  const { told, event } = decideValueTold(toldBefore, value, telling);
  const { customerId, version: statisticsVersion } = statistics;
  const stored: StoredValue = {
    ...{ id: valueIdOf(customerId), version: before?.version ?? 0, customerId },
    ...{ value, statisticsVersion, shard, told },
  };
  const happened = event === undefined ? [] : [event];
  return [{ before, after: { value: stored, statistics, happened } }];
}

/** The value before, when it says what a new one would. */
function valueOfNow(
  before: StoredValue | undefined,
  now: { statistics: PurchaseStatistics; model: FittedModel; asOf: string },
): CustomerValue | undefined {
  if (before === undefined) return undefined;
  const { value, statisticsVersion } = before;
  const isSame =
    statisticsVersion === now.statistics.version &&
    value.modelId === now.model.id &&
    value.asOf.toString() === now.asOf;
  return isSame ? value : undefined;
}

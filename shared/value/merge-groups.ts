// Groups that are nearly alike become one, so that a fit reads at most so many, however many customers and years there are.
import type { After, BuyerGroup } from './buyer-groups.ts';

type Mergeable = BuyerGroup & { readonly after?: After };

export type MergeOptions = {
  readonly countMax: number;
  /** Whether those who spend differently stay apart. */
  readonly isSpendApart: boolean;
};

const SPAN_DAYS_MAX = 5000;

/** First and last days are brought together in ever longer spans, from a week on. */
export function mergeGroups<Group extends Mergeable>(
  groups: readonly Group[],
  { countMax, isSpendApart }: MergeOptions,
): readonly Group[] {
  let result = groups;
  for (let span = 7; ; span *= 2) {
    result = mergedBy(result, span, isSpendApart);
    if (result.length <= countMax || span > SPAN_DAYS_MAX) return result;
  }
}

type Sums<Group> = {
  readonly group: Group;
  count: number;
  orders: number;
  firstDay: number;
  lastDay: number;
  spendMinor: number;
  after: After | undefined;
};

function mergedBy<Group extends Mergeable>(
  groups: readonly Group[],
  span: number,
  isSpendApart: boolean,
): readonly Group[] {
  const sums = new Map<number, Sums<Group>>();
  for (const group of groups) {
    const name = nameOf(group, span, isSpendApart);
    const sum = sums.get(name);
    if (sum === undefined) sums.set(name, sumsOf(group));
    else add(sum, group);
  }
  return [...sums.values()].map(
    ({ group, count, orders, firstDay, lastDay, spendMinor, after }) => ({
      ...group,
      count,
      orders: orders / count,
      firstDay: firstDay / count,
      lastDay: lastDay / count,
      spendMinor: spendMinor / count,
      ...(after && { after }),
    }),
  );
}

function sumsOf<Group extends Mergeable>(group: Group): Sums<Group> {
  const { count, orders, firstDay, lastDay, spendMinor, after } = group;
  return {
    ...{ group, count, after, orders: orders * count, spendMinor: spendMinor * count },
    ...{ firstDay: firstDay * count, lastDay: lastDay * count },
  };
}

function add<Group>(sum: Sums<Group>, group: Mergeable): void {
  sum.count += group.count;
  sum.orders += group.orders * group.count;
  sum.firstDay += group.firstDay * group.count;
  sum.lastDay += group.lastDay * group.count;
  sum.spendMinor += group.spendMinor * group.count;
  if (group.after === undefined || sum.after === undefined) return;
  sum.after = {
    orders: sum.after.orders + group.after.orders,
    ordersSquared: sum.after.ordersSquared + group.after.ordersSquared,
    spendMinor: sum.after.spendMinor + group.after.spendMinor,
  };
}

/** Orders up to 12 stay apart, more in quarters of a doubling; spend in doublings. */
function nameOf(group: BuyerGroup, span: number, isSpendApart: boolean): number {
  const { orders, firstDay, lastDay, spendMinor } = group;
  const band = orders <= 12.5 ? Math.round(orders) : 12 + Math.round(4 * Math.log2(orders / 12));
  const spend = isSpendApart ? Math.round(Math.log2(Math.max(1, spendMinor / orders))) : 0;
  const time = Math.round(firstDay / span) * 8192 + Math.round(lastDay / span);
  return (band * 64 + spend) * 8192 ** 2 + time;
}

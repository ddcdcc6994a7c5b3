import { isDeepStrictEqual } from 'node:util';
import type { Cases } from '../cases/ports.ts';
import type { CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import { nextQuestionOf } from '../dialogue/facts/ask-question.ts';
import type { FactBooks } from '../dialogue/facts/ports.ts';
import type { LeftOffs } from '../dialogue/ports.ts';
import type { Gifts } from '../gifts/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { type Clock, laterOf } from '../kernel/time.ts';
import type { Care, CareIn } from './care.ts';
import { decideWork } from './decide-work.ts';
import type { Cares } from './ports.ts';

export type WorkPorts = {
  readonly cares: Pick<Cares, 'find' | 'save'>;
  readonly customers: Pick<Customers, 'find'>;
  readonly cases: Pick<Cases, 'ofCustomer'>;
  readonly leftOffs: Pick<LeftOffs, 'find'>;
  readonly factBooks: Pick<FactBooks, 'find'>;
  readonly gifts: Pick<Gifts, 'ofCustomer'>;
  readonly clock: Clock;
};

type Refusal = 'nobody_answers' | 'customer_not_found' | 'changed_meanwhile';

/**
 * Looks through what is open with a customer, so that their manager's page reads it from one item.
 * The same whoever asks and however often.
 */
export function refreshWork(
  ports: WorkPorts,
  customerId: CustomerId,
): Promise<Outcome<Care, Refusal>> {
  return repeatWhenChanged<Care, Refusal>(async () => {
    const care = await ports.cares.find(customerId);
    if (care?.state !== 'managed') return refused('nobody_answers');
    const customer = await ports.customers.find(customerId);
    if (customer === undefined) return refused('customer_not_found');
    const parts = partsOf(customer);
    const [cases, leftOff, gifts, book] = await Promise.all([
      ports.cases.ofCustomer(parts),
      ports.leftOffs.find(customerId),
      ports.gifts.ofCustomer(parts),
      ports.factBooks.find(customerId),
    ]);
    const now = ports.clock.now();
    const questionTopic = nextQuestionOf(customer, book, now)?.topic;
    const heard = withHeard(care, leftOff?.lastTurn);
    const work = decideWork(
      heard,
      { cases, leftOff, gifts, questionTopic, zone: customer.zone },
      now,
    );
    const settledCaseCount = cases.filter(
      (each) => each.state === 'closed' && each.closedAt.epochMilliseconds >= sinceOf(care),
    ).length;
    const learnedFactCount = book.facts.filter(
      ({ at, state }) => state === 'kept' && at.epochMilliseconds >= sinceOf(care),
    ).length;
    const after: Care = { ...heard, work, tally: { settledCaseCount, learnedFactCount } };
    // Every write costs, and most days nothing has changed.
    if (isDeepStrictEqual(plain(after), plain(care))) return accepted(care);
    return ports.cares.save({ care: after, happened: [] }, now);
  });
}

function sinceOf({ assignedAt }: CareIn<'managed'>): number {
  return assignedAt.epochMilliseconds;
}

type LastTurn = { readonly at: CareIn<'managed'>['assignedAt']; readonly direction: string };

/** When we last heard of them; what we said ourselves is no sign of life. */
function withHeard(care: CareIn<'managed'>, last: LastTurn | undefined): CareIn<'managed'> {
  if (last === undefined || last.direction !== 'from_customer') return care;
  return { ...care, lastHeardAt: laterOf(care.lastHeardAt ?? last.at, last.at) };
}

function plain(care: Care): unknown {
  return JSON.parse(JSON.stringify(care));
}

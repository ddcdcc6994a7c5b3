import type { Case } from '../cases/case.ts';
import type { Cases } from '../cases/ports.ts';
import type { Customer } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import type { Recipients } from '../customers/ports.ts';
import { nextQuestionOf } from '../dialogue/facts/ask-question.ts';
import type { FactBook } from '../dialogue/facts/fact.ts';
import type { LeftOff } from '../dialogue/left-off.ts';
import type { Turns } from '../dialogue/ports.ts';
import type { Gift } from '../gifts/gift.ts';
import type { Gifts } from '../gifts/ports.ts';
import type { Clock } from '../kernel/time.ts';
import type { Consents, Outreaches } from '../permission/ports.ts';
import type { Proposals } from '../proposals/ports.ts';
import { historyOf } from '../purchases/find-history.ts';
import type { Purchases } from '../purchases/ports.ts';
import type { CustomerValue } from '../value/customer-value.ts';
import type { Care } from './care.ts';
import { careValueOf } from './care-value.ts';
import { decideNextSteps, type NextSteps } from './decide-next-steps.ts';
import type { Handovers } from './ports.ts';
import { entriesOf, pageOfEntries, type TimelineFacts } from './timeline/decide-timeline.ts';
import type { Timeline, TimelineKind, TimelinePlace, TimelineShow } from './timeline/timeline.ts';

export type OneCustomerPorts = {
  readonly turns: Pick<Turns, 'page'>;
  readonly proposals: Pick<Proposals, 'newest'>;
  readonly purchases: Pick<Purchases, 'ofCustomer'>;
  readonly gifts: Pick<Gifts, 'ofCustomer'>;
  readonly recipients: Pick<Recipients, 'ofCustomer'>;
  readonly cases: Pick<Cases, 'ofCustomer'>;
  readonly consents: Pick<Consents, 'page'>;
  readonly outreaches: Pick<Outreaches, 'page'>;
  readonly handovers: Pick<Handovers, 'ofCustomer'>;
  readonly clock: Clock;
};

/** What whoever asks has read of them already. */
export type CustomerRead = {
  readonly customer: Customer;
  readonly leftOff: LeftOff;
  readonly book: FactBook;
  readonly value: CustomerValue | undefined;
  readonly care: Care | undefined;
};
export type TimelineWanted = {
  readonly show: TimelineShow;
  readonly before: TimelinePlace | undefined;
};
export type OneCustomer = { readonly next: NextSteps; readonly timeline: Timeline };

export const ENTRY_COUNT = 40;
/** Nobody has more; each is some lines. */
const PROPOSAL_COUNT_MAX = 100;

/**
 * What to do next for a customer, and everything that there was with them in one timeline. Nine queries
 * at the most, three of them whatever is shown. What sorts by time is read no further than a page needs;
 * purchases, gifts, cases and the address book are one customer's and are read whole, as on their own pages.
 */
export async function findOneCustomer(
  ports: OneCustomerPorts,
  read: CustomerRead,
  { show, before }: TimelineWanted,
): Promise<OneCustomer> {
  const { customer, leftOff, book, care, value } = read;
  const parts = partsOf(customer);
  const [cases, gifts, recipients, part] = await Promise.all([
    ports.cases.ofCustomer(parts),
    ports.gifts.ofCustomer(parts),
    ports.recipients.ofCustomer(parts),
    readTimeline(ports, read, { show, before }),
  ]);
  const now = ports.clock.now();
  const { id, zone, currency } = customer;
  const questionTopic = nextQuestionOf(customer, book, now)?.topic;
  const worth = value === undefined ? undefined : careValueOf({ value });
  return {
    next: decideNextSteps(
      { ...{ id, care, value: worth, currency } },
      { cases, leftOff, gifts, questionTopic, zone },
      now,
    ),
    timeline: {
      ...{ show, isEarlier: before !== undefined },
      recipients: new Map(recipients.map((recipient) => [recipient.id, recipient])),
      ...pageOfEntries(entriesOf(factsOf(read, { ...part, cases, gifts })), {
        ...{ show, before, limit: ENTRY_COUNT },
      }),
    },
  };
}

type Part = Pick<
  TimelineFacts,
  'turns' | 'proposals' | 'purchases' | 'consents' | 'outreaches' | 'handovers'
>;

function factsOf(
  { customer, leftOff, book, value, care }: CustomerRead,
  more: Part & { readonly cases: readonly Case[]; readonly gifts: readonly Gift[] },
): TimelineFacts {
  const { points } = leftOff;
  return { ...more, points, facts: book.facts, value, care, zone: customer.zone };
}

/** What only the timeline needs, and of it what is to be shown. */
async function readTimeline(
  ports: OneCustomerPorts,
  { customer }: CustomerRead,
  { show, before }: TimelineWanted,
): Promise<Part> {
  const customerId = partsOf(customer);
  // One more than is shown says that there are more; the one from which on it is read comes again.
  const range = { customerId, limit: ENTRY_COUNT + 2, until: before?.at };
  const ifShown = async <Value>(kind: TimelineKind, find: () => Promise<readonly Value[]>) =>
    show === 'all' || show === kind ? find() : [];
  const items = async <Value>(page: Promise<{ readonly items: readonly Value[] }>) =>
    (await page).items;
  const [turns, proposals, purchases, consents, outreaches, handovers] = await Promise.all([
    ifShown('said', () => items(ports.turns.page(range))),
    ifShown('said', () => ports.proposals.newest(customerId, PROPOSAL_COUNT_MAX)),
    ifShown('bought', async () => historyOf(await ports.purchases.ofCustomer(customerId))),
    ifShown('allowed', () => items(ports.consents.page(range))),
    ifShown('allowed', () => items(ports.outreaches.page(range))),
    ifShown('worth', () => ports.handovers.ofCustomer(customer.id)),
  ]);
  return { turns, proposals, purchases, consents, outreaches, handovers };
}

// Puts in one order what is kept in many places. What an entry says stands in the thing itself: nothing is
// written twice, so that what a customer has forgotten is gone from here as well.
import type { Case } from '../../cases/case.ts';
import type { Fact } from '../../dialogue/facts/fact.ts';
import type { OpenPoint } from '../../dialogue/left-off.ts';
import type { Turn } from '../../dialogue/turn.ts';
import { type Gift, orderIdOf, type PlacedGift } from '../../gifts/gift.ts';
import { type Instant, instantOf, isBefore, type Zone } from '../../kernel/time.ts';
import type { Consent } from '../../permission/consent.ts';
import type { Outreach } from '../../permission/outreach.ts';
import type { Proposal } from '../../proposals/proposal.ts';
import type { HistoryEntry } from '../../purchases/find-history.ts';
import type { CustomerValue } from '../../value/customer-value.ts';
import type { Care } from '../care.ts';
import type { Handover } from '../handover.ts';
import {
  KIND_OF,
  type TimelineEntry,
  type TimelinePlace,
  type TimelineShow,
  type TimelineThing,
} from './timeline.ts';

export type TimelineFacts = {
  readonly turns: readonly Turn[];
  readonly proposals: readonly Proposal[];
  readonly purchases: readonly HistoryEntry[];
  readonly gifts: readonly Gift[];
  readonly points: readonly OpenPoint[];
  readonly cases: readonly Case[];
  readonly facts: readonly Fact[];
  readonly consents: readonly Consent[];
  readonly outreaches: readonly Outreach[];
  readonly value: CustomerValue | undefined;
  readonly care: Care | undefined;
  readonly handovers: readonly Handover[];
  readonly zone: Zone;
};

/** All of it, in no order. */
export function entriesOf(facts: TimelineFacts): readonly TimelineEntry[] {
  return [
    ...facts.turns.map((turn) => entry(turn.at, turn.id, { what: 'turn', turn })),
    ...facts.proposals.flatMap(ofProposal),
    ...facts.purchases.map((each) =>
      entry(each.purchase.at, each.purchase.id, { what: 'purchase', entry: each }),
    ),
    ...ofGifts(facts.gifts),
    ...facts.points.flatMap(ofPoint),
    ...facts.cases.flatMap(ofCase),
    ...facts.facts.map(ofFact),
    ...facts.consents.map((consent) => entry(consent.at, consent.id, { what: 'allowed', consent })),
    ...facts.outreaches.map((outreach) =>
      entry(outreach.wantedAt, outreach.id, { what: 'reached', outreach }),
    ),
    ...ofWorth(facts),
  ];
}

/** So many of them from that place on, the newest first, and whether there are more. */
export function pageOfEntries(
  entries: readonly TimelineEntry[],
  {
    show,
    before,
    limit,
  }: {
    readonly show: TimelineShow;
    readonly before: TimelinePlace | undefined;
    readonly limit: number;
  },
): { readonly entries: readonly TimelineEntry[]; readonly earlier: TimelinePlace | undefined } {
  const wanted = entries
    .filter(({ what }) => show === 'all' || KIND_OF[what] === show)
    .filter((each) => before === undefined || comesAfter(each, before))
    .toSorted((left, right) => (comesAfter(right, left) ? -1 : 1));
  const page = wanted.slice(0, limit);
  return { entries: page, earlier: wanted.length > limit ? page.at(-1) : undefined };
}

/** In a list that begins with the newest; of two at the same time the id decides. */
function comesAfter(left: TimelinePlace, right: TimelinePlace): boolean {
  if (isBefore(left.at, right.at)) return true;
  return !isBefore(right.at, left.at) && left.id < right.id;
}

function entry(at: Instant, id: string, thing: TimelineThing): TimelineEntry {
  return { ...thing, at, id: `${thing.what}.${id}` };
}

function ofProposal(proposal: Proposal): readonly TimelineEntry[] {
  const { id, madeAt } = proposal;
  const made = entry(madeAt, id, { what: 'proposed', proposal });
  if (proposal.state === 'open') return [made];
  return [made, entry(proposal.answeredAt, id, { what: 'proposal_answered', proposal })];
}

/** What was ordered together is one entry; what became of each gift is one of its own. */
function ofGifts(gifts: readonly Gift[]): readonly TimelineEntry[] {
  const placed = gifts.filter((gift): gift is PlacedGift => gift.state !== 'draft');
  const orders = Map.groupBy(placed, ({ id }) => orderIdOf(id));
  const ordered = [...orders].flatMap(([orderId, [first, ...others]]) =>
    first === undefined
      ? []
      : [entry(first.orderedAt, orderId, { what: 'gifts_ordered', gifts: [first, ...others] })],
  );
  return [...ordered, ...placed.flatMap(ofGift)];
}

function ofGift(gift: PlacedGift): readonly TimelineEntry[] {
  const { id } = gift;
  switch (gift.state) {
    case 'delivered':
      return [entry(gift.deliveredAt, id, { what: 'gift_delivered', gift })];
    case 'delivery_failed':
      return [entry(gift.failedAt, id, { what: 'gift_failed', gift })];
    case 'cancelled':
      return [entry(gift.cancelledAt, id, { what: 'gift_cancelled', gift })];
    case 'lapsed':
      return [entry(gift.lapsedAt, id, { what: 'gift_lapsed', gift })];
    default:
      return [];
  }
}

/** Of what is open, promises; all else stands where it was said. */
function ofPoint(point: OpenPoint): readonly TimelineEntry[] {
  if (point.kind !== 'promise') return [];
  return [entry(point.openedAt, point.id, { what: 'promise_made', point })];
}

/** Each promises an answer, and has it or not. */
function ofCase(each: Case): readonly TimelineEntry[] {
  const { id, openedAt } = each;
  const answeredAt = each.state === 'open' ? undefined : each.answeredAt;
  return [
    entry(openedAt, id, { what: 'complained', case: each }),
    ...(answeredAt === undefined
      ? []
      : [entry(answeredAt, id, { what: 'complaint_answered', case: each })]),
    ...(each.state === 'closed'
      ? [entry(each.closedAt, id, { what: 'complaint_settled', case: each })]
      : []),
  ];
}

function ofFact(fact: Fact): TimelineEntry {
  switch (fact.state) {
    case 'kept':
    case 'proposed':
      return entry(fact.at, fact.id, { what: 'learned', fact });
    case 'denied':
      return entry(fact.deniedAt, fact.id, { what: 'denied', fact });
    case 'forgotten':
      return entry(fact.forgottenAt, fact.id, { what: 'forgotten', fact });
  }
}

function ofWorth({ value, care, handovers, zone }: TimelineFacts): readonly TimelineEntry[] {
  const valued =
    value === undefined
      ? []
      : [entry(instantOf(value.asOf, '00:00', zone), 'value', { what: 'valued', value })];
  const handed = handovers.map((handover) =>
    entry(handover.at, handover.id, { what: 'handed_over', handover }),
  );
  return [...valued, ...handed, ...ofCare(care, handovers)];
}

function ofCare(care: Care | undefined, handovers: readonly Handover[]): readonly TimelineEntry[] {
  if (care?.crossedAt === undefined) return [];
  const to = care.state === 'left' ? 'left' : 'right';
  const crossed = entry(care.crossedAt, 'fence', { what: 'crossed', to });
  if (care.state !== 'managed') return [crossed];
  // A handover says it already, and better.
  const isHanded = handovers.some(({ toId }) => toId === care.managerId);
  if (isHanded) return [crossed];
  return [crossed, entry(care.assignedAt, care.managerId, { what: 'assigned', care })];
}

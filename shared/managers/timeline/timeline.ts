// All that there is between a customer and us, in one order of time.
import * as z from 'zod';
import type { Case, CaseIn } from '../../cases/case.ts';
import type { Recipient } from '../../customers/recipient.ts';
import type { Fact, FactIn } from '../../dialogue/facts/fact.ts';
import type { OpenPoint } from '../../dialogue/left-off.ts';
import type { Turn } from '../../dialogue/turn.ts';
import type { GiftIn, PlacedGift } from '../../gifts/gift.ts';
import { type Instant, Temporal } from '../../kernel/time.ts';
import type { Consent } from '../../permission/consent.ts';
import type { Outreach } from '../../permission/outreach.ts';
import type { AnsweredProposal, Proposal } from '../../proposals/proposal.ts';
import type { HistoryEntry } from '../../purchases/find-history.ts';
import type { CustomerValue } from '../../value/customer-value.ts';
import type { CareIn } from '../care.ts';
import type { Handover } from '../handover.ts';

export const TIMELINE_KINDS = [
  'said',
  'bought',
  'given',
  'promised',
  'known',
  'allowed',
  'worth',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];
/** What the reader wants to see of it. */
export const TimelineShow = z.enum(['all', ...TIMELINE_KINDS]);
export type TimelineShow = z.output<typeof TimelineShow>;

/** What stands in the timeline, each with what it is about. */
export type TimelineThing =
  | { readonly what: 'turn'; readonly turn: Turn }
  | { readonly what: 'proposed'; readonly proposal: Proposal }
  | { readonly what: 'proposal_answered'; readonly proposal: AnsweredProposal }
  | { readonly what: 'purchase'; readonly entry: HistoryEntry }
  | { readonly what: 'gifts_ordered'; readonly gifts: readonly PlacedGift[] }
  | { readonly what: 'gift_delivered'; readonly gift: GiftIn<'delivered'> }
  | { readonly what: 'gift_failed'; readonly gift: GiftIn<'delivery_failed'> }
  | { readonly what: 'gift_cancelled'; readonly gift: GiftIn<'cancelled'> }
  | { readonly what: 'gift_lapsed'; readonly gift: GiftIn<'lapsed'> }
  | { readonly what: 'promise_made'; readonly point: OpenPoint }
  | { readonly what: 'complained'; readonly case: Case }
  | { readonly what: 'complaint_answered'; readonly case: Case }
  | { readonly what: 'complaint_settled'; readonly case: CaseIn<'closed'> }
  | { readonly what: 'learned'; readonly fact: Exclude<Fact, FactIn<'forgotten'>> }
  | { readonly what: 'denied'; readonly fact: FactIn<'denied'> }
  | { readonly what: 'forgotten'; readonly fact: FactIn<'forgotten'> }
  | { readonly what: 'allowed'; readonly consent: Consent }
  | { readonly what: 'reached'; readonly outreach: Outreach }
  | { readonly what: 'valued'; readonly value: CustomerValue }
  | { readonly what: 'crossed'; readonly to: 'left' | 'right' }
  | { readonly what: 'assigned'; readonly care: CareIn<'managed'> }
  | { readonly what: 'handed_over'; readonly handover: Handover };
export type TimelineWhat = TimelineThing['what'];

export const KIND_OF: Readonly<Record<TimelineWhat, TimelineKind>> = {
  turn: 'said',
  proposed: 'said',
  proposal_answered: 'said',
  purchase: 'bought',
  gifts_ordered: 'given',
  gift_delivered: 'given',
  gift_failed: 'given',
  gift_cancelled: 'given',
  gift_lapsed: 'given',
  promise_made: 'promised',
  complained: 'promised',
  complaint_answered: 'promised',
  complaint_settled: 'promised',
  learned: 'known',
  denied: 'known',
  forgotten: 'known',
  allowed: 'allowed',
  reached: 'allowed',
  valued: 'worth',
  crossed: 'worth',
  assigned: 'worth',
  handed_over: 'worth',
};

export type TimelineEntry = TimelineThing & {
  readonly at: Instant;
  /** What it is and whose id: no two are the same. */
  readonly id: string;
};

/** From where on to read: nothing from there or after it. */
export type TimelinePlace = Pick<TimelineEntry, 'at' | 'id'>;

export type Timeline = {
  readonly show: TimelineShow;
  /** The newest first. */
  readonly entries: readonly TimelineEntry[];
  /** Whose gifts these are; who was forgotten is not here. */
  readonly recipients: ReadonlyMap<string, Recipient>;
  /** Where the earlier ones begin; absent when there are none. */
  readonly earlier: TimelinePlace | undefined;
  /** Whether it begins somewhere before now. */
  readonly isEarlier: boolean;
};

/** `1788264000000~turn.trn_01J…`, as it stands in an address. */
export function placeText({ at, id }: TimelinePlace): string {
  return `${at.epochMilliseconds}~${id}`;
}

/** What is no such text leads to the beginning. */
export const PlaceText = z
  .string()
  .regex(/^\d{1,15}~[a-z_]{1,30}\.[\w.-]{1,100}$/)
  .transform((text): TimelinePlace => {
    const end = text.indexOf('~');
    const at = Temporal.Instant.fromEpochMilliseconds(Number(text.slice(0, end)));
    return { at, id: text.slice(end + 1) };
  });

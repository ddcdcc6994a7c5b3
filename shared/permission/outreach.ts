import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { idSchema } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';
import { Channel, Purpose } from './purpose.ts';
import { ReachReason } from './reach-reason.ts';

export const OutreachId = idSchema('out');
export type OutreachId = z.output<typeof OutreachId>;

/** What a sending is about, by its id. */
export const About = z.object({
  kind: z.enum([
    'gift',
    'gift_order',
    'recipient',
    'work_form',
    'order_sheet',
    'turn',
    'proposal',
    'case',
    'prescription',
  ]),
  id: z.string().min(1).max(120),
});
export type About = Readonly<z.output<typeof About>>;

export const OutreachReason = z.enum([...ReachReason.options, 'no_longer_there']);
export type OutreachReason = z.output<typeof OutreachReason>;

const facts = {
  id: OutreachId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  /** Of the letter, or `mail_closed` when an address ended. */
  kind: z.string().min(1).max(40),
  purpose: Purpose,
  channel: Channel,
  about: z.exactOptional(About),
  /** When it was wanted; its id sorts by it. */
  wantedAt: Instant,
};

/**
 * That something left for a customer, or did not, and why: for them to read. One item, written once
 * unless it has to wait.
 */
export const Outreach = z.discriminatedUnion('state', [
  /** `sentAt` is there when it had to wait. */
  z.object({ ...facts, state: z.literal('sent'), sentAt: z.exactOptional(Instant) }),
  z.object({
    ...facts,
    state: z.literal('waiting'),
    reason: OutreachReason,
    /** It is tried again then. */
    sendAt: Instant,
    /** It makes no sense from here on. */
    expiresAt: Instant,
    /** Somebody is sending it just now. */
    claimedAt: z.exactOptional(Instant),
  }),
  z.object({ ...facts, state: z.literal('refused'), reason: OutreachReason }),
  /** It waited, and then it was too late. */
  z.object({ ...facts, state: z.literal('expired'), reason: OutreachReason, expiredAt: Instant }),
]);
export type Outreach = Readonly<z.output<typeof Outreach>>;
export type OutreachIn<State extends Outreach['state']> = Extract<Outreach, { state: State }>;
export type OutreachRef = { readonly customerId: CustomerId; readonly outreachId: OutreachId };

export const RECENT_COUNT_MAX = 200;

/**
 * What was begun lately that is not service: counts the week under one version, so that two workers
 * cannot both be the last one allowed, and knows what was sent already.
 */
export const RecentOutreach = z.object({
  /** The customer's. */
  id: CustomerId,
  version: z.int().nonnegative(),
  begun: z
    .array(
      z.object({
        /** Channel, kind of letter and what it is about: the same is not sent twice. */
        subject: z.string().max(200),
        outreachId: OutreachId,
        /** Where it is on record, when that is another record of theirs. */
        customerId: z.exactOptional(CustomerId),
        wantedAt: Instant,
        /** Absent while it waits, and when it was refused. */
        reachedAt: z.exactOptional(Instant),
      }),
    )
    .max(RECENT_COUNT_MAX)
    .readonly(),
});
export type RecentOutreach = Readonly<z.output<typeof RecentOutreach>>;

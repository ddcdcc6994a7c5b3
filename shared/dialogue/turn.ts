import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { idSchema } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';
import { ActingStaff } from '../staff/acting-staff.ts';

export const TurnId = idSchema('trn');
export type TurnId = z.output<typeof TurnId>;

/** Where a turn took place. A photo is attached to a turn on the page. */
export const TurnChannel = z.enum(['page', 'mail', 'phone', 'store']);
export type TurnChannel = z.output<typeof TurnChannel>;

export const TurnDirection = z.enum(['from_customer', 'to_customer']);
export type TurnDirection = z.output<typeof TurnDirection>;

/** What a turn led to: a thing of ours, by its kind and id. */
export const TurnResult = z.object({
  kind: z.enum([
    'answer',
    'fact',
    'question',
    'prescription',
    'proposal',
    'case',
    'feedback',
    'gift_order',
    'gift',
    'permission',
  ]),
  id: z.string().min(1).max(100),
});
export type TurnResult = Readonly<z.output<typeof TurnResult>>;

/** A file that came with a turn; it lies in the bucket under its key. */
export const TurnAttachment = z.object({
  fileKey: z.string().min(1).max(300),
  name: z.string().min(1).max(200),
  contentType: z.string().min(1).max(100),
  byteCount: z.int().nonnegative(),
});
export type TurnAttachment = Readonly<z.output<typeof TurnAttachment>>;

/** Of one turn; what is longer is cut by the channel that it comes by, which says so. */
export const TURN_TEXT_LENGTH_MAX = 10_000;

/** As many points as a dialogue can have open. */
const TURN_ANSWER_COUNT_MAX = 60;

/** One thing said, by either side, on any channel. It is never changed but for what it led to. */
export const Turn = z.object({
  id: TurnId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  at: Instant,
  channel: TurnChannel,
  direction: TurnDirection,
  /** Empty for a visit, a swiped card or photos alone. */
  text: z.string().max(TURN_TEXT_LENGTH_MAX),
  attachments: z.exactOptional(z.array(TurnAttachment).max(20).readonly()),
  staff: z.exactOptional(ActingStaff),
  /** Something was pressed: the words are ours, not theirs. */
  isPress: z.exactOptional(z.literal(true)),
  /** Which store it was in. */
  place: z.exactOptional(z.string().min(1).max(80)),
  ledTo: z.exactOptional(z.array(TurnResult).max(30).readonly()),
  /** What waited for an answer until it was said, and was answered by it. */
  answers: z.exactOptional(z.array(TurnId).max(TURN_ANSWER_COUNT_MAX).readonly()),
});
export type Turn = Readonly<z.output<typeof Turn>>;
export type TurnRef = { readonly customerId: CustomerId; readonly turnId: TurnId };

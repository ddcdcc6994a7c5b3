import * as z from 'zod';

/** Why a channel is closed, whatever the customer chose. */
export const Closed = z.enum([
  'bounced',
  'complained',
  'objected',
  'no_address',
  'no_number',
  /** It could not be ended by one press, so it may not begin. */
  'no_way_out',
]);
export type Closed = z.output<typeof Closed>;

/** What holds something back for a while. */
export const Hold = z.enum(['bereaved', 'paused', 'weekly_limit', 'holiday', 'night', 'dinner']);
export type Hold = z.output<typeof Hold>;

/** Why something does not leave now. */
export const ReachReason = z.enum([
  ...Closed.options,
  'occasion_stopped',
  'declined',
  'not_asked_for',
  /** Somebody answers for them: what goes to all does not go to them. */
  'managed',
  'zone_unknown',
  ...Hold.options,
]);
export type ReachReason = z.output<typeof ReachReason>;

import * as z from 'zod';
import { CustomerId, MERGED_COUNT_MAX } from '../customers/customer.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { TurnChannel, TurnDirection, TurnId } from './turn.ts';

export const OPEN_POINT_TEXT_LENGTH_MAX = 200;
/** More would not fit into the words. */
export const POINT_NAME_COUNT_MAX = 20;

/** What one side owes the other. It is open as long as it stands here. */
export const OpenPoint = z.object({
  kind: z.enum(['answer', 'promise', 'case', 'proposal', 'question', 'fact_to_confirm']),
  /** Of the thing itself: a turn, a case, a proposal, a topic. One point for each kind and id. */
  id: z.string().min(1).max(100),
  owedBy: z.enum(['us', 'customer']),
  /**
   * In words for whoever picks the dialogue up; the customer may read them too. What is not somebody's
   * own words is said anew in the reader's language (`point-words.ts`).
   */
  text: z.string().max(OPEN_POINT_TEXT_LENGTH_MAX),
  /** What waits for their word. */
  fact: z.exactOptional(z.object({ topic: z.string().max(80), value: z.string().max(200) })),
  /** Of the things among which they are asked to choose. */
  names: z.exactOptional(z.array(z.string().max(80)).max(POINT_NAME_COUNT_MAX).readonly()),
  /** By when it was promised. */
  promisedOn: z.exactOptional(PlainDate),
  openedAt: Instant,
});
export type OpenPoint = Readonly<z.output<typeof OpenPoint>>;

export const LAST_TURN_EXCERPT_LENGTH_MAX = 280;
export const OPEN_POINT_COUNT_MAX = 60;

/** A question stands so long; then another may take its place. */
export const QUESTION_STANDS_DAYS = 30;

/** Where a customer's dialogue stands: kept in the same write as what changes it, never by hand. */
export const LeftOff = z.object({
  /** The customer's. */
  id: CustomerId,
  version: z.int().nonnegative(),
  lastTurn: z.exactOptional(
    z.object({
      id: TurnId,
      at: Instant,
      channel: TurnChannel,
      direction: TurnDirection,
      excerpt: z.string().max(LAST_TURN_EXCERPT_LENGTH_MAX),
    }),
  ),
  turnCount: z.int().nonnegative(),
  points: z.array(OpenPoint).max(OPEN_POINT_COUNT_MAX).readonly(),
  /** The other records of the same person: what one settles is settled in all (`customers/merging`). */
  alsoOf: z.exactOptional(z.array(CustomerId).max(MERGED_COUNT_MAX).readonly()),
});
export type LeftOff = Readonly<z.output<typeof LeftOff>>;

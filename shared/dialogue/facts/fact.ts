import * as z from 'zod';
import { CustomerId, MERGED_COUNT_MAX } from '../../customers/customer.ts';
import { idSchema } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/time.ts';
import { ActingStaff } from '../../staff/acting-staff.ts';
import { TurnChannel, TurnId } from '../turn.ts';
import { TopicCode } from './topics.ts';

export const FactId = idSchema('fct');
export type FactId = z.output<typeof FactId>;

/** Stated by the customer, observed in what they order, or inferred from it: in this order they count. */
export const HowKnown = z.enum(['stated', 'observed', 'inferred']);
export type HowKnown = z.output<typeof HowKnown>;

export const FACT_VALUE_LENGTH_MAX = 200;
export const FACT_ABOUT_LENGTH_MAX = 60;

const place = {
  id: FactId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  topic: TopicCode,
};

const said = {
  ...place,
  value: z.string().min(1).max(FACT_VALUE_LENGTH_MAX),
  /** Whom it is about, where the topic is about somebody. */
  about: z.exactOptional(z.string().min(1).max(FACT_ABOUT_LENGTH_MAX)),
  known: HowKnown,
  /** Where it was said, and in which turn; what was observed has neither. */
  channel: z.exactOptional(TurnChannel),
  turnId: z.exactOptional(TurnId),
  /** Who of the staff noted it. */
  staff: z.exactOptional(ActingStaff),
  /** How many gifts show it, of how many. */
  seenIn: z.exactOptional(z.object({ count: z.int().positive(), of: z.int().positive() })),
  /** When it was said, or last seen. */
  at: Instant,
  /** The fact that this one puts right. */
  replaces: z.exactOptional(FactId),
};

/** Something known, or once known, about a customer. Its value is never changed, only forgotten. */
export const Fact = z.discriminatedUnion('state', [
  z.object({
    ...said,
    state: z.literal('kept'),
    /** Of what was understood from free text: when they said that it is right. */
    confirmedAt: z.exactOptional(Instant),
  }),
  /** Understood from free text: it counts when the customer confirms it. */
  z.object({ ...said, state: z.literal('proposed') }),
  /** The customer said that it is not so. */
  z.object({ ...said, state: z.literal('denied'), deniedAt: Instant }),
  /** That there was one is all that is left of it. */
  z.object({ ...place, state: z.literal('forgotten'), at: Instant, forgottenAt: Instant }),
]);
export type Fact = Readonly<z.output<typeof Fact>>;
export type FactIn<State extends Fact['state']> = Extract<Fact, { readonly state: State }>;
export type KeptFact = FactIn<'kept'>;
export type ProposedFact = FactIn<'proposed'>;
export type FactRef = {
  readonly customerId: CustomerId;
  readonly topic: TopicCode;
  readonly factId: FactId;
};

/** That a topic was asked about, the last time; one for each topic. */
export const Asking = z.object({
  topic: TopicCode,
  askedAt: Instant,
  channel: TurnChannel,
  answeredAt: z.exactOptional(Instant),
  /** "Not now." */
  putOffAt: z.exactOptional(Instant),
  /** "Never ask this." */
  declinedAt: z.exactOptional(Instant),
});
export type Asking = Readonly<z.output<typeof Asking>>;

/** What the customer decided about being known, and what they were asked. */
export const FactSettings = z.object({
  /** The customer's. */
  id: CustomerId,
  version: z.int().nonnegative(),
  forbiddenTopics: z.array(TopicCode).max(200).readonly(),
  /** Whether we may draw conclusions; not unless they said so. */
  isInferenceAllowed: z.boolean(),
  askings: z.array(Asking).max(200).readonly(),
  /** Other records that are theirs, with facts of their own (`customers/merging`). */
  alsoOf: z.exactOptional(z.array(CustomerId).max(MERGED_COUNT_MAX).readonly()),
});
export type FactSettings = Readonly<z.output<typeof FactSettings>>;

export function noSettingsYet(customerId: CustomerId): FactSettings {
  return {
    ...{ id: customerId, version: 0, isInferenceAllowed: false },
    ...{ forbiddenTopics: [], askings: [] },
  };
}

/** All facts of a customer with what they decided about them. */
export type FactBook = { readonly facts: readonly Fact[]; readonly settings: FactSettings };

/** Which may be asked for in one query; a company that asks more has other worries. */
export const FACT_COUNT_MAX = 500;

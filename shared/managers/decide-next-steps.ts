import type { CustomerId } from '../customers/customer.ts';
import { type Instant, localDateOf } from '../kernel/time.ts';
import type { Care, CareValue, WorkKind, WorkPoint } from './care.ts';
import { decideWork, type WorkFacts, workOf } from './decide-work.ts';

/**
 * What anybody is owed. All else is what a manager does of their own accord: it is not for those who
 * have none, and least of all for those whom the laboratory compares the others with.
 */
const OWED: ReadonlySet<WorkKind> = new Set([
  'case',
  'promise',
  'answer',
  'gift_lapsed',
  'gift_unconfirmed',
]);

export type NextSteps = {
  readonly points: readonly WorkPoint[];
  /** Of what is at stake. */
  readonly currency: string;
};

/** What to do next for one customer, whoever answers for them: the weightiest first. */
export function decideNextSteps(
  customer: {
    readonly id: CustomerId;
    readonly care: Care | undefined;
    /** What they are worth; a customer without any still gets what they are owed. */
    readonly value: CareValue | undefined;
    readonly currency: string;
  },
  facts: WorkFacts,
  now: Instant,
): NextSteps {
  const { id, care } = customer;
  const today = localDateOf(now, facts.zone);
  if (care?.state === 'managed') {
    const work = decideWork(care, facts, now);
    return { points: workOf({ work }, today), currency: care.value.currency };
  }
  const nothing = { lifetimeMinor: 0, yearMarginMinor: 0, probabilityAlive: 0, asOf: today };
  const value = customer.value ?? { ...nothing, currency: customer.currency };
  const work = decideWork({ id, value, work: [], assignedAt: now }, facts, now);
  const owed = work.filter(({ kind }) => OWED.has(kind));
  return { points: workOf({ work: owed }, today), currency: value.currency };
}

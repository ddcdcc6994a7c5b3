import * as z from 'zod';
import { FactSettings } from '../../dialogue/facts/fact.ts';
import { idSchema } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/time.ts';
import { Customer, CustomerId, MERGED_COUNT_MAX } from '../customer.ts';

export const MergeId = idSchema('mrg');
export type MergeId = z.output<typeof MergeId>;

/** After that the two records have grown together. */
export const UNDO_DAYS = 30;

/** What a merge changes in the record that leads. */
export const MergedFields = Customer.pick({
  name: true,
  address: true,
  zone: true,
  welcomedAt: true,
  email: true,
  emailState: true,
  cardIdToCharge: true,
  permission: true,
  postcardsBy: true,
  workFormsBy: true,
  news: true,
});
export type MergedFields = Readonly<z.output<typeof MergedFields>>;

const FactDecisions = FactSettings.pick({ forbiddenTopics: true, isInferenceAllowed: true });

/** Who found that two records are one person's. */
export const MergedBy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('customer') }),
  z.object({
    kind: z.literal('staff'),
    /** Of a member of the staff. */
    id: z.exactOptional(z.string().max(60)),
    /** As it was written while the staff still signed in with keys. */
    keyId: z.exactOptional(z.string().max(60)),
    name: z.string().min(1).max(60),
  }),
]);
export type MergedBy = Readonly<z.output<typeof MergedBy>>;

/** That a record became part of another one; kept with the one that leads. */
export const Merge = z.object({
  id: MergeId,
  version: z.int().nonnegative(),
  /** The record that leads. */
  customerId: CustomerId,
  /** The record that became part of it, and those that were part of that one. */
  absorbedIds: z.array(CustomerId).min(1).max(MERGED_COUNT_MAX).readonly(),
  mergedAt: Instant,
  by: MergedBy,
  /** The record that leads, as it was just before and just after. */
  before: MergedFields,
  after: MergedFields,
  /** What it had decided about being known, before and after. */
  factsBefore: FactDecisions,
  factsAfter: FactDecisions,
  undoneAt: z.exactOptional(Instant),
});
export type Merge = Readonly<z.output<typeof Merge>>;
export type MergeRef = { readonly customerId: CustomerId; readonly mergeId: MergeId };

/** It can be taken apart before this instant, not at it. */
export function undoUntil({ mergedAt }: Pick<Merge, 'mergedAt'>): Instant {
  return mergedAt.add({ hours: 24 * UNDO_DAYS });
}

import * as z from 'zod';
import type { AddTypedRefusal } from '../../customers/identifiers/add-typed.ts';
import type { RemoveRefusal } from '../../customers/identifiers/decide-identifiers.ts';
import type { IdentifierKind } from '../../customers/identifiers/identifier.ts';
import { MergeId } from '../../customers/merging/merge.ts';
import type { MergeRefusal } from '../../customers/merging/merge-customers.ts';
import type { UndoMergeRefusal } from '../../customers/merging/undo-merge.ts';

const Kind = z.enum(['email', 'phone', 'store_card']);
const Value = z.string().max(300);

/** What the forms of the page send. */
export const IdentifiersForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), kind: Kind, value: Value }),
  z.object({ do: z.literal('confirm_email'), code: z.string().max(20) }),
  z.object({ do: z.literal('new_card') }),
  z.object({ do: z.literal('primary'), value: Value }),
  z.object({ do: z.literal('remove'), kind: Kind, value: Value }),
  z.object({ do: z.literal('ask_merge'), kind: Kind, value: Value }),
  z.object({ do: z.literal('join'), token: z.string().max(200) }),
  z.object({ do: z.literal('take_apart'), merge: MergeId }),
]);
export type IdentifiersForm = z.output<typeof IdentifiersForm>;

export type IdentifierRefusal =
  | Exclude<AddTypedRefusal, 'customer_not_found'>
  | RemoveRefusal
  | 'address_not_theirs'
  | 'address_unreachable'
  | JoinRefusal;

/** Why two records could not be put together, or taken apart. */
export type JoinRefusal = Exclude<
  MergeRefusal | UndoMergeRefusal | 'join_expired',
  'customer_not_found' | 'changed_meanwhile' | 'identifier_taken'
>;

/** What could not be done, with what was typed. */
export type IdentifierProblem = {
  readonly refusal: IdentifierRefusal;
  readonly kind: IdentifierKind;
  readonly value: string;
  /** They proved that it is theirs: lets them put both records together. */
  readonly joinToken?: string | undefined;
};

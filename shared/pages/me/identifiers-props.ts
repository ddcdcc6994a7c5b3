import type { Customer } from '../../customers/customer.ts';
import type { MergeId } from '../../customers/merging/merge.ts';
import type { NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import type { IdentifierProblem } from './identifiers-form.ts';

export type IdentifiersProps = {
  readonly voice: PageVoice;
  readonly customer: Customer;
  /** An address to which a code was sent. */
  readonly awaiting: string | undefined;
  readonly notice: NoticeFacts | undefined;
  readonly problem?: IdentifierProblem | undefined;
  /** Two records were put together, and can be taken apart until that day. */
  readonly undoable?: { readonly mergeId: MergeId; readonly until: string } | undefined;
};

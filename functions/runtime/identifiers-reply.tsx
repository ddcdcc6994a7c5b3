import { type Merge, undoUntil } from '../../shared/customers/merging/merge.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { IdentifiersPage } from '../../shared/pages/me/identifiers-page.tsx';
import type { IdentifiersProps } from '../../shared/pages/me/identifiers-props.ts';
import { IDENTIFIER_MESSAGES } from '../../shared/pages/messages/identifiers.ts';
import { ME_PATH } from '../../shared/pages/paths.ts';
import { page } from './page.tsx';

type Facts = Omit<IdentifiersProps, 'undoable'> & {
  readonly session: string | undefined;
  readonly status?: number;
  /** That can be taken apart. */
  readonly merge: Merge | undefined;
};

/** By what a customer is known, as it stands or with what could not be taken. */
export function identifiersReply({ session, status = 200, merge, ...props }: Facts) {
  const { title } = IDENTIFIER_MESSAGES[props.voice.language];
  const facts = { voice: props.voice, session, status, title, path: ME_PATH };
  return page(<IdentifiersPage {...props} undoable={undoableOf(merge, props)} />, facts);
}

function undoableOf(
  merge: Merge | undefined,
  { voice, customer }: Pick<IdentifiersProps, 'voice' | 'customer'>,
) {
  if (merge === undefined) return undefined;
  const until = voice.formats.date(localDateOf(undoUntil(merge), customer.zone));
  return { mergeId: merge.id, until };
}

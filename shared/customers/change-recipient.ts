import { accepted, type Outcome, type Refused, refused } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import { hasObjected } from './add-recipient.ts';
import { decideRecipientChange, type RecipientChange } from './decide-recipient-change.ts';
import type { Recipients } from './ports.ts';
import type { Recipient, RecipientRef } from './recipient.ts';
import type { RecipientField, RecipientProblem } from './recipient-draft.ts';

type Changed =
  | Outcome<Recipient, RecipientProblem, RecipientField>
  | Refused<'recipient_not_found' | 'changed_meanwhile'>;

/** A new name, address, e-mail or zone is announced, since open gifts are planned anew. */
export async function changeRecipient(
  { recipients, clock }: { readonly recipients: Recipients; readonly clock: Clock },
  ref: RecipientRef,
  change: RecipientChange,
): Promise<Changed> {
  const recipient = await recipients.find(ref);
  if (recipient === undefined) return refused('recipient_not_found');
  const decided = decideRecipientChange(recipient, change);
  if (!decided.ok) return decided;
  if (decided.value.happened.length === 0) return accepted(recipient);
  const { recipient: changed, happened } = decided.value;
  if (changed.email !== recipient.email && (await hasObjected({ recipients }, changed))) {
    return refused('recipient_objected', { field: 'email' });
  }
  return recipients.save(changed, happened, clock.now());
}

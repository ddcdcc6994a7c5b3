import type { Ids } from '../kernel/ids.ts';
import { accepted, type Outcome, type Refused, refused } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import type { CustomerId } from './customer.ts';
import type { Recipients } from './ports.ts';
import type { Recipient } from './recipient.ts';
import {
  completeRecipient,
  type RecipientDraft,
  type RecipientField,
  type RecipientProblem,
} from './recipient-draft.ts';
import { findSameRecipient } from './same-recipient.ts';

/** Somebody who is in the address book already is returned as they are there. */
export async function addRecipient(
  deps: {
    readonly recipients: Pick<Recipients, 'ofCustomer' | 'save' | 'objectedAmong'>;
    readonly ids: Ids;
    readonly clock: Clock;
  },
  { customerId, draft }: { readonly customerId: CustomerId; readonly draft: RecipientDraft },
): Promise<Outcome<Recipient, RecipientProblem, RecipientField> | Refused<'changed_meanwhile'>> {
  const complete = completeRecipient(draft);
  if (!complete.ok) return complete;
  if (await hasObjected(deps, complete.value)) {
    return refused('recipient_objected', { field: 'email' });
  }
  const same = findSameRecipient(await deps.recipients.ofCustomer(customerId), complete.value);
  if (same !== undefined) return accepted(same);
  const now = deps.clock.now();
  const recipient: Recipient = {
    ...complete.value,
    id: deps.ids.next('rcp', now),
    version: 0,
    customerId,
    stoppedOccasions: [],
    createdAt: now,
  };
  return deps.recipients.save(recipient, [], now);
}

/** Somebody who asked to be forgotten is told of, rather than put down again unseen. */
export async function hasObjected(
  { recipients }: { readonly recipients: Pick<Recipients, 'objectedAmong'> },
  { email }: Pick<Recipient, 'email'>,
): Promise<boolean> {
  return email !== undefined && (await recipients.objectedAmong([email])).has(email);
}

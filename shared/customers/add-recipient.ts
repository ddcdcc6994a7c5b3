import type { Ids } from '../kernel/ids.ts';
import { accepted, type Outcome, type Refused } from '../kernel/outcome.ts';
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
    readonly recipients: Pick<Recipients, 'ofCustomer' | 'save'>;
    readonly ids: Ids;
    readonly clock: Clock;
  },
  { customerId, draft }: { readonly customerId: CustomerId; readonly draft: RecipientDraft },
): Promise<Outcome<Recipient, RecipientProblem, RecipientField> | Refused<'changed_meanwhile'>> {
  const complete = completeRecipient(draft);
  if (!complete.ok) return complete;
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

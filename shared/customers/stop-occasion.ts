import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock } from '../kernel/time.ts';
import { decideLift, decideStop } from './decide-occasion.ts';
import type { Recipients } from './ports.ts';
import type { Occasion, Recipient, RecipientRef } from './recipient.ts';

type Deps = { readonly recipients: Pick<Recipients, 'find' | 'save'>; readonly clock: Clock };
type OfRecipient = RecipientRef & { readonly occasion: Occasion };
type Changed<Refusal extends string = never> = Promise<
  Outcome<Recipient, Refusal | 'recipient_not_found' | 'changed_meanwhile'>
>;

/** Stops one occasion for a recipient; `OccasionStopped` makes the gift book cancel its gifts. */
export function stopOccasion(
  { recipients, clock }: Deps,
  { occasion, ...ref }: OfRecipient,
): Changed<'too_many_occasions'> {
  return repeatWhenChanged<Recipient, 'too_many_occasions' | 'recipient_not_found'>(async () => {
    const recipient = await recipients.find(ref);
    if (recipient === undefined) return refused('recipient_not_found');
    const decided = decideStop(recipient, occasion);
    if (!decided.ok) return decided;
    if (decided.value === undefined) return accepted(recipient);
    return recipients.save(decided.value.recipient, decided.value.happened, clock.now());
  });
}

export function liftOccasion({ recipients, clock }: Deps, given: OfRecipient): Changed {
  const { occasion, ...ref } = given;
  return repeatWhenChanged<Recipient, 'recipient_not_found'>(async () => {
    const recipient = await recipients.find(ref);
    if (recipient === undefined) return refused('recipient_not_found');
    const lifted = decideLift(recipient, occasion);
    if (lifted === undefined) return accepted(recipient);
    return recipients.save(lifted.recipient, lifted.happened, clock.now());
  });
}

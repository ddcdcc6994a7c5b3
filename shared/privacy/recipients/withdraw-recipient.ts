import type * as z from 'zod';
import type { Language } from '../../customers/customer.ts';
import type { Recipient } from '../../customers/recipient.ts';
import { type CancelGiftRefusal, cancelAsRead } from '../../gifts/cancel-gift.ts';
import type { Gift, GiftIn } from '../../gifts/gift.ts';
import type { GiftPorts } from '../../gifts/ports.ts';
import { tellOnce } from '../../gifts/tell-once.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import type { WorkForms } from '../../work-forms/ports.ts';
import type { RecipientObjected } from '../privacy-events.ts';
import { emptiedAddress, redactWorkForms } from './redact-papers.ts';

type Ports = Pick<
  GiftPorts,
  'gifts' | 'tellings' | 'customers' | 'recipients' | 'letters' | 'clock' | 'ids'
> & { readonly workForms: Pick<WorkForms, 'ofCustomer' | 'replace'> };
type ObjectedEvent = z.output<typeof RecipientObjected>;

/** What stands in an address book afterwards, where a name must stand. */
export const FORGOTTEN_NAME: Readonly<Record<Language, string>> = {
  en: 'Forgotten on request',
  de: 'Auf Wunsch vergessen',
};

/**
 * Ends what is open for a recipient who asked to be forgotten, gives back what was paid, tells the
 * giver in one letter, and then empties the entry. It may die anywhere and begin again.
 */
export async function withdrawRecipient(
  ports: Ports,
  event: ObjectedEvent,
): Promise<
  Outcome<Recipient, 'recipient_not_found' | 'not_objected' | 'in_progress' | 'changed_meanwhile'>
> {
  const { customerId, recipientId } = event;
  const recipient = await ports.recipients.find({ customerId, recipientId });
  if (recipient === undefined) return refused('recipient_not_found');
  if (recipient.objectedAt === undefined) return refused('not_objected');
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('recipient_not_found');
  const isEnded = await cancelOpenGifts(ports, recipient);
  if (!isEnded) return refused('in_progress');
  const told = await tellOnce<'nothing_to_tell'>(ports, event, async () => {
    const all = await ports.gifts.ofCustomer(customerId);
    const cancelled = all.filter((gift) => isEndedBy(recipient, gift));
    // Of who stands in two records that were merged, their customer hears once.
    if (customer.id !== customerId && cancelled.length === 0) return refused('nothing_to_tell');
    return accepted({ kind: 'recipient_objected', customer, recipient, cancelled });
  });
  if (!told.ok && told.refusal !== 'already_told' && told.refusal !== 'nothing_to_tell') {
    return refused(told.refusal);
  }
  const redacted = await redactWorkForms(ports, recipient, FORGOTTEN_NAME[customer.language]);
  if (!redacted.ok) return redacted;
  return ports.recipients.save(emptied(recipient, customer.language), [], ports.clock.now());
}

async function cancelOpenGifts(ports: Ports, { id, customerId }: Recipient): Promise<boolean> {
  const gifts = await ports.gifts.ofCustomer(customerId);
  let isEnded = true;
  for (const gift of gifts.filter(({ recipientId }) => recipientId === id)) {
    const outcome = await cancelAsRead(ports, gift, 'objected_recipient');
    if (!outcome.ok && REPEATED_FOR.has(outcome.refusal)) isEnded = false;
  }
  return isEnded;
}

/** What the carrier has cannot be called back; what is being paid at this moment is tried again. */
const REPEATED_FOR: ReadonlySet<CancelGiftRefusal> = new Set([
  'charge_in_progress',
  'changed_meanwhile',
  'not_placed',
]);

function isEndedBy({ id }: Recipient, gift: Gift): gift is GiftIn<'cancelled'> {
  return (
    gift.recipientId === id &&
    gift.state === 'cancelled' &&
    gift.cancelledFor === 'objected_recipient'
  );
}

function emptied(recipient: Recipient, language: Language): Recipient {
  return {
    ...recipient,
    name: FORGOTTEN_NAME[language],
    address: emptiedAddress(recipient.address),
    stoppedOccasions: [],
  };
}

import { cardToCharge } from '../customers/customer.ts';
import { repeatWhenChanged } from '../customers/repeat-when-changed.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { localDateOf } from '../kernel/time.ts';
import {
  claimedForReminder,
  decideReminded,
  decideReminder,
  type ReminderRefusal,
} from './decide-reminder.ts';
import type { Gift, GiftId, GiftIn } from './gift.ts';
import type { Letter } from './letters.ts';
import { linkTokenHashOf } from './link-token.ts';
import { type LoadedGift, loadGift } from './load-gift.ts';
import { oldFirst } from './old-first.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<
  GiftPorts,
  'gifts' | 'customers' | 'recipients' | 'letters' | 'clock' | 'ids' | 'secrets'
>;
type Refusal = ReminderRefusal | 'gift_not_found' | 'changed_meanwhile';

/** Announces a gift to its customer: claimed, mailed, marked, so that a crash repeats rather than forgets. */
export async function remindOfGift(ports: Ports, giftId: GiftId): Promise<Outcome<Gift, Refusal>> {
  const now = ports.clock.now();
  const decided = await oldFirst(async (read) => {
    const loaded = await loadGift(ports, giftId, { gift: read, customer: read });
    if (!loaded.ok) return loaded;
    const decision = decideReminder(loaded.value.gift, loaded.value.recipient, now);
    return decision.ok ? accepted({ ...decision.value, loaded: loaded.value }) : decision;
  });
  if (!decided.ok) return decided;
  const { loaded } = decided.value;
  if (decided.value.kind === 'cancel') {
    const { gift, happened } = decided.value.decision;
    return ports.gifts.save(gift, happened, now);
  }
  const linkToken = ports.secrets.token();
  const claim = { id: ports.ids.next('clm', now), claimedAt: now };
  const claimed = claimedForReminder(decided.value.gift, claim, linkTokenHashOf(linkToken));
  const saved = await ports.gifts.save(claimed, [], now);
  if (!saved.ok) return saved;
  const letter = reminderOf({ ...loaded, gift: claimed }, linkToken);
  const sent = await ports.letters.send(letter);
  return markReminded(ports, saved.value, claim.id, sent === 'sent');
}

/** The gift may have been changed while its mail was written; the mark goes to what it is now. */
async function markReminded(ports: Ports, claimed: Gift, claimId: string, reached: boolean) {
  let gift: Gift | undefined = claimed;
  return repeatWhenChanged<Gift, Refusal>(async () => {
    if (gift === undefined) return refused('gift_not_found');
    const now = ports.clock.now();
    const marked = decideReminded(gift, claimId, reached, now);
    if (!marked.ok) return marked;
    const saved = await ports.gifts.save(marked.value.gift, marked.value.happened, now);
    if (!saved.ok) gift = await ports.gifts.find(claimed.id);
    return saved;
  });
}

function reminderOf(
  { gift, customer, recipient }: LoadedGift & { readonly gift: GiftIn<'ordered'> },
  linkToken: string,
): Letter {
  const card = cardToCharge(customer);
  const chargedInMonth = localDateOf(gift.plan.chargeAt, customer.zone).toPlainYearMonth();
  return {
    kind: 'reminder',
    ...{ gift, customer, recipient, linkToken },
    hasCard: card !== undefined,
    cardExpiresBefore: card !== undefined && card.expiresInMonth < chargedInMonth.toString(),
  };
}

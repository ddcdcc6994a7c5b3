import { cardToCharge } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
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
import { oldFirst, type Read } from './old-first.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<
  GiftPorts,
  'gifts' | 'customers' | 'recipients' | 'letters' | 'clock' | 'ids' | 'secrets'
>;
type Refusal = ReminderRefusal | 'gift_not_found' | 'changed_meanwhile';

/** Announces a gift to its customer: claimed, mailed, marked, so that a crash repeats rather than forgets. */
export async function remindOfGift(ports: Ports, giftId: GiftId): Promise<Outcome<Gift, Refusal>> {
  const claimed = await oldFirst((read) => claimReminder(ports, giftId, read));
  if (!claimed.ok) return claimed;
  if (claimed.value.kind === 'cancelled') return accepted(claimed.value.gift);
  const { gift, claimId, letter } = claimed.value;
  const sent = await ports.letters.send(letter);
  return markReminded(ports, gift, claimId, sent === 'sent');
}

type Claimed =
  | { readonly kind: 'cancelled'; readonly gift: Gift }
  | {
      readonly kind: 'claimed';
      readonly gift: Gift;
      readonly claimId: string;
      readonly letter: Letter;
    };

/** Decides and saves what was decided; nothing is mailed yet. */
async function claimReminder(
  ports: Ports,
  giftId: GiftId,
  read: Read,
): Promise<Outcome<Claimed, Refusal>> {
  const loaded = await loadGift(ports, giftId, { gift: read, customer: read });
  if (!loaded.ok) return loaded;
  const now = ports.clock.now();
  const decided = decideReminder(loaded.value.gift, loaded.value.recipient, now);
  if (!decided.ok) return decided;
  if (decided.value.kind === 'cancel') {
    const { gift, happened } = decided.value.decision;
    const saved = await ports.gifts.save(gift, happened, now);
    return saved.ok ? accepted({ kind: 'cancelled', gift: saved.value }) : saved;
  }
  const linkToken = ports.secrets.token();
  const claim = { id: ports.ids.next('clm', now), claimedAt: now };
  const claimed = claimedForReminder(decided.value.gift, claim, linkTokenHashOf(linkToken));
  const saved = await ports.gifts.save(claimed, [], now);
  if (!saved.ok) return saved;
  const letter = reminderOf({ ...loaded.value, gift: claimed }, linkToken);
  return accepted({ kind: 'claimed', gift: saved.value, claimId: claim.id, letter });
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

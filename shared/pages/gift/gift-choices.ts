import { isOccasionStopped } from '../../customers/recipient.ts';
import { decideCancellation } from '../../gifts/decide-cancellation.ts';
import { changeRefusalOf } from '../../gifts/decide-change.ts';
import type { PlacedGift } from '../../gifts/gift.ts';
import type { OpenedGift } from '../../gifts/open-gift.ts';
import type { Instant } from '../../kernel/time.ts';
import type { GiftLinkPurpose } from '../../mail/letter-links.ts';
import { momentOf } from '../../mail/voice.ts';
import type { Refused } from '../messages.ts';
import type { PageVoice } from '../page-voice.ts';

export type GiftChoice = GiftLinkPurpose;

/** Why something cannot be chosen for this gift now; `undefined` when it can. */
export function refusalOf(
  choice: GiftChoice,
  { gift, recipient }: OpenedGift,
  now: Instant,
): Refused | undefined {
  switch (choice) {
    case 'change':
      return gift.state === 'ordered' ? undefined : changeRefusalOf(gift.state);
    case 'cancel': {
      if (gift.state === 'cancelled') return 'already_cancelled';
      const decided = decideCancellation(gift, 'customer', now);
      return decided.ok ? undefined : decided.refusal;
    }
    case 'stop':
      return isOccasionStopped(recipient, gift.occasion) ? 'occasion_stopped' : undefined;
    case 'card':
      return cardRefusalOf(gift);
  }
}

function cardRefusalOf({ state }: PlacedGift): Refused | undefined {
  if (state === 'ordered' || state === 'declined') return undefined;
  if (state === 'charging') return 'charge_in_progress';
  if (state === 'cancelled') return 'already_cancelled';
  return state === 'lapsed' ? 'already_lapsed' : 'already_paid';
}

export type ChoiceLink = {
  readonly choice: GiftChoice;
  readonly label: string;
  readonly hint?: string;
};

/** Everything that is still possible, the likeliest first. */
export function choicesOf(
  opened: OpenedGift,
  voice: PageVoice,
  now: Instant,
): readonly ChoiceLink[] {
  const { gift, customer } = opened;
  const { links } = voice.words;
  const says = voice.says.gift;
  const isPaid = gift.state === 'released';
  const all: readonly ChoiceLink[] = [
    {
      choice: 'change',
      label: links.change,
      hint: says.changeHint(momentOf(voice, gift.plan.chargeAt, customer.zone)),
    },
    {
      choice: 'cancel',
      label: links.cancel,
      hint: isPaid ? says.cancelHintRefund : says.cancelHintFree,
    },
    { choice: 'stop', label: links.stop },
    gift.state === 'declined'
      ? { choice: 'card', label: links.pay, hint: says.cardHint }
      : { choice: 'card', label: links.card },
  ];
  const possible = all.filter(({ choice }) => refusalOf(choice, opened, now) === undefined);
  // What is still to be paid comes first when it could not be paid.
  return gift.state === 'declined'
    ? possible.toSorted((left, right) => rank(left) - rank(right))
    : possible;
}

function rank({ choice }: ChoiceLink): number {
  return choice === 'card' ? 0 : 1;
}

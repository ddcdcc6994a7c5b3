import { addressLines } from '../../customers/address-lines.ts';
import { type Customer, cardToCharge } from '../../customers/customer.ts';
import type { Recipient, RecipientId } from '../../customers/recipient.ts';
import { isOccasionStopped } from '../../customers/recipient.ts';
import { type PlacedGift, totalOf } from '../../gifts/gift.ts';
import type { OpenedGift } from '../../gifts/open-gift.ts';
import { unreachable } from '../../kernel/assert.ts';
import { isDateBefore, localDateOf } from '../../kernel/time.ts';
import type { Fact } from '../../mail/building-blocks.tsx';
import { giftPostcard, giftWords, itemFact, withNote } from '../../mail/gift-words.ts';
import type { PostcardFacts } from '../../mail/postcard.tsx';
import { oneLine } from '../../mail/safe-text.ts';
import { momentOf } from '../../mail/voice.ts';
import type { PageVoice } from '../page-voice.ts';

/** `attention` wants something from the customer, `over` is done with. */
export type Tone = 'well' | 'attention' | 'over';
export type Status = { readonly tone: Tone; readonly text: string };

export type GiftPageView = {
  readonly recipientId: RecipientId;
  readonly name: string;
  readonly occasion: string;
  readonly amount: string;
  readonly status: Status;
  readonly postcard: PostcardFacts;
  readonly facts: readonly Fact[];
  /** Whose clock the times are by. */
  readonly zoneNote: string;
  /** What is wrong with the card that is to pay, if anything. */
  readonly cardTrouble?: string;
  /** Set when this occasion was stopped for this person. */
  readonly stopped?: string;
};

/** What a page shows of one gift. Who came by a link sees no more than the mail with it told. */
export function giftPageView(opened: OpenedGift, voice: PageVoice): GiftPageView {
  const { gift, recipient } = opened;
  const said = giftWords(gift, recipient, voice);
  const { occasion, amount, name } = said;
  const trouble = cardTrouble(opened, voice);
  const { says } = voice;
  return {
    recipientId: recipient.id,
    ...{ name, occasion, amount, status: statusOf(gift, voice) },
    postcard: giftPostcard(opened, voice),
    facts: [
      itemFact(said, voice),
      recipientFact(opened, voice),
      { label: voice.words.gift.occasion, value: occasion },
      { label: voice.words.gift.deliverOn, value: said.date },
      ...reminderFacts(gift, voice),
      paymentFact(opened, voice),
    ],
    zoneNote: voice.words.zone(voice.formats.zone(gift.plan.customerZone)),
    ...(trouble === undefined ? {} : { cardTrouble: trouble }),
    ...(isOccasionStopped(recipient, gift.occasion)
      ? { stopped: says.gift.stopped(occasion, name) }
      : {}),
  };
}

export function statusOf(gift: PlacedGift, voice: PageVoice): Status {
  const { formats } = voice;
  const says = voice.says.gift;
  const { customerZone, recipientZone } = gift.plan;
  switch (gift.state) {
    case 'ordered':
      return { tone: 'well', text: says.ordered(formats.date(gift.deliverOn)) };
    case 'charging':
      return { tone: 'well', text: says.charging };
    case 'declined': {
      const moment = momentOf(voice, gift.tryAt, customerZone);
      const isTriedAgain = gift.attempts.at(-1)?.declineKind === 'soft';
      const text = isTriedAgain ? says.declinedTriedAgain(moment) : says.declinedNeedsCard(moment);
      return { tone: 'attention', text };
    }
    case 'released': {
      const expected = formats.date(gift.expectedOn);
      const isLate = isDateBefore(gift.deliverOn, gift.expectedOn);
      const planned = formats.day(gift.deliverOn);
      const text = isLate ? says.releasedLate(expected, planned) : says.released(expected);
      return { tone: isLate ? 'attention' : 'well', text };
    }
    case 'dispatched':
      return { tone: 'well', text: says.dispatched(formats.date(gift.expectedOn)) };
    case 'delivered':
      return {
        tone: 'well',
        text: says.delivered(formats.dateAt(gift.deliveredAt, recipientZone)),
      };
    case 'delivery_failed':
      return { tone: 'attention', text: says.deliveryFailed };
    case 'cancelled':
      return { tone: 'over', text: cancelledText(gift, voice) };
    case 'lapsed':
      return { tone: 'over', text: says.lapsed };
    default:
      return unreachable(gift);
  }
}

function cancelledText(
  { refund, price, plan }: Extract<PlacedGift, { state: 'cancelled' }>,
  { says, formats }: PageVoice,
): string {
  if (refund === undefined) return says.gift.cancelledFree;
  const amount = formats.money({ amountMinor: refund.amountMinor, currency: price.currency });
  return refund.refundedAt === undefined
    ? says.gift.cancelledRefundDue(amount)
    : says.gift.cancelledRefunded(amount, formats.dateAt(refund.refundedAt, plan.customerZone));
}

/** The owner sees where it goes; a link shows the place alone, as the mail did. */
function recipientFact({ recipient, gift, access }: OpenedGift, voice: PageVoice): Fact {
  const fact = { label: voice.words.gift.recipient, value: oneLine(recipient.name) };
  const where =
    gift.kind === 'e_gift'
      ? voice.words.gift.byMail
      : placeOf(recipient, access === 'owner', voice);
  return withNote(fact, where);
}

function placeOf({ address }: Recipient, isWhole: boolean, { formats }: PageVoice): string {
  const country = formats.country(address.country);
  const parts = isWhole ? addressLines('', address, country) : [address.city, country];
  return parts.map(oneLine).join(', ');
}

/** Of what is not given any more nobody is reminded. */
function reminderFacts(gift: PlacedGift, voice: PageVoice): readonly Fact[] {
  const isOver = gift.state === 'cancelled' || gift.state === 'lapsed';
  if (isOver && gift.remindedAt === undefined) return [];
  return [{ label: voice.says.gift.reminder, value: reminderOf(gift, voice) }];
}

function reminderOf({ remindedAt, plan }: PlacedGift, { says, formats }: PageVoice): string {
  const { customerZone, remindAt } = plan;
  if (remindedAt !== undefined) return says.gift.reminded(formats.dateAt(remindedAt, customerZone));
  if (remindAt === undefined) return says.gift.notReminded;
  return says.gift.toBeReminded(formats.dateAt(remindAt, customerZone));
}

function paymentFact({ gift, customer, access }: OpenedGift, voice: PageVoice): Fact {
  const label = voice.words.gift.charge;
  const card = access === 'owner' && gift.state === 'ordered' ? cardToCharge(customer) : undefined;
  const note =
    card === undefined
      ? undefined
      : voice.words.fromCard({ brand: oneLine(brandName(card.brand)), last4: card.last4 });
  return withNote({ label, value: paymentOf(gift, voice) }, note);
}

function paymentOf(gift: PlacedGift, voice: PageVoice): string {
  const { formats } = voice;
  const says = voice.says.gift;
  const amount = formats.money(totalOf(gift.price));
  const { chargeAt, customerZone } = gift.plan;
  switch (gift.state) {
    case 'ordered':
      return says.toBeCharged(amount, momentOf(voice, chargeAt, customerZone));
    case 'charging':
    case 'declined':
      return says.open(amount);
    case 'cancelled':
      return gift.refund === undefined ? says.notCharged(amount) : says.refunded(amount);
    case 'lapsed':
      return says.notCharged(amount);
    default:
      return says.charged(amount, formats.dateAt(gift.chargedAt, customerZone));
  }
}

/** Only while it matters: the gift is to be paid, and the card will not do. */
function cardTrouble({ gift, customer }: OpenedGift, { says }: PageVoice): string | undefined {
  if (gift.state !== 'ordered') return undefined;
  const card = cardToCharge(customer);
  if (card === undefined) return says.gift.noCard;
  const month = localDateOf(gift.plan.chargeAt, customer.zone).toPlainYearMonth().toString();
  return card.expiresInMonth < month ? says.gift.cardExpires : undefined;
}

/** Providers write `visa`. */
export function brandName(brand: Customer['cards'][number]['brand']): string {
  return brand.charAt(0).toUpperCase() + brand.slice(1);
}

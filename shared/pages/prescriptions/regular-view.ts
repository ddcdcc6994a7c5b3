import { type Customer, cardToCharge } from '../../customers/customer.ts';
import type { Recipient } from '../../customers/recipient.ts';
import { giftIdOf, totalOf } from '../../gifts/gift.ts';
import { type Instant, isDue, localDateOf, PlainDate } from '../../kernel/time.ts';
import { choiceOf, itemName, regularName } from '../../mail/gift-words.ts';
import { inSentence, severalLines } from '../../mail/safe-text.ts';
import { momentOf } from '../../mail/voice.ts';
import {
  datesOf,
  type PlannedAgain,
  type SameAgainRefusal,
} from '../../prescriptions/decide-same-again.ts';
import type { Regular } from '../../prescriptions/find-regulars.ts';
import type { Prescription, StandingOrder } from '../../prescriptions/prescription.ts';
import { PRESCRIPTION_MESSAGES, type PrescriptionMessages } from '../messages/prescriptions.ts';
import { doneNotice, refusedNotice } from '../notice-of.ts';
import type { NoticeFacts } from '../page-parts.tsx';
import type { PageVoice } from '../page-voice.ts';
import { giftPath, ME_PATH, NEW_CARD_PATH, personPath } from '../paths.ts';
import { regularPath } from '../regular-paths.ts';

/** What one press orders, and what it costs. */
export type Offer = {
  readonly amount: string;
  /** Sent along with the press: another price is not taken. */
  readonly seenMinor: number;
  readonly comes: string;
  /** The earliest day that works, and the last, as a calendar wants them. */
  readonly firstOn: string;
  readonly lastOn: string;
  readonly charged: string;
};

type Way = { readonly label: string; readonly href: string };
/** Why it cannot be ordered now, and where that can be changed. */
export type Trouble = { readonly text: string; readonly way?: Way };

export type StandingView = {
  readonly text: string;
  readonly isPaused: boolean;
  readonly nextOn: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly hint: string;
  readonly stuck?: Trouble & { readonly title: string };
  /** A new price that waits for a yes. */
  readonly agree?: { readonly label: string; readonly seenMinor: number };
};

export type RegularView = {
  readonly prescription: Prescription;
  readonly path: string;
  readonly name: string;
  readonly item: string;
  readonly choice: string | undefined;
  readonly whom: string;
  readonly note: string | undefined;
  readonly offer: Offer | undefined;
  readonly trouble: Trouble | undefined;
  readonly standing: StandingView | undefined;
  readonly placed: readonly { readonly path: string; readonly text: string }[];
};

type Facts = { readonly voice: PageVoice; readonly now: Instant };
type Whose = { readonly customer: Customer; readonly recipients: readonly Recipient[] };

export function regularView(regular: Regular, whose: Whose, facts: Facts): RegularView {
  const { prescription, planned } = regular;
  const { voice } = facts;
  const { productName, quantity, options, note } = prescription;
  const hasCard = cardToCharge(whose.customer) !== undefined;
  const refusal = planned.ok ? (hasCard ? undefined : 'no_card') : planned.refusal;
  return {
    ...{ prescription, path: regularPath(prescription.id), name: regularName(prescription) },
    item: itemName({ productName, ...(quantity === 1 ? {} : { quantity }) }),
    choice: choiceOf({ options }, voice),
    whom: whomOf(prescription, whose, voice),
    note: note === undefined ? undefined : severalLines(note),
    offer: planned.ok ? offerOf(regular, planned.value, facts) : undefined,
    trouble: refusal === undefined ? undefined : troubleOf(refusal, prescription, voice),
    standing:
      prescription.standing === undefined
        ? undefined
        : standingView({ ...regular, standing: prescription.standing }, whose, facts),
    placed: placedOf(prescription, voice),
  };
}

function whomOf({ recipientId }: Prescription, { recipients }: Whose, voice: PageVoice): string {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  if (recipientId === undefined) return says.forYou;
  const recipient = recipients.find(({ id }) => id === recipientId);
  return recipient === undefined ? '' : says.forName(inSentence(recipient.name));
}

function offerOf(
  { prescription, facts }: Regular,
  { gift }: PlannedAgain,
  { voice, now }: Facts,
): Offer {
  const { lastOn } = datesOf(prescription, facts);
  const { customer } = facts;
  const says = PRESCRIPTION_MESSAGES[voice.language];
  const total = totalOf(gift.price);
  const amount = voice.formats.money(total);
  const { chargeAt } = gift.plan;
  return {
    ...{
      amount,
      seenMinor: total.amountMinor,
      comes: says.comes(voice.formats.day(gift.deliverOn)),
      ...{ firstOn: gift.deliverOn.toString(), lastOn: lastOn.toString() },
    },
    charged: isDue(chargeAt, now)
      ? says.chargedNow(amount)
      : says.charged(amount, momentOf(voice, chargeAt, customer.zone)),
  };
}

export function troubleOf(
  refusal: SameAgainRefusal | 'price_changed',
  prescription: Prescription,
  voice: PageVoice,
): Trouble {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  const helps: Readonly<Partial<Record<string, string>>> = voice.words.regular.whatHelps;
  const way = wayOf(refusal, prescription, says);
  const text = helps[refusal] ?? says.refused[refusal];
  return way === undefined ? { text } : { text, way };
}

function wayOf(
  refusal: SameAgainRefusal | 'price_changed',
  { id, recipientId }: Prescription,
  { help, toCard }: PrescriptionMessages,
): Way | undefined {
  const person =
    recipientId === undefined
      ? { label: help.me, href: ME_PATH }
      : { label: help.person, href: personPath(recipientId) };
  switch (refusal) {
    case 'no_card':
      return { label: toCard, href: NEW_CARD_PATH };
    case 'address_missing':
    case 'email_missing':
      return person;
    case 'occasion_stopped':
      return recipientId === undefined ? undefined : person;
    case 'price_changed':
      return undefined;
    default:
      return { label: help.change, href: regularPath(id, { do: 'change' }) };
  }
}

type Stood = Regular & { readonly standing: StandingOrder };

function standingView({ standing, ...regular }: Stood, whose: Whose, facts: Facts): StandingView {
  const { voice } = facts;
  const says = PRESCRIPTION_MESSAGES[voice.language];
  const { everyWeeks, nextOn, pausedAt, agreed } = standing;
  const rhythm = says.every(everyWeeks);
  const isPaused = pausedAt !== undefined;
  return {
    text: isPaused ? says.paused(rhythm) : says.next(rhythm, voice.formats.day(nextOn)),
    ...{ isPaused, nextOn: nextOn.toString() },
    facts: [
      { label: says.nextOn, value: voice.formats.date(nextOn) },
      { label: says.agreed, value: voice.formats.money(agreed) },
    ],
    hint: isPaused ? says.pausedText : orderedWhen(standing, whose, facts),
    ...stuckOf({ standing, ...regular }, facts),
  };
}

function orderedWhen(
  { tryAt, stuck }: StandingOrder,
  { customer }: Whose,
  { voice, now }: Facts,
): string {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  if (isDue(tryAt, now)) return says.orderedSoon;
  if (stuck !== undefined) return says.triedAgain;
  return says.orderedOn(voice.formats.day(localDateOf(tryAt, customer.zone)));
}

function stuckOf({ standing, prescription, planned }: Stood, { voice }: Facts) {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  if (standing.stuck === undefined) return {};
  const { reason } = standing.stuck;
  const title = says.stuck(voice.formats.day(standing.nextOn));
  const stuck = { ...troubleOf(reason, prescription, voice), title };
  if (reason !== 'price_changed' || !planned.ok) return { stuck };
  const total = totalOf(planned.value.gift.price);
  const label = says.agree(voice.formats.money(total));
  return { stuck, agree: { label, seenMinor: total.amountMinor } };
}

function placedOf({ placed, customerId }: Prescription, voice: PageVoice) {
  const says = PRESCRIPTION_MESSAGES[voice.language];
  return placed.toReversed().map(({ giftOrderId, deliverOn }) => ({
    path: giftPath(giftIdOf(customerId, giftOrderId, 1)),
    text: says.placedOn(voice.formats.date(deliverOn)),
  }));
}

/** Words of these pages alone, for a code in the address; `on` is the nearest possible day. */
export function regularsNotice(
  { notice, on }: { readonly notice?: string | undefined; readonly on?: string | undefined },
  voice: PageVoice,
): NoticeFacts | undefined {
  const { done, refused } = PRESCRIPTION_MESSAGES[voice.language];
  const said = doneNotice(notice, done) ?? refusedNotice(notice, refused);
  const nearest = PlainDate.safeParse(on);
  if (said === undefined || !nearest.success) return said;
  return { ...said, text: `${said.text} ${voice.says.nearest(voice.formats.date(nearest.data))}` };
}

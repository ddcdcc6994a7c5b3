import type { RecipientId } from '../customers/recipient.ts';
import { isOccasionStopped, type Occasion, type Recipient } from '../customers/recipient.ts';
import type { Gift, GiftId, GiftIn } from '../gifts/gift.ts';
import { isDateBefore, type PlainDate } from '../kernel/time.ts';
import { isRegularOccasion } from '../prescriptions/prescription.ts';

/** Dates of the same occasion that lie no further apart mean the same one. */
const SAME_OCCASION_DAYS = 45;

/** A gift of last year as it could be given this year. */
export type AgainLine = {
  readonly giftIdBefore: GiftId;
  readonly recipientId: RecipientId;
  readonly occasion: Occasion;
  readonly productCode: string;
  readonly productName: string;
  readonly options: Readonly<Record<string, string>>;
  /** Absent for one. */
  readonly quantity?: number;
  readonly wrapping?: string;
  readonly message: string;
  readonly lastDeliveredOn: PlainDate;
  /** Its next anniversary. */
  readonly deliverOn: PlainDate;
  /** The gift that already is on its way to that date. */
  readonly orderedAlready?: GiftId;
};

export type AgainFacts = {
  readonly gifts: readonly Gift[];
  readonly recipients: readonly Recipient[];
  readonly today: PlainDate;
  /** How far ahead gifts can be ordered. */
  readonly horizonMonths: number;
  /** How far back a gift is remembered. */
  readonly windowMonths?: number;
};

/** What was given in the months before, once per person and occasion, each at its next date. */
export function decideAgain(facts: AgainFacts): readonly AgainLine[] {
  const { gifts, recipients, today, horizonMonths, windowMonths = 16 } = facts;
  const since = today.subtract({ months: windowMonths });
  const until = today.add({ months: horizonMonths });
  const welcome = new Map(recipients.map((recipient) => [recipient.id, recipient]));
  const isWanted = ({ recipientId, occasion }: Gift) => {
    const recipient = welcome.get(recipientId);
    // What is bought again and again is no day of the year.
    if (recipient === undefined || isRegularOccasion(occasion)) return false;
    return !isOccasionStopped(recipient, occasion);
  };
  return [...Map.groupBy(gifts.filter(isWanted), seriesOf).values()]
    .flatMap((series) => {
      const given = series.filter((gift) => isGiven(gift, today));
      const open = series.filter((gift) => isOpen(gift, today));
      return given
        .filter((gift) => !isDateBefore(gift.deliverOn, since))
        .map((gift) => againLine(gift, nextDateOf(gift, given, today), open))
        .filter((line) => !isSuperseded(line, given, open));
    })
    .filter(({ deliverOn }) => !isDateBefore(until, deliverOn))
    .sort(byDateThenGift);
}

type PaidGift = GiftIn<'released' | 'dispatched' | 'delivered'>;

const seriesOf = ({ recipientId, occasion }: Pick<Gift, 'recipientId' | 'occasion'>) =>
  `${recipientId} ${occasion}`;

function isPaid(gift: Gift): gift is PaidGift {
  return gift.state === 'released' || gift.state === 'dispatched' || gift.state === 'delivered';
}

/** Paid for a day that has come. */
function isGiven(gift: Gift, today: PlainDate): gift is PaidGift {
  return isPaid(gift) && !isDateBefore(today, gift.deliverOn);
}

function isOpen(gift: Gift, today: PlainDate): boolean {
  if (isPaid(gift)) return isDateBefore(today, gift.deliverOn);
  return gift.state === 'ordered' || gift.state === 'charging' || gift.state === 'declined';
}

/** The next anniversary after today; a 29 February is the 28th in other years. */
function nextDateOf(gift: Gift, given: readonly Gift[], today: PlainDate): PlainDate {
  const born = isLastOfFebruary(gift.deliverOn)
    ? (given.find(({ deliverOn }) => isLeapDay(deliverOn)) ?? gift).deliverOn
    : gift.deliverOn;
  const thisYear = born.with({ year: today.year });
  return isDateBefore(today, thisYear) ? thisYear : born.with({ year: today.year + 1 });
}

const isLeapDay = ({ month, day }: PlainDate) => month === 2 && day === 29;
const isLastOfFebruary = ({ month, day }: PlainDate) => month === 2 && day >= 28;

/** The open gift that already is for this person, occasion and time of the year. */
export function orderedAlreadyFor(
  wanted: Pick<AgainLine, 'recipientId' | 'occasion' | 'deliverOn'>,
  gifts: readonly Gift[],
  today: PlainDate,
): GiftId | undefined {
  const series = seriesOf(wanted);
  return gifts.find(
    (gift) =>
      seriesOf(gift) === series &&
      isOpen(gift, today) &&
      isSameOccasion(gift.deliverOn, wanted.deliverOn),
  )?.id;
}

function againLine(gift: PaidGift, deliverOn: PlainDate, open: readonly Gift[]): AgainLine {
  const already = open.find((other) => isSameOccasion(other.deliverOn, deliverOn));
  return {
    giftIdBefore: gift.id,
    recipientId: gift.recipientId,
    occasion: gift.occasion,
    productCode: gift.productCode,
    productName: gift.productName,
    options: gift.options,
    ...(gift.quantity === undefined ? {} : { quantity: gift.quantity }),
    ...(gift.wrapping === undefined ? {} : { wrapping: gift.wrapping }),
    message: gift.message,
    lastDeliveredOn: gift.deliverOn,
    deliverOn,
    ...(already === undefined ? {} : { orderedAlready: already.id }),
  };
}

/** A year later there was another, or there is one whose day has just not come yet. */
function isSuperseded(line: AgainLine, given: readonly Gift[], open: readonly Gift[]): boolean {
  const yearLater = line.lastDeliveredOn.add({ years: 1 });
  const isAYearLater = ({ deliverOn }: Gift) => isSameOccasion(deliverOn, yearLater);
  return given.some(isAYearLater) || (line.orderedAlready === undefined && open.some(isAYearLater));
}

function isSameOccasion(left: PlainDate, right: PlainDate): boolean {
  return Math.abs(left.until(right, { largestUnit: 'days' }).days) <= SAME_OCCASION_DAYS;
}

function byDateThenGift(left: AgainLine, right: AgainLine): number {
  const at = ({ deliverOn, giftIdBefore }: AgainLine) => `${deliverOn} ${giftIdBefore}`;
  return at(left) < at(right) ? -1 : 1;
}

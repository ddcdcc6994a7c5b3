import { type PlacedGift, totalOf } from '../../gifts/gift.ts';
import { chargedAttemptOf } from '../../gifts/ledger.ts';
import type { Instant } from '../../kernel/time.ts';
import { ONE_GIFT_MESSAGES } from '../messages/one-gift.ts';
import type { PageVoice } from '../page-voice.ts';

export type StepState = 'done' | 'next' | 'ahead' | 'trouble' | 'over';

/** One thing that happens to a gift on its way. */
export type Step = {
  readonly label: string;
  readonly when: string;
  readonly state: StepState;
  readonly note?: string;
};

/** What happened to a gift and what will, from the order to the door. */
export function wayOf(gift: PlacedGift, voice: PageVoice): readonly Step[] {
  const way = new Way(gift, voice);
  const { words, amount } = way;
  way.add(words.ordered, gift.orderedAt, 'done');
  switch (gift.state) {
    case 'ordered':
      way.reminder();
      way.add(words.payment(amount), gift.plan.chargeAt, 'next');
      return way.arrival('next');
    case 'charging':
      way.reminder();
      way.add(words.paying(amount), gift.tryAt, 'next');
      return way.arrival('next');
    case 'declined': {
      way.reminder();
      const isSoft = gift.attempts.at(-1)?.declineKind === 'soft';
      const note = isSoft ? words.tryAgain : words.needsCard;
      way.add(words.notPaid(amount), gift.tryAt, 'trouble', note);
      return way.arrival('ahead');
    }
    case 'released':
      way.paid(gift.chargedAt);
      return way.arrival('next', gift.expectedOn);
    case 'dispatched':
    case 'delivered':
    case 'delivery_failed':
      way.paid(gift.chargedAt);
      way.add(words.sent, gift.dispatchedAt, 'done');
      if (gift.state === 'dispatched') return way.arrival('next', gift.expectedOn);
      return gift.state === 'delivered'
        ? way.add(words.arrived, gift.deliveredAt, 'done')
        : way.add(words.failed, gift.failedAt, 'trouble');
    case 'cancelled':
      return way.cancelled(gift);
    case 'lapsed':
      way.reminder();
      return way.add(words.lapsed, gift.lapsedAt, 'over');
  }
}

const CANCELLED_WORDS = {
  customer: 'cancelled',
  stopped_occasion: 'stopped',
  objected_recipient: 'objected',
} as const;

class Way {
  readonly words;
  readonly amount: string;
  readonly #gift: PlacedGift;
  readonly #voice: PageVoice;
  readonly #steps: Step[] = [];

  constructor(gift: PlacedGift, voice: PageVoice) {
    this.words = ONE_GIFT_MESSAGES[voice.language].steps;
    this.amount = voice.formats.money(totalOf(gift.price));
    this.#gift = gift;
    this.#voice = voice;
  }

  /** By the customer's calendar. What did not happen is no step; only the first next one is next. */
  add(label: string, at: Instant | undefined, state: StepState, note?: string): readonly Step[] {
    if (at === undefined) return this.#steps;
    const when = this.#voice.formats.dateAt(at, this.#gift.plan.customerZone);
    return this.#push({ label, when, state, ...(note === undefined ? {} : { note }) });
  }

  /** What was not reminded of by now will not be. */
  reminder(): void {
    const { plan, remindedAt, state } = this.#gift;
    if (remindedAt !== undefined) this.add(this.words.reminded, remindedAt, 'done');
    else if (state === 'ordered') this.add(this.words.reminder, plan.remindAt, 'next');
  }

  paid(chargedAt: Instant): void {
    this.reminder();
    this.add(this.words.paid(this.amount), chargedAt, 'done');
  }

  arrival(state: StepState, on = this.#gift.deliverOn): readonly Step[] {
    const when = this.#voice.formats.date(on);
    return this.#push({ label: this.words.arrival, when, state });
  }

  cancelled(gift: Extract<PlacedGift, { state: 'cancelled' }>): readonly Step[] {
    const { words } = this;
    const paidAt = chargedAttemptOf(gift)?.endedAt;
    this.reminder();
    this.add(words.paid(this.amount), paidAt, 'done');
    this.add(words[CANCELLED_WORDS[gift.cancelledFor]], gift.cancelledAt, 'over');
    const { refund } = gift;
    if (refund === undefined) return this.#steps;
    return refund.refundedAt === undefined
      ? this.#push({ label: words.refund(this.amount), when: words.soon, state: 'next' })
      : this.add(words.refunded(this.amount), refund.refundedAt, 'done');
  }

  #push(step: Step): readonly Step[] {
    const isLater = step.state === 'next' && this.#steps.some(({ state }) => state === 'next');
    this.#steps.push(isLater ? { ...step, state: 'ahead' } : step);
    return this.#steps;
  }
}

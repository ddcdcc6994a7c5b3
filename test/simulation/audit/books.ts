import type { Command } from '../commands.ts';
import type { Faults } from '../faults.ts';
import type { About, History } from '../history.ts';
import type { Invocation } from '../invocation.ts';
import { CareBooks } from './care-books.ts';
import { type Dated, inForceSince } from './dated.ts';
import { FamilyBooks } from './family-books.ts';
import type { Kind } from './promises.ts';
import { PurchaseBooks } from './purchase-books.ts';
import { ReachBooks } from './reach-books.ts';
import { RegularBooks } from './regular-books.ts';

export { type Dated, inForceSince };

export type Invariant =
  | 'charged_twice'
  | 'charged_after_cancellation'
  | 'charged_after_stop'
  | 'charged_at_the_wrong_hour'
  | 'charged_another_amount'
  | 'charged_without_reminder'
  | 'charged_what_was_not_ordered'
  | 'lost_card_tried_again'
  | 'tried_too_often'
  | 'delivered_unpaid'
  | 'delivered_after_stop'
  | 'delivered_at_the_wrong_hour'
  | 'reminded_after_cancellation'
  | 'reminded_after_stop'
  | 'reminded_at_the_wrong_hour'
  | 'reminded_needlessly'
  | 'mailed_twice'
  | 'customer_not_told'
  | 'half_an_order'
  | 'ordered_twice'
  | 'change_lost'
  | 'cancellation_lost'
  | 'stop_lost'
  | 'lapsed_although_payable'
  | 'wrongly_accepted'
  | 'wrongly_refused'
  | 'gift_lost'
  | 'gift_stuck'
  | 'message_stuck'
  | 'money_does_not_add_up'
  | 'sent_unwanted'
  | 'wrongly_withheld'
  | 'sending_lost'
  | 'wish_lost'
  | 'turn_lost'
  | 'said_twice'
  | 'item_lost'
  | 'permission_loosened'
  | 'trace_left'
  | 'purchase_twice'
  | 'purchase_lost'
  | 'values_miscounted'
  | 'two_managers'
  | 'nobody_answers'
  | 'portfolio_overfull'
  | 'portfolio_miscounted'
  | 'control_treated'
  | 'relationship_broken'
  | 'crossed_wrongly'
  | 'wrong_manager_told'
  | 'manager_not_told'
  | 'engine_threw';

export type Violation = {
  readonly invariant: Invariant;
  readonly words: string;
  readonly step: number;
  readonly atMs: number;
  readonly about: About;
  readonly lastSteps: readonly string[];
};

/** What was agreed about a gift, from the answers to its customer. */
export type Agreed = {
  readonly recipientId: string;
  readonly occasion: string;
  readonly productCode: string;
  readonly kind: Kind;
  readonly options: Readonly<Record<string, string>>;
  readonly wrapping: string | undefined;
  readonly message: string;
  readonly deliverOn: string;
  readonly totalMinor: number;
};

export type AuditedGift = {
  writtenAtMs?: number;
  readonly id: string;
  readonly customerId: string;
  readonly orderId: string;
  /** Newest last. */
  readonly agreed: Dated<Agreed>[];
  state: string;
  cancelledAtMs?: number;
  /** Who sent a mail of this kind about it; reminders since the last change of date only. */
  readonly senders: Map<string, Invocation[]>;
  reminder: 'expected' | 'none' | 'either';
  firstAskedAtMs?: number;
  remindAtMs?: number | undefined;
  /** When a worker moved its reminder, as what it is reckoned from had changed before. */
  replannedAtMs?: number;
  /** While it is being charged. */
  chargingSinceMs?: number | undefined;
  /** When somebody began to send this e-gift; from then on it cannot be held back. */
  sendBegunAtMs?: number;
  /** When its customer last had a card that could be charged after having none. */
  paidForAtMs?: number;
};

export type Request = {
  readonly customerId: string;
  readonly command: Command & { readonly kind: 'order' };
  /** The orders that were written for it, with their state. */
  readonly stateByOrderId: Map<string, string>;
  askCount: number;
  openAskCount: number;
  isAnswerMissing: boolean;
  acceptedOrderId?: string;
};

export type RecipientFacts = {
  readonly name: string;
  readonly country: string;
  readonly zone: string | undefined;
  readonly stopped: Readonly<Record<string, number>>;
};
export type CustomerFacts = {
  readonly zone: string;
  readonly methodRefusedAtMs: Readonly<Record<string, number>>;
  readonly hasUsableCard: boolean;
};

/** What the auditor knows, and the one place where it says that something is wrong. */
export class Books {
  violation: Violation | undefined;
  readonly gifts = new Map<string, AuditedGift>();
  readonly giftsByCustomer = new Map<string, AuditedGift[]>();
  readonly requests = new Map<string, Request>();
  readonly requestByOrderId = new Map<string, Request>();
  /** Who sent the confirmation of an order. */
  readonly confirmations = new Map<string, Invocation[]>();
  readonly recipients = new Map<string, Dated<RecipientFacts>[]>();
  /** The recipients of a customer. */
  readonly addressBooks = new Map<string, string[]>();
  /** Recipient and occasion of every stop that there ever was. */
  readonly everStopped = new Set<string>();
  readonly customers = new Map<string, Dated<CustomerFacts>[]>();
  /** Product prices, newest last. */
  readonly prices = new Map<string, Dated<{ readonly amountMinor: number }>[]>();
  readonly reach = new ReachBooks();
  readonly regulars = new RegularBooks();
  readonly families = new FamilyBooks();
  readonly purchases = new PurchaseBooks();
  readonly cares = new CareBooks();
  /** Who asked to be forgotten, with all records of theirs. */
  readonly goneIds = new Set<string>();
  /** Of what the people of a run say; its words are said once. */
  readonly turnIdsByWords = new Map<string, readonly Dated<{ readonly id: string }>[]>();
  /** Commands that were asked and not answered yet. */
  readonly open = new Set<Command>();
  readonly #askCounts = new Map<string, number>();
  readonly #history: History;
  readonly now: () => number;
  readonly faults: Faults;

  constructor(deps: {
    readonly history: History;
    readonly now: () => number;
    readonly faults: Faults;
  }) {
    this.#history = deps.history;
    this.now = deps.now;
    this.faults = deps.faults;
  }

  /** Only the first one counts; the run ends with it. */
  violate(invariant: Invariant, about: About, words: string): void {
    this.violation ??= {
      ...{ invariant, words, about, step: this.#history.stepCount, atMs: this.now() },
      lastSteps: this.#history.lastStepsOf(about),
    };
  }

  tell(about: About, text: string): void {
    this.#history.tell(about, text);
  }

  countAsk(what: string): number {
    const count = this.askCountOf(what) + 1;
    this.#askCounts.set(what, count);
    return count;
  }

  askCountOf(what: string): number {
    return this.#askCounts.get(what) ?? 0;
  }

  pricesSince(productCode: string, sinceMs: number): readonly number[] {
    return inForceSince(this.prices.get(productCode) ?? [], sinceMs).map(
      ({ amountMinor }) => amountMinor,
    );
  }

  /** Of two records of one person, the one that leads. */
  leadOf(customerId: string): string {
    return this.families.leadOf(customerId);
  }

  /** When this occasion was stopped, if it is so now. */
  stoppedAtMs(recipientId: string, occasion: string): number | undefined {
    return this.recipients.get(recipientId)?.at(-1)?.stopped[occasion];
  }
}

export function latestOf(gift: AuditedGift): Dated<Agreed> {
  const agreed = gift.agreed.at(-1);
  if (agreed === undefined) throw new RangeError('a gift was agreed on');
  return agreed;
}

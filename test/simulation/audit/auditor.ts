// A second, simple model of the shop: it hears what was asked and answered, sees what was written,
// mailed and paid, and says at once what must not be. It never calls a decision of the engine.
import type { Gift } from '../../../shared/gifts/gift.ts';
import type { StaffLetter } from '../../../shared/managers/ports.ts';
import { SandboxCharge } from '../../../shared/payments/sandbox-item.ts';
import type { Purpose } from '../../../shared/permission/purpose.ts';
import type { Item } from '../../../shared/table/table.ts';
import type { TableChange } from '../../support/memory-table.ts';
import type { Command } from '../commands.ts';
import type { Answer } from '../front-desk.ts';
import type { Invocation, Task } from '../invocation.ts';
import type { Mailed } from '../mailroom.ts';
import type { Ended } from '../shop.ts';
import { auditBankChange } from './audit-bank.ts';
import { CareAudit } from './audit-cares.ts';
import { auditCaresEnd, auditTold, noteSaid } from './audit-cares-end.ts';
import { auditGiftCommand, auditOccasionCommand } from './audit-commands.ts';
import { auditEnd } from './audit-end.ts';
import { auditGiftItem, recordedAtMs } from './audit-gift-items.ts';
import { auditLetter } from './audit-letters.ts';
import { auditOrderAsked, auditOrderItem } from './audit-orders.ts';
import {
  auditPurchaseItem,
  auditPurchasesEnd,
  auditSaleItem,
  auditStatisticsItem,
  type Sums,
} from './audit-purchases.ts';
import { auditCall, auditMailed, auditOutreach, auditReachEnd, noteWishes } from './audit-reach.ts';
import { auditFamily, auditRecordsEnd, auditRemoved, noteForgetting } from './audit-records.ts';
import { auditAgainAsked, auditRegularsEnd } from './audit-regulars.ts';
import { auditTalk, auditTalkEnd, auditTurnItem, auditWish } from './audit-talk.ts';
import { BankBooks } from './bank-books.ts';
import { type Books, inForceSince } from './books.ts';
import { readGiftItem } from './gift-items.ts';

export class Auditor {
  readonly books: Books;
  readonly bank = new BankBooks();
  readonly #cares: CareAudit;
  readonly #writtenGifts = new Map<string, Gift>();
  /** Who is at the provider's counter this moment. */
  asker: Invocation | undefined;

  constructor(books: Books) {
    this.books = books;
    this.#cares = new CareAudit(books);
  }

  /** @returns to be called with what was answered. */
  asked(command: Command): (ended: Ended<Answer>) => void {
    this.books.open.add(command);
    const listener = this.#listenerOf(command);
    return (ended) => {
      this.books.open.delete(command);
      listener?.(ended);
    };
  }

  changed({ before, after }: TableChange): void {
    if (after !== undefined) this.books.families.note(after, true);
    else if (before !== undefined) auditRemoved(this.books, before);
    if (after?.entity === 'forgetting') noteForgetting(this.books, after);
    if (after?.entity === 'gift') this.#giftChanged(after);
    if (after?.entity === 'giftOrder') auditOrderItem(this.books, after);
    if (after?.entity === 'recipient') this.#recipientChanged(after);
    if (after?.entity === 'customer') this.#customerChanged(after);
    if (after?.entity === 'product') this.#priceChanged(after);
    if (after?.entity === 'outreach') auditOutreach(this.books, after, before);
    if (after?.entity === 'turn') auditTurnItem(this.books, after);
    if (after?.entity === 'prescription') this.books.regulars.write(after);
    if (after?.entity === 'purchase') auditPurchaseItem(this.books, after);
    if (after?.entity === 'sale') auditSaleItem(this.books, after);
    if (after?.entity === 'purchaseStatistics') auditStatisticsItem(this.books, after);
    if (after?.entity === 'turn' && before === undefined) noteSaid(this.books, after);
    this.#cares.changed({ before, after });
  }

  /** What one moment of time changed is all there. */
  stepped(): void {
    this.#cares.stepped();
  }

  bankChanged({ before, after }: TableChange): void {
    if (after?.entity !== 'sandbox-charge') return;
    const change = {
      before: before === undefined ? undefined : SandboxCharge.parse(before),
      after: SandboxCharge.parse(after),
    };
    const recorded = (attemptId: string) =>
      recordedAtMs(this.#writtenGifts.get(change.after.giftId), attemptId);
    auditBankChange(this, change, recorded, this.asker);
  }

  mailed(mailed: Mailed, sender: Invocation): void {
    auditLetter(this, mailed.letter, sender);
    auditMailed(this.books, mailed, sender);
  }

  /** A manager hears of their customer. */
  told(letter: StaffLetter, sender: Invocation): void {
    auditTold(this.books, letter, sender);
  }

  /** Somebody of the staff dials a customer's number. */
  called(command: Command, purpose: Purpose, sender: Invocation): void {
    const isCallBack = command.kind === 'ring' && command.isCallBack;
    auditCall(this.books, { customerId: command.customerId, purpose, isCallBack }, sender);
  }

  /** A carrier sees this gift on its list, and will come for it. */
  offered(giftId: string, asker: Invocation): void {
    const gift = this.books.gifts.get(giftId);
    const about = { customerId: gift?.customerId, giftId };
    const isWithdrawn = (gift?.cancelledAtMs ?? Number.POSITIVE_INFINITY) < asker.startedAtMs;
    if (gift === undefined || isWithdrawn) {
      this.books.violate('delivered_unpaid', about, 'a carrier is asked to fetch it');
    }
  }

  threw(error: unknown, task: Pick<Task, 'name' | 'customerId' | 'giftId'>): void {
    const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    // Of who is forgotten one thing goes before the other; whoever looks between tries again.
    const isGone = this.books.goneIds.has(task.customerId ?? '');
    if (isGone && /^AssertionFailed: .+ has its (customer|recipient)$/.test(words)) return;
    this.books.violate('engine_threw', task, `${task.name}: ${words}`);
  }

  ended(items: readonly Item[], sums: Sums, deadLetterCount: number): void {
    const { books, bank } = this;
    auditEnd({ books, bank, items, deadLetterCount });
    auditReachEnd(books, items);
    auditTalkEnd(books, items);
    auditRegularsEnd(books);
    auditRecordsEnd(books, bank, items);
    auditPurchasesEnd({ books, bank, items, sums });
    auditCaresEnd(books, items);
  }

  #listenerOf(command: Command) {
    switch (command.kind) {
      case 'order':
        return auditOrderAsked(this.books, command);
      case 'change':
      case 'cancel':
        return auditGiftCommand(this.books, command);
      case 'stop':
      case 'lift':
        return auditOccasionCommand(this.books, command);
      case 'permit':
      case 'decline':
        return auditWish(this.books, command);
      case 'say':
      case 'answer':
        return auditTalk(this.books, command);
      case 'again':
        return auditAgainAsked(this.books, command);
      case 'mail_feedback': {
        const { reach } = this.books;
        reach.isSomeClosed = true;
        return (ended: Ended<Answer>) => {
          if (ended.kind === 'answered') reach.close(command.email, this.books.now());
        };
      }
      default:
        return undefined;
    }
  }

  #giftChanged(item: Item): void {
    const read = readGiftItem(item);
    this.#writtenGifts.set(read.gift.id, read.gift);
    auditGiftItem(this, read);
  }

  #recipientChanged(item: Item): void {
    const { books } = this;
    const dated = books.recipients.get(String(item.id)) ?? [];
    const earlier = dated.at(-1)?.stopped ?? {};
    const stopped = (item.stoppedOccasions as readonly string[]).map(
      (occasion) => [occasion, earlier[occasion] ?? books.now()] as const,
    );
    const address = item.address as { readonly country: string };
    for (const [occasion] of stopped) books.everStopped.add(`${item.id} ${occasion}`);
    const zone = item.zone as string | undefined;
    const last = dated.at(-1);
    if (last === undefined) {
      const customerId = String(item.customerId);
      const known = books.addressBooks.get(customerId) ?? [];
      books.addressBooks.set(customerId, [...known, String(item.id)]);
    }
    const isSamePlace = last?.country === address.country && last.zone === zone;
    if (isSamePlace) dated.pop();
    dated.push({
      ...{ name: String(item.name), country: address.country, zone },
      atMs: isSamePlace ? last.atMs : books.now(),
      stopped: Object.fromEntries(stopped),
    });
    books.recipients.set(String(item.id), dated);
  }

  #customerChanged(item: Item): void {
    const ids = auditFamily(this.books, item);
    noteWishes(this.books, item, ids);
    for (const id of ids) this.#noteFacts(id, item);
  }

  /** What counts for a record: what the one says that leads. */
  #noteFacts(customerId: string, item: Item): void {
    const { books } = this;
    type StoredCard = { id: string; providerMethod: string; refusedForGoodAt?: string };
    const cards = item.cards as readonly StoredCard[];
    // Two records may have had a card of the same number, which only one of them knows to be lost.
    const isOpen = (method: string) =>
      cards.some((each) => each.providerMethod === method && each.refusedForGoodAt === undefined);
    const refused = cards.flatMap(({ providerMethod, refusedForGoodAt }) =>
      refusedForGoodAt === undefined || isOpen(providerMethod)
        ? []
        : [[providerMethod, Date.parse(refusedForGoodAt)]],
    );
    const charged = cards.find(({ id }) => id === item.cardIdToCharge);
    const hasUsableCard = charged !== undefined && charged.refusedForGoodAt === undefined;
    const dated = books.customers.get(customerId) ?? [];
    const isNewlyUsable = hasUsableCard && dated.at(-1)?.hasUsableCard === false;
    if (isNewlyUsable) {
      for (const gift of books.giftsByCustomer.get(customerId) ?? [])
        gift.paidForAtMs = books.now();
    }
    const last = dated.at(-1);
    const isSameZone = last?.zone === item.zone;
    if (isSameZone) dated.pop();
    dated.push({
      ...{ zone: String(item.zone), hasUsableCard },
      atMs: isSameZone && last !== undefined ? last.atMs : books.now(),
      methodRefusedAtMs: Object.fromEntries(refused),
    });
    books.customers.set(customerId, dated);
  }

  #priceChanged(item: Item): void {
    const { amountMinor } = item.price as { readonly amountMinor: number };
    const dated = this.books.prices.get(String(item.id)) ?? [];
    this.books.prices.set(String(item.id), [
      ...inForceSince(dated, this.books.now() - 86_400_000),
      { amountMinor, atMs: this.books.now() },
    ]);
  }
}

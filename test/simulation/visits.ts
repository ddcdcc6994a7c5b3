import * as z from 'zod';
import { GiftChange, GiftLine } from '../../shared/gifts/gift-line.ts';
import { type AuditedGift, type Books, latestOf } from './audit/books.ts';
import { possibleTerms } from './audit/hours.ts';
import {
  chargeAtMs,
  eGiftAtMs,
  kindOf,
  localDate,
  possibleDates,
  remindAtMs,
} from './audit/promises.ts';
import type { Command } from './commands.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from './dice.ts';
import { chooseCard, type Friend, homeZone, newCard, type Person, PLACES } from './people.ts';

const OCCASIONS = ['birthday', 'anniversary', 'christmas', 'name day'];
const PRODUCTS = ['22423', 'MUG', 'VOUCHER-25'];
/** The others reach beyond the end of the story, and must still be waiting then. */
const WITHIN_STORY = 0.97;

/** What people do when they come by: mostly sensible things, now and then nonsense. */
export class Visits {
  readonly #books: Books;
  /** Nothing is wished for later than this, so that the story comes to an end. */
  readonly #lastOn: string;
  #counter = 0;

  constructor(books: Books, lastOn: string) {
    this.#books = books;
    this.#lastOn = lastOn;
  }

  next(person: Person): Command | undefined {
    const kind = person.dice.weighted({
      ...{ order: 40, change: 20, cancel: 11, stop: 6, lift: 4 },
      ...{ add_card: 7, change_zone: 6, change_recipient: 10 },
    });
    switch (kind) {
      case 'order':
        return this.order(
          person,
          person.dice.chance(0.7) ? person.dice.int(1, 2) : person.dice.int(2, 12),
        );
      case 'add_card':
        return this.addCard(person);
      case 'change_zone':
        return { kind, customerId: person.customerId, zone: homeZone(person.dice) };
      case 'change_recipient':
        return this.#changeRecipient(person);
      case 'stop':
      case 'lift': {
        const recipientId = this.#knownRecipient(person);
        const occasion = person.dice.pick(OCCASIONS);
        return recipientId === undefined
          ? undefined
          : { kind, customerId: person.customerId, recipientId, occasion };
      }
      default: {
        const gift = this.#openGift(person);
        return gift && this.aboutGift(person, gift, kind);
      }
    }
  }

  aboutGift(person: Person, gift: AuditedGift, kind: 'change' | 'cancel' | 'stop'): Command {
    const about = { customerId: gift.customerId, giftId: gift.id };
    const { recipientId, occasion } = latestOf(gift);
    if (kind === 'cancel') return { kind, ...about };
    if (kind === 'stop') return { kind, customerId: gift.customerId, recipientId, occasion };
    return { kind, ...about, change: this.#change(person, gift) };
  }

  order(person: Person, giftCount: number): Command {
    const { customerId, dice } = person;
    const lines = Array.from({ length: giftCount }, () => this.#line(person, giftCount));
    this.#counter += 1;
    const order = { kind: 'order', customerId, lines } as const;
    return dice.chance(0.9) ? { ...order, key: `key ${this.#counter}` } : order;
  }

  addCard({ customerId, dice }: Person): Command {
    const card = newCard(customerId, chooseCard(dice), dice.int(1, 90));
    return { kind: 'add_card', customerId, card };
  }

  /** The moments at which something is done to a gift: where commands are most in the way. */
  hotMoments(gift: AuditedGift): readonly number[] {
    const [terms] = possibleTerms(this.#books, gift).terms;
    if (terms === undefined) return [];
    const hours = [remindAtMs(terms), chargeAtMs(terms)];
    return latestOf(gift).kind === 'e_gift' ? [...hours, eGiftAtMs(terms)] : hours;
  }

  /** Just before, while, or a little after. */
  nearMs(person: Person): number {
    const { dice } = person;
    if (dice.chance(0.5)) return dice.between(-50, 400);
    return dice.chance(0.5)
      ? dice.between(-2 * SECOND_MS, 30 * SECOND_MS)
      : dice.between(-5 * MINUTE_MS, DAY_MS);
  }

  #line(person: Person, giftCount: number): GiftLine {
    const { dice } = person;
    const friend = dice.pick(person.friends);
    const known = this.#recipientNamed(person, friend.name);
    const productCode = dice.pick(PRODUCTS);
    const isParcel = kindOf(productCode) === 'parcel';
    const country = this.#books.recipients.get(known ?? '')?.at(-1)?.country;
    const deliverOn = this.#date(person, productCode, country ?? friend.address.country);
    this.#counter += 1;
    const line = {
      ...(known !== undefined && dice.chance(0.7) ? { recipientId: known } : whom(friend)),
      ...{ occasion: this.#occasion(person, known), productCode, deliverOn },
      message: `Wish ${this.#counter}`,
      ...(isParcel && dice.chance(0.3) ? { wrapping: dice.pick(['plain', 'festive']) } : {}),
      ...(productCode === 'MUG' ? { options: { colour: dice.pick(['red', 'gold']) } } : {}),
    };
    return z.parse(
      GiftLine,
      dice.chance(0.04 / giftCount) ? { ...line, ...nonsense(person) } : line,
    );
  }

  /** Hardly anybody orders for an occasion that they have stopped. */
  #occasion({ dice }: Person, recipientId: string | undefined): string {
    const stopped = this.#books.recipients.get(recipientId ?? '')?.at(-1)?.stopped ?? {};
    const open = OCCASIONS.filter((occasion) => stopped[occasion] === undefined);
    return dice.pick(open.length > 0 && dice.chance(0.998) ? open : OCCASIONS);
  }

  #change(person: Person, gift: AuditedGift): GiftChange {
    const { dice } = person;
    const { productCode, recipientId } = latestOf(gift);
    const country = this.#books.recipients.get(recipientId)?.at(-1)?.country ?? 'GB';
    this.#counter += 1;
    const known = this.#knownRecipient(person);
    return z.parse(GiftChange, {
      ...(dice.chance(0.6) ? { deliverOn: this.#date(person, productCode, country) } : {}),
      ...(dice.chance(0.6) ? { message: `Other wish ${this.#counter}` } : {}),
      ...(dice.chance(0.15) ? { productCode: dice.pick(['22423', 'VOUCHER-25']) } : {}),
      ...(dice.chance(0.15) ? { occasion: dice.pick(OCCASIONS) } : {}),
      ...(dice.chance(0.15) && known !== undefined ? { recipientId: known } : {}),
      ...(dice.chance(0.1) ? { wrapping: dice.pick([null, 'plain']) } : {}),
    });
  }

  /** Some as soon as possible, most within some months, a few as far away as it goes. */
  #date(person: Person, productCode: string, country: string): string {
    const { dice, customerId } = person;
    const zone = this.#books.customers.get(customerId)?.at(-1)?.zone ?? 'UTC';
    const nowMs = this.#books.now();
    const terms = { kind: kindOf(productCode), country, customerZone: zone };
    const { firstOn, lastOn } = possibleDates(terms, nowMs);
    const days = dice.weighted({ soon: 25, later: 55, far: 20 });
    const ahead = { soon: dice.int(0, 9), later: dice.int(10, 120), far: dice.int(120, 480) }[days];
    const wished = localDate(nowMs, zone).add({ days: ahead }).toString();
    const latest = lastOn < this.#lastOn || !dice.chance(WITHIN_STORY) ? lastOn : this.#lastOn;
    // As text, dates sort by time; what is asked for is never earlier than possible.
    const [soonest = wished] = [wished, latest].sort();
    return [soonest, firstOn].sort().at(-1) ?? firstOn;
  }

  #changeRecipient(person: Person): Command | undefined {
    const recipientId = this.#knownRecipient(person);
    if (recipientId === undefined) return undefined;
    const { address, zone } = person.dice.pick(PLACES);
    const change = { address, zone: zone ?? null };
    return { kind: 'change_recipient', customerId: person.customerId, recipientId, change };
  }

  #openGift(person: Person): AuditedGift | undefined {
    const gifts = this.#books.giftsByCustomer.get(person.customerId) ?? [];
    const open = gifts.filter(({ state }) => !['delivered', 'cancelled', 'lapsed'].includes(state));
    const choice = person.dice.chance(0.9) && open.length > 0 ? open : gifts;
    return choice.length === 0 ? undefined : person.dice.pick(choice);
  }

  #knownRecipient(person: Person): string | undefined {
    return this.#recipientNamed(person, person.dice.pick(person.friends).name);
  }

  #recipientNamed(person: Person, name: string): string | undefined {
    const ids = this.#books.addressBooks.get(person.customerId) ?? [];
    return ids.find((id) => this.#books.recipients.get(id)?.at(-1)?.name === name);
  }
}

function whom(friend: Friend) {
  return { recipient: friend };
}

function nonsense({ dice }: Person) {
  return dice.pick([
    { deliverOn: '2025-01-01' },
    { deliverOn: '2032-01-01' },
    { productCode: 'UNICORN' },
    { options: { colour: 'invisible' } },
    { message: 'x'.repeat(301) },
  ]);
}

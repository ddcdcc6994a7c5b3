// The people of a run: when they come by, what they try again, and how they react to mails.
import type { AuditedGift, Books } from './audit/books.ts';
import type { Command } from './commands.ts';
import { DAY_MS, Dice, HOUR_MS, MINUTE_MS, SECOND_MS } from './dice.ts';
import { Doubles } from './doubles.ts';
import { ask } from './front-desk.ts';
import type { Mailed } from './mailroom.ts';
import type { Person } from './people.ts';
import type { Shop } from './shop.ts';
import { Talk } from './talk.ts';
import type { Visits } from './visits.ts';

const TRY_COUNT_MAX = 5;
type Later = (delayMs: number, person: Person, choose: () => Command | undefined) => void;
const ORDERING_ENDS_DAYS = 25;

export class Town {
  commandCount = 0;
  readonly #shop: Shop;
  readonly #books: Books;
  readonly #visits: Visits;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #endMs: number;
  readonly #talk: Talk;
  readonly #lastCardMs = new Map<string, number>();

  constructor(deps: {
    readonly shop: Shop;
    readonly books: Books;
    readonly visits: Visits;
    readonly people: readonly Person[];
  }) {
    this.#shop = deps.shop;
    this.#books = deps.books;
    this.#visits = deps.visits;
    this.#people = new Map(deps.people.map((person) => [person.customerId, person]));
    const { settings, span } = deps.shop;
    this.#endMs = span.endMs - settings.restDays * DAY_MS;
    this.#planVisits();
    this.#planLargeOrders();
    const later: Later = (...asked) => this.#later(...asked);
    this.#talk = new Talk({ ...deps, endMs: this.#endMs, later });
    new Doubles({ ...deps, endMs: this.#endMs, later });
  }

  /** Declined? Many bring another card. Reminded? Some think again. */
  read(mailed: Mailed): void {
    const { letter } = mailed;
    const person = this.#people.get(letter.customer.id);
    if (person === undefined) return;
    this.#talk.mailed(mailed, person);
    if (!('gift' in letter)) return;
    const { dice } = person;
    const isDeclined = letter.kind === 'declined';
    // One other card at a time, however many mails there are.
    const lastMs = this.#lastCardMs.get(person.customerId) ?? 0;
    const isPatient = this.#shop.agenda.nowMs - lastMs < DAY_MS;
    if (isDeclined && !isPatient && dice.chance(person.diligence)) {
      this.#lastCardMs.set(person.customerId, this.#shop.agenda.nowMs);
      const delayMs = dice.chance(0.3) ? dice.between(0, MINUTE_MS) : dice.between(0, 30 * HOUR_MS);
      this.#later(delayMs, person, () => this.#visits.addCard(person));
    }
    const gift = this.#books.gifts.get(letter.gift.id);
    if (gift === undefined || !dice.chance(0.08)) return;
    const kind = dice.weighted({ change: 4, cancel: 4, stop: 1 });
    const delayMs = dice.chance(0.5) ? dice.between(0, 300) : dice.between(0, 2 * DAY_MS);
    this.#later(delayMs, person, () => this.#visits.aboutGift(person, gift, kind));
  }

  #planVisits(): void {
    const { settings, span, agenda } = this.#shop;
    const untilMs = this.#endMs - ORDERING_ENDS_DAYS * DAY_MS;
    for (const person of this.#people.values()) {
      for (let count = 0; count < settings.visitCount; count += 1) {
        const atMs = person.dice.between(span.startMs + MINUTE_MS, untilMs);
        agenda.at(atMs, () => this.#visit(person));
      }
    }
  }

  #planLargeOrders(): void {
    const { settings, span, agenda } = this.#shop;
    const dice = new Dice(settings.seed, 'large orders');
    const untilMs = this.#endMs - 60 * DAY_MS;
    for (let count = 0; count < settings.largeOrderCount; count += 1) {
      const person = dice.pick([...this.#people.values()]);
      agenda.at(dice.between(span.startMs + DAY_MS, untilMs), () => {
        const order = this.#visits.order(person, dice.int(100, 120));
        void this.#ask(person, order, 1);
        // Something else at the same time, where a large order takes seconds.
        this.#later(dice.between(0, 3 * SECOND_MS), person, () => this.#visits.next(person));
        this.#later(dice.between(0, 400), person, () => ({
          ...{ kind: 'change_zone', customerId: person.customerId, zone: 'Asia/Tokyo' },
        }));
      });
    }
  }

  #visit(person: Person): void {
    const { dice } = person;
    const commandCount = dice.chance(0.6) ? 1 : dice.int(2, 3);
    for (let count = 0; count < commandCount; count += 1) {
      const command = this.#visits.next(person);
      if (command === undefined) continue;
      const delayMs =
        count === 0 || dice.chance(0.5) ? dice.between(0, 30) : dice.between(0, DAY_MS);
      this.#later(delayMs, person, () => command);
      // Pressed twice.
      if (dice.chance(0.1)) this.#later(delayMs + dice.between(0, 500), person, () => command);
    }
  }

  #later(delayMs: number, person: Person, choose: () => Command | undefined): void {
    const { agenda } = this.#shop;
    agenda.at(agenda.nowMs + delayMs, () => {
      const command = agenda.nowMs < this.#endMs ? choose() : undefined;
      if (command !== undefined) void this.#ask(person, command, 1);
    });
  }

  /** Who asked to be forgotten asks for nothing more. */
  #isGone({ customerId }: Person): boolean {
    return this.#books.goneIds.has(customerId);
  }

  async #ask(person: Person, command: Command, tryCount: number): Promise<void> {
    const { agenda } = this.#shop;
    const { dice } = person;
    if (this.#isGone(person)) return;
    this.commandCount += 1;
    const ended = await ask(this.#shop, command);
    if (ended.kind === 'answered') {
      if (ended.value.ok && command.kind === 'order')
        this.#planInterference(person, ended.value.value);
      return;
    }
    // Without a key an order cannot be asked for again: it might be there already.
    const isRepeatable = command.kind !== 'order' || command.key !== undefined;
    if (!isRepeatable || tryCount >= TRY_COUNT_MAX || !dice.chance(0.85)) return;
    const delayMs = dice.chance(0.5)
      ? dice.between(SECOND_MS, MINUTE_MS)
      : dice.between(0, 8 * HOUR_MS);
    agenda.at(agenda.nowMs + delayMs, () => void this.#ask(person, command, tryCount + 1));
  }

  /** Some come back at the very moment at which their gift is reminded of, charged or sent. */
  #planInterference(person: Person, order: unknown): void {
    const { agenda } = this.#shop;
    const { id } = order as { readonly id: string };
    const gifts = this.#books.giftsByCustomer.get(person.customerId) ?? [];
    for (const gift of gifts.filter(({ orderId }) => orderId === id)) {
      if (!person.dice.chance(0.15)) continue;
      const atMs = person.dice.pick(this.#visits.hotMoments(gift)) + this.#visits.nearMs(person);
      if (atMs <= agenda.nowMs) continue;
      const delayMs = atMs - agenda.nowMs;
      this.#later(delayMs, person, () => this.#interference(person, gift));
    }
  }

  #interference(person: Person, gift: AuditedGift): Command | undefined {
    const kind = person.dice.weighted({ change: 4, cancel: 4, stop: 2, other: 3 });
    return kind === 'other'
      ? this.#visits.next(person)
      : this.#visits.aboutGift(person, gift, kind);
  }
}

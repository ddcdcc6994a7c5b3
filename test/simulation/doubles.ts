// People with two records, who are found out some day, or were two after all; and those who leave.
import type { Books } from './audit/books.ts';
import type { Command } from './commands.ts';
import { DAY_MS, Dice, HOUR_MS, MINUTE_MS } from './dice.ts';
import type { Person } from './people.ts';
import type { Shop } from './shop.ts';

const UNDO_DAYS = 30;

/** Asks later, if it is still to be asked then; asks again when there is no answer. */
type Later = (delayMs: number, person: Person, choose: () => Command | undefined) => void;

export class Doubles {
  readonly #books: Books;
  readonly #dice: Dice;
  readonly #later: Later;

  constructor(deps: {
    readonly shop: Shop;
    readonly books: Books;
    readonly people: readonly Person[];
    readonly later: Later;
    readonly endMs: number;
  }) {
    const { settings, span } = deps.shop;
    this.#books = deps.books;
    this.#later = deps.later;
    this.#dice = new Dice(settings.seed, 'doubles');
    const lengthMs = deps.endMs - span.startMs;
    const countOf = (ofTen: number) => Math.ceil((deps.people.length * ofTen) / 10);
    for (let count = countOf(settings.doublesOfTen); count > 0; count -= 1) {
      this.#plan(deps.people, lengthMs);
    }
    for (let count = countOf(settings.forgottenOfTen); count > 0; count -= 1) {
      const person = this.#dice.pick(deps.people);
      const delayMs = this.#dice.between(0.3 * lengthMs, 0.9 * lengthMs);
      this.#later(delayMs, person, () => this.#forget(person));
    }
    for (const person of deps.people) {
      const delayMs = this.#dice.between(DAY_MS, lengthMs);
      this.#later(delayMs, person, () => this.#tell(person));
    }
  }

  /** Some of three records, some in both directions at the same moment, some taken apart in time. */
  #plan(people: readonly Person[], lengthMs: number): void {
    const dice = this.#dice;
    const [person, other] = [dice.pick(people), dice.pick(people)];
    const delayMs = dice.between(5 * DAY_MS, 0.95 * lengthMs);
    const merge = (one: Person, two: Person) => {
      this.#later(delayMs + dice.between(0, 300), one, () => {
        return { kind: 'merge', customerId: one.customerId, otherId: two.customerId };
      });
    };
    merge(person, other);
    if (dice.chance(0.15)) merge(dice.chance(0.5) ? other : person, person);
    if (!dice.chance(0.5)) return;
    const takenMs = dice.chance(0.2) ? dice.between(0, MINUTE_MS) : this.#someTime();
    const { customerId } = dice.chance(0.5) ? person : other;
    this.#later(delayMs + takenMs, person, () => ({ kind: 'part', customerId }));
  }

  /** Now and then a little too late. */
  #someTime(): number {
    return this.#dice.between(HOUR_MS, (UNDO_DAYS + 2) * DAY_MS);
  }

  #forget({ customerId }: Person): Command {
    return { kind: 'forget', customerId, openGifts: this.#dice.pick(['cancel', 'keep'] as const) };
  }

  #tell({ customerId }: Person): Command {
    const value = String(this.#dice.int(36, 46));
    return { kind: 'tell', customerId: this.#books.leadOf(customerId), topic: 'shoe-size', value };
  }
}

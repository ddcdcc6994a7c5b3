// The rest of the dialogue: what people allow, what they say and are told, what they want again.
import { Temporal } from '../../shared/kernel/time.ts';
import type { PermissionChange } from '../../shared/permission/permission-change.ts';
import { type Books, latestOf } from './audit/books.ts';
import { localDate } from './audit/promises.ts';
import { signatureOf } from './audit/regular-books.ts';
import type { Command } from './commands.ts';
import { DAY_MS, Dice, HOUR_MS, MINUTE_MS, SECOND_MS } from './dice.ts';
import type { Mailed } from './mailroom.ts';
import { GONE_PREFIX, type Person } from './people.ts';
import type { Shop } from './shop.ts';

const COMPLAINING = 0.003;
/** Where a day's calls begin and end. */
const EDGES = ['08:00', '18:00', '20:30', '21:00'] as const;

/** Asks later, if it is still to be asked then; asks again when there is no answer. */
type Later = (delayMs: number, person: Person, choose: () => Command | undefined) => void;

export class Talk {
  readonly #books: Books;
  readonly #later: Later;
  readonly #dice: Dice;
  readonly #signatures = new Set<string>();
  #counter = 0;

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
    this.#dice = new Dice(settings.seed, 'talk');
    for (const person of deps.people) {
      for (let count = 0; count < settings.talkCount; count += 1) {
        const delayMs = this.#dice.between(2 * DAY_MS, deps.endMs - span.startMs);
        this.#later(delayMs, person, () => this.#next(person));
      }
    }
  }

  /** What the mail service says of a mail, some time after it took it. */
  mailed({ to }: Mailed, person: Person): void {
    const dice = this.#dice;
    const isGone = to.startsWith(GONE_PREFIX);
    if (!isGone && !dice.chance(COMPLAINING)) return;
    const reason = isGone ? 'bounced' : 'complained';
    const feedback = { kind: 'mail_feedback', email: to, reason } as const;
    const delayMs = isGone ? dice.between(SECOND_MS, HOUR_MS) : dice.between(MINUTE_MS, DAY_MS);
    this.#later(delayMs, person, () => ({ ...feedback, customerId: person.customerId }));
  }

  #next(person: Person): Command | undefined {
    const { customerId } = person;
    const dice = this.#dice;
    const kind = dice.weighted({
      ...{ permit: 30, say: 25, ring: 20, remember: 15, press: 8, again: 10, decline: 4 },
    });
    switch (kind) {
      case 'permit':
        return this.#twice(person, { kind, customerId, change: this.#change(customerId) });
      case 'decline':
        return { kind, customerId, mail: dice.pick(['work_form', 'dialogue'] as const) };
      case 'say':
        return this.#say(person);
      case 'ring':
        return this.#ring(person);
      case 'remember':
        return this.#remember(person);
      default:
        return this.#repeat(person, kind) ?? this.#remember(person);
    }
  }

  /** What is a regular by now, again or otherwise. */
  #repeat(person: Person, kind: 'press' | 'again'): Command | undefined {
    const dice = this.#dice;
    const { customerId } = person;
    const regulars = this.#books.regulars.ofCustomer(customerId);
    if (regulars.length === 0) return undefined;
    const { id: prescriptionId } = dice.pick(regulars);
    if (kind === 'again') {
      const sourceId = `press ${this.#count()}`;
      return this.#twice(person, { kind, customerId, prescriptionId, sourceId });
    }
    const press = dice.weighted({ skip: 3, pause: 2, resume: 3, stop: 1, agree: 3 });
    return { kind, customerId, prescriptionId, press };
  }

  #count(): number {
    this.#counter += 1;
    return this.#counter;
  }

  /** Pressed twice, now and then. */
  #twice(person: Person, command: Command): Command {
    const dice = this.#dice;
    if (dice.chance(0.15)) this.#later(dice.between(0, 500), person, () => command);
    return command;
  }

  #change(customerId: string): PermissionChange {
    const dice = this.#dice;
    const kind = dice.weighted({ pause: 35, limit: 20, phone: 25, forms: 10, answers: 10 });
    const isGiven = dice.chance(0.75);
    switch (kind) {
      case 'pause': {
        const zone = this.#books.customers.get(customerId)?.at(-1)?.zone ?? 'UTC';
        const today = localDate(this.#books.now(), zone);
        return { pausedUntil: isGiven ? today.add({ days: dice.int(2, 60) }) : null };
      }
      case 'limit':
        return { weeklyMax: isGiven ? dice.int(1, 3) : null };
      case 'phone':
        return { choices: { [dice.pick(['dialogue', 'offers', 'research'])]: { phone: isGiven } } };
      case 'forms':
        return { choices: { catalogue: { mail: isGiven } } };
      case 'answers':
        return { choices: { dialogue: { mail: isGiven } } };
    }
  }

  /** Whoever says something is answered, at whatever hour somebody comes to it. */
  #say(person: Person): Command {
    const dice = this.#dice;
    const { customerId } = person;
    const talk = (kind: 'say' | 'answer') => {
      const number = this.#count();
      return { kind, customerId, words: `${kind} ${number}`, formKey: `form ${number}` };
    };
    if (dice.chance(0.9)) {
      const answer = talk('answer');
      this.#later(dice.between(MINUTE_MS, 3 * DAY_MS), person, () => this.#twice(person, answer));
    }
    return this.#twice(person, talk('say'));
  }

  /** Several calls in a row, so that a limit is met; some of them when one may just, or just not. */
  #ring(person: Person): Command | undefined {
    const dice = this.#dice;
    const { customerId } = person;
    const purpose = dice.pick(['dialogue', 'offers', 'research', 'service'] as const);
    if (dice.chance(0.7)) {
      const change: PermissionChange = { choices: { [purpose]: { phone: true } } };
      this.#later(0, person, () => ({ kind: 'permit', customerId, change }));
    }
    for (let count = dice.int(1, 4); count > 0; count -= 1) {
      const isCallBack = dice.chance(0.2);
      const delayMs = dice.chance(0.4) ? this.#edgeMs(customerId) : dice.between(0, 5 * DAY_MS);
      this.#later(delayMs, person, () => ({ kind: 'ring', customerId, purpose, isCallBack }));
    }
    return undefined;
  }

  #edgeMs(customerId: string): number {
    const dice = this.#dice;
    const timeZone = this.#books.customers.get(customerId)?.at(-1)?.zone ?? 'UTC';
    const nowMs = this.#books.now();
    const plainTime = Temporal.PlainTime.from(dice.pick(EDGES));
    const on = localDate(nowMs, timeZone).add({ days: dice.int(1, 5) });
    const edgeMs = on.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
    return edgeMs - nowMs + dice.between(-SECOND_MS, SECOND_MS);
  }

  /** One prescription for each choice, so that nobody else can order the same for the same day. */
  #remember(person: Person): Command | undefined {
    const dice = this.#dice;
    const { customerId } = person;
    const gifts = (this.#books.giftsByCustomer.get(customerId) ?? []).filter((gift) => {
      const signature = signatureOf(customerId, latestOf(gift));
      return !this.#signatures.has(signature) && !this.#books.regulars.hasChoice(signature);
    });
    if (gifts.length === 0) return undefined;
    const gift = dice.pick(gifts);
    this.#signatures.add(signatureOf(customerId, latestOf(gift)));
    for (const kind of ['again', 'press'] as const) {
      if (dice.chance(0.5)) continue;
      this.#later(dice.between(0, 100 * DAY_MS), person, () => this.#repeat(person, kind));
    }
    const remember = { kind: 'remember', customerId, giftId: gift.id } as const;
    return dice.chance(0.7) ? { ...remember, everyWeeks: dice.int(5, 26) } : remember;
  }
}

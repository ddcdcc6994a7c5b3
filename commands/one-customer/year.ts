import * as z from 'zod';
import { instantOf, instantText, PlainDate, Temporal } from '../../shared/kernel/time.ts';
import { ShopClient } from '../sixteen-months/shop-client.ts';
import { CustomerClient } from './customer.ts';
import type { Asked, KnownFact, Learned, Opening, Point, Rule, YearRecord } from './record.ts';
import { StaffClient, type StaffKeys } from './staff.ts';

export const ZONE = 'Europe/London';

export type YearSettings = {
  readonly url: string;
  readonly keys: StaffKeys;
  /** In whose January it begins. */
  readonly year: number;
  readonly email: string;
  readonly phone: string;
  readonly say: (progress: string) => void;
};

type Shown = { readonly topic: string } | undefined;

/** A year with one customer, while it is played: the clock, who takes part, and what is kept of it. */
export class Year {
  readonly customer: CustomerClient;
  readonly staff: StaffClient;
  readonly shop: ShopClient;
  /** Ids of what later chapters come back to. */
  readonly held = new Map<string, string>();
  readonly #settings: YearSettings;
  readonly #openings: Opening[] = [];
  readonly #asked: Asked[] = [];
  readonly #learned: Learned[] = [];
  readonly #rules: Rule[] = [];
  #known: readonly KnownFact[] = [];

  constructor(settings: YearSettings) {
    const { url, keys, email } = settings;
    this.shop = new ShopClient(url);
    this.customer = new CustomerClient({ url, shop: this.shop, email });
    this.staff = new StaffClient({ url, shop: this.shop, keys });
    this.#settings = settings;
  }

  /** @param monthDay as `03-04`; of the year after with `+` before it */
  date(monthDay: string): string {
    const isNext = monthDay.startsWith('+');
    return `${this.#settings.year + (isNext ? 1 : 0)}-${monthDay.replace('+', '')}`;
  }

  instant(monthDay: string, time: string): string {
    const date = z.decode(PlainDate, this.date(monthDay));
    return instantText(instantOf(date, time, ZONE));
  }

  get phone(): string {
    return this.#settings.phone;
  }

  /** Lets time pass until then, by the customer's clock, and all that is due be done. */
  async until(monthDay: string, time: string): Promise<string> {
    const at = this.instant(monthDay, time);
    // The clock goes on by itself meanwhile, and never back.
    if (Temporal.Instant.compare(at, await this.now()) > 0) await this.shop.advanceTo(at, () => {});
    return at;
  }

  /** A chapter begins: the customer signs in anew, since a session lasts 30 days. */
  async begin(monthDay: string, time: string, title: string): Promise<string> {
    this.#settings.say(`${this.date(monthDay)} ${time}  ${title}`);
    const at = await this.until(monthDay, time);
    await this.customer.signIn({ zone: ZONE });
    return at;
  }

  /** What waits in queues is done, and what came to be known by it is kept. */
  async settle(): Promise<void> {
    const { now } = await this.shop.now();
    const soon = Temporal.Instant.from(now).add({ minutes: 1 });
    await this.shop.advanceTo(instantText(soon), () => {});
    await this.learn();
  }

  async learn(): Promise<void> {
    const { facts } = await this.customer.facts();
    const at = await this.now();
    const ids = new Set(facts.map(({ id }) => id));
    const before = new Set(this.#known.map(({ id }) => id));
    for (const fact of this.#known)
      if (!ids.has(fact.id)) this.#learned.push({ at, is: 'gone', fact });
    for (const fact of facts)
      if (!before.has(fact.id)) this.#learned.push({ at, is: 'known', fact });
    this.#known = facts;
  }

  /** A channel was opened: what stood there is held against what should. */
  async opened(where: string, found: readonly Point[], expected: readonly string[]): Promise<void> {
    const at = await this.now();
    const texts = found
      .filter(({ kind }) => kind !== 'question')
      .map(({ kind, text }) => `${kind}: ${text}`);
    this.#openings.push({ at, where, expected, found: texts });
  }

  /** A question stood on a screen beside what was known there. */
  async shown(where: string, question: Shown, known: readonly { readonly topic: string }[]) {
    this.#ask(await this.now(), where, question, known);
  }

  rule(rule: Rule): void {
    this.#rules.push(rule);
  }

  async now(): Promise<Temporal.Instant> {
    return Temporal.Instant.from((await this.shop.now()).now);
  }

  async record(): Promise<YearRecord> {
    const { customer } = this;
    await customer.signIn();
    const [turns, outreach, mails, openAtEnd] = await Promise.all([
      customer.turns(),
      customer.outreach(),
      customer.mails(),
      customer.leftOff(),
    ]);
    return {
      ...{ zone: ZONE, turns, outreach, mails, openAtEnd },
      ...{ openings: this.#openings, asked: this.#asked },
      ...{ learned: this.#learned, rules: this.#rules },
    };
  }

  #ask(at: Temporal.Instant, where: string, question: Shown, known: readonly { topic: string }[]) {
    if (question === undefined) return;
    this.#asked.push({ at, where, topic: question.topic, known: known.map(({ topic }) => topic) });
  }
}

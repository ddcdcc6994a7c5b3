import { DAY_MS, Dice, HOUR_MS, MINUTE_MS } from './dice.ts';
import type { About, History } from './history.ts';
import type { Settings } from './settings.ts';

/** How often each strikes a call that it can strike, in a storm of intensity 1. */
export const FAULT_RATES = {
  /** The table, before anything is done. */
  throttled: 0.01,
  /** The table has written, and the answer is lost. */
  answer_lost: 0.008,
  /** Somebody else writes the item between load and save. */
  conflict: 0.01,
  /** The worker is gone, before a call or after it. */
  died: 0.008,
  slow: 0.01,
  payment_failed: 0.03,
  payment_answer_lost: 0.05,
  mail_failed: 0.03,
  mail_answer_lost: 0.02,
  publish_failed: 0.05,
  message_delayed: 0.03,
  stream_stuck: 0.01,
} as const;
export type Fault = keyof typeof FAULT_RATES;
export type Outage = 'payments' | 'mail';

type Window = { readonly fromMs: number; readonly toMs: number };

/** What goes wrong and when. Remembers whom it last troubled, since only then anything may be late. */
export class Faults {
  readonly countByFault = new Map<string, number>();
  readonly #dice: Dice;
  readonly #settings: Settings;
  readonly #history: History;
  readonly #now: () => number;
  readonly #endMs: number;
  readonly #storms: readonly Window[];
  readonly #outages: Readonly<Record<Outage, readonly Window[]>>;
  readonly #lastTroubleMs = new Map<string, number>();
  readonly #lastLateMs = new Map<string, number>();

  constructor(deps: {
    readonly settings: Settings;
    readonly history: History;
    readonly now: () => number;
    readonly startMs: number;
    readonly endMs: number;
  }) {
    const { settings, startMs } = deps;
    this.#settings = settings;
    this.#history = deps.history;
    this.#now = deps.now;
    this.#endMs = deps.endMs - settings.restDays * DAY_MS;
    this.#dice = new Dice(settings.seed, 'faults');
    const span = { fromMs: startMs, toMs: this.#endMs };
    this.#storms = storms(new Dice(settings.seed, 'storms'), span, settings.stormShare);
    const outages = new Dice(settings.seed, 'outages');
    this.#outages = {
      payments: windows(outages, span, { count: settings.paymentOutageCount, hoursMax: 40 }),
      mail: windows(outages, span, { count: settings.mailOutageCount, hoursMax: 12 }),
    };
  }

  strikes(fault: Fault, about: About): boolean {
    const rate = FAULT_RATES[fault] * this.#settings.faultIntensity;
    if (rate === 0 || !isIn(this.#storms, this.#now())) return false;
    if (!this.#dice.chance(rate)) return false;
    this.#count(fault, about);
    return true;
  }

  isOut(outage: Outage, about: About): boolean {
    if (!isIn(this.#outages[outage], this.#now())) return false;
    this.#count(`${outage}_outage`, about);
    return true;
  }

  /** Something that can make others late, such as a customer who changes a gift as it is charged. */
  trouble({ customerId }: About): void {
    this.#lastTroubleMs.set(customerId ?? 'shop', this.#now());
  }

  /** Dead letters come round again, or a message after hours: what only it brings came late. */
  arrivedLate({ customerId }: About): void {
    this.#lastLateMs.set(customerId ?? 'shop', this.#now());
  }

  wasTroubledSince(customerId: string, sinceMs: number): boolean {
    const lastMs = Math.max(
      this.#lastTroubleMs.get(customerId) ?? 0,
      this.#lastTroubleMs.get('shop') ?? 0,
    );
    return lastMs >= sinceMs;
  }

  wasLateSince(customerId: string, sinceMs: number): boolean {
    return (this.#lastLateMs.get(customerId) ?? 0) >= sinceMs;
  }

  /** A read that may be stale, of something that changed a moment ago, is so every other time. */
  isStale(): boolean {
    const isSo = this.#dice.chance(0.5);
    if (isSo) this.#note('stale_read');
    return isSo;
  }

  isDuplicated(): boolean {
    const isSo = this.#dice.chance(this.#settings.duplicateShare);
    if (isSo) this.#note('duplicate');
    return isSo;
  }

  /** At the very same moment, or somewhat later. */
  duplicateDelayMs(): number {
    return this.#dice.chance(0.5) ? 0 : this.#dice.between(0, 20_000);
  }

  latencyMs(about: About): number {
    if (this.strikes('slow', about)) return this.#dice.between(500, 20_000);
    return this.#dice.between(1, 12);
  }

  /** A short way normally; now and then a long one, on which others overtake it. */
  transitMs(about: About): number {
    if (this.strikes('message_delayed', about)) return this.#dice.between(MINUTE_MS, 6 * HOUR_MS);
    return this.#dice.between(20, 900);
  }

  fraction(): number {
    return this.#dice.fraction();
  }

  #note(fault: string): void {
    this.countByFault.set(fault, (this.countByFault.get(fault) ?? 0) + 1);
  }

  #count(fault: string, about: About): void {
    this.#note(fault);
    this.trouble(about);
    this.#history.tell(about, `fault: ${fault.replaceAll('_', ' ')}`);
  }
}

function isIn(sorted: readonly Window[], atMs: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.toMs ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && found.fromMs <= atMs;
}

function storms(dice: Dice, { fromMs, toMs }: Window, share: number): readonly Window[] {
  const found: Window[] = [];
  let atMs = fromMs;
  while (share > 0 && atMs < toMs) {
    const lengthMs = dice.between(HOUR_MS, 2 * DAY_MS);
    const gapMs = (lengthMs * (1 - share)) / share;
    atMs += dice.between(0, 2 * gapMs);
    found.push({ fromMs: atMs, toMs: Math.min(atMs + lengthMs, toMs) });
    atMs += lengthMs;
  }
  return found;
}

function windows(
  dice: Dice,
  { fromMs, toMs }: Window,
  { count, hoursMax }: { readonly count: number; readonly hoursMax: number },
): readonly Window[] {
  const lengthMs = (toMs - fromMs) / Math.max(count, 1);
  return Array.from({ length: count }, (_, index) => {
    const startMs = fromMs + (index + dice.between(0, 0.6)) * lengthMs;
    // Most are short; a few last for days.
    const hours = dice.chance(0.15) ? dice.between(1, hoursMax) : dice.between(0.2, 4);
    return { fromMs: startMs, toMs: Math.min(startMs + hours * HOUR_MS, toMs) };
  });
}

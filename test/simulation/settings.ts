import { Temporal } from '../../shared/kernel/time.ts';
import { DAY_MS, Dice, HOUR_MS } from './dice.ts';

/** Everything that a run is made of; all of it follows from the seed. */
export type Settings = {
  readonly seed: number;
  readonly startsAt: string;
  readonly monthCount: number;
  readonly customerCount: number;
  /** Visits of each customer, each of one to three commands. */
  readonly visitCount: number;
  /** How often each customer has something else to say, to allow or to have again. */
  readonly talkCount: number;
  readonly largeOrderCount: number;
  /** What each customer buys elsewhere, on average. */
  readonly purchaseCount: number;
  /** What is decided about managers and the fence. */
  readonly staffActCount: number;
  /** Of ten customers, how many have a second record that is found some day. */
  readonly doublesOfTen: number;
  /** Of ten, how many ask to be forgotten. */
  readonly forgottenOfTen: number;
  readonly shardCount: number;
  /** Which part of the time faults happen in; the rest is calm, and then all must be punctual. */
  readonly stormShare: number;
  /** Multiplies `FAULT_RATES`. */
  readonly faultIntensity: number;
  readonly paymentOutageCount: number;
  readonly mailOutageCount: number;
  /** Messages that come twice, at any time. */
  readonly duplicateShare: number;
  /** Faults and commands end this long before the end, so that everything can come to rest. */
  readonly restDays: number;
};

export type SettingsGiven = Partial<Omit<Settings, 'seed'>>;

export function settingsOf(seed: number, given: SettingsGiven = {}): Settings {
  const dice = new Dice(seed, 'settings');
  const startsAtMs =
    Temporal.Instant.from('2026-11-01T00:00:00Z').epochMilliseconds +
    dice.int(0, 500) * DAY_MS +
    dice.int(0, 23) * HOUR_MS;
  // One seed in ten knows no faults at all: nothing may be late there, ever.
  const isCalm = dice.chance(0.1);
  return {
    seed,
    startsAt: Temporal.Instant.fromEpochMilliseconds(startsAtMs).toString(),
    monthCount: 16,
    customerCount: 30,
    visitCount: dice.int(2, 4),
    largeOrderCount: 1,
    ...{ purchaseCount: dice.int(2, 4), staffActCount: dice.int(15, 40) },
    ...{ doublesOfTen: 3, forgottenOfTen: 1.5 },
    shardCount: dice.int(1, 2),
    stormShare: isCalm ? 0 : rounded(dice.between(0.1, 0.6)),
    faultIntensity: isCalm ? 0 : rounded(dice.between(0.4, 2)),
    paymentOutageCount: isCalm ? 0 : dice.int(4, 12),
    mailOutageCount: isCalm ? 0 : dice.int(4, 12),
    duplicateShare: rounded(dice.between(0, 0.1)),
    restDays: 9,
    talkCount: dice.int(1, 3),
    ...given,
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export function wordsOfSettings(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

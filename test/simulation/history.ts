import { createHash } from 'node:crypto';
import { Temporal } from '../../shared/kernel/time.ts';

const REMEMBERED_STEP_COUNT = 400;
const TOLD_STEP_COUNT = 30;

/** What a step was about: a gift, a customer with all gifts, or the whole shop. */
export type About = {
  readonly customerId?: string | undefined;
  readonly giftId?: string | undefined;
};
type Step = About & { readonly atMs: number; readonly number: number; readonly text: string };

/** Everything that happened, in words; remembers enough of each customer to tell the end of a story. */
export class History {
  stepCount = 0;
  readonly #digest = createHash('sha256');
  readonly #stepsByCustomer = new Map<string, Step[]>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  tell(about: About, text: string): void {
    this.stepCount += 1;
    const atMs = this.#now();
    this.#digest.update(`${atMs} ${about.giftId ?? about.customerId ?? ''} ${text}\n`);
    const owner = about.customerId ?? 'shop';
    const steps = this.#stepsByCustomer.get(owner) ?? [];
    this.#stepsByCustomer.set(owner, steps);
    steps.push({ ...about, atMs, number: this.stepCount, text });
    if (steps.length > 2 * REMEMBERED_STEP_COUNT) steps.splice(0, REMEMBERED_STEP_COUNT);
  }

  /** The last steps that concern a gift: its own and those of its customer as a whole. */
  lastStepsOf({ customerId, giftId }: About): readonly string[] {
    const steps = this.#stepsByCustomer.get(customerId ?? 'shop') ?? [];
    return steps
      .filter((step) => giftId === undefined || step.giftId === undefined || step.giftId === giftId)
      .slice(-TOLD_STEP_COUNT)
      .map(({ number, atMs, text }) => `${number} ${timeText(atMs)} ${text}`);
  }

  /** Tells two runs apart; to be asked once, at the end. */
  digest(): string {
    return this.#digest.digest('hex');
  }
}

export function timeText(atMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toString({ fractionalSecondDigits: 3 });
}

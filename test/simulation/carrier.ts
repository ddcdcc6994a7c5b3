import { openReleases } from '../../shared/gifts/list-release.ts';
import type { Release } from '../../shared/gifts/release.ts';
import { instantOf } from '../../shared/kernel/time.ts';
import type { CommandOf } from './commands.ts';
import { DAY_MS, Dice, HOUR_MS, MINUTE_MS } from './dice.ts';
import { ask } from './front-desk.ts';
import type { Shop } from './shop.ts';

const POLL_EVERY_MS = DAY_MS;
const LOOK_BACK_DAYS = 4;
const TRY_COUNT_MAX = 6;
type Status = CommandOf<'report'>['status'];

/** Fetches what is on the list, and reports: late, twice, in the wrong order, or not at all. */
export class Carrier {
  reportCount = 0;
  readonly #shop: Shop;
  readonly #dice: Dice;
  readonly #knownGiftIds = new Set<string>();

  constructor(shop: Shop) {
    this.#shop = shop;
    this.#dice = new Dice(shop.settings.seed, 'carrier');
    this.#planPoll();
  }

  #planPoll(): void {
    const { agenda } = this.#shop;
    agenda.at(agenda.nowMs + POLL_EVERY_MS, () => {
      void this.#poll();
      this.#planPoll();
    });
  }

  async #poll(): Promise<void> {
    const { clock, auditors } = this.#shop;
    const until = clock.now();
    const since = until.subtract({ hours: 24 * LOOK_BACK_DAYS });
    const task = { name: 'the carrier asks what to fetch', timeoutSeconds: 29 };
    const ended = await this.#shop.invoke(task, async (ports, invocation) => {
      const page = await openReleases(ports, { since, until, limit: 1000 });
      for (const { giftId } of page.items) {
        for (const auditor of auditors) auditor.offered(giftId, invocation);
      }
      return page.items;
    });
    if (ended.kind === 'no_answer') return;
    for (const release of ended.value) {
      if (!this.#knownGiftIds.has(release.giftId)) this.#fetch(release);
    }
  }

  #fetch({ giftId, expectedOn }: Release): void {
    const dice = this.#dice;
    const nowMs = this.#shop.agenda.nowMs;
    this.#knownGiftIds.add(giftId);
    const expectedMs = instantOf(expectedOn, '14:00', 'UTC').epochMilliseconds;
    const arrivesMs = Math.max(expectedMs, nowMs + 2 * HOUR_MS) + dice.between(-HOUR_MS, HOUR_MS);
    const leavesMs = dice.chance(0.1)
      ? arrivesMs + dice.between(0, HOUR_MS)
      : nowMs + dice.between(MINUTE_MS, 20 * HOUR_MS);
    this.#report(giftId, 'dispatched', leavesMs);
    const end = dice.weighted({ delivered: 86, failed: 6, nothing: 8 });
    if (end === 'nothing') return;
    this.#report(giftId, end, arrivesMs + (dice.chance(0.1) ? dice.between(0, 2 * DAY_MS) : 0));
    if (end === 'failed' && dice.chance(0.5)) {
      this.#report(giftId, 'delivered', arrivesMs + dice.between(HOUR_MS, DAY_MS));
    }
  }

  #report(giftId: string, status: Status, atMs: number): void {
    const { agenda } = this.#shop;
    agenda.at(atMs, () => void this.#tell(giftId, status, 1));
    if (this.#dice.chance(0.15)) {
      agenda.at(atMs + this.#dice.between(0, HOUR_MS), () => void this.#tell(giftId, status, 1));
    }
  }

  async #tell(giftId: string, status: Status, tryCount: number): Promise<void> {
    this.reportCount += 1;
    const customerId = `cus_${giftId.split('_')[1]}`;
    const ended = await ask(this.#shop, { kind: 'report', customerId, giftId, status });
    const isDone =
      ended.kind === 'answered' && (ended.value.ok || !isToBeRepeated(ended.value.refusal));
    if (isDone || tryCount >= TRY_COUNT_MAX) return;
    const { agenda } = this.#shop;
    agenda.at(agenda.nowMs + HOUR_MS, () => void this.#tell(giftId, status, tryCount + 1));
  }
}

function isToBeRepeated(refusal: string): boolean {
  return refusal === 'changed_meanwhile';
}

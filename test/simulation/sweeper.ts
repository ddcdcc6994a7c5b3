import { dueEntriesStore } from '../../shared/due/due-entries-store.ts';
import { sweepDue } from '../../shared/due/sweep-due.ts';
import { watermarkStore } from '../../shared/due/watermark-store.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { EventsNotPublished } from '../../shared/events/ports.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import type { TableChange } from '../support/memory-table.ts';
import type { Bus } from './bus.ts';
import { MINUTE_MS } from './dice.ts';
import type { Invocation } from './invocation.ts';
import type { Shop } from './shop.ts';

const TICK_MS = 5 * MINUTE_MS;
const TIMEOUT_SECONDS = 240;

/**
 * One schedule per shard, every five minutes. Ticks at which nothing at all is due are left out,
 * since a sweep would find nothing: the next one then covers a longer stretch than it would in life.
 */
export class Sweeper {
  sweepCount = 0;
  readonly #shop: Shop;
  readonly #bus: Bus;
  readonly #dueMsByKey = new Map<string, number>();
  /** Instants at which something may be due, soonest first; what is done since is passed over. */
  #plannedMs = Number.POSITIVE_INFINITY;

  constructor(shop: Shop, bus: Bus) {
    this.#shop = shop;
    this.#bus = bus;
  }

  changed({ before, after }: TableChange): void {
    const key = `${(after ?? before)?.pk} ${(after ?? before)?.sk}`;
    const dueSk = after?.dueSk;
    if (typeof dueSk !== 'string') {
      this.#dueMsByKey.delete(key);
      return;
    }
    const dueAt = dueSk.slice(0, dueSk.indexOf('#'));
    const dueMs = Temporal.Instant.from(dueAt).epochMilliseconds;
    this.#dueMsByKey.set(key, dueMs);
    this.#planFor(dueMs);
  }

  get dueCount(): number {
    const nowMs = this.#shop.agenda.nowMs;
    return [...this.#dueMsByKey.values()].filter((dueMs) => dueMs <= nowMs).length;
  }

  #planFor(dueMs: number): void {
    const { agenda } = this.#shop;
    const tickMs = TICK_MS * Math.ceil(Math.max(dueMs, agenda.nowMs + 1) / TICK_MS);
    if (tickMs >= this.#plannedMs) return;
    this.#plannedMs = tickMs;
    agenda.at(tickMs, () => this.#tick(tickMs));
  }

  #tick(tickMs: number): void {
    if (tickMs !== this.#plannedMs) return;
    this.#plannedMs = Number.POSITIVE_INFINITY;
    const { settings, faults } = this.#shop;
    for (let shard = 0; shard < settings.shardCount; shard += 1) {
      void this.#sweep(shard);
      // Schedules, too, may fire twice.
      if (faults.isDuplicated()) void this.#sweep(shard);
    }
    let nextMs = Number.POSITIVE_INFINITY;
    for (const dueMs of this.#dueMsByKey.values()) nextMs = Math.min(nextMs, dueMs);
    if (nextMs !== Number.POSITIVE_INFINITY) this.#planFor(nextMs);
  }

  async #sweep(shard: number): Promise<void> {
    const { settings, clock, bug, tableOf } = this.#shop;
    this.sweepCount += 1;
    const task = { name: `sweep of shard ${shard}`, timeoutSeconds: TIMEOUT_SECONDS };
    await this.#shop.invoke(task, (_ports, invocation) => {
      const table = tableOf(invocation);
      const stored = watermarkStore({ table, shardCount: settings.shardCount });
      const watermarks = bug.watermarks?.(stored) ?? stored;
      const publisher = { publish: (events: readonly BusEvent[]) => this.#put(events, invocation) };
      const due = dueEntriesStore(table);
      const budgetMs = TIMEOUT_SECONDS * 900;
      return sweepDue({ due, watermarks, publisher, clock }, { shard, budgetMs });
    });
  }

  /** A batch may go half through. */
  #put(events: readonly BusEvent[], invocation: Invocation): Promise<void> {
    const { faults } = this.#shop;
    return invocation.call({
      call: async () => {
        if (events.length > 0 && faults.strikes('publish_failed', invocation.task)) {
          const taken = events.filter(() => faults.fraction() < 0.5);
          this.#bus.publish(taken);
          const lost = events.filter((event) => !taken.includes(event));
          throw new EventsNotPublished(lost.map(({ eventId }) => eventId));
        }
        this.#bus.publish(events);
      },
    });
  }
}

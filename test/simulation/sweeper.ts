import { dueEntriesStore } from '../../shared/due/due-entries-store.ts';
import type { DueEntries } from '../../shared/due/ports.ts';
import { type SweepReport, sweepDue } from '../../shared/due/sweep-due.ts';
import { watermarkStore } from '../../shared/due/watermark-store.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { EventsNotPublished } from '../../shared/events/ports.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import type { Item, Table } from '../../shared/table/table.ts';
import type { TableChange } from '../support/memory-table.ts';
import type { Bus } from './bus.ts';
import { HOUR_MS, MINUTE_MS } from './dice.ts';
import type { Invocation } from './invocation.ts';
import type { Ended, Shop } from './shop.ts';

const TICK_MS = 5 * MINUTE_MS;
const TIMEOUT_SECONDS = 240;

type Shard = {
  readonly number: number;
  /** Every entry of the due index, done with or not. */
  readonly dueMsByKey: Map<string, number>;
  readonly countByDay: Map<string, number>;
  /** When its last sweep that came to its end began. */
  sweptMs: number;
  plannedMs: number;
};

/** The sweep itself looks again at what is still due about once an hour. */
const LOOK_MS = HOUR_MS;

/**
 * One schedule per shard, every five minutes. Ticks at which a shard has nothing to say are left
 * out: nothing became due since its last sweep, and its hourly look at what is overdue is not due
 * yet. The next sweep then covers a longer stretch than it would in life.
 */
export class Sweeper {
  sweepCount = 0;
  readonly #shop: Shop;
  readonly #bus: Bus;
  readonly #shards: readonly Shard[];

  constructor(shop: Shop, bus: Bus) {
    this.#shop = shop;
    this.#bus = bus;
    this.#shards = Array.from({ length: shop.settings.shardCount }, (_, number) => ({
      ...{
        number,
        dueMsByKey: new Map(),
        countByDay: new Map(),
        sweptMs: 0,
        plannedMs: Number.POSITIVE_INFINITY,
      },
    }));
  }

  changed({ before, after }: TableChange): void {
    const key = `${(after ?? before)?.pk} ${(after ?? before)?.sk}`;
    const shardBefore = this.#shardOf(before);
    const shard = this.#shardOf(after);
    if (shardBefore !== shard) shardBefore?.dueMsByKey.delete(key);
    countDay(shardBefore, before, -1);
    countDay(shard, after, 1);
    if (shard === undefined) return;
    const dueSk = String(after?.dueSk);
    const dueAt = dueSk.slice(0, dueSk.indexOf('#'));
    shard.dueMsByKey.set(key, Temporal.Instant.from(dueAt).epochMilliseconds);
    this.#plan(shard);
  }

  #shardOf(item: Item | undefined): Shard | undefined {
    // Lists for print houses, carriers and staff lie in the same index.
    if (typeof item?.duePk !== 'string' || !item.duePk.startsWith('DUE#')) return undefined;
    return this.#shards[Number(item.duePk.split('#').at(-1))];
  }

  #plan(shard: Shard): void {
    const { agenda } = this.#shop;
    let nextMs = Number.POSITIVE_INFINITY;
    for (const dueMs of shard.dueMsByKey.values()) {
      nextMs = Math.min(nextMs, dueMs > shard.sweptMs ? dueMs : shard.sweptMs + LOOK_MS);
    }
    if (nextMs === Number.POSITIVE_INFINITY) return;
    const tickMs = TICK_MS * Math.ceil(Math.max(nextMs, agenda.nowMs + 1) / TICK_MS);
    if (tickMs >= shard.plannedMs) return;
    shard.plannedMs = tickMs;
    agenda.at(tickMs, () => {
      if (tickMs === shard.plannedMs) void this.#tick(shard);
    });
  }

  async #tick(shard: Shard): Promise<void> {
    const { agenda, faults } = this.#shop;
    const tickMs = agenda.nowMs;
    shard.plannedMs = Number.POSITIVE_INFINITY;
    // Schedules, too, may fire twice.
    if (faults.isDuplicated()) void this.#sweep(shard.number);
    const ended = await this.#sweep(shard.number);
    if (ended.kind === 'answered' && ended.value.end === 'finished') shard.sweptMs = tickMs;
    this.#plan(shard);
  }

  #sweep(shard: number): Promise<Ended<SweepReport>> {
    const { settings, clock, bug, tableOf } = this.#shop;
    this.sweepCount += 1;
    const task = { name: `sweep of shard ${shard}`, timeoutSeconds: TIMEOUT_SECONDS };
    return this.#shop.invoke(task, (_ports, invocation) => {
      const table = tableOf(invocation);
      const stored = watermarkStore({ table, shardCount: settings.shardCount });
      const watermarks = bug.watermarks?.(stored) ?? stored;
      const publisher = { publish: (events: readonly BusEvent[]) => this.#put(events, invocation) };
      const due = this.#dueEntries(table, shard);
      const budgetMs = TIMEOUT_SECONDS * 900;
      return sweepDue({ due, watermarks, publisher, clock }, { shard, budgetMs });
    });
  }

  /** A sweep looks at two months of days, of which nearly all are empty: those take no time here. */
  #dueEntries(table: Table, shard: number): DueEntries {
    const stored = dueEntriesStore(table);
    return {
      page: async (range) => {
        const count = this.#shards[shard]?.countByDay.get(range.utcDay.toString()) ?? 0;
        return count === 0 ? { dues: [], unreadableCount: 0 } : stored.page(range);
      },
    };
  }

  /** A batch may go half through. */
  async #put(events: readonly BusEvent[], invocation: Invocation): Promise<void> {
    const { faults } = this.#shop;
    // Nearly all days of a look, and nothing is sent.
    if (events.length === 0) return;
    return invocation.call({
      call: async () => {
        if (faults.strikes('publish_failed', invocation.task)) {
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

function countDay(shard: Shard | undefined, item: Item | undefined, by: number): void {
  const utcDay = String(item?.duePk).split('#')[1];
  if (shard === undefined || utcDay === undefined) return;
  shard.countByDay.set(utcDay, (shard.countByDay.get(utcDay) ?? 0) + by);
}

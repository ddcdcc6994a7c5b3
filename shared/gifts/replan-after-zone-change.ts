import type { DueEntries } from '../due/ports.ts';
import { assert } from '../kernel/assert.ts';
import { type Instant, isBefore, localDateOf, type PlainDate, Temporal } from '../kernel/time.ts';
import type { GiftPorts } from './ports.ts';
import { replanGifts } from './replan-gifts.ts';
import type { ZoneRules, ZoneRulesStore } from './zone-rules.ts';

const PAGE_SIZE = 500;
/** What is overdue is done, not planned; a day covers every zone's midnight. */
const DAYS_BACK = 1;
/** A gift's farthest due day lies a little beyond the horizon: noon after its delivery. */
const DAYS_BEYOND_HORIZON = 3;

type Ports = Pick<GiftPorts, 'gifts' | 'customers' | 'recipients' | 'terms' | 'clock'> & {
  readonly due: DueEntries;
  readonly zoneRules: ZoneRulesStore;
};

export type ZoneReplanReport = {
  readonly end: 'unchanged' | 'first_start' | 'finished' | 'out_of_time' | 'other_run';
  readonly movedCount: number;
};

export type ZoneReplanOptions = {
  /** The edition of zone rules that this runtime knows, such as `2026b`. */
  readonly edition: string;
  readonly shardCount: number;
  readonly budgetMs: number;
};

/**
 * Governments change zone rules within 16 months: whenever the runtime brings a new edition, every
 * gift with something ahead is planned anew. Found through the due index, day by day and shard by
 * shard, so that nothing is scanned; goes on where it stopped when its time ran out.
 */
export async function replanAfterZoneChange(
  ports: Ports,
  options: ZoneReplanOptions,
): Promise<ZoneReplanReport> {
  const now = ports.clock.now();
  const stored = await ports.zoneRules.find();
  if (stored === undefined) {
    const { edition } = options;
    await ports.zoneRules.save({ id: 'zone-rules', version: 0, edition, changedAt: now });
    return { end: 'first_start', movedCount: 0 };
  }
  if (stored.edition === options.edition && stored.reached === undefined) {
    return { end: 'unchanged', movedCount: 0 };
  }
  return new ZoneReplan(ports, options, stored).run(now);
}

class ZoneReplan {
  readonly #ports: Ports;
  readonly #options: ZoneReplanOptions;
  #rules: ZoneRules;
  #movedCount = 0;

  constructor(ports: Ports, options: ZoneReplanOptions, rules: ZoneRules) {
    this.#ports = ports;
    this.#options = options;
    this.#rules = rules;
  }

  async run(now: Instant): Promise<ZoneReplanReport> {
    const { edition, budgetMs } = this.#options;
    const endsAt = now.add({ milliseconds: budgetMs });
    const today = localDateOf(now, 'UTC');
    const lastOn = today
      .add({ months: this.#ports.terms.horizonMonths })
      .add({ days: DAYS_BEYOND_HORIZON });
    // An edition newer than the one that is being planned for begins anew.
    let place = this.#rules.edition === edition ? this.#rules.reached : undefined;
    place ??= { utcDay: today.subtract({ days: DAYS_BACK }).toString(), shard: 0 };
    while (place.utcDay <= lastOn.toString()) {
      if (!isBefore(this.#ports.clock.now(), endsAt)) return this.#stop(place, 'out_of_time');
      await this.#replanShard(Temporal.PlainDate.from(place.utcDay), place.shard);
      place = this.#after(place);
      // One write for each day, so that a run that dies goes on from there.
      if (place.shard === 0 && !(await this.#save(place))) return this.#report('other_run');
    }
    return (await this.#save(undefined)) ? this.#report('finished') : this.#report('other_run');
  }

  #after({ utcDay, shard }: NonNullable<ZoneRules['reached']>) {
    if (shard + 1 < this.#options.shardCount) return { utcDay, shard: shard + 1 };
    return { utcDay: Temporal.PlainDate.from(utcDay).add({ days: 1 }).toString(), shard: 0 };
  }

  async #replanShard(utcDay: PlainDate, shard: number): Promise<void> {
    const from = utcDay.toZonedDateTime('UTC').toInstant();
    const to = utcDay.add({ days: 1 }).toZonedDateTime('UTC').toInstant();
    // Read whole before anything moves: a gift that moves would change the pages.
    const customerIds = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await this.#ports.due.page({
        ...{ shard, utcDay, from, to, limit: PAGE_SIZE },
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const { customerId } of page.dues) {
        if (customerId !== undefined) customerIds.add(customerId);
      }
      cursor = page.cursor;
    } while (cursor !== undefined);
    for (const customerId of customerIds) await this.#replanCustomer(customerId);
  }

  async #replanCustomer(customerId: string): Promise<void> {
    let outcome = await replanGifts(this.#ports, customerId);
    // A gift that was changed this moment was planned by that change; once more settles the rest.
    if (!outcome.ok) outcome = await replanGifts(this.#ports, customerId);
    if (outcome.ok) this.#movedCount += outcome.value;
  }

  async #save(reached: ZoneRules['reached']): Promise<boolean> {
    const { id, version } = this.#rules;
    const changedAt = this.#ports.clock.now();
    const { edition } = this.#options;
    const saved = await this.#ports.zoneRules.save({
      ...{ id, version, edition, changedAt },
      ...(reached === undefined ? {} : { reached }),
    });
    if (saved.ok) this.#rules = saved.value;
    return saved.ok;
  }

  async #stop(place: NonNullable<ZoneRules['reached']>, end: 'out_of_time') {
    assert(place.shard >= 0, 'a shard counts from 0');
    return (await this.#save(place)) ? this.#report(end) : this.#report('other_run');
  }

  #report(end: ZoneReplanReport['end']): ZoneReplanReport {
    return { end, movedCount: this.#movedCount };
  }
}

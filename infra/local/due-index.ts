/**
 * Asks the table when something is due next, so that passing months need not try every five minutes.
 * It reads keys only and changes nothing.
 */
import { instantText, Temporal } from '../../shared/kernel/time.ts';
import { type DueAction, duePartition, readDueSort } from '../../shared/table/due-entry.ts';
import { TABLE_INDEXES } from '../../shared/table/table.ts';
import type { DynamoClient } from './dynamo-client.ts';
import type { TablePlan } from './resources/tables.ts';

const INDEX_NAME = 'due';
const DAY_MS = 86_400_000;
const DAYS_AT_ONCE = 16;
/** Sorts after everything that begins with an instant and a `#`. */
const AFTER_ALL = '~';

export type DueThing = { readonly atMs: number; readonly action: DueAction };

export class DueIndex {
  readonly #client: DynamoClient;
  readonly #tableName: string;

  constructor(client: DynamoClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** Undefined when no table of the template has the index. */
  static of(client: DynamoClient, tables: readonly TablePlan[]): DueIndex | undefined {
    const table = tables.find((each) =>
      each.GlobalSecondaryIndexes.some(({ IndexName }) => IndexName === INDEX_NAME),
    );
    return table === undefined ? undefined : new DueIndex(client, table.name);
  }

  /** Whether nothing at all is due, ever: one look instead of one for each day. */
  async isEmpty(): Promise<boolean> {
    const look = { TableName: this.#tableName, IndexName: INDEX_NAME, Limit: 1 };
    const { Items = [] } = await this.#client.call<{ Items?: unknown[] }>('Scan', look);
    return Items.length === 0;
  }

  /** The earliest entry later than `afterMs` and up to the end of `untilMs`'s UTC day. */
  async firstAfter(shard: number, afterMs: number, untilMs: number): Promise<DueThing | undefined> {
    const after = textOf(afterMs) + AFTER_ALL;
    for (let day = dayOf(afterMs); day <= dayOf(untilMs); day += DAYS_AT_ONCE) {
      const count = Math.min(DAYS_AT_ONCE, dayOf(untilMs) - day + 1);
      const found = await Promise.all(
        Array.from({ length: count }, (_, ahead) => this.#first(shard, day + ahead, '>', after)),
      );
      const first = found.find((thing) => thing !== undefined);
      if (first !== undefined) return first;
    }
    return undefined;
  }

  /** What was due up to `untilMs` and still is, on that UTC day or the one before; the oldest. */
  async oldestUntil(shard: number, untilMs: number): Promise<number | undefined> {
    const until = textOf(untilMs) + AFTER_ALL;
    const found = await Promise.all(
      [dayOf(untilMs) - 1, dayOf(untilMs)].map((day) => this.#first(shard, day, '<', until)),
    );
    return found.find((thing) => thing !== undefined)?.atMs;
  }

  async #first(
    shard: number,
    day: number,
    comparison: '<' | '>',
    bound: string,
  ): Promise<DueThing | undefined> {
    const { partition, sort } = TABLE_INDEXES[INDEX_NAME];
    const { Items = [] } = await this.#client.call<{
      Items?: Record<string, { S: string }>[];
    }>('Query', {
      TableName: this.#tableName,
      IndexName: INDEX_NAME,
      KeyConditionExpression: `#partition = :partition AND #sort ${comparison} :bound`,
      ExpressionAttributeNames: { '#partition': partition, '#sort': sort },
      ExpressionAttributeValues: {
        ':partition': { S: duePartition(textOf(day * DAY_MS).slice(0, 10), shard) },
        ':bound': { S: bound },
      },
      Limit: 1,
    });
    const dueSort = Items[0]?.[sort]?.S;
    if (dueSort === undefined) return undefined;
    const { dueAt, action } = readDueSort(dueSort);
    return { atMs: dueAt.epochMilliseconds, action };
  }
}

function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}

function textOf(ms: number): string {
  return instantText(Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)));
}

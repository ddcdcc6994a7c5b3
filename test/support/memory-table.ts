import { accepted, refused } from '../../shared/kernel/outcome.ts';
import { isAlreadyDone } from '../../shared/table/dynamo-table.ts';
import {
  CursorRefused,
  type Item,
  type ItemKey,
  type Page,
  type QueryRange,
  TABLE_INDEXES,
  TABLE_KEYS,
  type Table,
  TRANSACTION_WRITE_COUNT_MAX,
  type Write,
} from '../../shared/table/table.ts';

export type TableChange = { readonly before: Item | undefined; readonly after: Item | undefined };

/** `Table` in memory; passes the same contract suite as DynamoDB (`test/table`). */
export class MemoryTable implements Table {
  readonly #partitions = new Map<string, Map<string, Item>>();
  /** The `due` index by its partition, kept in step so that long simulations stay quick. */
  readonly #due = new Map<string, Map<string, Item>>();
  /** Called after each write, in order: the stream. */
  onChange: (change: TableChange) => void = () => {};

  async find(key: ItemKey): Promise<Item | undefined> {
    return structuredClone(this.#get(key));
  }

  async findMany(keys: readonly ItemKey[]): Promise<readonly Item[]> {
    const distinct = new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), key]));
    return [...distinct.values()].flatMap((key) => structuredClone(this.#get(key)) ?? []);
  }

  async query(range: QueryRange): Promise<Page<Item>> {
    const sortName = range.index === undefined ? TABLE_KEYS.sort : TABLE_INDEXES[range.index].sort;
    const found = this.#candidates(range)
      .map((item) => ({ item, at: `${String(item[sortName])}\u0000${item.pk}\u0000${item.sk}` }))
      .filter(({ item }) => isInRange(String(item[sortName]), range))
      .sort((left, right) => (left.at < right.at ? -1 : 1));
    if (range.descending === true) found.reverse();
    const after = range.cursor === undefined ? undefined : readCursor(range.cursor, range.pk);
    const isAfter = (at: string) =>
      after === undefined || (range.descending === true ? at < after : at > after);
    const page = found.filter(({ at }) => isAfter(at)).slice(0, range.limit);
    const items = page.map(({ item }) => projected(item, range));
    const last = page.at(-1);
    return last !== undefined && page.length === range.limit
      ? { items, cursor: Buffer.from(JSON.stringify([range.pk, last.at])).toString('base64url') }
      : { items };
  }

  async write(write: Write) {
    if (write.kind === 'check' || write.kind === 'add') {
      throw new TypeError(`${write.kind} belongs into a transaction`);
    }
    if (!this.#holds(write)) {
      return isAlreadyDone(write, this.#get(keyOf(write)))
        ? accepted(undefined)
        : refused('changed_meanwhile');
    }
    this.#apply(write);
    return accepted(undefined);
  }

  async writeAll(writes: readonly Write[]) {
    if (writes.length > TRANSACTION_WRITE_COUNT_MAX) throw new RangeError('at most 100 writes');
    const touched = new Set(
      writes.map((write) => JSON.stringify([keyOf(write).pk, keyOf(write).sk])),
    );
    if (touched.size < writes.length) throw new TypeError('a transaction takes an item once');
    const failedAt = writes.flatMap((write, at) => (this.#holds(write) ? [] : [at]));
    if (failedAt.length > 0) return refused('changed_meanwhile', failedAt);
    for (const write of writes) this.#apply(write);
    return accepted(undefined);
  }

  async countUp(key: ItemKey, limit: { readonly max: number; readonly expiresAtSeconds: number }) {
    const count = Number(this.#get(key)?.count ?? 0);
    if (count >= limit.max) return refused('limit_reached');
    const { expiresAtSeconds } = limit;
    const { pk, sk } = key;
    this.#put({ pk, sk, count: count + 1, expiresAtSeconds } as unknown as Item);
    return accepted(count + 1);
  }

  /** For auditors, which may look at everything. */
  all(): readonly Item[] {
    return [...this.#partitions.values()].flatMap((partition) => [...partition.values()]);
  }

  #get(key: ItemKey): Item | undefined {
    return this.#partitions.get(key.pk)?.get(key.sk);
  }

  #candidates(range: QueryRange): readonly Item[] {
    const partitions = range.index === undefined ? this.#partitions : this.#due;
    return [...(partitions.get(range.pk)?.values() ?? [])];
  }

  #holds(write: Write): boolean {
    if (write.kind === 'add') return true;
    const current = this.#get(keyOf(write));
    return write.kind === 'create'
      ? current === undefined
      : current?.version === write.versionExpected;
  }

  #apply(write: Write): void {
    if (write.kind === 'check') return;
    if (write.kind === 'add') this.#add(write);
    else if (write.kind === 'remove') this.#remove(write.key);
    else this.#put(structuredClone(write.item));
  }

  #add({ key: { pk, sk }, sums, facts }: Extract<Write, { kind: 'add' }>): void {
    const current = this.#get({ pk, sk });
    const added = Object.entries({ ...sums, version: 1 }).map(([name, sum]) => [
      name,
      Number(current?.[name] ?? 0) + sum,
    ]);
    this.#put({ ...current, ...facts, ...Object.fromEntries(added), pk, sk } as unknown as Item);
  }

  #put(item: Item): void {
    const before = this.#get(item);
    this.#forgetDue(before);
    const partition = this.#partitions.get(item.pk) ?? new Map<string, Item>();
    this.#partitions.set(item.pk, partition.set(item.sk, item));
    if (typeof item.duePk === 'string') {
      const due = this.#due.get(item.duePk) ?? new Map<string, Item>();
      this.#due.set(item.duePk, due.set(`${item.pk}/${item.sk}`, item));
    }
    this.onChange({ before, after: item });
  }

  #remove(key: ItemKey): void {
    const before = this.#get(key);
    this.#forgetDue(before);
    this.#partitions.get(key.pk)?.delete(key.sk);
    this.onChange({ before, after: undefined });
  }

  #forgetDue(item: Item | undefined): void {
    if (typeof item?.duePk === 'string') this.#due.get(item.duePk)?.delete(`${item.pk}/${item.sk}`);
  }
}

function keyOf(write: Write): ItemKey {
  return write.kind === 'create' || write.kind === 'replace' ? write.item : write.key;
}

function isInRange(sort: string, range: QueryRange): boolean {
  if (range.skPrefix !== undefined) return sort.startsWith(range.skPrefix);
  return (
    (range.skFrom === undefined || sort >= range.skFrom) &&
    (range.skTo === undefined || sort <= range.skTo)
  );
}

function projected(item: Item, range: QueryRange): Item {
  if (range.index === undefined) return structuredClone(item);
  const { partition, sort } = TABLE_INDEXES[range.index];
  const keys = { pk: item.pk, sk: item.sk, [partition]: item[partition], [sort]: item[sort] };
  return keys as unknown as Item;
}

function readCursor(cursor: string, pk: string): string {
  try {
    const [partition, at] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (partition === pk) return at;
  } catch (cause) {
    throw new CursorRefused('is no cursor', { cause });
  }
  throw new CursorRefused('does not fit');
}

import type { Item, ItemKey, QueryRange, Table, Write } from '../../shared/table/table.ts';
import type { MemoryTable, TableChange } from '../support/memory-table.ts';
import type { Invocation } from './invocation.ts';

const LAG_MS = 1000;

/** What stood in the table a moment ago: what a read that may be stale may still find. */
export class Past {
  readonly #changes = new Map<
    string,
    { readonly before: Item | undefined; readonly atMs: number }
  >();

  changed({ before, after }: TableChange, atMs: number): void {
    const key = after ?? before;
    if (key !== undefined) this.#changes.set(`${key.pk} ${key.sk}`, { before, atMs });
  }

  isRecent({ pk, sk }: ItemKey, nowMs: number): boolean {
    return nowMs - (this.#changes.get(`${pk} ${sk}`)?.atMs ?? 0) < LAG_MS;
  }

  before({ pk, sk }: ItemKey): Item | undefined {
    return structuredClone(this.#changes.get(`${pk} ${sk}`)?.before);
  }
}

/** The table as one process meets it: slow, throttled, answers lost, others writing in between. */
export class FaultyTable implements Table {
  readonly #inner: MemoryTable;
  readonly #invocation: Invocation;
  readonly #past: Past;

  constructor(
    tables: { readonly inner: MemoryTable; readonly past: Past },
    invocation: Invocation,
  ) {
    this.#inner = tables.inner;
    this.#past = tables.past;
    this.#invocation = invocation;
  }

  find(key: ItemKey, options?: { readonly stale?: boolean }) {
    return this.#read(async () => {
      const { agenda, faults } = this.#invocation.surroundings;
      if (options?.stale !== true || !this.#past.isRecent(key, agenda.nowMs)) {
        return this.#inner.find(key);
      }
      return faults.isStale() ? this.#past.before(key) : this.#inner.find(key);
    });
  }

  findMany(keys: readonly ItemKey[]) {
    return this.#read(() => this.#inner.findMany(keys));
  }

  query(range: QueryRange) {
    return this.#read(() => this.#inner.query(range));
  }

  write(write: Write) {
    return this.#write([write], () => this.#inner.write(write));
  }

  writeAll(writes: readonly Write[]) {
    return this.#write(writes, () => this.#inner.writeAll(writes));
  }

  countUp(key: ItemKey, limit: { readonly max: number; readonly expiresAtSeconds: number }) {
    return this.#write([], () => this.#inner.countUp(key, limit));
  }

  #read<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    return this.#invocation.call({ before: ['throttled'], call });
  }

  #write<Answer extends { readonly ok: boolean }>(
    writes: readonly Write[],
    call: () => Promise<Answer>,
  ): Promise<Answer> {
    const { surroundings, task } = this.#invocation;
    return this.#invocation.call({
      before: ['throttled'],
      after: ['answer_lost'],
      call: async () => {
        for (const write of writes) {
          if (write.kind !== 'replace') continue;
          if (surroundings.faults.strikes('conflict', task)) await this.#touch(write.item);
        }
        const answer = await call();
        if (answer.ok) this.#invocation.wroteAtMs = surroundings.agenda.nowMs;
        return answer;
      },
    });
  }

  /** Another writer who changes nothing but the version; that says nothing new to anybody. */
  async #touch(key: ItemKey): Promise<void> {
    const current = await this.#inner.find(key);
    if (current === undefined || current.entity === 'watermark') return;
    const { happened: _happened, happenedAt: _happenedAt, ...kept } = current;
    const item = { ...kept, version: current.version + 1 } as Item;
    await this.#inner.write({ kind: 'replace', item, versionExpected: current.version });
  }
}

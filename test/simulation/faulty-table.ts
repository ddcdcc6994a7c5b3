import type { Item, ItemKey, QueryRange, Table, Write } from '../../shared/table/table.ts';
import type { MemoryTable } from '../support/memory-table.ts';
import type { Invocation } from './invocation.ts';

/** The table as one process meets it: slow, throttled, answers lost, others writing in between. */
export class FaultyTable implements Table {
  readonly #inner: MemoryTable;
  readonly #invocation: Invocation;

  constructor(inner: MemoryTable, invocation: Invocation) {
    this.#inner = inner;
    this.#invocation = invocation;
  }

  find(key: ItemKey) {
    return this.#read(() => this.#inner.find(key));
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

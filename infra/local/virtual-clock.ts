/**
 * The time that everything on this machine goes by: the machine's own, shifted by an offset that
 * only grows. It runs on between jumps. Workers read the offset from shared memory, so that a jump
 * reaches all of them at once (`virtual-date.ts`).
 */
export class VirtualClock {
  readonly shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  readonly #offset = new BigInt64Array(this.shared);
  readonly #store: (offsetMs: number) => void;

  /** @param store is called with every new offset before anybody sees it. */
  constructor(offsetMs: number, store: (offsetMs: number) => void) {
    Atomics.store(this.#offset, 0, BigInt(offsetMs));
    this.#store = store;
  }

  get offsetMs(): number {
    return Number(Atomics.load(this.#offset, 0));
  }

  /** Epoch milliseconds. */
  nowMs(): number {
    return Date.now() + this.offsetMs;
  }

  /** Does nothing when that time has already come: the clock never goes back. */
  jumpTo(ms: number): void {
    const aheadMs = Math.ceil(ms) - this.nowMs();
    if (aheadMs <= 0) return;
    const offsetMs = this.offsetMs + aheadMs;
    this.#store(offsetMs);
    Atomics.store(this.#offset, 0, BigInt(offsetMs));
  }
}

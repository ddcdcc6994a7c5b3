/**
 * Shifts `Date` in this thread by the offset in shared memory: `new Date()`, `Date()` and
 * `Date.now()`, and with them Temporal's polyfill. Timers and `performance` keep the machine's
 * pace. `Intl.DateTimeFormat` called without a date is the one reader of the real time left.
 */
export function installVirtualDate(shared: SharedArrayBuffer): void {
  const offset = new BigInt64Array(shared);
  const RealDate = globalThis.Date;
  const now = () => RealDate.now() + Number(Atomics.load(offset, 0));

  function VirtualDate(...given: unknown[]): Date | string {
    if (new.target === undefined) return new RealDate(now()).toString();
    const target = (new.target as unknown) === VirtualDate ? RealDate : new.target;
    return Reflect.construct(RealDate, given.length === 0 ? [now()] : given, target) as Date;
  }
  // The same prototype, so that dates made by Node itself are instances, too.
  VirtualDate.prototype = RealDate.prototype;
  VirtualDate.now = now;
  VirtualDate.parse = RealDate.parse;
  VirtualDate.UTC = RealDate.UTC;
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate as unknown as DateConstructor;
}

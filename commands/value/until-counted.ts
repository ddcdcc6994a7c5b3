import { cellStore } from '../../shared/purchases/cell-store.ts';
import type { StoreSettings } from '../../shared/table/entity-store.ts';

export type CountingDeps = {
  readonly print: (line: string) => void;
  readonly wait: (ms: number) => Promise<void>;
  /** On the host whose address this is. */
  readonly countWaitingMessages: (url: string) => Promise<number>;
};

const LOOK_EVERY_MS = 500;
/** A queue may be empty for a moment while the next event is on its way. */
const QUIET_LOOK_COUNT = 4;
const SAY_EVERY_LOOK_COUNT = 10;
/** Three minutes. */
const STANDSTILL_LOOK_COUNT = 360;

/**
 * An import does not wait until what it took in is counted, and only what is counted is learned
 * from. It is, when nothing waits and no figure moves: the host counts from the table's stream,
 * which is no queue.
 * @param url of the host; on a stage others count, and nobody here can tell when they are done.
 */
export async function untilCounted(
  settings: StoreSettings,
  deps: CountingDeps,
  url: string | undefined,
): Promise<void> {
  if (url === undefined) return;
  let last = await lookAt(settings, deps, url);
  let [lookCount, sameCount, isSaid] = [0, 0, false];
  while (sameCount < (last.waiting === 0 ? QUIET_LOOK_COUNT : STANDSTILL_LOOK_COUNT)) {
    const isMoving = last.waiting > 0 || (lookCount > 0 && sameCount === 0);
    if (isMoving && !isSaid) deps.print('Purchases are still being counted …');
    else if (isMoving && lookCount % SAY_EVERY_LOOK_COUNT === 0) deps.print(lineOf(last));
    isSaid ||= isMoving;
    await deps.wait(LOOK_EVERY_MS);
    const next = await lookAt(settings, deps, url);
    sameCount = isSame(last, next) ? sameCount + 1 : 0;
    lookCount += 1;
    last = next;
  }
  if (last.waiting > 0) deps.print('Nothing moves any more: what still waits is left out.');
}

/** Until the host has dealt with everything that follows. */
export async function untilQuiet(
  url: string,
  { countWaitingMessages, wait }: CountingDeps,
): Promise<void> {
  let quietLooks = 0;
  while (quietLooks < QUIET_LOOK_COUNT) {
    quietLooks = (await countWaitingMessages(url)) === 0 ? quietLooks + 1 : 0;
    await wait(LOOK_EVERY_MS);
  }
}

type Look = {
  readonly waiting: number;
  readonly customers: number;
  readonly orders: number;
  readonly spendMinor: number;
};

async function lookAt(settings: StoreSettings, deps: CountingDeps, url: string): Promise<Look> {
  const waiting = await deps.countWaitingMessages(url);
  const cells = await cellStore(settings).all({ past: 'none' });
  const present = cells.filter(({ kind }) => kind === 'present');
  const sumOf = (name: 'customers' | 'orders' | 'spendMinor') =>
    present.reduce((sum, cell) => sum + cell[name], 0);
  const [customers, orders] = [sumOf('customers'), sumOf('orders')];
  return { waiting, customers, orders, spendMinor: sumOf('spendMinor') };
}

function isSame(one: Look, other: Look): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function lineOf({ customers, waiting }: Look): string {
  const [counted, more] = [customers, waiting].map((each) => each.toLocaleString('en'));
  return `  ${counted} customers are counted, ${more} messages wait …`;
}

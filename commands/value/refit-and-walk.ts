import type * as z from 'zod';
import type { Ids } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/time.ts';
import { cellStore } from '../../shared/purchases/cell-store.ts';
import type { StoreSettings } from '../../shared/table/entity-store.ts';
import { buyerStore } from '../../shared/value/buyer-store.ts';
import { comparablesStore } from '../../shared/value/comparables-store.ts';
import { modelStore } from '../../shared/value/model-store.ts';
import { type RefitReport, refitModels } from '../../shared/value/refit-models.ts';
import { renewComparables } from '../../shared/value/renew-comparables.ts';
import type { SeasonTable } from '../../shared/value/season.ts';
import { startValueWalks } from '../../shared/value/start-value-walks.ts';
import type { ValueWalk, WalkWishes } from '../../shared/value/value-walk.ts';
import { valueWalkStore } from '../../shared/value/value-walk-store.ts';
import { CommandError } from '../command-error.ts';
import { startProgress } from '../progress.ts';
import { printModels } from './print-models.ts';

export type RefitDeps = {
  readonly print: (line: string) => void;
  readonly ids: Ids;
  readonly clock: Clock;
  /** As the stage states it. */
  readonly season?: z.input<typeof SeasonTable> | undefined;
  readonly wait: (ms: number) => Promise<void>;
  readonly progressStream: NodeJS.WritableStream & { readonly isTTY?: boolean };
};

const LOOK_EVERY_MS = 500;
/** Longer than a page may take, and shorter than anybody's patience. */
const STANDSTILL_MS = 180_000;

/**
 * Fits the models here and now, prints how well they forecast, and waits until every customer has
 * been valued by them, which the host or the stage does.
 *
 * @throws CommandError when there is too little to fit, or nobody walks.
 */
export async function refitAndWalk(settings: StoreSettings, deps: RefitDeps): Promise<RefitReport> {
  const models = modelStore(settings);
  const valueWalks = valueWalkStore(settings);
  const buyers = buyerStore(settings);
  const ports = { ...deps, cells: cellStore(settings), models, valueWalks, buyers };
  const comparables = comparablesStore(settings);
  const beforeWalks = () => renewComparables({ ...ports, comparables });
  const options = { isForced: true, season: deps.season, beforeWalks } as const;
  const report = await refitModels(ports, options);
  if (report.lostCount > 0) {
    throw new CommandError('Somebody else fitted at the same moment. Repeat this.');
  }
  await printModels(models, deps.print);
  if (!report.walksStarted) {
    throw new CommandError(
      report.tooLittleCount > 0
        ? 'There is too little history to say what anybody is worth. Import more of it.'
        : 'Nobody has bought anything yet: npm run import -- purchases FILE.csv',
    );
  }
  const walks = await untilWalked(settings, deps);
  const valued = walks.reduce((sum, { valuedCount }) => sum + valuedCount, 0);
  deps.print(`${valued} customers have a new value.`);
  return report;
}

/** Has those told of again who are worth so much; nobody is valued who has a value of now. */
export async function walkAgain(
  settings: StoreSettings,
  deps: RefitDeps,
  wishes: WalkWishes,
): Promise<void> {
  const ports = { valueWalks: valueWalkStore(settings), buyers: buyerStore(settings) };
  const started = await startValueWalks({ ...deps, ...ports }, wishes);
  if (!started.ok) throw new CommandError('Somebody else began at the same moment. Repeat this.');
  await untilWalked(settings, deps);
}

async function untilWalked(
  settings: StoreSettings,
  { wait, progressStream }: RefitDeps,
): Promise<readonly ValueWalk[]> {
  const valueWalks = valueWalkStore(settings);
  const total = await countCustomers(settings);
  const bar = startProgress('Customers valued', Math.max(1, total), progressStream);
  let [seenBefore, stoodMs] = [-1, 0];
  for (;;) {
    const walks = await valueWalks.all();
    const seen = walks.reduce((sum, { seenCount }) => sum + seenCount, 0);
    bar.set(Math.min(seen, Math.max(1, total)), '');
    if (walks.every(({ state }) => state === 'done')) {
      bar.stop();
      return walks;
    }
    stoodMs = seen === seenBefore ? stoodMs + LOOK_EVERY_MS : 0;
    seenBefore = seen;
    if (stoodMs >= STANDSTILL_MS) {
      bar.stop();
      throw new CommandError(
        'The models are fitted, but nobody values the customers: is the host running, or the stage stuck ' +
          '(alarms "due-late", "on-value-page-due-walk-dead")?',
      );
    }
    await wait(LOOK_EVERY_MS);
  }
}

async function countCustomers(settings: StoreSettings): Promise<number> {
  const models = modelStore(settings);
  const states = await models.states();
  const newest = await Promise.all(states.map(({ id }) => models.newest(id)));
  return newest.reduce((sum, fitted) => sum + (fitted?.model.customerCount ?? 0), 0);
}

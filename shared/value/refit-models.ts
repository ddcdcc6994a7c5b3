import type { Ids } from '../kernel/ids.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { type Clock, type Instant, isBefore, isDateBefore, localDateOf } from '../kernel/time.ts';
import type { Cells } from '../purchases/ports.ts';
import { type Cell, epochDayOf } from './cell.ts';
import { fitValueModel } from './fit-value-model.ts';
import type { FittedModel, ModelState } from './fitted-model.ts';
import { historyEndOf } from './history-end.ts';
import { observedSpanOf } from './observed-span.ts';
import type { Buyers, Models, ValueWalks } from './ports.ts';
import type { SeasonTable } from './season.ts';
import { startValueWalks } from './start-value-walks.ts';
import type { ValueWalk } from './value-walk.ts';

type Ports = {
  readonly cells: Pick<Cells, 'all'>;
  readonly models: Pick<Models, 'states' | 'keep' | 'saveState'>;
  readonly valueWalks: ValueWalks;
  readonly buyers: Pick<Buyers, 'shardCount'>;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** A week, less what a schedule may be early. */
const REFIT_AFTER_HOURS = 7 * 24 - 2;

export type RefitReport = {
  /** Of currencies. */
  readonly fittedCount: number;
  readonly tooLittleCount: number;
  /** Another one kept a model at the same moment. */
  readonly lostCount: number;
  readonly walksStarted: boolean;
  /** Of the models that hold; 0 while there is none, for a shop may begin. */
  readonly oldestModelSeconds: number;
  /** Of the walks that are under way; 0 when all have ended. */
  readonly oldestWalkSeconds: number;
};

export type RefitOptions = {
  /** Asks no calendar. */
  readonly isForced: boolean;
  /** As the shop stated it in advance. */
  readonly season?: SeasonTable | undefined;
  /** What everybody is valued with besides, when a fit was tried: made before the walk begins. */
  readonly beforeWalks?: () => Promise<void>;
};

/**
 * Fits the models of all currencies when a week is over, and has everybody valued anew: by the new
 * model, and where there was too little history by the old one, since time alone changes a value.
 */
export async function refitModels(
  ports: Ports,
  { isForced, season, beforeWalks }: RefitOptions,
): Promise<RefitReport> {
  const now = ports.clock.now();
  const states = await ports.models.states();
  const tries = isForced || isDue(states, now) ? await fitAll(ports, states, { now, season }) : [];
  const held = tries.length > 0 ? await ports.models.states() : states;
  const walks = await ports.valueWalks.all();
  const hasModel = held.some(({ modelId }) => modelId !== undefined);
  const isNew = tries.includes('fitted');
  const walksStarted = hasModel && (isForced || isNew || !walks.some(isOfThisWeek(now)));
  if (tries.length > 0) await beforeWalks?.();
  if (walksStarted) await startValueWalks(ports);
  return {
    fittedCount: tries.filter((each) => each === 'fitted').length,
    tooLittleCount: tries.filter((each) => each === 'too_little_history').length,
    lostCount: tries.filter((each) => each === 'changed_meanwhile').length,
    walksStarted,
    oldestModelSeconds: oldestSeconds(
      now,
      held.map(({ fittedAt }) => fittedAt),
    ),
    oldestWalkSeconds: walksStarted ? 0 : oldestSeconds(now, walks.map(unfinishedSince)),
  };
}

/** A currency without a model is tried each day. */
function isDue(states: readonly ModelState[], now: Instant): boolean {
  const isOld = ({ fittedAt }: ModelState) =>
    fittedAt === undefined || !isBefore(now, fittedAt.add({ hours: REFIT_AFTER_HOURS }));
  return states.length === 0 || states.some(isOld);
}

function isOfThisWeek(now: Instant) {
  return ({ startedAt }: ValueWalk) => isBefore(now, startedAt.add({ hours: REFIT_AFTER_HOURS }));
}

type Try = 'fitted' | 'too_little_history' | 'changed_meanwhile';

async function fitAll(
  ports: Ports,
  states: readonly ModelState[],
  { now, season }: Pick<FitFacts, 'now' | 'season'>,
): Promise<readonly Try[]> {
  const byCurrency = await cellsByCurrency(ports, now);
  const stateOf = new Map(states.map((state) => [state.id, state]));
  return inParallel(
    [...byCurrency],
    ([currency, cells]) => {
      const state = stateOf.get(currency) ?? newState(currency, now);
      return fitOne(ports, { state, cells, now, season });
    },
    1,
  );
}

/** Of the past what lies shortly before the last purchase, unless it is an earlier stretch that counts. */
async function cellsByCurrency({ cells }: Pick<Ports, 'cells'>, now: Instant) {
  const byCurrencyOf = (all: readonly Cell[]) => Map.groupBy(all, ({ currency }) => currency);
  const asOfDay = epochDayOf(localDateOf(now, 'UTC'));
  const recent = byCurrencyOf(await cells.all({ past: 'of_last_year' }));
  const isOver = [...recent.values()].some(
    (own) => observedSpanOf(own, asOfDay)?.endsDay !== undefined,
  );
  return isOver ? byCurrencyOf(await cells.all({ past: 'all' })) : recent;
}

function newState(currency: string, now: Instant): ModelState {
  return { id: currency, version: 0, triedAt: now, outcome: 'too_little_history' };
}

type FitFacts = {
  readonly state: ModelState;
  readonly cells: readonly Cell[];
  readonly now: Instant;
  readonly season: SeasonTable | undefined;
};

async function fitOne(
  { models, ids }: Ports,
  { state, cells, now, season }: FitFacts,
): Promise<Try> {
  const currency = state.id;
  const id = ids.next('mdl', now);
  const today = localDateOf(now, 'UTC');
  const asOf = historyEndOf(cells, today) ?? today;
  const stated = season === undefined ? {} : { season };
  const fitted = fitValueModel(cells, { id, currency, asOf, ...stated });
  if (!fitted.ok) {
    const said = await models.saveState(
      { ...state, triedAt: now, outcome: 'too_little_history' },
      now,
    );
    return said.ok ? 'too_little_history' : said.refusal;
  }
  const model: FittedModel = {
    ...{ id, version: 0, currency, fittedAt: now, model: fitted.value, cellCount: cells.length },
    ...(isDateBefore(fitted.value.asOf, today) && { historyEndedOn: fitted.value.asOf }),
  };
  const next: ModelState = {
    ...{ ...state, modelId: model.id, fittedAt: now, triedAt: now },
    outcome: 'fitted',
  };
  const kept = await models.keep(model, next, now);
  return kept.ok ? 'fitted' : kept.refusal;
}

function unfinishedSince({ state, startedAt }: ValueWalk): Instant | undefined {
  return state === 'walking' ? startedAt : undefined;
}

function oldestSeconds(now: Instant, since: readonly (Instant | undefined)[]): number {
  const ages = since.map((at) => (at === undefined ? 0 : at.until(now).total('seconds')));
  return Math.round(Math.max(0, ...ages));
}

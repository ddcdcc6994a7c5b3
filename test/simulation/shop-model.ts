import { localDateOf } from '../../shared/kernel/time.ts';
import { startValueWalks } from '../../shared/value/start-value-walks.ts';
import { NO_CORRECTION, type ValueModel } from '../../shared/value/value-model.ts';
import type { ShopPorts } from './stores.ts';

/** As fitted to CDNOW's customers, by weeks; a fit of thirty customers would say nothing. */
const LOYAL = { kind: 'bg-nbd', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } as const;
const FICKLE = { kind: 'bg-nbd', r: 0.3, alpha: 9, a: 1.2, b: 2 } as const;

/**
 * What a refit does: another model holds, and everybody is valued anew. Two that differ take turns,
 * so that values rise and fall also of who buys nothing.
 */
export async function refit(ports: ShopPorts, number: number) {
  const { ids, clock, models } = ports;
  const now = clock.now();
  const id = ids.next('mdl', now);
  const states = await models.states();
  const state = states.find((each) => each.id === 'GBP') ?? { id: 'GBP', version: 0 };
  const base = [{ weight: 1, model: number % 2 === 0 ? FICKLE : LOYAL }];
  const model: ValueModel = {
    ...{ id, currency: 'GBP', asOf: localDateOf(now, 'UTC'), base, candidates: [] },
    ...{ orderCorrection: NO_CORRECTION, spendCorrection: NO_CORRECTION, marginShare: 0.4 },
    ...{ spend: { p: 6.25, q: 3.74, gamma: 1544 }, customerCount: 30, historyWeeks: 52 },
    quality: { backtestCount: 0, isEnoughHistory: false },
  };
  const kept = await models.keep(
    { id, version: 0, currency: 'GBP', fittedAt: now, cellCount: 0, model },
    { ...state, modelId: id, fittedAt: now, triedAt: now, outcome: 'fitted' },
    now,
  );
  return kept.ok ? startValueWalks(ports) : kept;
}

import * as z from 'zod';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import type { FenceSettings } from '../../managers/fence.ts';
import type { FenceChange } from '../../managers/settle-fence.ts';
import { NO_SERVING_COST } from '../../value/serving-cost.ts';

const text = z.string().max(20).catch('');

/** As it was typed; whatever it is, the page can show it again. */
export const FenceForm = z.object({
  cost: text,
  halves: text,
  gain: text,
  leave: text,
  stay: text,
  perOrder: text,
  perYear: text,
});
export type FenceForm = z.output<typeof FenceForm>;

const BASIS_POINTS_OF_PERCENT = 100;

/** The least and the most that a field takes, as the form says it too. */
export const FENCE_LIMITS = {
  cost: { min: 1, max: 1_000_000 },
  halves: { min: 1, max: 240 },
  gain: { min: 1, max: 100 },
  leave: { min: 1, max: 99 },
  stay: { min: 1, max: 1_000 },
  perOrder: { min: 0, max: 10_000 },
  perYear: { min: 0, max: 100_000 },
} as const;

const IS_WHOLE: ReadonlySet<keyof FenceForm> = new Set(['halves', 'stay']);
/** What nobody filled in costs nothing. */
const IS_FREE: ReadonlySet<keyof FenceForm> = new Set(['perOrder', 'perYear']);

/** A number as people type it: with a comma or a point. Undefined when it is none that the field takes. */
function figureIn(form: FenceForm, name: keyof FenceForm): number | undefined {
  const typed = form[name].trim().replace(',', '.');
  if (typed === '' && IS_FREE.has(name)) return 0;
  const number = /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
  const { min, max } = FENCE_LIMITS[name];
  const isFine =
    number >= min && number <= max && (!IS_WHOLE.has(name) || Number.isInteger(number));
  return isFine ? number : undefined;
}

/** What is wrong with a field, for the words at it. */
export function fenceProblem(
  form: FenceForm,
  name: keyof FenceForm,
): 'not_a_number' | 'not_whole' | undefined {
  if (figureIn(form, name) !== undefined) return undefined;
  return IS_WHOLE.has(name) ? 'not_whole' : 'not_a_number';
}

export function readFenceForm(
  form: FenceForm,
  minorOf: (amountMajor: number) => number,
): Outcome<FenceChange, 'settings_unreadable'> {
  const cost = figureIn(form, 'cost');
  const costHalvesMonths = figureIn(form, 'halves');
  const gain = figureIn(form, 'gain');
  const leave = figureIn(form, 'leave');
  const stayDays = figureIn(form, 'stay');
  const perOrder = figureIn(form, 'perOrder');
  const perYear = figureIn(form, 'perYear');
  if (cost === undefined || costHalvesMonths === undefined || gain === undefined)
    return refused('settings_unreadable');
  if (leave === undefined || stayDays === undefined) return refused('settings_unreadable');
  if (perOrder === undefined || perYear === undefined) return refused('settings_unreadable');
  return accepted({
    ...{ costMinor: minorOf(cost), costHalvesMonths, stayDays },
    hopedGainBasisPoints: Math.round(gain * BASIS_POINTS_OF_PERCENT),
    leaveBasisPoints: Math.round(leave * BASIS_POINTS_OF_PERCENT),
    servingCost: { perOrderMinor: minorOf(perOrder), perYearMinor: minorOf(perYear) },
  });
}

/** As it holds now. */
export function fenceFormOf(
  settings: FenceSettings,
  majorText: (amountMinor: number) => string,
): FenceForm {
  const { perOrderMinor, perYearMinor } = settings.servingCost ?? NO_SERVING_COST;
  return {
    cost: majorText(settings.costMinor),
    halves: String(settings.costHalvesMonths),
    gain: String(settings.hopedGainBasisPoints / BASIS_POINTS_OF_PERCENT),
    leave: String(settings.leaveBasisPoints / BASIS_POINTS_OF_PERCENT),
    stay: String(settings.stayDays),
    perOrder: majorText(perOrderMinor),
    perYear: majorText(perYearMinor),
  };
}

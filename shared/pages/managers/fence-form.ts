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

/** Numbers as people type them: with a comma or a point. */
export function readFenceForm(
  form: FenceForm,
  minorOf: (amountMajor: number) => number,
): Outcome<FenceChange, 'settings_unreadable'> {
  const read = (name: keyof FenceForm, isWhole: boolean) => {
    const typed = form[name].trim().replace(',', '.');
    const number = /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
    const { min, max } = FENCE_LIMITS[name];
    const isFine = number >= min && number <= max && (!isWhole || Number.isInteger(number));
    return isFine ? number : undefined;
  };
  const cost = read('cost', false);
  const costHalvesMonths = read('halves', true);
  const gain = read('gain', false);
  const leave = read('leave', false);
  const stayDays = read('stay', true);
  // What nobody filled in costs nothing.
  const perOrder = form.perOrder.trim() === '' ? 0 : read('perOrder', false);
  const perYear = form.perYear.trim() === '' ? 0 : read('perYear', false);
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

// Who has to be looked at when the fence moves: those whom it passes, and those of whom nobody has heard yet
// since they were too far from it.
import { isSameServingCost } from '../value/serving-cost.ts';
import type { Fence } from './fence.ts';

/** Whoever is worth so much of the fence's place is remembered: it moves left over them within years. */
export const NEAR_PART = 1 / 8;
/** A value is told again when it changed by a tenth, so those a tenth below may be above by now. */
const UNTOLD_PART = 1.2;

export type Following = {
  readonly fence: Fence;
  /** Whether everybody is to be valued anew, and whoever is worth so much told of again. */
  readonly walk: { readonly tellFromMinor?: number } | undefined;
};

/** What is to be known around a fence that stands here now. */
export function decideFollowing(fence: Fence): Following {
  const { place, settings, told } = fence;
  const { enterMinor } = place;
  const isCostNew = !isSameServingCost(told?.servingCost, settings.servingCost);
  const servingCost =
    settings.servingCost === undefined ? {} : { servingCost: settings.servingCost };
  if (enterMinor !== undefined && !isKnownFrom(told, enterMinor)) {
    const fromMinor = nearOf(enterMinor);
    const followed = { ...fence, told: { ...servingCost, fromMinor } };
    return { fence: followed, walk: { tellFromMinor: fromMinor } };
  }
  // Further right fewer are remembered, so that there are more to be told of when it comes back.
  const before = told?.fromMinor;
  const fromMinor = Math.max(before ?? 0, nearOf(enterMinor ?? 0));
  const from = before === undefined ? {} : { fromMinor };
  return {
    fence: { ...fence, told: { ...servingCost, ...from } },
    walk: isCostNew ? {} : undefined,
  };
}

function isKnownFrom(told: Fence['told'], enterMinor: number): boolean {
  return told?.fromMinor !== undefined && enterMinor >= told.fromMinor * UNTOLD_PART;
}

function nearOf(enterMinor: number): number {
  return Math.floor(enterMinor * NEAR_PART);
}

import type { SettingsGiven } from './settings.ts';

/** Enough to break what is planted, and quick. */
export const SMALL_AND_STORMY: SettingsGiven = {
  ...{ monthCount: 5, customerCount: 12, visitCount: 7, shardCount: 1 },
  ...{ stormShare: 0.6, faultIntensity: 2, duplicateShare: 0.15 },
};

/**
 * Each of these broke the engine once, as it then was; what was found is mended. A seed means the
 * same run only as long as the simulation itself stays as it is, so the words count more.
 */
export const SEEDS_THAT_FOUND: readonly { readonly seed: number; readonly found: string }[] = [];

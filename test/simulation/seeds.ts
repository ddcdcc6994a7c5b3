import type { SettingsGiven } from './settings.ts';

/** Enough to break what is planted, and quick. */
export const SMALL_AND_STORMY: SettingsGiven = {
  ...{ monthCount: 5, customerCount: 12, visitCount: 7, shardCount: 1 },
  ...{ stormShare: 0.6, faultIntensity: 2, duplicateShare: 0.15 },
};

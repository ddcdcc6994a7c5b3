import { laboratoryOf } from '../../shared/measurement/laboratory.ts';
import {
  cohortStore,
  experimentStore,
  participationStore,
  readingStore,
} from '../../shared/measurement/laboratory-store.ts';
import { countedPurchaseStore } from '../../shared/value/counted-purchase-store.ts';
import { storeSettings } from './resources-table.ts';
import { systemClock } from './system-clock.ts';

/** What is measured of those who qualify. */
export const measurementResources = {
  experiments: () => experimentStore(storeSettings()),
  participations: () => participationStore(storeSettings()),
  cohorts: () => cohortStore(storeSettings()),
  readings: () => readingStore(storeSettings()),
  earnings: () => countedPurchaseStore(storeSettings()),
  transactions: () => storeSettings().table,
};

/** What the fence asks. */
export const laboratoryResources = {
  laboratory: () =>
    laboratoryOf({
      experiments: measurementResources.experiments(),
      participations: measurementResources.participations(),
      cohorts: measurementResources.cohorts(),
      readings: measurementResources.readings(),
      clock: systemClock,
    }),
};

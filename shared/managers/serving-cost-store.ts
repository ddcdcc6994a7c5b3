import type { StoreSettings } from '../table/entity-store.ts';
import type { ServingCostBook } from '../value/ports.ts';
import { NO_SERVING_COST } from '../value/serving-cost.ts';
import { fenceStore } from './fence-store.ts';

/** What the staff say on the page of the fence; in any other currency nothing was said. */
export function servingCostStore(settings: StoreSettings): ServingCostBook {
  const fences = fenceStore(settings);
  return {
    async find(currency) {
      const fence = await fences.find();
      const isSaid = fence?.settings.currency === currency;
      return (isSaid ? fence.settings.servingCost : undefined) ?? NO_SERVING_COST;
    },
  };
}
